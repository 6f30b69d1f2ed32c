"""The words that cite, with the numbers of the provision that they mean now: 第二十五条第二款 → 第二十七条第二款."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from statute.model import Lang, UnitId, UnitKind
from statute.numerals import to_chinese, to_int, to_roman

_CHINESE = re.compile(
    r"第?(?P<n>（[一二三四五六七八九十百千〇零两]+）|[一二三四五六七八九十百千〇零两]+|[0-9]+)"
    r"(?P<unit>分编|[编章节条款项目])?(?:之(?P<branch>[一二三四五六七八九十]+))?"
)
_ENGLISH = re.compile(
    r"(?:(?P<unit>part|chapter|section|article|paragraph|item|subitem|art|para)s?\.? ?)?"
    r"(?P<n>\([0-9]+\)|[0-9]+|\b[IVXLC]+\b)(?:-(?P<branch>[0-9]+))?",
    re.IGNORECASE,
)
_KINDS: Mapping[str, UnitKind] = {
    "编": "part", "分编": "subpart", "章": "chapter", "节": "section", "条": "article", "款": "paragraph",
    "项": "item", "目": "subitem", "art": "article", "para": "paragraph",
    **{kind: kind for kind in ("part", "chapter", "section", "article", "paragraph", "item", "subitem")},
}  # fmt: skip
_BELOW: Mapping[UnitKind, UnitKind] = {"article": "paragraph", "paragraph": "item", "item": "subitem"}


def renumbered(words: str, lang: Lang, ends: Sequence[tuple[UnitId, UnitId]]) -> str:
    """`ends` are the old and the new id of what is cited; of a range, those of its first and its last unit."""
    return _Words(lang, ends).written(words)


@dataclass(frozen=True, slots=True)
class _Words:
    lang: Lang
    ends: Sequence[tuple[UnitId, UnitId]]

    def written(self, words: str) -> str:
        out, at = [], 0
        for start, end, numeral in self._changed(words):
            out += [words[at:start], numeral]
            at = end
        return "".join((*out, words[at:]))

    def _changed(self, words: str) -> Iterator[tuple[int, int, str]]:
        """Where a numeral stands, and what must stand there."""
        pattern, written = _WAYS[self.lang]
        seen: dict[UnitKind, int] = {}
        level: UnitKind | None = None
        for match in pattern.finditer(words):
            number = match["n"].strip("（）()")
            named = _KINDS.get((match["unit"] or "").lower())
            bracketed = number != match["n"] and not named
            level = named or (_BELOW.get(level, level) if level and bracketed else self.ends[0][0].kind)
            old, new = self.ends[min(seen.get(level, 0), 1) * -1]
            seen[level] = seen.get(level, 0) + 1
            before, after = _numbers(old, level), _numbers(new, level)
            said = (to_int(number), to_int(match["branch"] or "0"))
            if before is None or after is None or before == after or said != before:
                continue
            text = match["n"].replace(number, written(number, after[0]))
            behind = match["unit"] if match["unit"] and match.start("unit") > match.start("n") else ""
            branch = ("之" if behind else "-") + written(number, after[1]) if after[1] else ""
            yield match.start("n"), match.end(), text + behind + branch


def _numbers(id: UnitId, level: UnitKind) -> tuple[int, int] | None:
    """Number and branch of a level of an id."""
    return next(((s.number, s.branch) for s in id.segments if s.kind == level), None)


def _as_chinese(like: str, number: int) -> str:
    return str(number) if like.isascii() else to_chinese(number)


def _as_english(like: str, number: int) -> str:
    return str(number) if like.isdecimal() else to_roman(number)


_WAYS: Mapping[Lang, tuple[re.Pattern[str], Callable[[str, int], str]]] = {
    "zh": (_CHINESE, _as_chinese),
    "en": (_ENGLISH, _as_english),
}
"""Numbers with the units they count, and how a number is written like another."""
