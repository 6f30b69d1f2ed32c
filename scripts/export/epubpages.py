"""The pages of the EPUB: title, notice, the text by chapters, and what is at the back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from lxml import etree

from export.cover import kinds
from export.epubback import about_page, apparatus_page, readers_page, terms_page
from export.epubbook import Book, BookPage, E, FileNames, named, shown
from export.epublaws import law_pages
from export.epubtext import asides, gist, inline, passage, passages
from export.xmlnodes import Node, joined
from statute.model import SUBTITLE, TITLE, Annex, Article, Division, UnitId
from statute.view.addresses import full_anchor
from statute.view.historywords import history_of
from statute.view.names import annex_title, article_label, division_label, label_in, unit_name
from statute.view.rows import rows, rows_of
from statute.view.site import Site
from statute.view.status import dates
from statute.wording import say


def pages(book: Book) -> Iterator[BookPage]:
    yield _title(book)
    if notice := book.site.statute.notice:
        title = named(book, "notice")
        home = UnitId("notice")
        body = (*(p for unit in notice for p in passage(book, unit.id)), *gist(book, home))
        yield BookPage("notice", title, [E("h1", *shown(title)), *body, *asides(book, home)])
    for name, group in groupby(book.site.statute.articles, lambda a: book.page_of(a.id)):
        articles = list(group)
        page = _chapter(book, name, articles)
        last = articles[-1] is book.site.statute.articles[-1]
        signed = (
            p for unit in book.site.statute.signature if last for p in passage(book, unit.id, "signature")
        )
        yield replace(page, body=[*page.body, *signed])
    for annex in book.site.statute.annexes:
        yield _annex(book, annex)
    if book.site.edition.readers:
        yield readers_page(book)
    yield from law_pages(book)
    if book.site.meta.variants or book.site.meta.emendations:
        yield apparatus_page(book)
    if book.site.edition.terms:
        yield terms_page(book)
    yield about_page(book)


def _title(book: Book) -> BookPage:
    parts = [
        E("h1", *inline(book, site, TITLE), id="title")
        if site is book.site
        else E("p", *inline(book, site, TITLE), class_="title", lang=lang)
        for lang, site in book.sites.items()
    ]
    if book.site.statute.subtitle:
        parts += passage(book, SUBTITLE)
    parts += gist(book, TITLE)
    parts += [p for unit in book.site.statute.preamble for p in passage(book, unit.id)]
    parts += [_imprint(site) for site in book.sites.values()]
    section = E("section", *parts, class_="titlepage", epub_type="titlepage")
    return BookPage(
        "title", {lang: s.title for lang, s in book.sites.items()}, [section, *asides(book, TITLE)]
    )


def _imprint(site: Site) -> etree._Element:
    meta = site.meta
    lines = [
        " · ".join(kinds(site.edition, site.lang)),
        meta.issuer[site.lang],
        dates(site),
        site.say("book.edition", id=meta.id, version=meta.version),
    ]
    broken = [node for line in filter(None, lines) for node in (E("br"), line)][1:]
    return E("p", *broken, class_="imprint", lang=site.lang)


def _chapter(book: Book, name: str, articles: list[Article]) -> BookPage:
    """A top-level division with all that stands in it; the whole text if there are none."""
    parts: list[Node] = []
    opened: set[UnitId] = set()
    for article in articles:
        lineage = book.site.lineage(article.division)
        for depth, division in enumerate(lineage):
            if division.id not in opened:
                opened.add(division.id)
                parts.append(_heading(book, division, min(depth + 1, 5)))
                parts += gist(book, division.id)
        parts.append(_article(book, article, min(len(lineage) + 1, 6)))
    heads = sorted((*opened, *(a.id for a in articles)), key=lambda head: head.order)
    notes = [aside for head in heads for aside in asides(book, head)]
    entries = tuple(
        (full_anchor(a.id), {lang: _caption(s, a.id) for lang, s in book.sites.items()}) for a in articles
    )
    top = next((d for d in book.site.statute.divisions if d.id == name), None)
    if top:
        title: FileNames = {lang: _division(s, top.id) for lang, s in book.sites.items()}
    else:
        title = named(book, "book.text")
        parts.insert(0, E("h1", *shown(title)))
    return BookPage(name, title, [*parts, *notes], entries)


def _annex(book: Book, annex: Annex) -> BookPage:
    title: FileNames = {lang: annex_title(s, annex, lang) for lang, s in book.sites.items()}
    parts: list[Node] = [E("h1", *shown(title), id=full_anchor(annex.id))]
    parts += passages(book, rows_of(annex.units))
    opened: set[UnitId] = set()
    for article in annex.articles:
        for division in (d for d in annex.divisions if d.id == article.division and d.id not in opened):
            opened.add(division.id)
            parts.append(_heading(book, division, 2))
        head = E("h3", label_in(book.site, article.id))
        body = passages(book, rows(article))
        parts.append(E("section", head, *body, id=full_anchor(article.id)))
    return BookPage(str(annex.id), title, parts)


def _heading(book: Book, division: Division, level: int) -> etree._Element:
    spans: Iterator[Node] = (
        E(
            "span",
            f"{division_label(s, lang, division.id)} ",
            *inline(book, s, division.id.heading),
            lang=lang,
        )
        for lang, s in book.sites.items()
    )
    return E(f"h{level}", *joined(spans, " "), id=full_anchor(division.id))


def _division(site: Site, id: UnitId) -> str:
    title = site.pieces[site.lang].get(id.heading)
    return f"{division_label(site, site.lang, id)} {title.text if title else ''}".rstrip()


def _caption(site: Site, article: UnitId) -> str:
    return f"{article_label(site, site.lang, article)} {site.caption(article)}".rstrip()


def _article(book: Book, article: Article, level: int) -> etree._Element:
    heads: Iterator[Node] = (_article_head(site, article.id) for site in book.sites.values())
    parts = [E(f"h{level}", *joined(heads, " "))]
    for lang, site in book.sites.items():
        if said := history_of(site, article.id):
            parts.append(E("p", said, class_="facts", lang=lang))
    parts += passages(book, rows(article))
    parts += gist(book, article.id)
    return E("section", *parts, *_related(book, article.id), id=full_anchor(article.id))


def _article_head(site: Site, article: UnitId) -> etree._Element:
    caption, label = site.caption(article), article_label(site, site.lang, article)
    ours = (" ", E("span", f"〔{caption}〕", class_="caption")) if caption else ()
    return E("span", label, *ours, lang=site.lang)


def _related(book: Book, article: UnitId) -> Iterator[etree._Element]:
    """The provisions that the editors name beside an article."""
    ids = book.site.beside(article)
    for lang in book.sites if ids else ():
        links: Iterator[Node] = (E("a", unit_name(lang, id), href=book.href(id)) for id in ids)
        line = joined(links, say(lang, "list.comma"))
        yield E("p", f"{say(lang, 'book.see')} ", *line, class_="see", lang=lang)
