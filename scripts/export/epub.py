"""The edition as EPUB 3: both languages paragraph by paragraph, notes as footnotes that reading systems pop up."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from export.archive import archive
from export.epubbook import Book, Page, shown
from export.epubpages import pages
from statute.edition import Edition
from statute.model import LANGUAGES, Lang, Meta
from statute.view.site import Settings, build_site
from statute.wording import say

STYLE = Path(__file__).resolve().parent / "epub.css"
MIME = "application/epub+zip"
NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
"""Of addresses (RFC 4122); the identifier of a book is made from those of its edition and version."""
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)


def epub(edition: Edition, date: int) -> bytes:
    """The whole book; `date` in seconds since 1970."""
    langs = edition.langs
    book = Book({lang: build_site(edition, Settings(), lang) for lang in langs})
    made = tuple(pages(book))
    meta = book.site.meta
    files = [
        ("mimetype", MIME.encode()),
        ("META-INF/container.xml", CONTAINER.encode()),
        ("EPUB/package.opf", _package(meta, langs, made, date).encode()),
        ("EPUB/nav.xhtml", _nav(meta, langs, made).encode()),
        ("EPUB/style.css", STYLE.read_bytes()),
        *((f"EPUB/{page.name}.xhtml", _xhtml(page, langs[0]).encode()) for page in made),
    ]
    return archive(files, date, frozenset({"mimetype"}))


def _package(meta: Meta, langs: tuple[Lang, ...], made: tuple[Page, ...], date: int) -> str:
    identifier = uuid.uuid5(NAMESPACE, f"{meta.id}/{meta.version}")
    modified = datetime.fromtimestamp(date, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    first, *others = langs
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{first}">',
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
        f'<dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>',
        f'<dc:title id="dc-title" xml:lang="{first}">{escape(meta.titles[first])}</dc:title>',
        *(
            f'<meta refines="#dc-title" property="alternate-script" xml:lang="{x}">{escape(meta.titles[x])}</meta>'
            for x in others
        ),
        *(f"<dc:language>{LANGUAGES[lang].tag}</dc:language>" for lang in langs),
        f"<dc:creator>{escape(meta.issuer[first])}</dc:creator>",
        f"<dc:description>{escape(meta.descriptions[first])}</dc:description>",
        f"<dc:date>{meta.adopted}</dc:date>",
        "<dc:rights>CC BY 4.0</dc:rights>",
        f'<meta property="dcterms:modified">{modified}</meta>',
        *(f'<meta property="schema:{name}">{value}</meta>' for name, value in ACCESS),
        "</metadata><manifest>",
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        *(f'<item id="{p.name}" href="{p.name}.xhtml" media-type="application/xhtml+xml"/>' for p in made),
        "</manifest><spine>",
        f'<itemref idref="{made[0].name}"/><itemref idref="nav"/>',
        *(f'<itemref idref="{p.name}"/>' for p in made[1:]),
        "</spine></package>",
    ]
    return "\n".join(lines) + "\n"


ACCESS = (
    ("accessMode", "textual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityHazard", "none"),
    (
        "accessibilitySummary",
        "Text only; headings, links and notes are marked up; each passage carries its language.",
    ),
)


def _nav(meta: Meta, langs: tuple[Lang, ...], made: tuple[Page, ...]) -> str:
    title = {lang: say(lang, "book.contents") for lang in langs}
    items = "\n".join(_items(made))
    body = f'<nav epub:type="toc" id="toc" role="doc-toc"><h1>{shown(title)}</h1>\n<ol>\n{items}\n</ol></nav>'
    return _xhtml(Page("nav", title, body), langs[0])


def _items(made: tuple[Page, ...]) -> Iterator[str]:
    for page in made:
        below = "".join(
            f'<li><a href="{page.name}.xhtml#{id}">{shown(names, " / ")}</a></li>\n'
            for id, names in page.entries
        )
        inner = f"\n<ol>\n{below}</ol>" if below else ""
        yield f'<li><a href="{page.name}.xhtml">{shown(page.title, " / ")}</a>{inner}</li>'


def _xhtml(page: Page, lang: Lang) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{lang}" xml:lang="{lang}">\n<head><title>{escape(page.title[lang])}</title>'
        f'<link rel="stylesheet" href="style.css"/></head>\n<body>\n{page.body}\n</body>\n</html>\n'
    )
