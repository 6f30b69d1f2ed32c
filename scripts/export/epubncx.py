"""The contents of the EPUB as an NCX, for reading systems of before EPUB 3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from lxml import etree

from export.epubbook import BookPage, FileNames
from export.epubpackage import identifier
from export.xmlnodes import Maker, document, on_lines
from statute.model import Lang, Meta

E = Maker("http://www.daisy.org/z3986/2005/ncx/")


def ncx(meta: Meta, pages: Sequence[BookPage], lang: Lang) -> bytes:
    """The same entries as the navigation has, in its order."""
    numbers = count(1)

    def point(address: str, names: FileNames, *below: etree._Element) -> etree._Element:
        label = E("navLabel", E("text", " / ".join(filter(None, names.values()))))
        return E("navPoint", label, E("content", src=address), *below)

    def points(above: str) -> Iterator[etree._Element]:
        for page in pages:
            if page.under == above:
                inside = (point(f"{page.name}.xhtml#{anchor}", names) for anchor, names in page.entries)
                yield point(f"{page.name}.xhtml", page.title, *inside, *points(page.name))

    root = E(
        "ncx",
        E("head", E("meta", name="dtb:uid", content=identifier(meta))),
        E("docTitle", E("text", meta.titles[lang])),
        E("navMap", *points("")),
        version="2005-1",
        lang=lang,
    )
    for one in root.iter("{*}navPoint"):
        n = str(next(numbers))
        one.set("id", f"p{n}")
        one.set("playOrder", n)
    on_lines(root, {"text"})
    return document(root)
