"""The nearest right word for a wrong one, for the hints of problems."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, None if none is like it."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)
