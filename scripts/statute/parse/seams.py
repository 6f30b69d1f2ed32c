"""Where two lines are joined: what stands between them, and whether the seam goes through a label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from statute.model import LANGUAGES, Lang, Line
from statute.parse.labels import ITEMS, Label

_N = "[〇零一二三四五六七八九十百千]"
_BROKEN_LABEL = re.compile(rf"(?:第{_N}*\n{_N}*[编章节条]|第{_N}+条(?:\n之|之\n){_N}|（{_N}*\n{_N}*）)")
"""A label that the end of its line breaks: 第十 / 二条, 第三条 / 之一, （三 / ）."""
BROKEN_LENGTH = 12
"""How long the first half of one may be."""


class Phrases:
    """Whether words that a line end may have cut stand whole elsewhere in the text."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines

    @cached_property
    def _known(self) -> frozenset[str]:
        texts = [line.text for line in self.lines]
        return frozenset(text[n : n + 3] for text in texts for n in range(len(text) - 2))

    def are_cut(self, before: str, text: str) -> bool:
        """立法 / 会由33人组成: 立法会 is a word of the text."""
        return not self._known.isdisjoint(_over(before, text))

    def are_surely_cut(self, before: str, text: str) -> bool:
        """补充规 / 定和决定: both 充规定 and 规定和 stand elsewhere."""
        return self._known.issuperset(_over(before, text))


def _over(before: str, text: str) -> tuple[str, str]:
    """What goes over the end of the line, three characters each."""
    return before[-2:] + text[:1], before[-1:] + text[:2]


def is_broken(before: str, text: str) -> bool:
    """Whether the end of the line breaks a label in two."""
    return len(before) <= BROKEN_LENGTH and bool(_BROKEN_LABEL.match(f"{before}\n{text}"))


def between(before: str, text: str, last: Label | None, lang: Lang) -> str:
    """Chinese goes on without a space; after a label alone, and between the dates of an adoption note, there is one."""
    if LANGUAGES[lang].gap or (last is not None and last.text == before and last.kind not in ITEMS):
        return " "
    if (
        last is None
        and re.match(r"(?:\d{4}年|根据|自\d{4}年)", text)
        and before.lstrip("（(")[:1].isdigit()
        and "日" in before
    ):
        return " "
    return (
        " "
        if before[-1].isascii() and text[0].isascii() and before[-1].isalnum() and text[0].isalpha()
        else ""
    )
