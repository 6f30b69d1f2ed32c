"""The small edition in broken/_base, for tests that change something in it."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

BASE = Path(__file__).parent / "broken/_base"


def sealed(folder: Path) -> Path:
    """The edition in the folder, with the right hash of source.txt for AUTO in its edition.toml."""
    meta, source = folder / "edition.toml", folder / "source.txt"
    if source.exists():
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        meta.write_text(meta.read_text("utf-8").replace("AUTO", digest), "utf-8")
    return folder


def copied(folder: Path) -> Path:
    """A copy of the small edition in a folder that is not there yet."""
    shutil.copytree(BASE, folder)
    return sealed(folder)
