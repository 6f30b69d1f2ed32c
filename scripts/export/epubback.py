"""The pages at the back of the EPUB: variants, for whom, terms, about."""

from __future__ import annotations

from collections.abc import Iterator

from export.colophon import colophon_lines
from export.epubbook import Book, BookPage, E, named, shown
from export.epubtext import prose_html
from export.readings import readings
from export.xmlnodes import Node, joined
from statute.model import LANGUAGES, ORIGINAL, TRANSLATION, Term, UnitId
from statute.view.addresses import full_anchor
from statute.view.linked import linked
from statute.view.names import unit_name


def apparatus_page(book: Book) -> BookPage:
    return _page(book, "apparatus", "book.apparatus", _readings(book))


def terms_page(book: Book) -> BookPage:
    terms = sorted(book.site.edition.terms, key=lambda t: LANGUAGES[ORIGINAL].order(t.original))
    return _page(book, "terms", "book.index", [E("dl", *(e for term in terms for e in _term(book, term)))])


def readers_page(book: Book) -> BookPage:
    return _page(book, "readers", "readers", _readers(book))


def about_page(book: Book) -> BookPage:
    return _page(book, "about", "book.colophon", _about(book))


def _page(book: Book, name: str, key: str, body: Iterator[Node] | list[Node]) -> BookPage:
    title = named(book, key)
    return BookPage(name, title, [E("h1", *shown(title)), *body])


def _readings(book: Book) -> Iterator[Node]:
    for found in zip(*(readings(book.site.meta, lang) for lang in book.sites), strict=True):
        for (lang, site), reading in zip(book.sites.items(), found, strict=True):
            place = E("a", unit_name(lang, reading.unit), href=book.href(reading.unit))
            said = site.say("quote", text=reading.words) + site.say("colon") + reading.said
            yield E("p", place, " " + said, lang=lang)


def _term(book: Book, term: Term) -> Iterator[Node]:
    first: dict[UnitId, UnitId] = {}
    for use in term.uses:
        if use.lang == book.site.lang and (article := use.unit.article):
            first.setdefault(article, use.unit)
    names = ((lang, name) for lang, name in term.names.items() if lang != ORIGINAL)
    links = list(joined((E("a", article, href=book.href(use)) for article, use in first.items()), "、"))
    yield E("dt", term.original + " ", *(E("span", name, lang=lang) for lang, name in names))
    yield E("dd", *(links or "—"))


def _readers(book: Book) -> Iterator[Node]:
    for reader in book.site.edition.readers:
        yield E("h2", *shown({lang: reader.who[lang] for lang in book.sites}))
        for answer in reader.answers:
            for lang in book.sites:
                place = E("a", unit_name(lang, answer.unit), href=book.href(answer.unit))
                yield E("p", answer.text[lang] + LANGUAGES[lang].gap, place, lang=lang)


def _about(book: Book) -> Iterator[Node]:
    for lang, site in book.sites.items():
        for head, lines in colophon_lines(site):
            yield from (E("h2", head, lang=lang), *(E("p", line, lang=lang) for line in lines))
        if said := site.apparatus.get((lang, TRANSLATION)):
            inner = prose_html(book, linked(site, TRANSLATION.words(lang), said.gist_prose))
            id = full_anchor(TRANSLATION) if site is book.site else ""
            yield E("div", E("h2", said.caption), *inner, lang=lang, id=id)
