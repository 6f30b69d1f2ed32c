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
_ZH = re.compile(
    rf"^##\s*(?P<unit>(?:第{_N}[款段])?(?:第{_N}项)?(?:第{_N}目)?(?:尾句)?)\s*「(?P<quote>.+?)」"
    rf"(?:\s*（第(?P<nth>{_N})处）)?\s*(?:\{{\s*#(?P<slug>[^}}]*?)\s*\}})?\s*$"
)
_EN = re.compile(
    r"^##\s*(?P<unit>(?:Paragraph \d+)?(?:,? ?item \d+)?(?:,? ?subitem \d+)?(?:,? ?closing words)?)\s*“(?P<quote>.+?)”"
    r"(?:\s*\((?P<nth>\w+)(?: occurrence)?\))?\s*(?:\{\s*#(?P<slug>[^}]*?)\s*\})?\s*$",
    re.IGNORECASE,
)


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
    match = (_ZH if lang == "zh" else _EN).match(line)
    if not match:
        return None
    parts = re.findall(
        rf"第({_N})([款段项目])" if lang == "zh" else r"(paragraph|subitem|item) (\d+)",
        match["unit"],
        re.IGNORECASE,
    )
    named = [(n, k) for n, k in parts] if lang == "zh" else [(n, k.lower()) for k, n in parts]
    levels = [(_KINDS[k], to_int(n) or 0) for n, k in named]
    if re.search("尾句|closing words", match["unit"], re.IGNORECASE):
        levels.append(("tail", 0))
    nth = match["nth"] or ""
    return Heading(
        match["unit"],
        tuple(levels),
        match["quote"],
        (to_int(nth) or _ORDINALS.get(nth.lower(), 0)) if nth else 0,
        match["slug"] or "",
    )
