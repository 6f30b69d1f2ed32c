"""When each file of an edition last changed, and by which commit: what git knows, where there is a history."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_FORMAT = "%x01%h%x00%aI%x00%s"
"""A commit in git's words: a mark, its short name, when it was made, its subject."""


@dataclass(frozen=True, slots=True)
class LastChange:
    """The last commit that changed a file."""

    commit: str
    moment: str
    """ISO 8601 with the time zone: `2026-11-28T10:05:42+00:00`."""
    subject: str

    @property
    def day(self) -> str:
        return self.moment[:10]


def last_changes(folder: Path) -> Mapping[str, LastChange]:
    """By path below the folder. Empty without git or a repository; so it is where the clone is shallow, whose oldest
    commit would seem to have written everything."""
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    found: dict[str, LastChange] = {}
    log = _git(folder, "log", "--no-renames", "--relative", "--name-only", f"--format={_FORMAT}", "--", ".")
    for commit in log.split("\x01")[1:]:
        head, *paths = commit.splitlines()
        name, moment, subject = head.split("\x00")
        for path in filter(None, paths):
            found.setdefault(path, LastChange(name, moment, subject))
    return found


def latest(changes: Iterable[LastChange | None]) -> LastChange | None:
    """The last of them; None if there is none."""
    known = [change for change in changes if change]
    return max(known, key=lambda change: change.moment, default=None)


def _git(folder: Path, *arguments: str) -> str:
    """What git prints; nothing if it fails or is not there."""
    command = ["git", "-C", str(folder), "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
