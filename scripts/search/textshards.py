"""Results → the texts that their excerpts are cut from, in shards of a few kilobytes.

The statute and what stands for it is in one row of shards, summaries and notes in another, so that a query that
finds the text need not load what is said of it. A shard is a list of results, each a list of
`[anchor, heading, text]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from search.results import Excerpt, Result, Strength

SIZE, SIZE_OF_NOTES = 5_000, 6_000
"""Characters of a shard, Chinese ones twice; of many articles a query shows the text, of few a note."""
SAID_OF_IT = (Strength.GIST, Strength.NOTE)
NOT_SHOWN = (Strength.CAPTION, Strength.NAME)


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of shards, and the number of the result with which each but the first begins."""

    shards: tuple[list[list[list[Any]]], ...]
    cuts: tuple[int, ...]


def text_rows(results: Iterable[Result], times: int) -> tuple[TextRow, TextRow]:
    """The texts, and what is said of them; shards of so many times their size."""
    found = [result.excerpts for result in results]
    return (
        _row(
            [[e for e in own if e.strength not in (*SAID_OF_IT, *NOT_SHOWN)] for own in found], times * SIZE
        ),
        _row([[e for e in own if e.strength in SAID_OF_IT] for own in found], times * SIZE_OF_NOTES),
    )


def _row(results: Sequence[Sequence[Excerpt]], most: int) -> TextRow:
    shards: list[list[list[list[Any]]]] = [[]]
    cuts: list[int] = []
    size = 0
    for number, excerpts in enumerate(results):
        weight = sum(len(e.text) * (1 if e.text.isascii() else 2) for e in excerpts)
        if size and size + weight > most:
            shards.append([])
            cuts.append(number)
            size = 0
        size += weight
        shards[-1].append([[e.anchor, e.heading, e.text] for e in excerpts])
    return TextRow(tuple(shards), tuple(cuts))
