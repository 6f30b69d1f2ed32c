"""The edition as a Word document: two columns, paragraph beside paragraph, notes as endnotes, and at the back for whom,
the laws cited, and what there is to say of the edition.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import docx
from lxml import etree

from export.archive import archive
from export.wordback import about, audiences
from export.wordbook import WordBook
from export.wordlaws import laws_cited
from export.wordstyle import describe, set_up
from export.wordtables import Cell, beside, table
from export.wordtext import E, paragraph, run
from statute.edition import Edition
from statute.model import LANGUAGES, SUBTITLE, TITLE, Annex, UnitId
from statute.view.historywords import history_of
from statute.view.linked import linked
from statute.view.names import article_label, division_label, label_in
from statute.view.rows import Row, rows, rows_of, with_tables
from statute.view.site import Settings, Site, build_sites
from statute.view.status import dates, disclaimer, standing

NOWHERE = Settings()


def word(edition: Edition, date: int, settings: Settings = NOWHERE) -> bytes:
    """The whole statute with summaries and notes; `date` in seconds since 1970. Where the site has an address, the
    document leads to it."""
    book = WordBook(build_sites(edition, settings, edition.langs))
    made = docx.Document()
    set_up(made)
    describe(made, book.sites, datetime.fromtimestamp(date, UTC))
    end = made.element.body[-1]
    for element in _contents(book):
        end.addprevious(element)
    book.notes.put_into(made)
    out = io.BytesIO()
    made.save(out)
    with zipfile.ZipFile(out) as file:
        return archive([(name, file.read(name)) for name in file.namelist()], date)


def _contents(book: WordBook) -> Iterator[etree._Element]:
    site = book.site
    for lang, own in book.sites.items():
        yield paragraph(*book.words(own, TITLE), style="Title" if own is site else "Subtitle")
        said = (own.meta.issuer[lang], dates(own), *standing(own), disclaimer(own))
        yield paragraph(run(lang, " · ".join(filter(None, said))), style="Summary")
    yield from _table(book, [SUBTITLE] if site.statute.subtitle else [], _gists(book, TITLE))
    yield from _table(book, [unit.id for unit in site.statute.notice], _gists(book, UnitId("notice")))
    yield from _table(book, [unit.id for unit in site.statute.preamble])
    opened: set[UnitId] = set()
    for article in site.statute.articles:
        for depth, division in enumerate(site.lineage(article.division)):
            if division.id not in opened:
                opened.add(division.id)
                labels = (division_label(own, lang, division.id) for lang, own in book.sites.items())
                yield _division(book, division.id, tuple(labels), min(depth + 1, 3))
                yield from _table(book, [], _gists(book, division.id))
        yield _head(book, article.id)
        yield from _history(book, article.id)
        yield from _passages(book, rows(article), _gists(book, article.id))
        yield E("p")
    yield from _table(book, [unit.id for unit in site.statute.signature])
    for annex in site.statute.annexes:
        yield from _annex(book, annex)
    yield from audiences(book)
    yield from laws_cited(book)
    yield from about(book)


def _annex(book: WordBook, annex: Annex) -> Iterator[etree._Element]:
    """What stands in none of its articles first."""
    yield _division(book, annex.id, tuple(label_in(own, annex.id) for own in book.sites.values()), 1)
    yield from _passages(book, rows_of(annex.units))
    opened: set[UnitId] = set()
    for article in annex.articles:
        for division in (d for d in annex.divisions if d.id == article.division and d.id not in opened):
            opened.add(division.id)
            labels = tuple(label_in(own, division.id) for own in book.sites.values())
            yield _division(book, division.id, labels, 2)
        said = book.beside({lang: label_in(own, article.id) for lang, own in book.sites.items()})
        yield paragraph(*book.marks.at(article.id, *said), style="Heading3")
        yield from _passages(book, rows(article))
        yield E("p")


def _passages(book: WordBook, found: Sequence[Row], below: Sequence[Cell] = ()) -> Iterator[etree._Element]:
    """Side by side, but a table of the statute as one in each language, one below the other."""
    units: list[UnitId] = []
    for group in with_tables(found):
        if group[0].kind != "row":
            units.append(group[0].unit)
            continue
        yield from _table(book, units)
        units = []
        for lang, site in book.sites.items():
            if lines := [book.cells(site, row.unit) for row in group if row.unit in site.pieces[lang]]:
                yield table(lines, "TableGrid")
                yield E("p")
    yield from _table(book, units, below)


def _division(book: WordBook, id: UnitId, labels: Sequence[str], level: int) -> etree._Element:
    inside: list[etree._Element] = []
    for n, ((lang, site), label) in enumerate(zip(book.sites.items(), labels, strict=True)):
        inside += [E("r", E("br"))] if n else []
        inside += [run(lang, label + LANGUAGES[lang].label_gap)] if label else []
        inside += book.words(site, id.heading)
    return paragraph(*book.marks.at(id, *inside), style=f"Heading{level}")


def _head(book: WordBook, article: UnitId) -> etree._Element:
    """Above the table: Word lists no heading that stands within one."""
    names = {}
    for lang, site in book.sites.items():
        caption = site.caption(article)
        names[lang] = article_label(site, lang, article) + (f"〔{caption}〕" if caption else "")
    return paragraph(*book.marks.at(article, *book.beside(names)), style="Heading2")


def _history(book: WordBook, article: UnitId) -> Iterator[etree._Element]:
    """What the versions made of the article, in an edition of several."""
    for lang, site in book.sites.items():
        if said := history_of(site, article):
            yield paragraph(run(lang, said), style="Summary")


def _table(book: WordBook, units: Sequence[UnitId], below: Sequence[Cell] = ()) -> Iterator[etree._Element]:
    """A row for each unit, and below them the cells that are given; nothing where there are none."""
    lines: list[Sequence[Cell]] = [
        [[paragraph(*book.words(site, unit), style="Normal")] for site in book.sites.values()]
        for unit in units
    ]
    lines += [below] if any(below) else []
    if lines:
        yield beside(lines, book.sites)


def _gists(book: WordBook, article: UnitId) -> list[Cell]:
    return [list(_gist(book, site, article)) for site in book.sites.values()]


def _gist(book: WordBook, site: Site, article: UnitId) -> Iterator[etree._Element]:
    entry = site.apparatus.get((site.lang, article))
    if entry and entry.gist:
        unit = article.words(site.lang)
        yield from book.prose(site, unit, linked(site, unit, entry.gist_prose), "Summary")
