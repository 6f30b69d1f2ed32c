"""The edition as EPUB 3: both languages paragraph by paragraph, notes as footnotes that reading systems pop up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from export.archive import archive
from export.cover import cover
from export.epubbook import Book, BookPage, E, named, shown
from export.epubncx import ncx
from export.epubpackage import container, package
from export.epubpages import pages
from export.xmlnodes import document, on_lines
from statute.edition import Edition
from statute.model import Lang
from statute.view.site import Settings, build_sites
from statute.wording import say

NOWHERE = Settings()
STYLE = Path(__file__).resolve().parent / "epub.css"
MIME = "application/epub+zip"
MIXED = frozenset({"head", "p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "dt", "dd", "table"})
"""Elements in which white space is text, or in which it would be of no use."""


def epub(edition: Edition, date: int, settings: Settings = NOWHERE) -> bytes:
    """The whole book; `date` in seconds since 1970. Where the site has an address, the book leads to it."""
    langs = edition.langs
    book = Book(build_sites(edition, settings, langs))
    made = tuple(pages(book))
    files = [
        ("mimetype", MIME.encode()),
        ("META-INF/container.xml", container()),
        ("EPUB/package.opf", package(book.site.meta, langs, [page.name for page in made], date)),
        ("EPUB/toc.ncx", ncx(book.site.meta, made, langs[0])),
        ("EPUB/cover.xhtml", _xhtml(_cover(book), langs[0])),
        ("EPUB/cover.png", cover(edition)),
        ("EPUB/nav.xhtml", _xhtml(_nav(langs, made), langs[0])),
        ("EPUB/style.css", STYLE.read_bytes()),
        *((f"EPUB/{page.name}.xhtml", _xhtml(page, langs[0])) for page in made),
    ]
    return archive(files, date, frozenset({"mimetype"}))


def _cover(book: Book) -> BookPage:
    title = named(book, "book.cover")
    picture = E(
        "img", src="cover.png", alt=" / ".join(site.title for site in book.sites.values()), role="doc-cover"
    )
    return BookPage("cover", title, [E("section", picture, class_="cover", epub_type="cover")])


def _nav(langs: Sequence[Lang], made: Sequence[BookPage]) -> BookPage:
    title = {lang: say(lang, "book.contents") for lang in langs}
    contents = E("ol", *(_entry(page, made) for page in made if not page.under))
    nav = E("nav", E("h1", *shown(title)), contents, epub_type="toc", id="toc", role="doc-toc")
    return BookPage("nav", title, [nav])


def _entry(page: BookPage, made: Sequence[BookPage]) -> etree._Element:
    inside = [
        E("li", E("a", *shown(names, " / "), href=f"{page.name}.xhtml#{id}")) for id, names in page.entries
    ]
    inside += [_entry(one, made) for one in made if one.under == page.name]
    inner = [E("ol", *inside)] if inside else []
    return E("li", E("a", *shown(page.title, " / "), href=f"{page.name}.xhtml"), *inner)


def _xhtml(page: BookPage, lang: Lang) -> bytes:
    head = E("head", E("title", page.title[lang]), E("link", rel="stylesheet", href="style.css"))
    root = E("html", head, E("body", *page.body), lang=lang)
    on_lines(root, MIXED)
    return document(root, "<!DOCTYPE html>")
