"""The passages of an article, one after another, each with its anchor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from statute.model import Article, UnitId
from statute.view.addresses import anchor


@dataclass(frozen=True, slots=True)
class Row:
    """A passage and how it is shown."""

    unit: UnitId
    anchor: str
    kind: str = ""
    """Class of the passage: item, subitem, tail, or none."""


def rows(article: Article, prefix: str = "") -> tuple[Row, ...]:
    """The passages of an article; anchors are `p2`, `p2-i3`, after the prefix."""
    return tuple(_rows(article, prefix))


def _rows(article: Article, prefix: str) -> Iterator[Row]:
    def row(unit: UnitId, kind: str = "") -> Row:
        return Row(unit, prefix + anchor(unit), kind)

    for paragraph in article.paragraphs:
        if paragraph.text or not paragraph.items:
            yield row(paragraph.id)
        for item in paragraph.items:
            yield row(item.id, "item")
            yield from (row(sub.id, "subitem") for sub in item.subitems)
        if paragraph.tail:
            yield row(paragraph.tail.id, "tail")
