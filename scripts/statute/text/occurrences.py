"""Where words stand in a text."""

from __future__ import annotations

from collections.abc import Iterator


def occurrences(words: str, text: str) -> Iterator[int]:
    """The offset of each occurrence, none overlapping another; of no words there is none."""
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
