"""The pages of the EPUB: title, notice, the text by chapters, variants, terms, about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from export.layers import marks_of, pieces
from export.prose import Block, prose
from export.words import word
from statute.model import Article, Lang
from statute.render.layers import variants_of
from statute.render.names import article_label, date, division_label, unit_name
from statute.render.parallel import rows
from statute.render.site import Site


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    title: str
    body: str
    entries: tuple[tuple[str, str], ...] = ()
    """Anchors of the page that the navigation shows, with their titles."""


@dataclass(frozen=True)
class Book:
    """The sites of its languages, the original's first, and where each article stands."""

    sites: Mapping[Lang, Site]
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def site(self) -> Site:
        return next(iter(self.sites.values()))

    def page_of(self, unit: str) -> str:
        """The page on which a unit stands."""
        head = unit.partition(".")[0]
        article = self.site.statute.article(head)
        if article:
            return article.division.partition(".")[0] if article.division else "text"
        return (
            "notice" if head == "notice" else "title" if head in ("title", "subtitle", "preamble") else head
        )

    def href(self, unit: str) -> str:
        return f"{self.page_of(unit)}.xhtml#{anchor(unit)}"


def anchor(unit: str) -> str:
    """`13.p2` → `a13-p2`; an XML id begins with a letter."""
    slug = unit.removesuffix(".title").replace(".", "-")
    return f"a{slug}" if slug[0].isdigit() else slug


def pages(book: Book) -> Iterator[Page]:
    yield _title(book)
    if book.site.statute.notice:
        body = "".join(_passage(book, u.id) for u in book.site.statute.notice)
        yield Page(
            "notice",
            _both(book, "notice"),
            f"<h1>{_heads(book, 'notice')}</h1>\n{body}{_asides(book, 'notice')}",
        )
    for name, group in groupby(book.site.statute.articles, lambda a: book.page_of(a.id)):
        yield _chapter(book, name, list(group))
    yield _apparatus(book)
    if book.site.edition.terms:
        yield _terms(book)
    yield _about(book)


def _title(book: Book) -> Page:
    parts = ['<section class="titlepage" epub:type="titlepage">']
    parts += [
        f'<h1 id="title">{_inline(book, s, "title")}</h1>'
        if s is book.site
        else f'<p class="title" lang="{x}" xml:lang="{x}">{_inline(book, s, "title")}</p>'
        for x, s in book.sites.items()
    ]
    if book.site.statute.subtitle:
        parts.append(_passage(book, "subtitle"))
    parts += [_passage(book, u.id) for u in book.site.statute.preamble]
    for lang, site in book.sites.items():
        meta = site.meta
        dates = site.say("status.dates", adopted=date(lang, meta.adopted), in_force=date(lang, meta.in_force))
        lines = (
            word(lang, "annotated"),
            meta.issuer[lang],
            dates,
            word(lang, "edition", id=meta.id, version=meta.version),
        )
        parts.append(
            f'<p class="imprint" lang="{lang}" xml:lang="{lang}">{"<br/>".join(map(escape, lines))}</p>'
        )
    parts += ["</section>", _asides(book, "title")]
    return Page("title", book.site.title, "\n".join(parts))


def _chapter(book: Book, name: str, articles: list[Article]) -> Page:
    """A top-level division with all that stands in it; the whole text if there are none."""
    parts: list[str] = []
    opened: set[str] = set()
    for article in articles:
        lineage = book.site.lineage(article.division)
        for depth, division in enumerate(lineage):
            if division.id not in opened:
                opened.add(division.id)
                label = " ".join(
                    f'<span lang="{x}" xml:lang="{x}">{escape(division_label(s, x, division.id))}'
                    f" {_inline(book, s, division.id + '.title')}</span>"
                    for x, s in book.sites.items()
                )
                level = min(depth + 1, 5)
                parts.append(f'<h{level} id="{anchor(division.id)}">{label}</h{level}>')
        parts.append(_article(book, article, min(len(lineage) + 1, 6)))
    heads = {u.partition(".")[0] for u in (*opened, *(a.id for a in articles))}
    notes = "".join(
        _asides(book, head) for head in sorted(heads, key=lambda h: (not h[0].isalpha(), _number(h)))
    )
    entries = tuple((anchor(a.id), _caption(book.site, a.id)) for a in articles)
    first = book.site.statute.division(name)
    title = f"{first.label} {first.title}" if first else word(book.site.lang, "text")
    if not first:
        parts.insert(0, f"<h1>{escape(title)}</h1>")
    return Page(name, title, "\n".join(parts) + "\n" + notes, entries)


def _number(head: str) -> tuple[int, ...]:
    return tuple(int(n) for n in head.split("-") if n.isdigit())


def _caption(site: Site, article: str) -> str:
    return f"{article_label(site, site.lang, article)} {site.caption(article)}".rstrip()


def _article(book: Book, article: Article, level: int) -> str:
    heads = []
    for lang, site in book.sites.items():
        caption = site.caption(article.id)
        ours = f' <span class="caption">〔{escape(caption)}〕</span>' if caption else ""
        heads.append(
            f'<span lang="{lang}" xml:lang="{lang}">{escape(article_label(site, lang, article.id))}{ours}</span>'
        )
    parts = [f'<section id="{anchor(article.id)}"><h{level}>{" ".join(heads)}</h{level}>']
    parts += [_passage(book, row.unit, row.kind) for row in rows(article)]
    for lang, site in book.sites.items():
        entry = site.apparatus.get((lang, article.id))
        if entry and entry.gist:
            gist = _prose(book, prose(site, f"gist:{lang}/{article.id}", entry.gist))
            parts.append(f'<div class="gist" lang="{lang}" xml:lang="{lang}">{gist}</div>')
    return "\n".join((*parts, "</section>"))


def _passage(book: Book, unit: str, kind: str = "") -> str:
    """A unit in each language; the original carries the anchor."""
    out = []
    for lang, site in book.sites.items():
        if piece := site.pieces[lang].get(unit):
            id = f' id="{anchor(unit)}"' if site is book.site else ""
            label = escape(piece.label) + (" " if piece.label and lang == "en" else "")
            css = f"{kind or 'passage'} {lang}"
            out.append(
                f'<p{id} class="{css}" lang="{lang}" xml:lang="{lang}">{label}{_inline(book, site, unit)}</p>\n'
            )
    return "".join(out)


def _inline(book: Book, site: Site, unit: str) -> str:
    if unit not in site.pieces[site.lang]:
        return ""
    out = []
    for piece in pieces(site.pieces[site.lang][unit].text, marks_of(site, unit, site.lang)):
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


def _asides(book: Book, head: str) -> str:
    """The notes of an article, title, notice or chapter, in both languages."""
    out = []
    for lang, site in book.sites.items():
        entry = site.apparatus.get((lang, head))
        for note in entry.notes if entry else ():
            body = _prose(book, prose(site, f"note:{lang}/{note.id}", note.body))
            out.append(_aside(book, _note_id(note.id, lang), lang, site.say("quote", text=note.quote), body))
        for number, variant in enumerate(variants_of(site, head) if site is book.site else ()):
            said = word(lang, "apparatus.variant", witness=variant.witness[lang], other=variant.other)
            body = f"<p>{escape(said + variant.note[lang])}</p>"
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


def _prose(book: Book, blocks: tuple[Block, ...]) -> str:
    return "".join(f"<p>{''.join(_run(book, r.text, r.link) for r in block.runs)}</p>" for block in blocks)


def _run(book: Book, text: str, link: str) -> str:
    if not link:
        return escape(text)
    address = book.href(link.removeprefix("unit:")) if link.startswith("unit:") else link
    return f"<a href={quoteattr(address)}>{escape(text)}</a>"


def _apparatus(book: Book) -> Page:
    parts = [f"<h1>{_heads(book, 'apparatus')}</h1>"]
    for v in book.site.meta.variants:
        for lang in book.sites:
            said = word(lang, "apparatus.variant", witness=v.witness[lang], other=v.other) + v.note[lang]
            place = f"<a href={quoteattr(book.href(v.unit))}>{escape(unit_name(lang, v.unit))}</a>"
            quote = book.sites[lang].say("quote", text=v.reading)
            parts.append(f'<p lang="{lang}" xml:lang="{lang}">{place} {escape(quote)} {escape(said)}</p>')
    if not book.site.meta.variants:
        parts += [f'<p lang="{x}" xml:lang="{x}">{word(x, "apparatus.none")}</p>' for x in book.sites]
    return Page("apparatus", _both(book, "apparatus"), "\n".join(parts))


def _terms(book: Book) -> Page:
    parts = [f"<h1>{_heads(book, 'index')}</h1>", "<dl>"]
    for term in sorted(book.site.edition.terms, key=lambda t: t.zh.encode("gb18030")):
        first: dict[str, str] = {}
        for use in term.uses:
            if use.lang == book.site.lang and use.unit[0].isdigit():
                first.setdefault(use.unit.partition(".")[0], use.unit)
        links = "、".join(f"<a href={quoteattr(book.href(u))}>{escape(a)}</a>" for a, u in first.items())
        parts.append(
            f'<dt>{escape(term.zh)} <span lang="en" xml:lang="en">{escape(term.en)}</span></dt><dd>{links or "—"}</dd>'
        )
    return Page("terms", _both(book, "index"), "\n".join((*parts, "</dl>")))


def _about(book: Book) -> Page:
    parts = [f"<h1>{_heads(book, 'colophon')}</h1>"]
    for lang, site in book.sites.items():
        meta = site.meta
        lines = [
            meta.provenance[lang],
            word(lang, "colophon.hash", hash=site.edition.source.sha256),
            meta.status_source[lang],
            site.say("status.disclaimer") + site.say("sentence.end"),
            word(lang, "editors"),
            site.say("about.licences.text"),
        ]
        parts += [f'<p lang="{lang}" xml:lang="{lang}">{escape(line)}</p>' for line in lines]
    return Page("about", _both(book, "colophon"), "\n".join(parts))


def _both(book: Book, key: str) -> str:
    return word(book.site.lang, key)


def _heads(book: Book, key: str) -> str:
    return " ".join(f'<span lang="{x}" xml:lang="{x}">{word(x, key)}</span>' for x in book.sites)
