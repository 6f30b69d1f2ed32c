"""Gatherings → one PDF. What Typst does not say of itself is put in: places for the names that links lead to, the
bookmarks and that they are shown, that the mark of a note is a reference and no figure, which those who listen would be
told of each time, and that the contents are a table of contents.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path

from pikepdf import (
    Array,
    Dictionary,
    Name,
    NameTree,
    Object,
    ObjectStreamMode,
    OutlineItem,
    Pdf,
    String,
)

from export.settling import firsts
from export.survey import Spot, Survey
from statute.model import Lang
from statute.wording import say

SCHEME = "place:"
"""Links within the book are set as addresses of this scheme, see typst/places.typ."""
ABOVE = 20
"""Points that are seen above the foot of the words that a link leads to."""
PAGES = re.compile(rb"(<xmpTPg:NPages>)\d+")

Places = Mapping[str, tuple[int, Array]]
"""By name the page, from 1, and where a link leads."""


def bound(gatherings: Sequence[Path], found: Sequence[Survey], lang: Lang) -> bytes:
    """The book; `lang` is its first language."""
    with Pdf.open(gatherings[0]) as book:
        for path in gatherings[1:]:
            with Pdf.open(path) as other:
                _append(book, other)
        places = dict(_places(book, found))
        for page in book.pages:
            for link in page.get("/Annots", ()):
                _lead(link, places, lang)
        _tag(book)
        _describe(book, found, places)
        out = io.BytesIO()
        book.save(out, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
        return out.getvalue()


def _append(book: Pdf, other: Pdf) -> None:
    """The pages with their tags. The tree that leads from the pages to the tags has a branch for each gathering."""
    root = book.Root.StructTreeRoot
    if "/Nums" in root.ParentTree:
        root.ParentTree = Dictionary(Kids=Array([_branch(book, root.ParentTree.Nums)]))
    first = int(root.ParentTreeNextKey)
    start = len(book.pages)
    del other.Root.Names  # Those of the book are made anew.
    book.pages.extend(other.pages)
    added = book.copy_foreign(other.Root.StructTreeRoot)
    for page in book.pages[start:]:
        page.StructParents = int(page.StructParents) + first
        for link in page.get("/Annots", ()):
            link.StructParent = int(link.StructParent) + first
    document, elements = root.K[0], list(added.K[0].K)
    for element in elements:
        element.P = document
    document.K.extend(elements)
    numbers = added.ParentTree.Nums
    for n in range(0, len(numbers), 2):
        numbers[n] = int(numbers[n]) + first
    root.ParentTree.Kids.append(_branch(book, numbers))
    root.ParentTreeNextKey = first + int(added.ParentTreeNextKey)


def _branch(book: Pdf, numbers: Object) -> Object:
    return book.make_indirect(Dictionary(Limits=Array([numbers[0], numbers[len(numbers) - 2]]), Nums=numbers))


def _places(book: Pdf, found: Sequence[Survey]) -> Iterator[tuple[str, tuple[int, Array]]]:
    pages = list(book.pages)
    for first, one in zip(firsts(found), found, strict=True):
        named: dict[str, Spot] = dict(one.spots) | {head.key: head.spot for head in one.heads}
        for term, spots in one.terms.items():
            named |= {f"t-{term}-{first + spot[0]}": spot for spot in spots}
        for name, (number, down, left) in named.items():
            page = pages[first + number - 1]
            top = float(page.mediabox[3])
            end = Array([page.obj, Name.XYZ, round(left, 1), round(min(top, top - down + ABOVE), 1), 0])
            yield name, (first + number, book.make_indirect(end))


def _lead(link: Object, places: Places, lang: Lang) -> None:
    """A link to a name leads to its place, and says the page to those who listen."""
    if "/A" not in link:
        return
    address = bytes(link.A.URI).decode()
    if address.startswith(SCHEME):
        number, end = places[address.removeprefix(SCHEME)]
        del link.A
        link.Dest = end
        link.Contents = String(say(lang, "book.page", n=number))


def _tag(book: Pdf) -> None:
    for element in book.objects:
        if _is_mark(element):
            element.S = Name.Reference
            del element["/A"]
    document = book.Root.StructTreeRoot.K[0]
    elements = list(document.K)
    before = list(takewhile(lambda element: not _is_link(element), elements))
    contents = list(takewhile(_is_link, elements[len(before) :]))
    if contents:
        table = book.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TOC, P=document))
        table.K = Array([_entry(book, table, link) for link in contents])
        document.K = Array([*before, table, *elements[len(before) + len(contents) :]])


def _is_mark(element: Object) -> bool:
    """Whether it is a drawing whose text is a number."""
    return (
        isinstance(element, Dictionary)
        and element.get("/S") == Name.Figure
        and str(element.get("/Alt", "")).isdigit()
    )


def _is_link(element: Object) -> bool:
    """Those of the contents are the first that stand in nothing else."""
    return bool(Name.Link == element.S)


def _entry(book: Pdf, table: Object, link: Object) -> Object:
    """Of the contents: a reference that is a link."""
    entry = book.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TOCI, P=table))
    reference = book.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Reference, P=entry, K=Array([link]))
    )
    entry.K = Array([reference])
    link.P = reference
    return entry


def _describe(book: Pdf, found: Sequence[Survey], places: Places) -> None:
    """The catalog: bookmarks, names, labels of pages."""
    root = book.Root
    root.PageMode = Name.UseOutlines
    del root.MarkInfo["/Suspects"]  # It is false anyway, and Poppler complains of it.
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    names = NameTree.new(book)
    with book.open_outline() as outline:
        outline.root.clear()
        open_items = [(0, outline.root)]
        for head in (head for one in found for head in one.heads):
            end = places[head.key][1]
            names[head.key] = end
            item = OutlineItem(head.title, destination=end)
            while open_items[-1][0] >= head.level:
                open_items.pop()
            open_items[-1][1].append(item)
            open_items.append((head.level, item.children))
    root.Names = Dictionary(Dests=names.obj)
    metadata = root.Metadata
    metadata.write(PAGES.sub(rb"\g<1>%d" % len(book.pages), metadata.read_bytes()))
