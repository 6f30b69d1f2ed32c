"""第三条 of a document that is no 《title》: 国发〔2016〕23号第三条, 合同第五条; Article 5 of the contract.

It is a provision of something else, and of what cannot be known: never a link, and in a note a problem.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from statute.cite.forms_en import LIST
from statute.cite.model import Mention
from statute.model import Lang


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands directly `before` 第三条, or `after` Article 3; the example is a test."""

    side: Literal["before", "after"]
    pattern: str
    example: str


_NUMBER = r"[\d一二三四五六七八九十百]{1,6}"
_THING = (
    "contract|agreement|draft|charter|notice|opinions|articles of association|bylaws|memorandum|circular|announcement"
    "|guidelines"
)
_WORDS = r"(?:(?!and |or )[\w’']+ )"

ROWS: Mapping[Lang, tuple[Beside, ...]] = {
    "zh": (
        Beside("before", rf"(?:〔\d{{4}}〕 ?第?)?{_NUMBER} ?号(?:令|文|文件|公告)?", "国发〔2016〕23号第三条"),
        Beside("before", rf"(?:令|公告|决定|文件)（?第? ?{_NUMBER} ?号）?", "市府令第12号第二条"),
        Beside("before", r"修正案（?[一二三四五六七八九十\d]{0,3}）?", "刑法修正案（九）第三条"),
        Beside("before", r"[该此](?:函|规划|标准|办法|规定|决定|细则|规则)", "该标准第七条"),
        Beside("before", r"(?:通知|意见|公告|批复|方案|纲要|纪要|文件)", "该通知第七条"),
        Beside("before", r"(?:草案|征求意见稿|送审稿|审议稿|修[订改]稿|建议稿)", "征求意见稿第一条"),
        Beside("before", r"(?:合同|协议书?|[章规]程|备忘录|守则|须知|说明书|承诺书)", "公司章程第六条"),
        Beside("before", r"(?:宪章|议定书|规约|条约)", "联合国宪章第四条"),
        Beside("before", r"附[件录表图]", "依照附件中的第二条"),
    ),
    "en": (
        Beside(
            "after", rf" of {_WORDS}{{0,5}}(?:[\[〔(]\d{{4}}[\]〕)] )?No\. ?\d+",
            "Article 3 of Guofa [2016] No. 23",
        ),
        Beside("after", r" \([^()]{0,40}No\. ?\d+\)", "Article 3 (Guofa [2016] No. 23)"),
        Beside("after", rf" of (?:that|this|the|such|said|an?|its|their) {_WORDS}{{0,3}}(?i:{_THING})\b",
            "Articles 3 and 5 of the contract"),
        Beside("after", rf" of (?:the )?{_WORDS}{{0,4}}(?:Charter|Covenant)\b",
            "Article 4 of the United Nations Charter"),
        Beside("after", r" of (?:which|that (?:Law|Code|Decision|Notice|Decree|Act))\b", "Article 5 of which"),
        Beside("after", r" thereof\b", "Article 5 thereof"),
        Beside("after", r" of the (?:Annex|Appendix|Schedule)\b", "Article 2 of the Annex"),
        Beside("before", r"No\. ?\d{1,5}, ", "Guofa [2016] No. 23, Article 3"),
        Beside("before", rf"\b(?i:{_THING})(?:[’']s|,) ", "the contract, Article 5"),
    ),
}  # fmt: skip
_ALL = {
    side: {lang: "|".join(row.pattern for row in rows if row.side == side) for lang, rows in ROWS.items()}
    for side in ("before", "after")
}
_BEFORE_END: Mapping[Lang, str] = {"zh": "(?:（[^（）]{0,30}）)?[的中里]?的?", "en": ""}
"""What may stand between the document and its provision."""
_BEFORE = {lang: re.compile(f"(?:{before}){_BEFORE_END[lang]}$") for lang, before in _ALL["before"].items()}
_AFTER = {lang: re.compile(after or "(?!)") for lang, after in _ALL["after"].items()}
_LIST = re.compile(LIST.pattern)
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
    places = [_governed(mention, text, lang) for mention in mentions]
    pairs = tuple(enumerate(pairwise(mentions)))
    for index, (near, far) in reversed(pairs):  # Articles 3 and 5 of the contract
        listed = near.scope == "none" and near.steps and _LIST.fullmatch(text, near.end, far.start)
        place = places[index + 1]
        if place and place.end > far.end and not places[index] and listed:
            places[index : index + 2] = [Elsewhere(near.start, place.end)] * 2
    for index, (_, far) in pairs:  # 合同第二条、第三条
        before = places[index]
        if far.continues and before and not places[index + 1]:
            places[index + 1] = Elsewhere(far.start, far.end)
    kept = tuple(mention for mention, place in zip(mentions, places, strict=True) if not place)
    return kept, tuple(dict.fromkeys(place for place in places if place))


def _governed(mention: Mention, text: str, lang: Lang) -> Elsewhere | None:
    if mention.scope != "none" or not any(step.level == "article" for step in mention.steps):
        return None
    if match := _BEFORE[lang].search(text, max(0, mention.start - _NEAR), mention.start):
        return Elsewhere(match.start(), mention.end)
    match = _AFTER[lang].match(text, mention.end)
    return Elsewhere(mention.start, match.end()) if match else None
