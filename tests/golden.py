"""Golden files: whole outputs kept in tests/golden/, renewed by `make golden` and reviewed as a diff."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def check(path: Path, text: str) -> None:
    """The text is that of the golden file; under UPDATE_GOLDEN it becomes it."""
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert path.exists(), f"{path} is not there; make it with `make golden`"
    assert text == path.read_text("utf-8"), f"{path.name} differs; look at it, then `make golden`"
