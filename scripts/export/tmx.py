"""The aligned passages as TMX 1.4b, which translators' programs read as a translation memory.

https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from export.xmlnodes import Maker, document, on_lines
from statute.edition import Edition
from statute.model import LANGUAGES, TOOLS, Lang

E = Maker()
DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'


def tmx(edition: Edition) -> bytes:
    """One translation unit for each title, heading, caption and passage that is there in both languages."""
    header = E(
        "header", creationtool=edition.meta.id, creationtoolversion=edition.meta.version, segtype="paragraph",
        o_tmf="statute.json", adminlang=TOOLS, srclang=LANGUAGES[edition.statute.lang].tag, datatype="plaintext",
    )  # fmt: skip
    root = E("tmx", header, E("body", *_units(edition)), version="1.4")
    on_lines(root, {"tuv"})
    return document(root, DOCTYPE)


def _units(edition: Edition) -> Iterator[etree._Element]:
    for id, texts in _texts(edition).items():
        if len(texts) > 1 and all(texts.values()):
            yield E("tu", *(_words(lang, text) for lang, text in texts.items()), tuid=id)


def _texts(edition: Edition) -> Mapping[str, Mapping[Lang, str]]:
    """Every unit of the texts in the order of the original, then the captions (`caption:13`)."""
    found: dict[str, dict[Lang, str]] = {}
    for statute in edition.texts:
        for unit in statute.units():
            found.setdefault(unit.id, {})[statute.lang] = unit.text
    for entry in edition.apparatus:
        if entry.lang in edition.langs:
            found.setdefault(f"caption:{entry.unit}", {})[entry.lang] = entry.caption
    return found


def _words(lang: Lang, text: str) -> etree._Element:
    return E("tuv", E("seg", text), lang=LANGUAGES[lang].tag)
