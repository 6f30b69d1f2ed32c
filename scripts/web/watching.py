"""Files on the disk → which of them have changed since one last looked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

Snapshot = Mapping[Path, tuple[int, int]]
"""Time and size of each file."""


def snapshot(places: Iterable[Path]) -> Snapshot:
    """Every file that is one of the places or lies below one."""
    found: dict[Path, tuple[int, int]] = {}
    for place in places:
        for path in (place, *place.rglob("*")) if place.is_dir() else (place,):
            try:
                status = path.stat()
            except OSError:  # It has just been put in another's place, as editors do.
                continue
            if not path.is_dir() and not path.name.endswith("~") and not path.name.startswith("."):
                found[path] = (status.st_mtime_ns, status.st_size)
    return found


def different(before: Snapshot, after: Snapshot) -> frozenset[Path]:
    """Files that are new, gone or changed."""
    return frozenset(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
