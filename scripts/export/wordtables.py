"""Rows of the Word document: a cell for each language, as wide as the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docx.oxml.ns import qn
from lxml import etree

from export.wordtext import E

Cell = Sequence[etree._Element]
"""The paragraphs in it."""


def table(rows: Iterable[Sequence[Cell]], columns: int, style: str = "") -> etree._Element:
    """One row below the other; one that is short has empty cells at its end."""
    grid = E("tblGrid", *(E("gridCol") for _ in range(columns)))
    look = [E("tblStyle", val=style)] if style else []
    full = ([*cells, *[[]] * (columns - len(cells))] if style else cells for cells in rows)
    return E("tbl", E("tblPr", *look, _width("tblW", 5000)), grid, *map(_row, full))


def _row(cells: Sequence[Cell]) -> etree._Element:
    width = 5000 // len(cells)
    return E("tr", *(E("tc", E("tcPr", _width("tcW", width)), *(cell or [E("p")])) for cell in cells))


def _width(tag: str, fiftieths: int) -> etree._Element:
    """In fiftieths of a percent."""
    made = E(tag, type="pct")
    made.set(qn("w:w"), str(fiftieths))
    return made
