"""Passages and their notes in the EPUB."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from export.epubbook import Book, E, law_file
from export.lawkeys import key_at
from export.outside import web_address
from export.readings import variant_said
from export.xmlnodes import Node
from statute.model import CELL, LANGUAGES, Lang, UnitId
from statute.model.prose import Block, Bullets, Para, Quotation, Run, Table
from statute.view.addresses import AUTHORITIES, full_anchor
from statute.view.lawlinks import law_address
from statute.view.layers import marks_in_print, pieces, variants_of
from statute.view.linked import linked
from statute.view.rows import Row, with_tables
from statute.view.site import Site
from statute.wording import say


def passage(book: Book, unit: UnitId, kind: str = "") -> Iterator[etree._Element]:
    """A unit in each language; the original carries the anchor."""
    for lang, site in book.sites.items():
        if piece := site.pieces[lang].get(unit):
            label = piece.label + (LANGUAGES[lang].gap if piece.label else "")
            id = full_anchor(unit) if site is book.site else ""
            css = f"{kind or 'passage'} {LANGUAGES[lang].script}"
            yield E("p", label, *inline(book, site, unit), id=id, class_=css, lang=lang)


def passages(book: Book, found: Iterable[Row]) -> Iterator[etree._Element]:
    """Passages one after another, those of a table as its rows: a table in each language."""
    for group in with_tables(found):
        if group[0].kind != "row":
            yield from passage(book, group[0].unit, group[0].kind)
            continue
        for lang, site in book.sites.items():
            if lines := [row for row in group if row.unit in site.pieces[lang]]:
                yield E(
                    "table",
                    *(_cells(book, site, row.unit) for row in lines),
                    class_=f"rows {LANGUAGES[lang].script}",
                    lang=lang,
                )


def _cells(book: Book, site: Site, unit: UnitId) -> etree._Element:
    id = full_anchor(unit) if site is book.site else ""
    return E("tr", *(E("td", *cell) for cell in _parted(inline(book, site, unit))), id=id)


def _parted(nodes: Iterable[Node]) -> Sequence[Sequence[Node]]:
    """What stands in each cell."""
    cells: list[list[Node]] = [[]]
    for node in nodes:
        first, *others = node.split(CELL) if isinstance(node, str) else [node]
        cells[-1].append(first)
        cells += [[other] for other in others]
    return cells


def inline(book: Book, site: Site, unit: UnitId) -> Iterator[Node]:
    """The words of a unit with references and the marks of notes."""
    if unit not in site.pieces[site.lang]:
        return
    for piece in pieces(site.pieces[site.lang][unit].text, marks_in_print(site, unit, site.lang)):
        if piece.kind == "ref":
            yield E("a", piece.text.replace(CELL, "\u2003"), href=book.href(UnitId(piece.value)))
        elif piece.kind == "law" and piece.value:
            yield law_reference(piece.value, piece.text.replace(CELL, "\u2003"))
        elif piece.kind in ("note", "variant"):
            slug = UnitId(piece.value).note if piece.kind == "note" else f"v{piece.value}"
            yield _mark(
                book, note_id(unit.home, slug, site.lang), note_id(unit.home, "", site.lang), site.lang
            )
        else:
            yield piece.text


def _mark(book: Book, id: str, there: str, lang: Lang) -> etree._Element:
    if id not in book.numbers:
        book.counts[there] += 1
        book.numbers[id] = book.counts[there]
    number = book.numbers[id]
    return E(
        "a", str(number), class_="note", id=f"r-{id}", epub_type="noteref", role="doc-noteref",
        href=f"#n-{id}", aria_label=say(lang, "book.note", n=number),
    )  # fmt: skip


def note_id(home: UnitId, note: str, lang: Lang) -> str:
    """`zh-13.members`: language and article, then the note."""
    return f"{lang}-{home.slug}.{note}"


def asides(book: Book, head: UnitId) -> Iterator[etree._Element]:
    """The notes of an article, title, notice or chapter, in both languages."""
    for lang, site in book.sites.items():
        entry = site.apparatus.get((lang, head))
        for note in entry.notes if entry else ():
            body = prose_html(book, linked(site, note.id.words(lang), note.prose))
            yield from _aside(book, note_id(head, note.id.note, lang), site, note.quote, body)
        for number, variant in enumerate(variants_of(site, head) if site is book.site else ()):
            body = iter([E("p", variant_said(variant, lang))])
            yield from _aside(book, note_id(head, f"v{number}", lang), site, variant.reading, body)


def _aside(book: Book, id: str, site: Site, quote: str, body: Iterator[Node]) -> Iterator[etree._Element]:
    if id in book.numbers:
        number, label = str(book.numbers[id]), site.say("control.back")
        back = E("a", number, href=f"#r-{id}", role="doc-backlink", aria_label=label)
        lemma = E("p", back, " " + site.say("quote", text=quote), class_="lemma")
        yield E(
            "aside", lemma, *body, id=f"n-{id}", epub_type="footnote", role="doc-footnote", lang=site.lang
        )


def gist(book: Book, home: UnitId) -> Iterator[etree._Element]:
    """The summary of an article, a heading, the title or the notice, in each language that has one."""
    for lang, site in book.sites.items():
        entry = site.apparatus.get((lang, home))
        if entry and entry.gist:
            inner = prose_html(book, linked(site, home.words(lang), entry.gist_prose))
            yield E("div", *inner, class_="gist", lang=lang)


def prose_html(book: Book, blocks: Iterable[Block]) -> Iterator[etree._Element]:
    """Blocks of a note or gist."""
    return (_block(book, block) for block in blocks)


def _block(book: Book, block: Block) -> etree._Element:
    match block:
        case Para(runs):
            return E("p", *_runs(book, runs))
        case Bullets(entries, first):
            start = "" if first in (None, 1) else str(first)
            inner = (E("li", *prose_html(book, entry)) for entry in entries)
            return E("ul" if first is None else "ol", *inner, start=start)
        case Quotation(blocks):
            return E("blockquote", *prose_html(book, blocks))
        case Table(rows):
            return E("table", *(_row(book, "td" if n else "th", row) for n, row in enumerate(rows)))


def _row(book: Book, tag: str, cells: Iterable[Iterable[Run]]) -> etree._Element:
    return E("tr", *(E(tag, *_runs(book, cell)) for cell in cells))


def _runs(book: Book, runs: Iterable[Run]) -> Iterator[Node]:
    """Terms are not linked: the book has them at its back."""
    for run in runs:
        node: Node = run.text
        for style in run.style:
            node = E(style, node)
        link, site = run.link, book.site
        if link and link.kind == "law":
            yield law_reference(law_address(site.edition, link), node)
        elif link and (address := book.href(link.unit) if link.unit else web_address(site, link)):
            yield E("a", node, href=address)
        else:
            yield node


def law_reference(address: str, words: Node) -> etree._Element:
    """Words that cite another law, given by its address on the site; its provisions pop up as notes do."""
    page, _, anchor = address.partition("#")
    if page == AUTHORITIES:
        return E("a", words, href=f"laws.xhtml#{key_at(address)}")
    kinds = {"epub_type": "noteref", "role": "doc-noteref"} if anchor else {}
    return E("a", words, href=f"{law_file(page)}.xhtml#{key_at(address)}", **kinds)
