"""The forms in which Chinese statutes cite, as tables: how a form looks and is read, an example that tests it.

Counted in 3,425 statutes: 本法第N条 9,759 times, 第N条第N款 5,752, bare 第N条 5,699, 前款 4,904,
刑法第N条 3,000, lists 1,900, 以下简称 1,500, 第N条第N项 1,343, 本条 1,009, 《X》第N条 748, 本条第N款 696,
第N条第N款第N项 593, ranges 550, 前款第N项 507, 本章 and the like 440, 前两款 330, 第N条之N 221,
第（三）、（四）项 148, 前条 71, 第六、十一、十二条 13.
The examples are read as if they stood in Article 13, paragraph 2, of the statute in tests/cases/citations_zh.txt.
A new form is a row here, and a test takes its example. One that leads to its target in a way of its own has a further
`Way` in `model`, and `path` says where it leads.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from statute.cite import tokens as read
from statute.cite.lawwords import ENDINGS, NOT_HALF, SELF_ENDINGS, THAT
from statute.cite.numberforms import MEMBER_JOINT, NUMERAL, ONE
from statute.cite.unitwords import (
    ANNEXES,
    HERE_UNITS,
    LAST_UNITS,
    NEXT_UNITS,
    ONLY_ANNEX,
    PREVIOUS_UNITS,
    UNIT,
)
from statute.cite.words import Word, listed, pattern_of


@dataclass(frozen=True, slots=True)
class Form:
    """One row: a pattern with the example that tests it."""

    name: str
    pattern: str
    example: str
    cites: str
    """What the example cites, `words → targets`, several with ` | ` between them; empty for none."""


@dataclass(frozen=True, slots=True)
class TokenForm(Form):
    """A row whose words are pieces of a citation."""

    read: Callable[[re.Match[str]], read.Tokens]


_THIS = Word("本", not_before=NOT_HALF).pattern
_THAT = f"(?:{pattern_of(THAT)})"
_BEFORE_NUMBER = "(?=[的中]?第)"
_OWN_NAME = (
    rf"(?:实施|暂行|试行|若干|管理)?(?:{ENDINGS}|{SELF_ENDINGS})(?=[的中]?(?:第|总则|分则|附则|附[件表录图]))"
)
_ANNEX = (
    rf"(?P<annex>{pattern_of(ANNEXES)}) ?(?:(?P<annex_number>{NUMERAL})|(?={'|'.join(listed(ONLY_ANNEX))}))"
)
_PREVIOUS = rf"前(?P<count>{NUMERAL})?(?P<previous>{pattern_of(PREVIOUS_UNITS)})"
_ABOVE = rf"{Word('上', not_before='以 加 网 马').pattern}(?P<above>{pattern_of(NEXT_UNITS)})"
_BELOW = rf"{Word('下', not_before='以 如 之 乡 旗 名 麾 天 当').pattern}(?P<next>{pattern_of(NEXT_UNITS)})"
_LAST = pattern_of(LAST_UNITS)
_FIRST = "(?:第|(?<=[至到、和])|(?<=[条款])(?=（))"
"""Where a number may begin: with 第, or as a later member of a list, or in brackets after 条."""
_BRANCH = "(?:之(?P<branch>[一二三四五六七八九十]{1,3}))?"

TITLE_NOTE = "（[^（）]{0,40}(?:试行|暂行|草案|修正|修订|年|[0-9]|[一二三四五六七八九十])[^（）]{0,40}）"
"""（试行） or （2015年修正） after a title."""

TOKENS: tuple[TokenForm, ...] = (
    TokenForm(
        "law",
        "《(?:[^《》]|《[^《》]*》)*》",
        "依照《中华人民共和国专利法》第五条",
        "《中华人民共和国专利法》第五条 → 5",
        read.read_name,
    ),
    TokenForm(
        "self",
        rf"{_THIS}(?:{_OWN_NAME}|《(?:{ENDINGS})》)",
        "本条例第十条",
        "本条例第十条 → 10",
        read.read_self,
    ),
    TokenForm(
        "that",
        rf"{_THAT}(?:{ENDINGS}){_BEFORE_NUMBER}",
        "《专利法》第一条和该法第二条",
        "《专利法》第一条 → 1 | 该法第二条 → 2",
        read.read_that,
    ),
    TokenForm(
        "here",
        rf"{_THIS}(?P<here>{pattern_of(HERE_UNITS)})",
        "本条第二款和本章",
        "本条第二款 → 13.p2 | 本章 → pt1.ch2",
        read.read_here,
    ),
    TokenForm(
        "previous",
        f"{_PREVIOUS}|{_ABOVE}",
        "前款和前条",
        "前款 → 13.p1 | 前条 → 12-1",
        read.read_previous,
    ),
    TokenForm(
        "next",
        _BELOW,
        "依照下款规定和下条第二款",
        "下款 → 13.p3 | 下条第二款 → 14.p2",
        read.read_next,
    ),
    TokenForm(
        "last",
        _LAST,
        "依照第十条末款、本条末款，适用末款",
        "第十条末款 → 10.p2 | 本条末款 → 13.p3 | 末款 → 13.p3",
        read.read_last,
    ),
    TokenForm(
        "same",
        rf"{_THAT}(?P<same>[条款])(?=第|{_LAST})",
        "第十条第一款和同条第二款",
        "第十条第一款 → 10.p1 | 同条第二款 → 10.p2",
        read.read_same,
    ),
    TokenForm(
        "part",
        "(?P<part>总则|分则)(?=第)",
        "本法分则第一章",
        "本法分则第一章 → pt2.ch1",
        read.read_part,
    ),
    TokenForm(
        "annex",
        _ANNEX,
        "附件一和附表二第二条",
        "附件一 → annex1 | 附表二第二条 → annex2.a2",
        read.read_annex,
    ),
    TokenForm(
        "number",
        rf"{_FIRST} ?{ONE}(?: ?{MEMBER_JOINT} ?第?{ONE}){{0,60}} ?(?P<unit>{UNIT}){_BRANCH}",
        "第（三）、（四）项",
        "第（三） → 13.p1.i3 | （四）项 → 13.p1.i4",
        read.read_numbers,
    ),
)

JOINTS: tuple[Form, ...] = (
    Form(
        "list",
        "(?:、|和|及|以及|或者|或|与|、?并?以及|，以及|，或者)",
        "第十条、第十一条",
        "第十条 → 10 | 第十一条 → 11",
    ),
    Form("range", " ?(?:至|到|—|－|～) ?", "第十条至第十二条", "第十条至第十二条 → 10 11 12"),
    Form("of", "(?:的|中|之)?", "本法的第十条", "本法的第十条 → 10"),
    Form(
        "gloss",
        "（[^（）]*）[的中]?",
        "《专利法》（2020年修正）第十条",
        "《专利法》（2020年修正）第十条 → 10",
    ),
)

SHORT_NAME = Form(
    "short-name",
    r"（(?:以下|下)?(?:简称|统称|合称|称)[为：:]?[“「\"]?"
    r"(?P<short>《[^》]{1,120}》|[^）”」\"《》、，]{1,80})[”」\"]?[^）《》]{0,10}）",
    "《中华人民共和国专利法》（以下简称专利法）第五条、专利法第六条",
    "《中华人民共和国专利法》（以下简称专利法）第五条 → 5 | 专利法第六条 → 6",
)
