#!/usr/bin/env python3
"""What `make` does, for machines without it, such as Windows: python make.py site

It needs Python alone. Settings are given as to make: python make.py site EDITION=my-statute
"""

import io
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
COMMANDS = {
    "site": (
        "site",
        "Make the site: Chinese in site/, English in site/en/",
        ("-m", "web.build", "--pictures", "--engine", "{ENGINE}"),
    ),
    "serve": ("site", "Live preview of both languages: serve PORT=8000", ("-m", "web.serve")),
    "check": (
        "site",
        "Check the content alone: text, translation, notes",
        ("scripts/split_articles.py", "--check"),
    ),
    "diff": (
        "site",
        "What the working tree changes for readers: diff BASE=main",
        ("scripts/split_articles.py", "--diff", "{BASE}"),
    ),
    "new": (
        "site",
        "An edition out of a file: new FILE=… EDITION=…",
        ("scripts/split_articles.py", "--new", "{FILE}", "--edition", "{EDITION}"),
    ),
    "offline": (
        "offline",
        "The edition to take away: PDF, EPUB, offline site and data, into dist/",
        ("-m", "web.offline"),
    ),
    "quick": (
        "test",
        "Every test that needs no browser and no built site",
        ("-m", "pytest", "-m", "not slow"),
    ),
    "test": ("test", "Every test; those in a browser need Chromium or Chrome", ("-m", "pytest")),
}
"""What each needs, what it does, and the command; `{X}` is the setting X."""
NEEDS = {"site": ("site",), "offline": ("site", "offline"), "test": ("site", "offline", "test")}
FILES = {"site": "requirements.txt", "offline": "requirements-offline.txt", "test": "requirements-dev.txt"}
DEFAULTS = {"EDITION": "edition", "BASE": "HEAD", "FILE": "", "ENGINE": "mkdocs"}


def main(arguments: list[str]) -> int:
    """Run a command; its exit status, or 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):  # A console may be of an encoding that lacks a sign.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    names = [word for word in arguments if "=" not in word]
    settings = DEFAULTS | dict(word.split("=", 1) for word in arguments if "=" in word)
    if len(names) != 1 or names[0] not in COMMANDS:
        width = max(map(len, COMMANDS))
        print("python make.py …\n" + "\n".join(f"  {n:{width}}  {c[1]}" for n, c in COMMANDS.items()))
        return 0 if names in ([], ["help"]) else 2
    if sys.version_info < OLDEST:
        print(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    need, _, command = COMMANDS[names[0]]
    python = prepared(ROOT / ".venv", need)
    environment = os.environ | settings | {"PYTHONPATH": "scripts", "NO_MKDOCS_2_WARNING": "1"}
    filled = [part.format(**settings) for part in command]
    try:
        return subprocess.run([str(python), *filled], cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


def prepared(place: Path, need: str) -> Path:
    """The Python of a virtual environment that has what is needed."""
    if not (place / "pyvenv.cfg").is_file():
        venv.create(place, with_pip=True)
    python = python_of(place)
    for name in NEEDS[need]:
        installed(python, place / f"{name}-ready", ROOT / FILES[name])
    # Texts of laws are not needed: where they cannot be fetched, making the site says what is missing.
    installed(python, place / "laws-ready", ROOT / "requirements-laws.txt", "--no-deps", "--require-hashes")
    return python


def python_of(place: Path) -> Path:
    """On Windows it is in Scripts, elsewhere in bin."""
    places = (place / "Scripts/python.exe", place / "bin/python")
    return next((python for python in places if python.exists()), places[os.name != "nt"])


def installed(python: Path, mark: Path, requirements: Path, *options: str) -> None:
    """Install a file of requirements, once; those with options may fail."""
    if mark.exists() and mark.stat().st_mtime >= requirements.stat().st_mtime:
        return
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *options]
    done = subprocess.run([*pip, "--requirement", str(requirements)], check=not options)
    if done.returncode == 0:
        mark.touch()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
