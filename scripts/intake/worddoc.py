"""A Word file (.docx) → the lines that it shows, tables and automatic numbers included.

Read from the elements themselves: what python-docx gives as the text of a paragraph leaves out insertions, fields
and controls, and so would a statute's words without a sign.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from intake.sourcetext import Received, RefusedFile, encoded
from intake.wordnumbers import Numbers

_TEXT, _TAB, _BREAK, _RETURN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")
_HYPHEN = qn("w:noBreakHyphen")
_NOT_TEXT = frozenset(map(qn, ("w:del", "w:moveFrom", "w:txbxContent", "w:pPr", "w:rPr", "w:sdtPr")))
_KEPT_OUT = {
    "w:footnoteReference": "footnote", "w:endnoteReference": "endnote", "w:drawing": "picture or text box",
    "w:pict": "picture or text box", "w:object": "embedded object", "m:oMath": "formula",
}  # fmt: skip


def word_text(data: bytes) -> Received:
    """A line for each paragraph; a row of a table has tabs between its cells. Raises Refused."""
    try:
        document = Document(BytesIO(data))
    except (KeyError, ValueError) as error:
        raise RefusedFile(
            f"The Word file is damaged: {error}. Open it in Word or LibreOffice and save it anew."
        ) from None
    body = document.element.body
    lines = tuple(_block(body, Numbers(document)))
    counts = Counter(
        word for tag, word in _KEPT_OUT.items() for _ in body.iter(_name(tag))
    )  # fmt: skip
    return Received(encoded(lines), tuple(f"{n} {word}{'s' * (n > 1)}" for word, n in counts.items()))


def _name(tag: str) -> str:
    if tag.startswith("m:"):
        return f"{{http://schemas.openxmlformats.org/officeDocument/2006/math}}{tag[2:]}"
    return str(qn(tag))


def _block(parent: Any, numbers: Numbers) -> Iterator[str]:
    for child in parent:
        if child.tag == qn("w:p"):
            yield from (numbers.label(child) + "".join(_signs(child))).split("\n")
        elif child.tag == qn("w:tbl"):
            yield from _table(child, numbers)
        elif child.tag not in _NOT_TEXT:
            yield from _block(child, numbers)


def _table(table: Any, numbers: Numbers) -> Iterator[str]:
    """A row with several cells is a line; with one, as a frame has, whatever stands in it."""
    for row in table.iter(qn("w:tr")):
        if next(row.iterancestors(qn("w:tbl"))) is not table:
            continue  # Of a table within this one.
        cells = [list(_block(cell, numbers)) for cell in row.iter(qn("w:tc")) if _row_of(cell) is row]
        if len(cells) > 1:
            yield "\t".join(" ".join(" ".join(cell).split()) for cell in cells)
        else:
            yield from (line for cell in cells for line in cell)


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(qn("w:tr")))


def _signs(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _TAB:
            yield "\t"
        elif child.tag == _HYPHEN:
            yield "-"
        elif child.tag in (_BREAK, _RETURN):
            yield "\n"
        elif child.tag not in _NOT_TEXT:
            yield from _signs(child)
