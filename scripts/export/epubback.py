"""The pages at the back of the EPUB: variants, terms, about."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from export.epubbook import Book, Page, named, shown
from export.epubtext import prose_html
from export.readings import readings
from statute.model import LANGUAGES, ORIGINAL, TRANSLATION, UnitId
from statute.view.linked import linked
from statute.view.names import notes_text, unit_name
from statute.wording import say


def apparatus_page(book: Book) -> Page:
    parts = [f"<h1>{shown(named(book, 'book.apparatus'))}</h1>"]
    for both in zip(*(readings(book.site.meta, lang) for lang in book.sites), strict=True):
        for (lang, site), reading in zip(book.sites.items(), both, strict=True):
            place = (
                f"<a href={quoteattr(book.href(reading.unit))}>{escape(unit_name(lang, reading.unit))}</a>"
            )
            said = f"{escape(site.say('quote', text=reading.words) + site.say('colon') + reading.said)}"
            parts.append(f'<p lang="{lang}" xml:lang="{lang}">{place} {said}</p>')
    if len(parts) == 1:
        parts += [f'<p lang="{x}" xml:lang="{x}">{say(x, "book.apparatus.none")}</p>' for x in book.sites]
    return Page("apparatus", named(book, "book.apparatus"), "\n".join(parts))


def terms_page(book: Book) -> Page:
    parts = [f"<h1>{shown(named(book, 'book.index'))}</h1>", "<dl>"]
    for term in sorted(book.site.edition.terms, key=lambda t: LANGUAGES[ORIGINAL].order(t.zh)):
        first: dict[UnitId, UnitId] = {}
        for use in term.uses:
            if use.lang == book.site.lang and (article := use.unit.article):
                first.setdefault(article, use.unit)
        links = "、".join(f"<a href={quoteattr(book.href(u))}>{escape(a)}</a>" for a, u in first.items())
        parts.append(
            f'<dt>{escape(term.zh)} <span lang="en" xml:lang="en">{escape(term.en)}</span></dt><dd>{links or "—"}</dd>'
        )
    return Page("terms", named(book, "book.index"), "\n".join((*parts, "</dl>")))


def readers_page(book: Book) -> Page:
    parts = [f"<h1>{shown(named(book, 'readers'))}</h1>"]
    for reader in book.site.edition.readers:
        parts.append(f"<h2>{shown({lang: reader.who[lang] for lang in book.sites})}</h2>")
        for answer in reader.answers:
            parts += [
                f'<p lang="{x}" xml:lang="{x}">{escape(answer.text[x])}{LANGUAGES[x].gap}'
                f"<a href={quoteattr(book.href(answer.unit))}>{escape(unit_name(x, answer.unit))}</a></p>"
                for x in book.sites
            ]
    return Page("readers", named(book, "readers"), "\n".join(parts))


def about_page(book: Book) -> Page:
    parts = [f"<h1>{shown(named(book, 'book.colophon'))}</h1>"]
    for lang, site in book.sites.items():
        meta = site.meta
        lines = [
            meta.provenance[lang],
            say(lang, "book.colophon.hash", hash=site.edition.source.sha256),
            meta.status_source[lang],
            site.say("status.disclaimer") + site.say("sentence.end"),
            notes_text(site),
            site.say("about.licences.text"),
        ]
        parts += [f'<p lang="{lang}" xml:lang="{lang}">{escape(line)}</p>' for line in lines]
        if said := site.apparatus.get((lang, TRANSLATION)):
            inner = prose_html(book, linked(site, TRANSLATION.words(lang), said.gist_prose))
            parts.append(f'<div lang="{lang}" xml:lang="{lang}"><h2>{escape(said.caption)}</h2>{inner}</div>')
    return Page("about", named(book, "book.colophon"), "\n".join(parts))
