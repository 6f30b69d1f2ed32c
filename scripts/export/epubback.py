"""The pages at the back of the EPUB: variants, terms, about."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from export.epubbook import Book, Page, both, heads
from export.words import word
from statute.render.about import notes_text
from statute.render.names import unit_name


def apparatus_page(book: Book) -> Page:
    parts = [f"<h1>{heads(book, 'apparatus')}</h1>"]
    for v in book.site.meta.variants:
        for lang in book.sites:
            said = word(lang, "apparatus.variant", witness=v.witness[lang], other=v.other) + v.note[lang]
            place = f"<a href={quoteattr(book.href(v.unit))}>{escape(unit_name(lang, v.unit))}</a>"
            quote = book.sites[lang].say("quote", text=v.reading)
            parts.append(f'<p lang="{lang}" xml:lang="{lang}">{place} {escape(quote)} {escape(said)}</p>')
    if not book.site.meta.variants:
        parts += [f'<p lang="{x}" xml:lang="{x}">{word(x, "apparatus.none")}</p>' for x in book.sites]
    return Page("apparatus", both(book, "apparatus"), "\n".join(parts))


def terms_page(book: Book) -> Page:
    parts = [f"<h1>{heads(book, 'index')}</h1>", "<dl>"]
    for term in sorted(book.site.edition.terms, key=lambda t: t.zh.encode("gb18030")):
        first: dict[str, str] = {}
        for use in term.uses:
            if use.lang == book.site.lang and use.unit[0].isdigit():
                first.setdefault(use.unit.partition(".")[0], use.unit)
        links = "、".join(f"<a href={quoteattr(book.href(u))}>{escape(a)}</a>" for a, u in first.items())
        parts.append(
            f'<dt>{escape(term.zh)} <span lang="en" xml:lang="en">{escape(term.en)}</span></dt><dd>{links or "—"}</dd>'
        )
    return Page("terms", both(book, "index"), "\n".join((*parts, "</dl>")))


def about_page(book: Book) -> Page:
    parts = [f"<h1>{heads(book, 'colophon')}</h1>"]
    for lang, site in book.sites.items():
        meta = site.meta
        lines = [
            meta.provenance[lang],
            word(lang, "colophon.hash", hash=site.edition.source.sha256),
            meta.status_source[lang],
            site.say("status.disclaimer") + site.say("sentence.end"),
            notes_text(site),
            site.say("about.licences.text"),
        ]
        parts += [f'<p lang="{lang}" xml:lang="{lang}">{escape(line)}</p>' for line in lines]
    return Page("about", both(book, "colophon"), "\n".join(parts))
