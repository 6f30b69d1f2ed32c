"""Passages and their notes in the EPUB."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from export.epubbook import Book
from export.readings import variant_said
from statute.model import LANGUAGES, Lang, UnitId
from statute.model.prose import Block, Bullets, Link, Para, Quotation, Run, Table
from statute.view.addresses import full_anchor
from statute.view.layers import marks_in_print, pieces, variants_of
from statute.view.linked import linked
from statute.view.site import Site
from statute.wording import say


def passage(book: Book, unit: UnitId, kind: str = "") -> str:
    """A unit in each language; the original carries the anchor."""
    out = []
    for lang, site in book.sites.items():
        if piece := site.pieces[lang].get(unit):
            id = f' id="{full_anchor(unit)}"' if site is book.site else ""
            label = escape(piece.label) + (LANGUAGES[lang].gap if piece.label else "")
            css = f"{kind or 'passage'} {lang}"
            out.append(
                f'<p{id} class="{css}" lang="{lang}" xml:lang="{lang}">{label}{inline(book, site, unit)}</p>\n'
            )
    return "".join(out)


def inline(book: Book, site: Site, unit: UnitId) -> str:
    if unit not in site.pieces[site.lang]:
        return ""
    out = []
    for piece in pieces(site.pieces[site.lang][unit].text, marks_in_print(site, unit, site.lang)):
        if piece.kind == "ref":
            out.append(f"<a href={quoteattr(book.href(UnitId(piece.value)))}>{escape(piece.text)}</a>")
        elif piece.kind in ("note", "variant"):
            slug = UnitId(piece.value).note if piece.kind == "note" else f"v{piece.value}"
            id = _note_id(unit.home, slug, site.lang)
            there = _note_id(unit.home, "", site.lang)
            number = book.numbers.setdefault(id, 1 + sum(x.startswith(there) for x in book.numbers))
            label = say(site.lang, "book.note", n=number)
            out.append(
                f'<a class="note" id="r-{id}" epub:type="noteref" role="doc-noteref"'
                f' href="#n-{id}" aria-label={quoteattr(label)}>{number}</a>'
            )
        else:
            out.append(escape(piece.text))
    return "".join(out)


def _note_id(home: UnitId, note: str, lang: Lang) -> str:
    """`zh-13.members`: language and article, then the note."""
    return f"{lang}-{home.slug}.{note}"


def asides(book: Book, head: UnitId) -> str:
    """The notes of an article, title, notice or chapter, in both languages."""
    out = []
    for lang, site in book.sites.items():
        entry = site.apparatus.get((lang, head))
        for note in entry.notes if entry else ():
            body = prose_html(book, linked(site, note.id.words(lang), note.prose))
            out.append(
                _aside(
                    book, _note_id(head, note.id.note, lang), lang, site.say("quote", text=note.quote), body
                )
            )
        for number, variant in enumerate(variants_of(site, head) if site is book.site else ()):
            body = f"<p>{escape(variant_said(variant, lang))}</p>"
            out.append(
                _aside(
                    book,
                    _note_id(head, f"v{number}", lang),
                    lang,
                    site.say("quote", text=variant.reading),
                    body,
                )
            )
    return "".join(out)


def _aside(book: Book, id: str, lang: Lang, quote: str, body: str) -> str:
    if id not in book.numbers:
        return ""
    label = quoteattr(say(lang, "control.back"))
    back = f'<a href="#r-{id}" role="doc-backlink" aria-label={label}>{book.numbers[id]}</a>'
    return (
        f'<aside id="n-{id}" epub:type="footnote" role="doc-footnote" lang="{lang}" xml:lang="{lang}">'
        f'<p class="lemma">{back} {escape(quote)}</p>{body}</aside>\n'
    )


def prose_html(book: Book, blocks: Iterable[Block]) -> str:
    """Blocks of a note or gist."""
    return "".join(_block(book, block) for block in blocks)


def _block(book: Book, block: Block) -> str:
    match block:
        case Para(runs):
            return f"<p>{_runs(book, runs)}</p>"
        case Bullets(entries, first):
            tag, start = ("ul", "") if first is None else ("ol", f' start="{first}"' if first != 1 else "")
            inner = "".join(f"<li>{prose_html(book, entry)}</li>" for entry in entries)
            return f"<{tag}{start}>{inner}</{tag}>"
        case Quotation(blocks):
            return f"<blockquote>{prose_html(book, blocks)}</blockquote>"
        case Table(rows):
            lines = (
                "".join(f"<{tag}>{_runs(book, cell)}</{tag}>" for cell in row)
                for tag, row in zip(("th", *("td" for _ in rows[1:])), rows, strict=True)
            )
            return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _runs(book: Book, runs: Iterable[Run]) -> str:
    return "".join(_run(book, run) for run in runs)


def _run(book: Book, run: Run) -> str:
    text = escape(run.text)
    for style in run.style:
        text = f"<{style}>{text}</{style}>"
    address = _address(book, run.link) if run.link else ""
    return f"<a href={quoteattr(address)}>{text}</a>" if address else text


def _address(book: Book, link: Link) -> str:
    """Terms, laws and pages of the site are not linked: the book has them at its back, or not at all."""
    return book.href(link.unit) if link.unit else link.target if link.kind == "address" else ""
