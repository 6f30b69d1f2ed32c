"""Results → the texts that their excerpts are cut from, in shards of a few kilobytes.

The statute and what stands for it is in one row of shards, summaries in another, notes in a third, what is in the other
language in a fourth, so that a query loads only what it shows. A shard is a list of `[anchor, heading, text]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.results import Excerpt, Strength

SIZES = {"texts": 4_000, "gists": 4_000, "notes": 6_000, "others": 4_000}
"""Bytes of a shard; of many articles a query shows the text, of few a note."""
MOST_SHARDS = 2_000
"""Of a row: of a large library the shards are larger, not more, since every query needs the list of them."""
_SAID = {Strength.GIST: "gists", Strength.NOTE: "notes"}
NOT_SHOWN = (Strength.CAPTION, Strength.NAME)

Passage = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of shards, and the number, in the row, of the passage with which each but the first begins."""

    shards: tuple[list[Passage], ...]
    cuts: tuple[int, ...]


def text_rows(excerpts: Iterable[Excerpt], times: int) -> Mapping[str, TextRow]:
    """The rows by name; shards of so many times their size."""
    rows: dict[str, list[Excerpt]] = {name: [] for name in SIZES}
    for excerpt in excerpts:
        if excerpt.strength not in NOT_SHOWN:
            rows[row_of(excerpt)].append(excerpt)
    return {name: _row(found, times * SIZES[name]) for name, found in rows.items()}


def row_of(excerpt: Excerpt) -> str:
    """engine/columns.js goes by the same."""
    return "others" if excerpt.foreign else _SAID.get(excerpt.strength, "texts")


def _row(excerpts: list[Excerpt], least: int) -> TextRow:
    weights = [len(f"{excerpt.heading}{excerpt.text}".encode()) for excerpt in excerpts]
    most = max(least, sum(weights) // MOST_SHARDS)
    shards: list[list[Passage]] = [[]]
    cuts: list[int] = []
    size = 0
    for number, (excerpt, weight) in enumerate(zip(excerpts, weights, strict=True)):
        if size and size + weight > most:
            shards.append([])
            cuts.append(number)
            size = 0
        size += weight
        shards[-1].append((excerpt.anchor, excerpt.heading, excerpt.text))
    return TextRow(tuple(shards), tuple(cuts))
