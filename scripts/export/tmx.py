"""The aligned passages as TMX 1.4b, which translators' programs read as a translation memory.

https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from export.units import paired_units
from export.xmlnodes import Maker, document, on_lines
from statute.edition import Edition
from statute.model import LANGUAGES, Lang

E = Maker()
DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'


def tmx(edition: Edition) -> bytes:
    """One translation unit for each passage of the articles that is there in both languages."""
    header = E(
        "header", creationtool=edition.meta.id, creationtoolversion=edition.meta.version, segtype="paragraph",
        o_tmf="statute.json", adminlang="en", srclang=LANGUAGES[edition.statute.lang].tag, datatype="plaintext",
    )  # fmt: skip
    root = E("tmx", header, E("body", *_units(edition)), version="1.4")
    on_lines(root, {"tuv"})
    return document(root, DOCTYPE)


def _units(edition: Edition) -> Iterator[etree._Element]:
    for id, _, zh, _, en in paired_units(edition):
        if zh and en:
            yield E("tu", _words("zh", zh), _words("en", en), tuid=id)


def _words(lang: Lang, text: str) -> etree._Element:
    return E("tuv", E("seg", text), lang=LANGUAGES[lang].tag)
