"""The edition as Akoma Ntoso 3.0, the international standard for legislation in XML.

One `act` holds both texts: in each paragraph the original, then the translation, which names the original as what it
is an alternative to, and which the metadata call not authoritative. Notes are editorial notes of the metadata;
in the text there is only an empty `noteRef`, so that the words of the statute are all the words there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from export.aknids import eid, note_id
from export.aknlaws import law_uri
from export.aknmeta import meta
from export.aknwords import E
from export.xmlnodes import Node, document, on_lines
from statute.edition import Edition
from statute.model import (
    SUBTITLE,
    TITLE,
    Annex,
    Article,
    Division,
    Item,
    Lang,
    Paragraph,
    Subitem,
    Unit,
    UnitId,
)
from statute.view.lawlinks import law_link
from statute.view.layers import marks_of, pieces
from statute.view.past import past_edition
from statute.view.site import Settings, Site, Sites, build_sites

MIXED = frozenset({"p", "num", "heading", "longTitle"})
"""Elements in which white space is text."""


def akn(edition: Edition) -> bytes:
    """The whole edition as one document: the expression of the text in force."""
    return _expression(edition, "")


def akn_of_version(edition: Edition, n: int) -> bytes:
    """An earlier version, the bare text."""
    later = [*(version.entry.in_force for version in edition.history.versions), edition.meta.in_force]
    return _expression(past_edition(edition, n), later[n + 1])


def _expression(edition: Edition, until: str) -> bytes:
    sites = build_sites(edition, Settings(), edition.langs)
    act = E(
        "act",
        meta(sites, until),
        _preface(sites),
        *_preamble(sites),
        _body(sites),
        *_conclusions(sites),
        name="act",
        contains="singleVersion" if edition.history.versions else "originalVersion",
    )
    root = E("akomaNtoso", act)
    on_lines(root, MIXED)
    return document(root)


def _first(sites: Sites) -> Site:
    return next(iter(sites.values()))


def _preface(sites: Sites) -> etree._Element:
    statute = _first(sites).statute
    parts = []
    if statute.notice:
        parts.append(E("container", *_all(sites, statute.notice), name="notice", eId="notice"))
    if statute.title:
        parts.append(E("longTitle", *_paragraphs(sites, TITLE, "docTitle"), eId="title"))
    if statute.subtitle:
        parts.append(E("container", *_paragraphs(sites, SUBTITLE), name="adoption", eId="subtitle"))
    return E("preface", *parts, eId="preface")


def _preamble(sites: Sites) -> Iterator[etree._Element]:
    if units := _first(sites).statute.preamble:
        yield E("preamble", *_all(sites, units), eId="preamble")


def _conclusions(sites: Sites) -> Iterator[etree._Element]:
    """The names and dates at the end."""
    if units := _first(sites).statute.signature:
        yield E("conclusions", *_all(sites, units), eId="conclusions")


def _all(sites: Sites, units: Sequence[Unit]) -> Iterator[etree._Element]:
    for unit in units:
        yield from _paragraphs(sites, unit.id)


def _body(sites: Sites) -> etree._Element:
    """Each article in the division it stands in, each division in the one above it."""
    site = _first(sites)
    body = E("body")
    made: dict[UnitId, etree._Element] = {}
    for article in site.statute.articles:
        place = body
        for division in site.lineage(article.division):
            if division.id not in made:
                made[division.id] = _division(sites, division)
                place.append(made[division.id])
            place = made[division.id]
        place.append(_article(sites, article))
    body.extend(_annex(sites, annex) for annex in site.statute.annexes)
    return body


def _annex(sites: Sites, annex: Annex) -> etree._Element:
    """An annex, which is part of the act: its own paragraphs, then its articles in its own divisions."""
    num = [_num(sites, annex.id)] if annex.label else []
    heading = [_heading(sites, annex.id.heading)] if annex.title else []
    made = E("hcontainer", *num, *heading, name="annex", eId=eid(annex.id))
    made.extend(_paragraph(sites, paragraph) for paragraph in annex.units)
    places: dict[UnitId | None, etree._Element] = {None: made}
    for division in annex.divisions:
        places[division.id] = _division(sites, division)
        places[division.parent].append(places[division.id])
    for article in annex.articles:
        places[article.division].append(_article(sites, article))
    return made


def _division(sites: Sites, division: Division) -> etree._Element:
    num = [_num(sites, division.id)] if division.label else []
    heading = _heading(sites, division.id.heading)
    kind = {"name": "heading"} if division.kind == "heading" else {}
    tag = "hcontainer" if kind else division.kind
    return E(tag, *num, heading, eId=eid(division.id), **kind)


def _article(sites: Sites, article: Article) -> etree._Element:
    return E(
        "article",
        _num(sites, article.id),
        *(_paragraph(sites, p) for p in article.paragraphs),
        eId=eid(article.id),
    )


def _paragraph(sites: Sites, paragraph: Paragraph) -> etree._Element:
    made = E("paragraph", _words(sites, paragraph.id, bool(paragraph.items)), eId=eid(paragraph.id))
    made.extend(_item(sites, item) for item in paragraph.items)
    if tail := paragraph.tail:
        made.append(E("wrapUp", *_paragraphs(sites, tail.id), eId=eid(tail.id)))
    return made


def _item(sites: Sites, item: Item) -> etree._Element:
    made = _labelled(sites, "point", item, bool(item.parts))
    for part in item.parts:
        if isinstance(part, Subitem):
            made.append(_labelled(sites, "indent", part, bool(part.more)))
            made[-1].extend(_further(sites, unit) for unit in part.more)
        else:
            made.append(_further(sites, part))
    return made


def _further(sites: Sites, unit: Unit) -> etree._Element:
    """A further paragraph of an item."""
    return E("alinea", _words(sites, unit.id, False), eId=eid(unit.id))


def _labelled(sites: Sites, tag: str, item: Item | Subitem, parent: bool) -> etree._Element:
    num = [_num(sites, item.id)] if item.label else []
    return E(tag, *num, _words(sites, item.id, parent), eId=eid(item.id))


def _words(sites: Sites, unit: UnitId, parent: bool) -> etree._Element:
    """The words of a unit: its content, or what introduces the units below it."""
    return E("intro" if parent else "content", *_paragraphs(sites, unit))


def _paragraphs(sites: Sites, unit: UnitId, inner: str = "") -> Iterator[etree._Element]:
    """A `p` for each language; the translation is an alternative to the original."""
    first, own = next(iter(sites)), f"{eid(unit)}__p"
    for lang, site in sites.items():
        if unit in site.pieces[lang]:
            words: list[Node] = list(_inline(site, unit))
            words = [E(inner, *words)] if inner else words
            if lang == first:
                yield E("p", *words, eId=own, lang=lang)
            else:
                yield E("p", *words, lang=lang, class_="translation", alternativeTo=own)


def _heading(sites: Sites, unit: UnitId) -> etree._Element:
    """The words of the original, then the translation's; terms are marked in the text alone, so that programs that read
    an element's first words find them."""
    first = next(iter(sites))
    words: list[Node] = []
    for lang, site in sites.items():
        if unit in site.pieces[lang]:
            own = list(_inline(site, unit, terms=False))
            words += own if lang == first else [" ", E("span", *own, lang=lang)]
    return E("heading", *words, lang=first)


def _num(sites: Sites, unit: UnitId) -> etree._Element:
    """The label of the original, then the translation's."""
    first, labels = next(iter(sites)), _labels(sites, unit)
    others = (
        node for lang, label in labels.items() if lang != first for node in (" ", E("span", label, lang=lang))
    )
    return E("num", labels.get(first, ""), *others, lang=first)


def _labels(sites: Sites, unit: UnitId) -> dict[Lang, str]:
    """What each text prints as the number of a unit."""
    labels: dict[Lang, str] = {}
    for lang, site in sites.items():
        text = site.text_of(lang)
        piece = site.pieces[lang].get(unit)
        found = text and (text.article(unit) or text.division(unit) or text.annexed(unit))
        if label := found.label if found else piece.label if piece else "":
            labels[lang] = label
    return labels


def _inline(site: Site, unit: UnitId, *, terms: bool = True) -> Iterator[Node]:
    """The words of a unit with references, terms, the definition, and points of notes."""
    defined: set[str] = set()
    laws = {c.start: c for c in site.citations.get((site.lang, unit), ()) if c.law}
    at = 0
    for piece in pieces(site.pieces[site.lang][unit].text, marks_of(site, unit, site.lang)):
        start, at = at, at + len(piece.text)
        match piece.kind:
            case "ref":
                yield E("ref", piece.text, href=f"#{eid(UnitId(piece.value))}")
            case "law" if start in laws and (link := law_link(site.edition, laws[start])):
                uri = law_uri(site.edition, link)
                yield E("ref", piece.text, href=uri) if uri else piece.text
            case "term" if terms:
                defines = site.terms[piece.value].defined_at == unit and piece.value not in defined
                defined.add(piece.value)
                yield E("def" if defines else "term", piece.text, refersTo=f"#term-{piece.value}")
            case "note":
                yield E("noteRef", href=f"#{note_id(piece.value)}-{site.lang}")
            case "variant":
                yield E("noteRef", href=f"#variant_{unit.home}-{piece.value}")
            case _:
                yield piece.text
