"""The text of a note or gist: a small tree that every output is drawn from. What has no node here reaches no output."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from statute.model.ids import UnitId

Style = Literal["em", "strong", "code"]


@dataclass(frozen=True, slots=True)
class Link:
    """Where words lead: to an address, a page of the edition, a unit, another law's entry, or a term's."""

    kind: Literal["address", "page", "unit", "law", "term"]
    target: str
    """`https://…`, `terms/index.md#x`, `13.p2`, the id of the law's entry, or the term's id."""
    end: str = ""
    """The last unit of a range, if it is another than `target`; of another law the provision, if one is cited."""
    version: str = ""
    """Of another law: the version that is meant, if it is not the one the notes rest on; a year if that is all that
    is known."""

    @property
    def unit(self) -> UnitId | None:
        """The unit it leads to, None if it leads elsewhere."""
        return UnitId(self.target) if self.kind == "unit" else None


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style and one link. `start` is their offset in the text of the whole."""

    text: str
    start: int
    style: tuple[Style, ...] = ()
    link: Link | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Para:
    runs: Runs


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `first` is the number of its first entry, None if it is not numbered."""

    entries: tuple[tuple[Block, ...], ...]
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row is the head."""

    rows: tuple[tuple[Runs, ...], ...]


Block = Para | Bullets | Quotation | Table


@dataclass(frozen=True, slots=True)
class Prose:
    """The blocks and all their words as one text, into which citations and terms point."""

    blocks: tuple[Block, ...] = ()
    text: str = ""
    lines: tuple[tuple[int, int], ...] = ()
    """Offset and line of the file, wherever a line begins."""

    def line_at(self, offset: int) -> int:
        """The line of the file on which a place of the text stands."""
        index = bisect_right(self.lines, offset, key=lambda at: at[0]) - 1
        return self.lines[max(index, 0)][1] if self.lines else 0

    def runs(self) -> Iterator[Run]:
        """Every run in the order of the text."""
        for block in self.blocks:
            yield from runs_of(block)


EMPTY = Prose()


def runs_of(block: Block) -> Iterator[Run]:
    match block:
        case Para(runs):
            yield from runs
        case Bullets(entries):
            for entry in entries:
                for inner in entry:
                    yield from runs_of(inner)
        case Quotation(blocks):
            for inner in blocks:
                yield from runs_of(inner)
        case Table(rows):
            for row in rows:
                for cell in row:
                    yield from cell
