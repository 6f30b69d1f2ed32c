"""Pages → disk. Only what changed is written; what is no longer produced is deleted; an error leaves all as it was."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from statute.model import LANGS


def write_pages(pages: Mapping[str, bytes], out: Path, generated: Iterable[str]) -> tuple[str, ...]:
    """Make the folders `generated` below each language hold exactly these pages; the paths that changed.

    `pages` are by path below `out` (`zh/articles/13.md`). Every changed page is first written beside
    its place's root and only then moved there, so that a full disk or an interruption loses nothing.
    """
    changed = [path for path, data in pages.items() if not _same(out / path, data)]
    gone = [path for path in _present(out, generated) if path not in pages]
    if changed:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out, prefix=".writing-") as folder:
            for number, path in enumerate(changed):
                Path(folder, str(number)).write_bytes(pages[path])
            for number, path in enumerate(changed):
                (out / path).parent.mkdir(parents=True, exist_ok=True)
                os.replace(Path(folder, str(number)), out / path)
    for path in gone:
        (out / path).unlink()
        _prune((out / path).parent, out)
    return (*changed, *gone)


def _same(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _present(out: Path, generated: Iterable[str]) -> list[str]:
    """Files in generated places; of a language that the edition no longer has, too."""
    places = [out / lang / name for lang in LANGS for name in generated]
    files = [f for place in places for f in ([place] if place.is_file() else place.rglob("*")) if f.is_file()]
    return sorted(f.relative_to(out).as_posix() for f in files)


def _prune(folder: Path, root: Path) -> None:
    """Remove folders left empty."""
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
