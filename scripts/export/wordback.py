"""What stands at the back of the Word document: for whom, and what there is to say of the edition."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from export.colophon import colophon_lines
from export.readings import readings
from export.wordbook import WordBook
from export.wordmarks import to_web
from export.wordtables import beside
from export.wordtext import paragraph, run
from statute.model import LANGUAGES, TRANSLATION
from statute.view.linked import linked
from statute.view.names import unit_name
from statute.wording import say


def headed(book: WordBook, key: str, level: int = 1) -> etree._Element:
    """A heading of ours in the languages of the book."""
    words = book.beside({lang: say(lang, key) for lang in book.sites})
    return paragraph(*words, style=f"Heading{level}")


def audiences(book: WordBook) -> Iterator[etree._Element]:
    """For each kind of reader a table, the languages side by side."""
    readers = book.site.edition.readers
    if readers:
        yield headed(book, "readers")
    for reader in readers:
        yield paragraph(*book.beside({lang: reader.who[lang] for lang in book.sites}), style="Heading2")
        yield beside(
            (
                [
                    [
                        paragraph(
                            run(lang, answer.text[lang] + LANGUAGES[lang].gap),
                            book.to(answer.unit, run(lang, unit_name(lang, answer.unit))),
                            style="Normal",
                        )
                    ]
                    for lang in book.sites
                ]
                for answer in reader.answers
            ),
            book.sites,
        )


def about(book: WordBook) -> Iterator[etree._Element]:
    """Variants and corrections, source, status, licences, the translators' note."""
    if book.site.meta.variants or book.site.meta.emendations:
        yield headed(book, "book.apparatus")
        yield from _readings(book)
    yield headed(book, "book.colophon")
    for lang, site in book.sites.items():
        for head, lines in colophon_lines(site):
            yield paragraph(run(lang, head), style="Heading2")
            yield from (paragraph(run(lang, line), style="Normal") for line in lines)
        if address := site.settings.site_url:
            at = f"{address}{site.language.folder}"
            yield paragraph(to_web(at, run(lang, at)), style="Normal")
    for lang, site in book.sites.items():
        if said := site.apparatus.get((lang, TRANSLATION)):
            words = book.marks.at(TRANSLATION, run(lang, said.caption))
            yield paragraph(*words, style="Heading2")
            unit = TRANSLATION.words(lang)
            yield from book.prose(site, unit, linked(site, unit, said.gist_prose), "Normal")


def _readings(book: WordBook) -> Iterator[etree._Element]:
    for lang, site in book.sites.items():
        for reading in readings(site.meta, lang):
            words = site.say("quote", text=reading.words) + site.say("colon") + reading.said
            place = book.to(reading.unit, run(lang, unit_name(lang, reading.unit)))
            yield paragraph(place, run(lang, f" {words}"), style="Normal")
