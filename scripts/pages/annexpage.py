"""The page of an annex, and the annex on the page of the full text."""

from __future__ import annotations

from collections.abc import Iterator

from pages.markdown import document, heading
from pages.marks import escape
from pages.parallel import parallel
from pages.pieces import Target, shorten, turn
from pages.statusbox import status_line
from statute.model import Annex, Article, Division, UnitId
from statute.view.addresses import anchor, page_of
from statute.view.names import annex_title, label_in
from statute.view.rows import rows_of
from statute.view.site import Site

DESCRIPTION = 90
"""How many Chinese characters of the text go into a page's description."""


def annex_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Every annex's page and its Markdown."""
    annexes = site.statute.annexes
    for index, annex in enumerate(annexes):
        before = annexes[index - 1] if index else None
        after = annexes[index + 1] if index + 1 < len(annexes) else None
        yield page_of(annex.id), _page(site, annex, before, after)


def _page(site: Site, annex: Annex, before: Annex | None, after: Annex | None) -> str:
    page = page_of(annex.id)
    name = annex_title(site, annex)
    meta = {
        "title": name,
        "description": shorten(
            f"{name} · {site.title}", site.language.room(DESCRIPTION), site.say("ellipsis")
        ),
        "hide": ["toc"],
        "parallel": len(site.langs) > 1,
    }
    blocks = (
        heading(1, escape(name), f"#{annex.id}"),
        status_line(site, page),
        *annex_text(site, annex, page, 2, ""),
        turn(site, page, "annex", _target(site, before), _target(site, after)),
    )
    return document(meta, blocks)


def annex_text(site: Site, annex: Annex, page: str, level: int, prefix: str) -> Iterator[str]:
    """Paragraphs, headings and articles; anchors follow the prefix, and headings are of the level or below."""
    plain = bool(prefix)
    if annex.units:
        yield parallel(site, rows_of(annex.units, prefix), page, plain=plain)
    opened: tuple[Division, ...] = ()
    for article in annex.articles:
        lineage = _lineage(annex, article.division)
        for division in (d for d in lineage if d not in opened):
            title = f"{label_in(site, division.id)} {_words(site, division.id.heading)}".strip()
            yield heading(level, escape(title), f"#{prefix}{anchor(division.id)} .division")
        opened = lineage
        yield from _article(site, article, page, level + len(lineage), prefix)


def _article(site: Site, article: Article, page: str, level: int, prefix: str) -> Iterator[str]:
    label = escape(label_in(site, article.id))
    yield heading(min(level, 6), label, f"#{prefix}{anchor(article.id)} .article")
    yield parallel(site, rows_of(article.paragraphs, prefix), page, plain=bool(prefix))


def _words(site: Site, unit: UnitId) -> str:
    piece = site.pieces[site.lang].get(unit) or site.pieces[site.statute.lang].get(unit)
    return piece.text if piece else ""


def _lineage(annex: Annex, division: UnitId | None) -> tuple[Division, ...]:
    found = next((d for d in annex.divisions if d.id == division), None)
    return (*_lineage(annex, found.parent), found) if found else ()


def _target(site: Site, annex: Annex | None) -> Target | None:
    return (annex_title(site, annex), page_of(annex.id)) if annex else None
