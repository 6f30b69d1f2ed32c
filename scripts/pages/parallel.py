"""A text with its other language, passage by passage.

Each passage is a paragraph of Markdown in the page's language, which carries the anchor, followed
by the same passage in the other language, which carries `lang` and no anchor. The style sheet puts
them side by side; the controls in the margin are no part of the Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pages.links import spans
from pages.markdown import attrs, block, wrap
from pages.marks import escape, escape_start, insert
from statute.model import CELL, LANGUAGES, Lang
from statute.view.rows import Row
from statute.view.site import Site

GUTTER = "&#8195;&#8195;"
"""Between the cells of a row; a tab would be made a blank."""


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
    label = escape(piece.label) + LANGUAGES[lang].gap if piece.label else ""
    text = escape_start(label + insert(piece.text, spans(site, row.unit, lang, page, plain)))
    if CELL in piece.text:
        text = GUTTER.join(f'<span class="cell">{cell}</span>' for cell in text.split(CELL))
    return block(text, attributes + kind)


def untranslated(site: Site, passages: Iterable[Row]) -> int:
    """How many passages lack one of the languages the page shows."""
    return sum(any(row.unit not in site.pieces[lang] for lang in site.langs) for row in passages)
