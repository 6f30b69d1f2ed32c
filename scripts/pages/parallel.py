"""A text with its other language, passage by passage.

Each passage is a paragraph of Markdown in the page's language, which carries the anchor, followed
by the same passage in the other language, which carries `lang` and no anchor. The style sheet puts
them side by side; the controls in the margin are no part of the Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pages.links import spans
from pages.markdown import attrs, block, wrap
from pages.marks import escape, escape_start, insert
from statute.model import Article, Lang
from statute.view.addresses import anchor
from statute.view.site import Site


@dataclass(frozen=True, slots=True)
class Row:
    """A passage and how it is shown."""

    unit: str
    anchor: str
    kind: str = ""
    """Class of the passage: item, subitem, tail, or none."""


def rows(article: Article, prefix: str = "") -> tuple[Row, ...]:
    """The passages of an article; anchors are `p2`, `p2-i3`, after the prefix."""
    return tuple(_rows(article, prefix))


def _rows(article: Article, prefix: str) -> Iterator[Row]:
    def row(unit: str, kind: str = "") -> Row:
        return Row(unit, prefix + anchor(unit), kind)

    for paragraph in article.paragraphs:
        if paragraph.text or not paragraph.items:
            yield row(paragraph.id)
        for item in paragraph.items:
            yield row(item.id, "item")
            yield from (row(sub.id, "subitem") for sub in item.subitems)
        if paragraph.tail:
            yield row(paragraph.tail.id, "tail")


def parallel(site: Site, passages: Iterable[Row], page: str, plain: bool = False) -> str:
    """The passages as one block."""
    blocks = [b for row in passages for b in _passage(site, row, page, plain)]
    return wrap("div.parallel" if len(site.langs) > 1 else "div.text", blocks)


def _passage(site: Site, row: Row, page: str, plain: bool) -> Iterator[str]:
    own, *others = site.langs
    foreign = "" if own == site.lang else f" lang={own}"
    yield _paragraph(site, row, own, page, plain, f"#{row.anchor}{foreign}")
    for lang in others:
        if row.unit in site.pieces[lang]:
            yield _paragraph(site, row, lang, page, plain, f"lang={lang}")


def _paragraph(site: Site, row: Row, lang: Lang, page: str, plain: bool, attributes: str) -> str:
    piece = site.pieces[lang].get(row.unit)
    kind = f" .{row.kind}" if row.kind else ""
    if piece is None:
        missing = f"*{site.say('article.untranslated')}*" + attrs('data-mark=""')
        return block(missing, f"{attributes}{kind} .untranslated")
    label = escape(piece.label) + ("" if lang == "zh" else " ") if piece.label else ""
    text = escape_start(label + insert(piece.text, spans(site, row.unit, lang, page, plain)))
    return block(text, attributes + kind)


def untranslated(site: Site, passages: Iterable[Row]) -> int:
    """How many passages lack one of the languages the page shows."""
    return sum(any(row.unit not in site.pieces[lang] for lang in site.langs) for row in passages)
