"""What a line begins with: 编, 章, 条, 项 …, the word 附件, or nothing. One table for each language.

Only the look of the line counts here. What a mark such as 一、 is in this text, and what stands over or between
articles, is settled in `document`; whether 第六十条 opens an article or goes on a sentence, in `join`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from statute.model import DIVISION_KINDS, DivisionKind, Lang
from statute.numerals import to_int

LabelKind = Literal[
    "part", "subpart", "chapter", "section", "heading", "article", "point", "item", "figure", "bracket", "circle",
    "member", "paragraph",
    "annex",
]  # fmt: skip
RANK: dict[LabelKind, int] = {kind: rank for rank, kind in enumerate(LabelKind.__args__)}  # type: ignore[attr-defined]
DIVISIONS: tuple[DivisionKind, ...] = ("part", "subpart", "chapter", "section", "heading")
ITEMS: tuple[LabelKind, ...] = ("point", "item", "figure", "bracket", "circle")
"""What numbers the members of a list, from the outer to the inner ones as they are usually nested."""

_N = "[〇零○OoＯ一二三四五六七八九十百千万两廿卅0-9]{1,9}"
_D = "[〇零○OoＯ一二三四五六七八九十百千万两廿卅0-9IVXLCⅠ-Ⅻ]{1,9}"
"""A division may have a Roman number."""
_BROKEN = "[〇零○OoＯ一二三四五六七八九十百千万两廿卅0-9－—―-]{1,9}"
_R = "(?:[0-9]{1,4}|[IVXLCivxlc]{1,11})"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class LabelRow:
    kind: LabelKind
    pattern: str
    """Groups: `label`, `n` if it has a number, and where there are branches `branch`."""
    example: str
    """A line that the row must match; the test does."""
    read: Callable[[str], int | None] = to_int
    """The number that `n` stands for."""


def _letter(sign: str) -> int:
    """3 for c."""
    return ord(sign) - ord("a") + 1


def _circle(sign: str) -> int:
    """3 for ③."""
    return _CIRCLES.index(sign) + 1


TABLE: dict[Lang, tuple[LabelRow, ...]] = {
    "zh": (
        LabelRow("subpart", rf"(?P<label>第 ?(?P<n>{_D}) ?分编)", "第一分编 通则"),
        LabelRow("part", rf"(?P<label>第 ?(?P<n>{_D}) ?编)", "第一编 总则"),
        LabelRow("chapter", rf"(?P<label>第 ?(?P<n>{_D}) ?章)", "第一章 总则"),
        LabelRow("chapter", "(?P<label>)(?=(?:总则|分则|通则|罚则|附则)$)", "附则"),
        LabelRow("section", rf"(?P<label>第 ?(?P<n>{_D}) ?节)", "第一节 一般规定"),
        LabelRow(
            "article",
            rf"(?P<label>第 ?(?P<n>{_BROKEN}) ?条(?:之(?P<branch>[一二三四五六七八九十]+))?)",
            "第一百二十条之一 帮助",
        ),
        LabelRow("point", r"(?P<label>(?P<n>[一二三四五六七八九十百]{1,5})、)", "一、警告"),
        LabelRow("item", r"(?P<label>（(?P<n>[一二三四五六七八九十百]{1,5})）)", "（一）警告"),
        LabelRow("figure", r"(?P<label>(?P<n>[0-9]{1,2})[.．、](?![0-9]))", "1. 申请书"),
        LabelRow("bracket", r"(?P<label>（(?P<n>[0-9]{1,2})）)", "（1）申请书"),
        LabelRow("circle", rf"(?P<label>(?P<n>[{_CIRCLES}]))", "①申请书", _circle),
        LabelRow(
            "annex",
            r"(?P<label>附(?:件|录|表|图)? ?(?:[0-9]{1,2}[-－.．][0-9]{1,2}(?=[：: \u3000]|$)|[A-Z]"
            r"|（?(?P<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})）?)?)"
            r"(?=[：:、.． \u3000]|(?<=[件录表图一二三四五六七八九十0-9A-Z）])$)",
            "附件一 徽章图案",
        ),
        LabelRow(
            "annex",
            r"(?P<label>《[^《》]{2,60}》附[件录表图]?(?P<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})?)(?=[：:]?$)",
            "《示例条例》附件2",
        ),
    ),
    "en": (
        LabelRow("subpart", rf"(?P<label>Subpart (?P<n>{_R}))(?=[ :.]|$)", "Subpart I General Rules"),
        LabelRow("part", rf"(?P<label>Part (?P<n>{_R}))(?=[ :.]|$)", "Part I General Provisions"),
        LabelRow("chapter", rf"(?P<label>Chapter (?P<n>{_R}))(?=[ :.]|$)", "Chapter I General Provisions"),
        LabelRow(
            "chapter",
            "(?P<label>)(?=(?:General|Supplementary|Specific) Provisions$)",
            "Supplementary Provisions",
        ),
        LabelRow("section", rf"(?P<label>Section (?P<n>{_R}))(?=[ :.]|$)", "Section 1 General Rules"),
        LabelRow(
            "article",
            r"(?P<label>Article (?P<n>[0-9]{1,4})(?:-(?P<branch>[0-9]{1,2}))?)(?=[ :.]|$)",
            "Article 12 This",
        ),
        LabelRow("point", r"(?P<label>(?P<n>[IVXL]{1,8})\.)(?= )", "II. Marriage"),
        LabelRow("item", r"(?P<label>\((?P<n>[0-9]{1,2})\))", "(1) a warning;"),
        LabelRow("figure", r"(?P<label>\((?P<n>[a-z])\))", "(a) an application;", _letter),
        LabelRow(
            "annex", rf"(?P<label>(?:Annex|Appendix|Schedule)(?: (?P<n>{_R}))?)(?=[ :.]|$)", "Annex 1 Badges"
        ),
    ),
}
_COMPILED = {lang: tuple((row, re.compile(row.pattern)) for row in rows) for lang, rows in TABLE.items()}
_FIRST = {
    "zh": frozenset("第（《0123456789附总分通罚一二三四五六七八九十百" + _CIRCLES),
    "en": frozenset("SPCAGIVXL("),
}


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a line, its number (None if it has none, or none that can be read) and the text after it."""

    kind: LabelKind
    text: str
    number: int | None
    branch: int
    gap: str
    """The blanks between label and rest."""
    rest: str
    mark: LabelKind | None = None
    """Of a heading or an article by which of the marks it is known: 一、 or （一）; None for 第N条 and 第N章."""

    @property
    def rank(self) -> tuple[int, int]:
        """Smaller for what holds the other; a heading （一） stands below a heading 一、."""
        return RANK[self.kind], RANK[self.mark] if self.mark else 0

    def of(self, line: str) -> Label:
        """The same label, of a line that has grown by the lines below."""
        rest = line[len(self.text) :]
        body = rest.lstrip(_blanks(self.kind))
        return replace(self, gap=rest[: len(rest) - len(body)], rest=body)


def bare(kind: LabelKind, text: str) -> Label:
    """The label of a line that is of this kind and has none: a member of a list, a formula or a row are members."""
    return Label(kind, "", None, 0, "", text)


def label_of(text: str, lang: Lang) -> Label | None:
    """The label a line begins with, None if it has none."""
    if text[:1] not in _FIRST[lang] or not text:
        return None
    for row, pattern in _COMPILED[lang]:
        if match := pattern.match(text):
            groups = match.groupdict()
            rest = text[match.end() :]
            body = rest.lstrip(_blanks(row.kind))
            branch = to_int(groups["branch"]) if groups.get("branch") else 0
            number = row.read(groups.get("n") or "")
            return Label(row.kind, match["label"], number, branch or 0, rest[: len(rest) - len(body)], body)
    return None


def _blanks(kind: LabelKind) -> str:
    marks = "：:、.．" if kind == "annex" else "：:." if kind in ("article", *DIVISION_KINDS) else ""
    return " \u3000" + marks


def first_article(labels: Sequence[Label | None]) -> int:
    """Index of the article that opens the longest run numbered from one, else of any article, else -1."""
    articles = [
        (i, label.number)
        for i, label in enumerate(labels)
        if label and label.kind == "article" and not label.branch
    ]
    best, best_length = (articles[0][0] if articles else -1), 0
    start, expected = -1, 0
    for i, number in articles:
        if number == 1:
            start, expected = i, 2
        elif number == expected:
            expected += 1
        if expected - 1 > best_length:
            best, best_length = start, expected - 1
    return best
