"""A word and what may stand around it: the rows that the patterns of Chinese citations are built from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One row of a word list. Several neighbors are parted by blanks.

    `example` has the word as it is meant, `trap` as it is not; both are tests. A word without neighbors
    is its own example.
    """

    word: str
    not_before: str = ""
    """What, directly before it, makes another word of it: 目前 has no 前 of ours."""
    not_after: str = ""
    """What, directly after it, makes another word of it: 条件 has no 条 of ours."""
    unless: str = ""
    """What may follow although it begins as `not_after` does: 约定 after 条, although not 约."""
    only_before: str = ""
    """What must stand directly before it."""
    only_after: str = ""
    """What must stand directly after it."""
    first: bool = False
    """Only at the beginning."""
    example: str = ""
    trap: str = ""

    @property
    def pattern(self) -> str:
        before = "".join(f"(?<!{one})" for one in _by_length(self.not_before))
        if self.only_before:
            before += f"(?:{'|'.join(f'(?<={one})' for one in _by_length(self.only_before))})"
        before += "^" if self.first else ""
        after = f"(?={_any(self.only_after)})" if self.only_after else ""
        if self.not_after:
            unless = f"(?!{_any(self.unless)})" if self.unless else ""
            after += f"(?!{unless}(?:{_any(self.not_after)}))"
        return f"{before}{self.word}{after}"


def pattern_of(words: Iterable[Word]) -> str:
    """A pattern for any of the words; of two that begin alike the one that stands first wins."""
    return "|".join(word.pattern for word in words)


def listed(words: str) -> tuple[str, ...]:
    """A word list without neighbors, one word a line."""
    return tuple(words.split())


def _any(words: str) -> str:
    return "|".join(words.split())


def _by_length(words: str) -> Iterator[str]:
    """The words as alternatives of one length each: a pattern looks back over nothing else."""
    found = words.split()
    for length in sorted({len(word) for word in found}):
        yield "|".join(word for word in found if len(word) == length)
