"""The laws cited, in the Word document: the provisions in full with what cites each, then laws without their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from export.citedby import citing
from export.lawfacts import facts
from export.lawkeys import key_in, listed_key
from export.outside import page_address
from export.wordback import headed
from export.wordbook import WordBook
from export.wordmarks import to_web
from export.wordstyle import PROVISION
from export.wordtext import E, paragraph, run
from statute.files.authorityfile import Entry
from statute.model import Amendment, Citation
from statute.view.addresses import AUTHORITIES, authority_anchor
from statute.view.lawbook import Extract, Provision, extracts, lines_of
from statute.view.lawlines import amendment_words, law_name, version_name
from statute.view.lawlisted import ListedLaw, listed_laws
from statute.view.names import unit_name
from statute.wording import say


def laws_cited(book: WordBook) -> Iterator[etree._Element]:
    """Nothing if no law is cited."""
    langs = tuple(book.sites)
    found, listed = extracts(book.site.edition, langs), listed_laws(book.site.edition, langs)
    if not found and not listed:
        return
    yield headed(book, "book.laws")
    for lang, site in book.sites.items() if found else ():
        sources = dict.fromkeys(site.say("laws.source", source=one.text.source[lang]) for one in found)
        said = site.language.gap.join((say(lang, "book.laws.intro"), *sources))
        yield paragraph(run(lang, said), style="Summary")
    for extract in found:
        yield from _law(book, extract)
    if listed:
        yield headed(book, "book.laws.listed", 2)
    for law in listed:
        yield from _listed(book, law)


def _law(book: WordBook, extract: Extract) -> Iterator[etree._Element]:
    yield _named(book, extract.entry, key_in(extract))
    version, since = extract.text.version, extract.text.in_force
    yield from _facts(book, extract.entry, version, since, extract.page, extract.amended)
    yield from _citers(book, "", extract.whole)
    for provision in extract.provisions:
        yield from _provision(book, extract, provision)


def _provision(book: WordBook, extract: Extract, provision: Provision) -> Iterator[etree._Element]:
    """The article with its label, and what cites it or a part of it."""
    lang, label = book.site.lang, provision.article.label
    article = key_in(extract, provision.article.id)
    first = True
    for part in provision.article.paragraphs:
        for line in lines_of(part):
            words = book.marks.at(key_in(extract, line.unit), run(lang, line.text))
            if first:
                words = [*book.marks.at(article, run(lang, f"{label}　", E("b"))), *words]
            first = False
            yield paragraph(*words, style=PROVISION)
    for unit, citations in provision.cited.items():
        name = "" if unit == provision.article.id else unit_name(lang, unit)
        yield from _citers(book, name, citations)


def _listed(book: WordBook, law: ListedLaw) -> Iterator[etree._Element]:
    yield _named(book, law.entry, listed_key(law))
    page = f"{AUTHORITIES}#{authority_anchor(law.entry)}"
    yield from _facts(book, law.entry, law.entry.authority.version, "", page, law.entry.amended)
    yield from _citers(book, "", law.whole)
    lang = book.site.lang
    for (version, article), citations in law.articles.items():
        said = say(lang, "laws.said", source=version_name(lang, version)) if version else ""
        name = run(lang, f"{unit_name(lang, article)}{said} ")
        key = listed_key(law, version, article)
        yield paragraph(*book.marks.at(key, name), *_ways(book, citations), style=PROVISION)


def _named(book: WordBook, entry: Entry, key: str) -> etree._Element:
    words = book.beside({lang: law_name(lang, entry) for lang in book.sites})
    return paragraph(*book.marks.at(key, *words), style="Heading3")


def _facts(
    book: WordBook, entry: Entry, version: str, since: str, page: str, amended: Iterable[Amendment]
) -> Iterator[etree._Element]:
    for lang, site in book.sites.items():
        said = [run(lang, facts(site, entry, version, since))]
        for key, address in (("official", entry.url), ("page", page_address(site, page))):
            if address:
                words = to_web(address, run(lang, say(lang, f"book.laws.{key}")))
                said += [run(lang, site.say("list.semicolon")), words]
        yield paragraph(*said, style="Summary")
        for one in amended:
            yield paragraph(run(lang, amendment_words(lang, one)), style="Summary")


def _citers(book: WordBook, name: str, citations: Iterable[Citation]) -> Iterator[etree._Element]:
    """A line under what is cited, with its name where that is a part of what stands above; nothing if it is empty."""
    if links := list(_ways(book, citations)):
        lead = [run(book.site.lang, f"{name} ")] if name else []
        yield paragraph(*lead, *links, style="Summary")


def _ways(book: WordBook, citations: Iterable[Citation]) -> Iterator[etree._Element]:
    """To all that cites, language by language; the notes are named by their numbers in the document."""
    for lang, site in book.sites.items():
        links: list[etree._Element] = []
        for one in citing(citations, (lang,)):
            number = book.numbers.get((lang, one.place), 0)
            if one.place.note and not number:
                continue
            words = run(lang, one.name(lang, number))
            links += [run(lang, site.say("list.comma") if links else "← ")]
            to = book.marks.to(one.place.words(lang), words) if one.place.note else book.to(one.place, words)
            links.append(to)
        yield from [*links, run(lang, "  ")] if links else ()
