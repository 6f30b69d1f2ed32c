"""第三条 of a document that is no 《title》: 国发〔2016〕23号第三条, 合同第五条; Article 5 of the contract.

It is a provision of something else, and of what cannot be known: never a link, and in a note a problem.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from statute.cite.model import Mention
from statute.model import Lang


@dataclass(frozen=True, slots=True)
class Row:
    """`pattern` stands directly before 第三条, or directly after Article 3; the example is a test."""

    pattern: str
    example: str


ROWS: Mapping[Lang, tuple[Row, ...]] = {
    "zh": (
        Row(r"〔\d{4}〕 ?第?\d{1,5}号(?:文|文件)?", "国发〔2016〕23号第三条"),
        Row(r"(?:令|公告|决定|文件)（?第? ?[\d一二三四五六七八九十百]{1,6} ?号）?", "市府令第12号第二条"),
        Row(r"[该此](?:函|文件|规划|标准|办法|规定|决定|细则|规则)", "该标准第七条"),
        Row(r"(?:通知|意见|公告|批复|方案|纲要)", "该通知第七条"),
        Row(r"(?:合同|协议|协议书|章程|宪章|议定书|规约|备忘录)", "公司章程第六条"),
        Row(r"附[件录表][一二三四五六七八九十\d]{0,3}", "依照附件一第二条"),
    ),
    "en": (
        Row(r" of [A-Z]\w+ ?[\[〔(]\d{4}[\]〕)] No\. ?\d+", "Article 3 of Guofa [2016] No. 23"),
        Row(r" of (?:that|such|the said|this|the) (?:\w+ )?(?:contract|agreement|charter|notice|opinions)\b",
            "Article 5 of the contract"),
        Row(r" of (?:the|its|their) articles of association\b", "Article 6 of the articles of association"),
        Row(r" of (?:the )?(?:\w+ ){0,4}(?:Charter|Covenant|Convention|Treaty)\b",
            "Article 4 of the United Nations Charter"),
        Row(r" of (?:which|that (?:Law|Code|Decision|Notice|Decree|Act))\b", "Article 5 of which"),
        Row(r" of (?:Annex|Appendix|Schedule) \w+", "Article 2 of Annex 1"),
    ),
}  # fmt: skip
_BEFORE = re.compile(f"(?:{'|'.join(row.pattern for row in ROWS['zh'])})$")
_AFTER = re.compile("|".join(row.pattern for row in ROWS["en"]))
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Words that cite a provision of a document without a title."""

    start: int
    end: int


def own_mentions(
    mentions: tuple[Mention, ...], text: str, lang: Lang
) -> tuple[tuple[Mention, ...], tuple[Elsewhere, ...]]:
    """Those that may be of this statute or a law with a name, and where the others stand."""
    kept: list[Mention] = []
    others: list[Elsewhere] = []
    for mention in mentions:
        place = None if mention.law or mention.scope != "none" else _governed(mention, text, lang)
        follows = mention.continues and others and others[-1].end <= mention.start <= others[-1].end + 2
        if place:
            others.append(place)
        elif follows:
            others.append(Elsewhere(mention.start, mention.end))
        else:
            kept.append(mention)
    return tuple(kept), tuple(others)


def _governed(mention: Mention, text: str, lang: Lang) -> Elsewhere | None:
    if not any(step.level == "article" for step in mention.steps):
        return None
    if lang == "zh":
        match = _BEFORE.search(text, max(0, mention.start - _NEAR), mention.start)
        return Elsewhere(match.start(), mention.end) if match else None
    match = _AFTER.match(text, mention.end)
    return Elsewhere(mention.start, match.end()) if match else None
