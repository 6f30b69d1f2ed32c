"""The provisions of other laws that are cited, in the EPUB: each a footnote, which reading systems pop up where it is
cited; below it the way back to what cites it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from export.citedby import CitingPlace, citing
from export.epubbook import Book, BookPage, E, FileNames, law_file, named, shown
from export.epubtext import note_id
from export.lawfacts import facts
from export.lawkeys import key_in, listed_key
from export.outside import page_address
from export.xmlnodes import Node, joined
from statute.files.authorityfile import Entry
from statute.model import LANGUAGES, Amendment, Citation, Lang, UnitId
from statute.view.addresses import AUTHORITIES, authority_anchor
from statute.view.lawbook import Extract, ProvisionLine, extracts, provision_words
from statute.view.lawlines import amendment_words, law_name, version_name
from statute.view.lawlisted import ListedLaw, listed_laws
from statute.view.names import unit_name
from statute.view.site import Site
from statute.wording import say


def law_pages(book: Book) -> Iterator[BookPage]:
    """One on all, with those whose words the book has not, and one for each of the others; nothing if no law is cited.

    They are made after the text, which gives the notes their numbers.
    """
    langs = tuple(book.sites)
    found, listed = extracts(book.site.edition, langs), listed_laws(book.site.edition, langs)
    if not found and not listed:
        return
    title = named(book, "book.laws")
    body: list[Node] = [E("h1", *shown(title))]
    for lang, site in book.sites.items() if found else ():
        sources = dict.fromkeys(site.say("laws.source", source=one.text.source[lang]) for one in found)
        said = LANGUAGES[lang].gap.join((say(lang, "book.laws.intro"), *sources))
        body.append(E("p", said, lang=lang))
    if listed:
        body.append(E("h2", *shown(named(book, "book.laws.listed")), id="listed"))
        body += [node for law in listed for node in _listed(book, law)]
    yield BookPage("laws", title, body, (("listed", named(book, "book.laws.listed")),) if listed else ())
    for extract in found:
        yield BookPage(law_file(extract.page), _title(book, extract), list(_law(book, extract)), under="laws")


def _title(book: Book, extract: Extract) -> FileNames:
    """With its version, if it is another than the one that the notes rest on."""
    if extract.version:
        return _versioned(book, extract)
    return {lang: law_name(lang, extract.entry) for lang in book.sites}


def _versioned(book: Book, extract: Extract) -> FileNames:
    version = extract.text.version
    return {
        lang: law_name(lang, extract.entry) + say(lang, "laws.said", source=version_name(lang, version))
        for lang in book.sites
    }


def _law(book: Book, extract: Extract) -> Iterator[Node]:
    yield E("h1", *_names(book, extract.entry), id=key_in(extract))
    version, since = extract.text.version, extract.text.in_force
    yield from _facts(book, extract.entry, version, since, extract.page, extract.amended)
    yield from _citers(book, extract.whole)
    above: tuple[str, ...] = ()
    for provision in extract.provisions:
        for level, words in enumerate(provision.headings):
            if provision.headings[: level + 1] != above[: level + 1]:
                yield E("p", words, class_="lawpart", lang=book.site.lang)
        above = provision.headings
        for unit, citations in provision.cited.items():
            yield _provision(book, extract, unit, citations)


def _provision(book: Book, extract: Extract, unit: UnitId, citations: Iterable[Citation]) -> etree._Element:
    """The words that are cited, under the law's name, which a reader sees in the pop-up alone."""
    heads = (
        E("span", f"{title}{LANGUAGES[lang].gap}{unit_name(lang, unit)}", lang=lang)
        for lang, title in _versioned(book, extract).items()
    )
    words = (_line(line, book.site.lang) for line in provision_words(extract.text, unit))
    return E(
        "aside", E("p", *joined(heads, " "), class_="lemma"), *words, *_citers(book, citations),
        id=key_in(extract, unit), class_="provision", epub_type="footnote", role="doc-footnote",
    )  # fmt: skip


def _line(line: ProvisionLine, lang: Lang) -> etree._Element:
    return E("p", line.text, class_=f"{line.kind} {LANGUAGES[lang].script}", lang=lang)


def _listed(book: Book, law: ListedLaw) -> Iterator[Node]:
    yield E("h3", *_names(book, law.entry), id=listed_key(law))
    page = f"{AUTHORITIES}#{authority_anchor(law.entry)}"
    yield from _facts(book, law.entry, law.entry.authority.version, "", page, law.entry.amended)
    yield from _citers(book, law.whole)
    for (version, article), citations in law.articles.items():
        names = []
        for lang in book.sites:
            said = say(lang, "laws.said", source=version_name(lang, version)) if version else ""
            names.append(E("span", unit_name(lang, article) + said, lang=lang))
        key = listed_key(law, version, article)
        yield E("div", E("p", *joined(names, " "), class_="lemma"), *_citers(book, citations), id=key)


def _names(book: Book, entry: Entry) -> Iterator[Node]:
    return shown({lang: law_name(lang, entry) for lang in book.sites})


def _facts(
    book: Book, entry: Entry, version: str, since: str, page: str, amended: Iterable[Amendment]
) -> Iterator[Node]:
    """Version, from when it is in force, relation; where it stands on the web; what has come after it."""
    for lang, site in book.sites.items():
        said: list[Node] = [facts(site, entry, version, since)]
        for key, address in (("official", entry.url), ("page", page_address(site, page))):
            said += [E("a", site.say(f"book.laws.{key}"), href=address)] if address else []
        later = [node for one in amended for node in (E("br"), amendment_words(lang, one))]
        yield E("p", *joined(said, site.say("list.semicolon")), *later, class_="facts", lang=lang)


def _citers(book: Book, citations: Iterable[Citation]) -> Iterator[etree._Element]:
    for lang, site in book.sites.items():
        links: list[Node] = [
            link for one in citing(citations, (lang,)) if (link := _citer(book, site, one)) is not None
        ]
        if links:
            yield E("p", "← ", *joined(links, site.say("list.comma")), class_="citers", lang=lang)


def _citer(book: Book, site: Site, one: CitingPlace) -> etree._Element | None:
    """The way to a note, which the book must have, to an article's summary, or to a passage."""
    place = one.place
    if not place.note:
        return E("a", one.name(site.lang, 0), href=book.href(place))
    id = note_id(place.about, place.note, site.lang)
    number = book.numbers.get(id)
    page = book.page_of(place.about)
    return E("a", one.name(site.lang, number), href=f"{page}.xhtml#n-{id}") if number else None
