"""Building the site elsewhere than in site/: for tests, audits, benchmarks and pictures."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ("SITE_URL", "REPO_URL", "GITHUB_REPOSITORY", "CONTACT", "SOURCE_DATE_EPOCH")
"""What the environment can say about a build; a build here takes none of it from outside."""
COMPILES_ANEW = "PYTHONDONTWRITEBYTECODE"
"""Where it is set, each start would compile our modules and none of the installed ones, which pip has compiled."""


class BuildError(RuntimeError):
    """MkDocs stopped; the message is what it printed."""


def environment(**settings: str) -> dict[str, str]:
    """The environment of a build: what `settings` say and nothing else of SETTINGS, and a fixed date."""
    kept = {key: value for key, value in os.environ.items() if key not in (*SETTINGS, COMPILES_ANEW)}
    return kept | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1577836800"} | settings


def build(out: Path, root: Path = ROOT, **settings: str) -> Path:
    """Both languages of the tree at `root` into `out`, strictly; returns `out`."""
    env = environment(**settings) | {"PYTHONPATH": str(root / "scripts")}
    command = [sys.executable, "-m", "web.build", "--root", str(root), "--site-dir", str(out)]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"{done.stdout}{done.stderr}")
    return out


def copy_tree(out: Path, root: Path = ROOT) -> Path:
    """The tree as a fresh clone would have it, with changes not yet committed; returns `out`."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        if (root / name).is_file():
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, out / name)
    return out
