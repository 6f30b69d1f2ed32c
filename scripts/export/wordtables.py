"""Rows of the Word document: a cell for each language, as wide as what it says needs, or for each column of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from docx.oxml.ns import qn
from lxml import etree

from export.wordtext import E
from statute.model import LANGUAGES, Lang
from statute.model.language import Script

Cell = Sequence[etree._Element]
"""The paragraphs in it."""
WHOLE = 5000
"""The width of a page, in fiftieths of a percent."""
TWIPS = 9638
"""The same, 170 mm, in twentieths of a point: LibreOffice goes by the grid."""


SHARES: Mapping[Script, int] = {"han": 2, "latin": 3}
"""Of the width of a row, by the script of a language: beside each other both are as high."""


def beside(rows: Iterable[Sequence[Cell]], langs: Iterable[Lang]) -> etree._Element:
    """One row below the other, with a cell for each language."""
    return _table(rows, [SHARES[LANGUAGES[lang].script] for lang in langs])


def table(rows: Sequence[Sequence[Cell]], style: str) -> etree._Element:
    """A table of the text; a row that is short has empty cells at its end."""
    columns = max(map(len, rows))
    full = ([*cells, *[[]] * (columns - len(cells))] for cells in rows)
    return _table(full, [1] * columns, E("tblStyle", val=style))


def _table(rows: Iterable[Sequence[Cell]], shares: Sequence[int], *look: etree._Element) -> etree._Element:
    widths = [WHOLE * share // sum(shares) for share in shares]
    grid = E("tblGrid", *(_wide("gridCol", TWIPS * share // sum(shares)) for share in shares))
    return E("tbl", E("tblPr", *look, _width("tblW", WHOLE)), grid, *(_row(cells, widths) for cells in rows))


def _row(cells: Sequence[Cell], widths: Sequence[int]) -> etree._Element:
    sized = zip(cells, widths, strict=True)
    return E("tr", *(E("tc", E("tcPr", _width("tcW", width)), *(cell or [E("p")])) for cell, width in sized))


def _width(tag: str, fiftieths: int) -> etree._Element:
    """In fiftieths of a percent."""
    return _wide(tag, fiftieths, type="pct")


def _wide(tag: str, width: int, **attributes: str) -> etree._Element:
    made = E(tag, **attributes)
    made.set(qn("w:w"), str(width))
    return made
