"""What a line begins with: 编, 分编, 章, 节, 条, 项, 目, or nothing. One table for each language.

Only the look of the line counts here. Whether 第六十条 opens an article or goes on a sentence that
a page break cut in two is decided in `join`, which knows what comes before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from statute.model import DivisionKind, Lang
from statute.numerals import to_int

Kind = Literal["part", "subpart", "chapter", "section", "article", "item", "subitem"]
RANK: dict[str, int] = {
    "part": 0,
    "subpart": 1,
    "chapter": 2,
    "section": 3,
    "article": 4,
    "item": 5,
    "subitem": 6,
}
DIVISIONS: tuple[DivisionKind, ...] = ("part", "subpart", "chapter", "section")

_N = "[〇零○OoＯ一二三四五六七八九十百千两廿卅0-9]{1,9}"
_R = "(?:[0-9]{1,4}|[IVXLCivxlc]{1,7})"


@dataclass(frozen=True, slots=True)
class Row:
    kind: Kind
    pattern: str
    """Groups: `label`, `n`, and where there are branches `branch`."""
    example: str
    """A line that the row must match; the test does."""


TABLE: dict[Lang, tuple[Row, ...]] = {
    "zh": (
        Row("subpart", rf"(?P<label>第 ?(?P<n>{_N}) ?分编)", "第一分编 通则"),
        Row("part", rf"(?P<label>第 ?(?P<n>{_N}) ?编)", "第一编 总则"),
        Row("chapter", rf"(?P<label>第 ?(?P<n>{_N}) ?章)", "第一章 总则"),
        Row("section", rf"(?P<label>第 ?(?P<n>{_N}) ?节)", "第一节 一般规定"),
        Row(
            "article",
            rf"(?P<label>第 ?(?P<n>{_N}) ?条(?:之(?P<branch>[一二三四五六七八九十]+))?)",
            "第一百二十条之一 帮助",
        ),
        Row("item", r"(?P<label>（(?P<n>[一二三四五六七八九十百]{1,5})）)", "（一）警告"),
        Row("subitem", r"(?P<label>(?P<n>[0-9]{1,2})[.．、](?![0-9]))", "1. 申请书"),
        Row("subitem", r"(?P<label>（(?P<n>[0-9]{1,2})）)", "（1）申请书"),
    ),
    "en": (
        Row("subpart", rf"(?P<label>Subpart (?P<n>{_R}))(?=[ :.]|$)", "Subpart I General Rules"),
        Row("part", rf"(?P<label>Part (?P<n>{_R}))(?=[ :.]|$)", "Part I General Provisions"),
        Row("chapter", rf"(?P<label>Chapter (?P<n>{_R}))(?=[ :.]|$)", "Chapter I General Provisions"),
        Row("section", rf"(?P<label>Section (?P<n>{_R}))(?=[ :.]|$)", "Section 1 General Rules"),
        Row(
            "article",
            r"(?P<label>Article (?P<n>[0-9]{1,4})(?:-(?P<branch>[0-9]{1,2}))?)(?=[ :.]|$)",
            "Article 12 This",
        ),
        Row("item", r"(?P<label>\((?P<n>[0-9]{1,2})\))", "(1) a warning;"),
        Row("subitem", r"(?P<label>\((?P<n>[a-z])\))", "(a) an application;"),
    ),
}
_COMPILED = {lang: tuple((row.kind, re.compile(row.pattern)) for row in rows) for lang, rows in TABLE.items()}
_FIRST = {"zh": "第（0123456789", "en": "SPCA("}


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a line, its number (None if it cannot be read) and the text after it."""

    kind: Kind
    text: str
    number: int | None
    branch: int
    gap: str
    """The blanks between label and rest."""
    rest: str


def label_of(text: str, lang: Lang) -> Label | None:
    """The label a line begins with, None if it has none."""
    if text[:1] not in _FIRST[lang] or not text:
        return None
    for kind, pattern in _COMPILED[lang]:
        if match := pattern.match(text):
            groups = match.groupdict()
            rest = text[match.end() :]
            body = rest.lstrip(" \u3000")
            number = ord(groups["n"]) - 96 if kind == "subitem" and lang == "en" else to_int(groups["n"])
            branch = to_int(groups["branch"]) if groups.get("branch") else 0
            return Label(kind, match["label"], number, branch or 0, rest[: len(rest) - len(body)], body)
    return None


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
        if start >= 0 and expected - 1 > best_length:
            best, best_length = start, expected - 1
    return best
