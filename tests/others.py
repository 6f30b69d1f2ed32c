"""Texts of other hands: no part of this repository, read in addition where they lie in a folder `shared` beside it.

SHARED names the folder; without it the nearest `shared` beside this checkout or a folder around it is taken.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]


def other(name: str) -> Path | None:
    """The file or folder of that name among them, None if it is not there."""
    if given := os.environ.get("SHARED"):
        folders = [Path(given)]
    else:
        folders = [above.parent / "shared" for above in (ROOT, *ROOT.parents)]
    return next((folder / name for folder in folders if (folder / name).exists()), None)


def absent(name: str, *fill: Any) -> Any:
    """A parameter that says, as a skipped test, that these texts were not read."""
    reason = f"{name} is not there: the texts of other hands were not read (see tests/others.py)"
    return pytest.param(*fill, marks=pytest.mark.skip(reason=reason), id=f"no {name}")
