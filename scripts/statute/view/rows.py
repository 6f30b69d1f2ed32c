"""The passages of an article or an annex, one after another, each with its anchor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from statute.model import Article, Paragraph, Subitem, UnitId
from statute.view.addresses import anchor


@dataclass(frozen=True, slots=True)
class Row:
    """A passage and how it is shown."""

    unit: UnitId
    anchor: str
    kind: str = ""
    """Class of the passage: item, subitem, more, member, row, tail, or none."""


def rows(article: Article, prefix: str = "") -> tuple[Row, ...]:
    """The passages of an article; anchors are `p2`, `p2-i3`, after the prefix."""
    return rows_of(article.paragraphs, prefix)


def rows_of(paragraphs: Iterable[Paragraph], prefix: str = "") -> tuple[Row, ...]:
    """The passages of paragraphs; a paragraph without words, over a list, is none."""
    return tuple(row for paragraph in paragraphs for row in _rows(paragraph, prefix))


def with_tables(found: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    """Passages one by one, but the rows of a table together."""
    for is_table, group in groupby(found, lambda row: row.kind == "row"):
        if is_table:
            yield tuple(group)
        else:
            yield from ((row,) for row in group)


def _rows(paragraph: Paragraph, prefix: str) -> Iterator[Row]:
    def row(unit: UnitId, kind: str = "") -> Row:
        return Row(unit, prefix + anchor(unit), kind)

    if paragraph.text or not paragraph.items:
        yield row(paragraph.id)
    for item in paragraph.items:
        yield row(item.id, "item" if item.label else "row" if item.cells else "member")
        for part in item.parts:
            yield row(part.id, "subitem" if isinstance(part, Subitem) else "more")
            if isinstance(part, Subitem):
                yield from (row(unit.id, "more") for unit in part.more)
    if paragraph.tail:
        yield row(paragraph.tail.id, "tail")
