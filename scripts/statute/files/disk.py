"""Files on the disk → what is read from them; that one is absent, too large or in another encoding is a problem."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from statute.model import TOOLS, Problem
from statute.problems import problem
from statute.text.read import read_utf8
from statute.wording import say

T = TypeVar("T")
Reader = Callable[[bytes, str], tuple[T | None, tuple[Problem, ...]]]
_MERGE_MARK = re.compile(r"^(?:<{7}|={7}|>{7})(?: |\r?$)", re.MULTILINE)
MERGE_WORDS = ("note.merge-marks", "note.merge-marks.hint")
LARGEST = 5_000_000
"""Bytes; the Civil Code has 330,000."""


def from_disk(path: Path, read: Reader[T], needed: bool = True) -> tuple[T | None, tuple[Problem, ...]]:
    """What `read` makes of a file; None, and without a problem if it is not needed, where there is none."""
    try:
        if (size := path.stat().st_size) > LARGEST:
            hint = f"Give the text of one statute alone; {LARGEST:,} bytes are the most that is read."
            return None, (problem(str(path), 0, "file-too-large", f"The file has {size:,} bytes.", hint),)
        return read(path.read_bytes(), str(path))
    except OSError as error:
        absent = isinstance(error, FileNotFoundError)
        if absent and not needed:
            return None, ()
        message = f"The file {'is not there' if absent else f'cannot be read ({error.strerror})'}."
        hint = "Give the path of an edition's folder or of a text."
        return None, (problem(str(path), 0, "missing-file", message, hint),)


def edited(
    data: bytes, path: str, read: Callable[[str, str], tuple[T | None, tuple[Problem, ...]]]
) -> tuple[T | None, tuple[Problem, ...]]:
    """What is read from a file that people edit; one problem if it is not UTF-8."""
    text, encoding = read_utf8(data)
    if text is None:
        message = f"The file is not UTF-8 but seems to be {encoding}."
        return None, (problem(path, 0, "not-utf8", message, "Save it as UTF-8 in your editor."),)
    if line := merge_mark(text):
        return None, (problem(path, line, "merge-marks", *(say(TOOLS, key) for key in MERGE_WORDS)),)
    return read(text, path)


def merge_mark(text: str) -> int:
    """The line on which Git begins to show two versions of some lines; 0 if there is none."""
    found = _MERGE_MARK.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0
