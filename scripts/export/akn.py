"""The edition as Akoma Ntoso 3.0, the international standard for legislation in XML.

One `act` holds both texts: in each paragraph the original, then the translation, which names the original as what it
is an alternative to, and which the metadata call not authoritative. Notes are editorial notes of the metadata;
in the text there is only an empty `noteRef`, so that the words of the statute are all the words there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from export.aknids import eid, note_id
from export.aknmeta import meta
from statute.edition import Edition
from statute.model import SUBTITLE, TITLE, Article, Division, Item, Lang, Paragraph, UnitId
from statute.view.layers import marks_of, pieces
from statute.view.site import Settings, Site, build_site

ELEMENTS = {"part": "part", "subpart": "subpart", "chapter": "chapter", "section": "section"}


def akn(edition: Edition) -> bytes:
    """The whole edition as one document."""
    site = build_site(edition, Settings(), edition.statute.lang)
    sites: dict[Lang, Site] = {site.lang: site}
    if edition.translation is not None:
        sites["en"] = build_site(edition, Settings(), "en")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
        '<act name="act" contains="originalVersion">',
        *meta(sites),
        *_preface(sites),
        *_preamble(sites),
        "<body>",
        *_body(sites),
        "</body>",
        "</act>",
        "</akomaNtoso>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _preface(sites: dict[Lang, Site]) -> Iterator[str]:
    yield '<preface eId="preface">'
    statute = next(iter(sites.values())).statute
    if statute.notice:
        yield '<container name="notice" eId="notice">'
        for unit in statute.notice:
            yield from _paragraphs(sites, unit.id)
        yield "</container>"
    if statute.title:
        yield '<longTitle eId="title">' + "".join(_paragraphs(sites, TITLE, "docTitle")) + "</longTitle>"
    if statute.subtitle:
        yield '<container name="adoption" eId="subtitle">'
        yield from _paragraphs(sites, SUBTITLE)
        yield "</container>"
    yield "</preface>"


def _preamble(sites: dict[Lang, Site]) -> Iterator[str]:
    units = next(iter(sites.values())).statute.preamble
    if units:
        yield '<preamble eId="preamble">'
        for unit in units:
            yield from _paragraphs(sites, unit.id)
        yield "</preamble>"


def _body(sites: dict[Lang, Site]) -> Iterator[str]:
    """Divisions open before their first article and close after their last."""
    site = next(iter(sites.values()))
    opened: tuple[Division, ...] = ()
    for article in site.statute.articles:
        lineage = site.lineage(article.division)
        shared = sum(a == b for a, b in zip(opened, lineage, strict=False))
        yield from (f"</{ELEMENTS[d.kind]}>" for d in reversed(opened[shared:]))
        for division in lineage[shared:]:
            yield f"<{ELEMENTS[division.kind]} eId={quoteattr(eid(division.id))}>"
            yield f"<num>{''.join(_labels(sites, division.id))}</num>"
            yield f"<heading>{''.join(_spans(sites, division.id.heading))}</heading>"
        opened = lineage
        yield from _article(sites, article)
    yield from (f"</{ELEMENTS[d.kind]}>" for d in reversed(opened))


def _article(sites: dict[Lang, Site], article: Article) -> Iterator[str]:
    yield f"<article eId={quoteattr(eid(article.id))}>"
    yield f"<num>{''.join(_labels(sites, article.id))}</num>"
    for paragraph in article.paragraphs:
        yield from _paragraph(sites, paragraph)
    yield "</article>"


def _paragraph(sites: dict[Lang, Site], paragraph: Paragraph) -> Iterator[str]:
    yield f"<paragraph eId={quoteattr(eid(paragraph.id))}>"
    yield from _level(sites, paragraph.id, bool(paragraph.items))
    for item in paragraph.items:
        yield from _item(sites, item)
    if paragraph.tail:
        yield f"<wrapUp eId={quoteattr(eid(paragraph.tail.id))}>"
        yield from _paragraphs(sites, paragraph.tail.id)
        yield "</wrapUp>"
    yield "</paragraph>"


def _item(sites: dict[Lang, Site], item: Item) -> Iterator[str]:
    yield f"<point eId={quoteattr(eid(item.id))}>"
    yield f"<num>{''.join(_labels(sites, item.id))}</num>"
    yield from _level(sites, item.id, bool(item.subitems))
    for sub in item.subitems:
        yield f"<indent eId={quoteattr(eid(sub.id))}>"
        yield f"<num>{''.join(_labels(sites, sub.id))}</num>"
        yield from _level(sites, sub.id, False)
        yield "</indent>"
    yield "</point>"


def _level(sites: dict[Lang, Site], unit: UnitId, parent: bool) -> Iterator[str]:
    """The words of a unit: its content, or what introduces the units below it."""
    name = "intro" if parent else "content"
    yield f"<{name}>"
    yield from _paragraphs(sites, unit)
    yield f"</{name}>"


def _paragraphs(sites: dict[Lang, Site], unit: UnitId, inner: str = "") -> Iterator[str]:
    """A `p` for each language; the translation is an alternative to the original."""
    first = next(iter(sites))
    opening, closing = (f"<{inner}>", f"</{inner}>") if inner else ("", "")
    for lang, site in sites.items():
        if unit in site.pieces[lang]:
            words = f"{opening}{_inline(site, unit)}{closing}"
            if lang == first:
                yield f'<p eId={quoteattr(_p(unit))} xml:lang="{lang}">{words}</p>'
            else:
                yield f'<p xml:lang="{lang}" class="translation" alternativeTo={quoteattr(_p(unit))}>{words}</p>'


def _p(unit: UnitId) -> str:
    return f"{eid(unit)}__p"


def _spans(sites: dict[Lang, Site], unit: UnitId) -> Iterator[str]:
    for lang, site in sites.items():
        if unit in site.pieces[lang]:
            yield f'<span xml:lang="{lang}">{_inline(site, unit)}</span>'


def _labels(sites: dict[Lang, Site], unit: UnitId) -> Iterator[str]:
    """What a text prints as the number of a unit."""
    for lang, site in sites.items():
        text = site.text_of(lang)
        piece = site.pieces[lang].get(unit)
        found = text and (text.article(unit) or text.division(unit))
        label = found.label if found else piece.label if piece else ""
        if label:
            yield f'<span xml:lang="{lang}">{escape(label)}</span>'


def _inline(site: Site, unit: UnitId) -> str:
    """The words of a unit with references, terms, the definition, and points of notes."""
    out = []
    defined: set[str] = set()
    by_id = {t.id: t for t in site.edition.terms}
    for piece in pieces(site.pieces[site.lang][unit].text, marks_of(site, unit, site.lang)):
        words = escape(piece.text)
        if piece.kind == "ref":
            out.append(f"<ref href={quoteattr('#' + eid(UnitId(piece.value)))}>{words}</ref>")
        elif piece.kind == "term":
            is_definition = by_id[piece.value].defined_at == unit and piece.value not in defined
            defined.add(piece.value)
            name, id = ("def" if is_definition else "term"), f"{piece.value}"
            out.append(f"<{name} refersTo={quoteattr('#term-' + id)}>{words}</{name}>")
        elif piece.kind == "note":
            out.append(f"<noteRef href={quoteattr('#' + note_id(piece.value) + '-' + site.lang)}/>")
        elif piece.kind == "variant":
            article = unit.home
            out.append(f"<noteRef href={quoteattr(f'#variant_{article}-{piece.value}')}/>")
        else:
            out.append(words)
    return "".join(out)
