"""Words of the statute and of notes as runs of WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from docx.oxml.ns import nsmap
from lxml import etree

from export.xmlnodes import XML_SPACE, Maker
from statute.model import LANGUAGES, Lang
from statute.model.prose import Block, Bullets, Link, Para, Quotation, Run, Table

W = f"{{{nsmap['w']}}}"
E = Maker(
    nsmap["w"],
    "w",
    names={
        key: (W + key,)
        for key in ("val", "id", "eastAsia", "anchor", "name", "type", "left", "history", "instr")
    }
    | {"space": (XML_SPACE,)},
)
STYLES = {"em": "i", "strong": "b"}


def paragraph(*inside: etree._Element, style: str) -> etree._Element:
    return E("p", E("pPr", E("pStyle", val=style)), *inside)


def run(lang: Lang, text: str, *properties: etree._Element) -> etree._Element:
    """A tab, as stands between the cells of a row, is an element of its own."""
    tag = LANGUAGES[lang].tag
    language = E("lang", val=tag, eastAsia=tag)
    words: list[etree._Element] = []
    for n, part in enumerate(text.split("\t")):
        words += [E("tab")] if n else []
        words.append(E("t", part, space="preserve"))
    return E("r", E("rPr", *properties, language), *words)


Lead = Callable[[Link, etree._Element], etree._Element]
"""Makes of words what leads where a link says, or leaves them as they are."""


def prose_word(lang: Lang, blocks: Iterable[Block], style: str, lead: Lead) -> Iterator[etree._Element]:
    """Blocks of a note or gist as paragraphs."""
    for depth, sign, runs in _lines(blocks, 0, ""):
        inside = [run(lang, sign)] if sign else []
        made = paragraph(*inside, *(_run(lang, one, lead) for one in runs), style=style)
        if depth:
            made[0].append(E("ind", left=str(300 * depth)))
        yield made


def _lines(blocks: Iterable[Block], depth: int, sign: str) -> Iterator[tuple[int, str, list[Run]]]:
    """Paragraphs with how deep they stand in lists and quotations; a row of a table is a paragraph."""
    for block in blocks:
        own, sign = sign, ""
        match block:
            case Para(runs):
                yield depth, own, list(runs)
            case Bullets(entries, first):
                for n, entry in enumerate(entries):
                    yield from _lines(entry, depth + 1, "• " if first is None else f"{first + n}. ")
            case Quotation(inner):
                yield from _lines(inner, depth + 1, own)
            case Table(rows):
                for row in rows:
                    cells = [r for n, cell in enumerate(row) for r in (*([Run("\t", 0)] if n else []), *cell)]
                    yield depth, own, cells


def _run(lang: Lang, one: Run, lead: Lead) -> etree._Element:
    words = run(lang, one.text, *(E(STYLES[style]) for style in ("strong", "em") if style in one.style))
    return lead(one.link, words) if one.link else words
