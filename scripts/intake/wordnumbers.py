"""The numbers that Word itself sets before paragraphs: 第一条, （一）, 1. They stand in no text of the file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from docx.oxml.ns import qn

from statute.numerals import to_chinese

FORMATS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": to_chinese,
    "chineseCountingThousand": to_chinese,
    "ideographDigital": to_chinese,
    "japaneseCounting": to_chinese,
    "taiwaneseCounting": to_chinese,
    "taiwaneseCountingThousand": to_chinese,
    "decimal": str,
    "decimalFullWidth": str,
    "decimalZero": lambda n: f"{n:02}",
    "decimalEnclosedCircle": lambda n: chr(0x245F + n) if n <= 20 else str(n),
    "lowerLetter": lambda n: chr(96 + n) if n <= 26 else str(n),
    "upperLetter": lambda n: chr(64 + n) if n <= 26 else str(n),
}
"""Formats of numbers by their names in the file (ST_NumberFormat); any other is written in digits."""
_LEVEL = re.compile(r"%([1-9])")


class Numbers:
    """Counts through the paragraphs of one document, in their order."""

    def __init__(self, document: Any) -> None:
        part = next(
            (r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None
        )
        self._styles = {s.get(qn("w:styleId")): s for s in document.styles.element.iter(qn("w:style"))}
        root = part.element if part is not None else ()
        abstract = {a.get(qn("w:abstractNumId")): a for a in root if a.tag == qn("w:abstractNum")}
        self._lists = {
            n.get(qn("w:numId")): abstract.get(_value(n, "w:abstractNumId"))
            for n in root
            if n.tag == qn("w:num")
        }
        self._counts: dict[int, dict[int, int]] = defaultdict(dict)

    def label(self, paragraph: Any) -> str:
        """What Word shows before the paragraph, with a blank after it; empty if that is nothing."""
        list_id, level = self._place(paragraph)
        levels = self._levels(list_id)
        if level not in levels:
            return ""
        counts = self._counts[id(self._lists[list_id])]
        counts[level] = counts.get(level, _start(levels[level]) - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        if _value(levels[level], "w:numFmt") in ("bullet", "none"):
            return ""

        def shown(match: re.Match[str]) -> str:
            n = int(match[1]) - 1
            form = FORMATS.get(_value(levels[n], "w:numFmt"), str) if n in levels else str
            return form(counts.get(n, 1))

        label = _LEVEL.sub(shown, _value(levels[level], "w:lvlText"))
        return f"{label} " if label.strip() else ""

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level in it, which the paragraph says itself or its style does."""
        at: Any = paragraph
        for _ in range(10):
            found = at.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if found is not None:
                return _value(found, "w:numId"), int(_value(found, "w:ilvl") or 0)
            of_style = (
                at.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") if at is paragraph else at.find(qn("w:basedOn"))
            )
            at = self._styles.get(of_style.get(qn("w:val"))) if of_style is not None else None
            if at is None:
                break
        return "", 0

    def _levels(self, list_id: str) -> dict[int, Any]:
        found = self._lists.get(list_id)
        return {} if found is None else {int(e.get(qn("w:ilvl"))): e for e in found.iter(qn("w:lvl"))}


def _value(element: Any, tag: str) -> str:
    found = element.find(qn(tag))
    return "" if found is None else found.get(qn("w:val"), "")


def _start(level: Any) -> int:
    return int(_value(level, "w:start") or 1)
