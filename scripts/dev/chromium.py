"""Where the browser of the tests comes from: an installed one, the system's package, or Playwright's own.

Run as a program it installs one if there is none, says which one is used, and fails if none can be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
"""The same engine without the rest of the browser: a page takes a third of the processor's time."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),)
PACKAGES = ("chromium-headless-shell", "chromium", "libatomic1")
"""Of Debian: the engine, the browser, and what Playwright's driver needs and a small system lacks."""
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
"""Keep the browser itself from asking the network for anything, which would look like the page's requests."""


def arguments() -> list[str]:
    """Switches for a browser that draws without a screen; root can only run it without its sandbox."""
    sandbox = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    return ["--disable-gpu", *QUIET, *sandbox]


def environment() -> dict[str, str | float | bool]:
    """That of this process, with the edition's fonts beside those of the system, which may have none of Chinese."""
    return {**os.environ, "FONTCONFIG_FILE": str(Path(__file__).with_name("fonts.conf"))}


def find(*, whole: bool = False) -> Path | None:
    """A browser that starts: the system's, else the one that Playwright keeps; None if there is neither.

    The engine alone comes first, unless the `whole` browser is asked for.
    """
    names = (*NAMES, *SHELLS) if whole else (*SHELLS, *NAMES)
    on_path = (Path(found) for name in names if (found := shutil.which(name)))
    installed = next((path for path in (*on_path, *PLACES) if _version(path)), None)
    if installed is None and not _hindered() and _version(own := _playwrights_own()):
        return own
    return installed


def _hindered() -> str:
    """Why Playwright's driver, a Node of its own, does not start, as where the system lacks a library; else empty."""
    done = subprocess.run(
        [sys.executable, "-m", "playwright", "--version"], capture_output=True, text=True, check=False
    )
    return (done.stderr.strip() or "it does not start") if done.returncode else ""


def _playwrights_own() -> Path:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _version(path: Path) -> str:
    """What the browser says it is; empty if it does not start, as a stub of a package manager would."""
    if not path.exists():
        return ""
    done = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def _install() -> None:
    """Try the ways in their order; whether one has worked is for `find` to say."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-q"], env=quiet, check=False)
        for package in PACKAGES:
            subprocess.run(["apt-get", "install", "-qy", package], env=quiet, check=False)
        if find():
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    if not find() or _hindered():
        print("No Chromium or Chrome that tests can drive: installing what is missing.", flush=True)
        _install()
    path = find()
    if path is None:
        print(
            "No browser for the tests. Install Chromium or Chrome (Debian: apt-get install chromium) "
            "so that it is on the PATH.",
            file=sys.stderr,
        )
        return 1
    if why := _hindered():
        print(
            f"The browser cannot be driven by tests: {why}\nDebian: apt-get install libatomic1.",
            file=sys.stderr,
        )
        return 1
    print(f"Browser of the tests: {_version(path)} ({path})", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
