"""`## 第一款「科研事业单位」 {#members}` → unit, words, which occurrence, slug."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from statute.model import Lang, UnitKind
from statute.numerals import to_int

_N = "[〇零一二三四五六七八九十百0-9]+"
_KINDS: Mapping[str, UnitKind] = {
    "款": "paragraph", "段": "paragraph", "项": "item", "目": "subitem",
    "paragraph": "paragraph", "item": "item", "subitem": "subitem",
}  # fmt: skip
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_SLUG = r"(?:\s*\{\s*#(?P<slug>[^}]*?)\s*\})?\s*$"


@dataclass(frozen=True, slots=True)
class _Form:
    """How headings are written in a language."""

    whole: re.Pattern[str]
    level: re.Pattern[str]
    """One level of the unit: `kind` and `n`."""
    tail: str
    """What closing words are called."""


_FORMS: Mapping[Lang, _Form] = {
    "zh": _Form(
        re.compile(
            rf"^##\s*(?P<unit>(?:第{_N}[款段])?(?:第{_N}项)?(?:第{_N}目)?(?:末段)?)\s*「(?P<quote>.+?)」"
            rf"(?:\s*（第(?P<nth>{_N})处）)?{_SLUG}"
        ),
        re.compile(rf"第(?P<n>{_N})(?P<kind>[款段项目])"),
        "末段",
    ),
    "en": _Form(
        re.compile(
            r"^##\s*(?P<unit>(?:Paragraph \d+)?(?:,? ?item \d+)?(?:,? ?subitem \d+)?(?:,? ?closing words)?)"
            rf"\s*“(?P<quote>.+?)”(?:\s*\((?P<nth>\w+)(?: occurrence)?\))?{_SLUG}",
            re.IGNORECASE,
        ),
        re.compile(r"(?P<kind>paragraph|subitem|item) (?P<n>\d+)", re.IGNORECASE),
        "closing words",
    ),
}


@dataclass(frozen=True, slots=True)
class Heading:
    unit_text: str
    """As written: 第一款第二项."""
    levels: tuple[tuple[UnitKind, int], ...]
    """Below the file's article: paragraph 1, item 2; empty if none is named."""
    quote: str
    nth: int
    """0 if the heading does not say."""
    slug: str


def read_heading(line: str, lang: Lang) -> Heading | None:
    """The parts of a note's heading, None if it is not one."""
    form = _FORMS[lang]
    match = form.whole.match(line)
    if not match:
        return None
    levels = [(_KINDS[m["kind"].lower()], to_int(m["n"]) or 0) for m in form.level.finditer(match["unit"])]
    if match["unit"].lower().endswith(form.tail):
        levels.append(("tail", 0))
    nth = match["nth"] or ""
    return Heading(
        match["unit"],
        tuple(levels),
        match["quote"],
        (to_int(nth) or _ORDINALS.get(nth.lower(), 0)) if nth else 0,
        match["slug"] or "",
    )
