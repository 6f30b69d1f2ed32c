"""What Typst does not say in a PDF: that the bookmarks are shown when it opens, and that the mark of a note is a
reference and no figure, which those who listen would be told of each time.

It is put in the place of entries that say what holds anyway, so that every object keeps its place in the file and the
file its table of places.
"""

from __future__ import annotations

import re

CATALOG = re.compile(rb"<</Type/Catalog\b[^\n]*")
DEFAULTS = (b"/Suspects false", b"/Direction/L2R")
"""Entries of the catalog that may be left out."""
SHOWN = b"/PageMode/UseOutlines"
MARK = re.compile(
    rb"(<</Type/StructElem/S)/Figure(/P \d+ 0 R/Alt\(\d+\))/A\[<</O/Layout/Placement/Block/BBox\[[^]]*\]>>\]"
)
"""A drawing whose text is a number, with the box it stands in."""


class UnknownForm(Exception):
    """The file is not written as this module knows it: Typst has changed."""


def finished(made: bytes) -> bytes:
    """The same file, as long as before."""
    catalog = CATALOG.search(made)
    if catalog is None or not all(entry in catalog[0] for entry in DEFAULTS):
        raise UnknownForm("no catalog with the entries that make room for /PageMode")
    opened = catalog[0]
    for entry in DEFAULTS:
        opened = opened.replace(entry, b"", 1)
    opened = opened.replace(b"/Catalog", b"/Catalog" + SHOWN, 1)
    made = made.replace(catalog[0], opened.ljust(len(catalog[0])), 1)
    return MARK.sub(_reference, made)


def _reference(mark: re.Match[bytes]) -> bytes:
    return (mark[1] + b"/Reference" + mark[2]).ljust(len(mark[0]))
