"""The notes of the Word document, as endnotes, which python-docx does not make: the part that holds them, their marks.

Not as footnotes: they are longer than the text, and would leave pages with a line of the statute.
"""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from export.wordtext import E, Lead, paragraph, prose_word, run
from export.xmlnodes import document
from statute.model import Lang
from statute.model.prose import Block

TEXT, MARK = "EndnoteText", "EndnoteReference"


class Endnotes:
    """The notes in the order of their marks."""

    def __init__(self) -> None:
        self._root = E(
            "endnotes",
            E("endnote", paragraph(E("r", E("separator")), style=TEXT), type="separator", id="-1"),
            E(
                "endnote",
                paragraph(E("r", E("continuationSeparator")), style=TEXT),
                type="continuationSeparator",
                id="0",
            ),
        )

    def add(self, lang: Lang, quote: str, blocks: Iterable[Block], lead: Lead) -> tuple[int, etree._Element]:
        """The number of a note and its mark; `quote` are the words it is about."""
        number = len(self._root) - 1
        id = str(number)
        paragraphs = list(prose_word(lang, blocks, TEXT, lead))
        lemma = (_mark(E("endnoteRef")), run(lang, f" {quote} ", E("b")))
        first = paragraphs[0]
        for n, one in enumerate(lemma):
            first.insert(1 + n, one)
        self._root.append(E("endnote", *paragraphs, id=id))
        return number, _mark(E("endnoteReference", id=id))

    def put_into(self, word: Document) -> None:
        name = PackURI("/word/endnotes.xml")
        word.element.body.sectPr.insert(0, E("endnotePr", E("numFmt", val="decimal")))
        part = Part(name, CONTENT_TYPE.WML_ENDNOTES, document(self._root), word.part.package)
        word.part.relate_to(part, RELATIONSHIP_TYPE.ENDNOTES)


def _mark(inside: etree._Element) -> etree._Element:
    return E("r", E("rPr", E("rStyle", val=MARK)), inside)
