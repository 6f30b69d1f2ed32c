"""Passages and their notes in the EPUB."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from export.bookwords import word
from export.epubbook import Book, anchor
from export.prose import Block, prose
from export.readings import variant_said
from pages.links import variants_of
from statute.model import Lang
from statute.view.layers import marks_in_print, pieces
from statute.view.site import Site


def passage(book: Book, unit: str, kind: str = "") -> str:
    """A unit in each language; the original carries the anchor."""
    out = []
    for lang, site in book.sites.items():
        if piece := site.pieces[lang].get(unit):
            id = f' id="{anchor(unit)}"' if site is book.site else ""
            label = escape(piece.label) + (" " if piece.label and lang == "en" else "")
            css = f"{kind or 'passage'} {lang}"
            out.append(
                f'<p{id} class="{css}" lang="{lang}" xml:lang="{lang}">{label}{inline(book, site, unit)}</p>\n'
            )
    return "".join(out)


def inline(book: Book, site: Site, unit: str) -> str:
    if unit not in site.pieces[site.lang]:
        return ""
    out = []
    for piece in pieces(site.pieces[site.lang][unit].text, marks_in_print(site, unit, site.lang)):
        if piece.kind == "ref":
            out.append(f"<a href={quoteattr(book.href(piece.value))}>{escape(piece.text)}</a>")
        elif piece.kind in ("note", "variant"):
            id = _note_id(
                piece.value if piece.kind == "note" else f"{unit.partition('.')[0]}!{piece.value}", site.lang
            )
            number = book.numbers.setdefault(
                id, 1 + sum(x.startswith(id.partition(".")[0] + ".") for x in book.numbers)
            )
            label = word(site.lang, "note", n=number)
            out.append(
                f'<a class="note" id="r-{id}" epub:type="noteref" role="doc-noteref"'
                f' href="#n-{id}" aria-label={quoteattr(label)}>{number}</a>'
            )
        else:
            out.append(escape(piece.text))
    return "".join(out)


def _note_id(note: str, lang: Lang) -> str:
    """`13#members` → `zh-13.members`: language and article, then the note."""
    article, _, slug = note.replace("!", "#v").partition("#")
    return f"{lang}-{article}.{slug}"


def asides(book: Book, head: str) -> str:
    """The notes of an article, title, notice or chapter, in both languages."""
    out = []
    for lang, site in book.sites.items():
        entry = site.apparatus.get((lang, head))
        for note in entry.notes if entry else ():
            body = prose_html(book, prose(site, f"note:{lang}/{note.id}", note.body))
            out.append(_aside(book, _note_id(note.id, lang), lang, site.say("quote", text=note.quote), body))
        for number, variant in enumerate(variants_of(site, head) if site is book.site else ()):
            body = f"<p>{escape(variant_said(variant, lang))}</p>"
            out.append(
                _aside(
                    book,
                    _note_id(f"{head}!{number}", lang),
                    lang,
                    site.say("quote", text=variant.reading),
                    body,
                )
            )
    return "".join(out)


def _aside(book: Book, id: str, lang: Lang, quote: str, body: str) -> str:
    if id not in book.numbers:
        return ""
    back = f'<a href="#r-{id}" role="doc-backlink" aria-label={quoteattr(word(lang, "back"))}>{book.numbers[id]}</a>'
    return (
        f'<aside id="n-{id}" epub:type="footnote" role="doc-footnote" lang="{lang}" xml:lang="{lang}">'
        f'<p class="lemma">{back} {escape(quote)}</p>{body}</aside>\n'
    )


def prose_html(book: Book, blocks: tuple[Block, ...]) -> str:
    return "".join(f"<p>{''.join(_run(book, r.text, r.link) for r in block.runs)}</p>" for block in blocks)


def _run(book: Book, text: str, link: str) -> str:
    if not link:
        return escape(text)
    address = book.href(link.removeprefix("unit:")) if link.startswith("unit:") else link
    return f"<a href={quoteattr(address)}>{escape(text)}</a>"
