"""The words of units in Akoma Ntoso: paragraphs in each language, numbers, headings, and what is marked in them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from export.aknids import eid, note_id, words_id
from export.aknlaws import law_uri
from export.aknwords import E
from export.xmlnodes import Node
from statute.model import Lang, UnitId
from statute.view.lawlinks import law_link
from statute.view.layers import marks_of, pieces
from statute.view.site import Site, Sites


def paragraphs(sites: Sites, unit: UnitId, inner: str = "") -> Iterator[etree._Element]:
    """A `p` for each language; the translation is an alternative to the original."""
    first, own = next(iter(sites)), words_id(unit)
    for lang, site in sites.items():
        if unit in site.pieces[lang] and site.pieces[lang][unit].text:
            words: list[Node] = list(_inline(site, unit))
            words = [E(inner, *words)] if inner else words
            if lang == first:
                yield E("p", *words, eId=own, lang=lang)
            else:
                yield E("p", *words, lang=lang, class_="translation", alternativeTo=own)


def heading(sites: Sites, unit: UnitId, *, labelled: bool = False) -> etree._Element:
    """The words of the original, then the translation's; terms are marked in the text alone, so that programs that read
    an element's first words find them. The label stands before them where its own element would not be read."""
    first = next(iter(sites))
    labels = _labels(sites, unit.home) if labelled else {}
    words: list[Node] = []
    for lang, site in sites.items():
        title = [*_inline(site, unit, terms=False)] if unit in site.pieces[lang] else []
        label: list[Node] = [f"{labels[lang]} " if title else labels[lang]] if lang in labels else []
        if own := [*label, *title]:
            words += own if lang == first else [" ", E("span", *own, lang=lang)]
    return E("heading", *words, lang=first)


def num(sites: Sites, unit: UnitId) -> etree._Element:
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
