"""The names of an edition's files; one that is nearly right would be passed over without a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from statute.model import Problem
from statute.problems import problem
from statute.suggest import nearest

NAMES = (
    *("source.txt", "translation.txt", "edition.toml", "terms.toml", "authorities.toml", "duties.toml"),
    *("synonyms.toml", "readers.toml", "errata.toml"),
)
FOLDERS = ("annotations", "versions", "tests")


def misnamed(folder: Path) -> Iterator[Problem]:
    """Files and folders that are not read and whose names are nearly those of such as are."""
    for one in sorted(folder.iterdir()) if folder.is_dir() else ():
        known = FOLDERS if one.is_dir() else NAMES
        like = None if one.name in known else nearest(one.name, known)
        if like and not (folder / like).exists() and one.suffix in ("", ".toml", ".txt"):
            message = f"Nothing reads “{one.name}”."
            yield problem(str(one), 0, "bad-filename", message, f"Did you mean “{like}”?")
