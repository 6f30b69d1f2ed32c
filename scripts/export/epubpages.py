"""The pages of the EPUB: title, notice, the text by chapters, and what is at the back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from export.epubback import about_page, apparatus_page, readers_page, terms_page
from export.epubbook import Book, Names, Page, named, shown
from export.epubtext import asides, inline, passage, prose_html
from statute.model import SUBTITLE, TITLE, Article, UnitId
from statute.view.addresses import full_anchor
from statute.view.linked import linked
from statute.view.names import article_label, division_label, unit_name
from statute.view.rows import rows
from statute.view.site import Site
from statute.wording import say


def pages(book: Book) -> Iterator[Page]:
    yield _title(book)
    if book.site.statute.notice:
        body = "".join(passage(book, u.id) for u in book.site.statute.notice)
        yield Page(
            "notice",
            named(book, "notice"),
            f"<h1>{shown(named(book, 'notice'))}</h1>\n{body}{asides(book, UnitId('notice'))}",
        )
    for name, group in groupby(book.site.statute.articles, lambda a: book.page_of(a.id)):
        yield _chapter(book, name, list(group))
    if book.site.edition.readers:
        yield readers_page(book)
    yield apparatus_page(book)
    if book.site.edition.terms:
        yield terms_page(book)
    yield about_page(book)


def _title(book: Book) -> Page:
    parts = ['<section class="titlepage" epub:type="titlepage">']
    parts += [
        f'<h1 id="title">{inline(book, s, TITLE)}</h1>'
        if s is book.site
        else f'<p class="title" lang="{x}" xml:lang="{x}">{inline(book, s, TITLE)}</p>'
        for x, s in book.sites.items()
    ]
    if book.site.statute.subtitle:
        parts.append(passage(book, SUBTITLE))
    parts += [passage(book, u.id) for u in book.site.statute.preamble]
    for lang, site in book.sites.items():
        meta = site.meta
        date = site.language.date
        dates = site.say("status.dates", adopted=date(meta.adopted), in_force=date(meta.in_force))
        lines = (
            say(lang, "book.annotated"),
            meta.issuer[lang],
            dates,
            say(lang, "book.edition", id=meta.id, version=meta.version),
        )
        parts.append(
            f'<p class="imprint" lang="{lang}" xml:lang="{lang}">{"<br/>".join(map(escape, lines))}</p>'
        )
    parts += ["</section>", asides(book, TITLE)]
    return Page("title", {lang: s.title for lang, s in book.sites.items()}, "\n".join(parts))


def _chapter(book: Book, name: str, articles: list[Article]) -> Page:
    """A top-level division with all that stands in it; the whole text if there are none."""
    parts: list[str] = []
    opened: set[UnitId] = set()
    for article in articles:
        lineage = book.site.lineage(article.division)
        for depth, division in enumerate(lineage):
            if division.id not in opened:
                opened.add(division.id)
                label = " ".join(
                    f'<span lang="{x}" xml:lang="{x}">{escape(division_label(s, x, division.id))}'
                    f" {inline(book, s, division.id.heading)}</span>"
                    for x, s in book.sites.items()
                )
                level = min(depth + 1, 5)
                parts.append(f'<h{level} id="{full_anchor(division.id)}">{label}</h{level}>')
        parts.append(_article(book, article, min(len(lineage) + 1, 6)))
    heads = (*opened, *(a.id for a in articles))
    notes = "".join(asides(book, head) for head in sorted(heads, key=lambda head: head.order))
    entries = tuple(
        (full_anchor(a.id), {lang: _caption(s, a.id) for lang, s in book.sites.items()}) for a in articles
    )
    top = next((d for d in book.site.statute.divisions if d.id == name), None)
    if top:
        title: Names = {lang: _division(s, top.id) for lang, s in book.sites.items()}
    else:
        title = named(book, "book.text")
        parts.insert(0, f"<h1>{shown(title)}</h1>")
    return Page(name, title, "\n".join(parts) + "\n" + notes, entries)


def _division(site: Site, id: UnitId) -> str:
    title = site.pieces[site.lang].get(id.heading)
    return f"{division_label(site, site.lang, id)} {title.text if title else ''}".rstrip()


def _caption(site: Site, article: UnitId) -> str:
    return f"{article_label(site, site.lang, article)} {site.caption(article)}".rstrip()


def _article(book: Book, article: Article, level: int) -> str:
    heads = []
    for lang, site in book.sites.items():
        caption = site.caption(article.id)
        ours = f' <span class="caption">〔{escape(caption)}〕</span>' if caption else ""
        heads.append(
            f'<span lang="{lang}" xml:lang="{lang}">{escape(article_label(site, lang, article.id))}{ours}</span>'
        )
    parts = [f'<section id="{full_anchor(article.id)}"><h{level}>{" ".join(heads)}</h{level}>']
    parts += [passage(book, row.unit, row.kind) for row in rows(article)]
    for lang, site in book.sites.items():
        entry = site.apparatus.get((lang, article.id))
        if entry and entry.gist:
            gist = prose_html(book, linked(site, article.id.words(lang), entry.gist_prose))
            parts.append(f'<div class="gist" lang="{lang}" xml:lang="{lang}">{gist}</div>')
    if related := _related(book, article.id):
        parts.append(related)
    return "\n".join((*parts, "</section>"))


def _related(book: Book, article: UnitId) -> str:
    """The provisions that the editors name beside an article."""
    ids = book.site.beside(article)
    out = []
    for lang in book.sites if ids else ():
        links = (f"<a href={quoteattr(book.href(id))}>{escape(unit_name(lang, id))}</a>" for id in ids)
        line = f"{say(lang, 'book.see')} {say(lang, 'list.comma').join(links)}"
        out.append(f'<p class="see" lang="{lang}" xml:lang="{lang}">{line}</p>')
    return "\n".join(out)
