"""How Chinese cites. The year of a version stands before the title:

| before the title, Chinese            | year |
|--------------------------------------|------|
| 2019年修正的                          | 2019 |
| 2021年通过、2025年4月29日修正的        | 2025 |
| 2026年修订、自2027年1月1日起施行的      | 2026 |
| 2020年 (directly before 本条例, 《商标法》) | 2020 |
| 2010年文本                            | 2010 |
"""

from __future__ import annotations

import re

from statute.cite.find import find
from statute.cite.languagegrammar import LONGEST, Beside, Grammar
from statute.model import Citation
from statute.numerals import to_chinese

_NUMBER = r"[\d一二三四五六七八九十百]{1,6}"
_DOCUMENTS = (
Beside("before", rf"(?:〔\d{{4}}〕 ?第?)?{_NUMBER} ?号(?:令|文|文件|公告)?", "国发〔2016〕23号第三条"),
Beside("before", rf"(?:令|公告|决定|文件)（?第? ?{_NUMBER} ?号）?", "市府令第12号第二条"),
Beside("before", r"修正案（?[一二三四五六七八九十\d]{0,3}）?", "刑法修正案（九）第三条"),
Beside("before", r"[该此](?:函|规划|标准|办法|规定|决定|细则|规则)", "该标准第七条"),
Beside("before", r"(?:通知|意见|公告|批复|方案|纲要|纪要|文件)", "该通知第七条"),
Beside("before", r"(?:草案|征求意见稿|送审稿|审议稿|修[订改]稿|建议稿)", "征求意见稿第一条"),
Beside("before", r"(?:合同|协议书?|[章规]程|备忘录|守则|通则|须知|说明书|承诺书)", "公司章程第六条"),
Beside("before", r"(?:宪章|议定书|规约|条约)", "联合国宪章第四条"),
Beside("before", r"附[件录表图]", "依照附件中的第二条"),
)  # fmt: skip
_OWN_AFTER = re.compile(
    r"(?:^|\W|(?:^|\W)本?(?:条例|法|办法|规定)|依照|按照|依据|根据|遵照|参照|比照|对照|适用|违反|符合|具有|属于|包括"
    r"|准用|履行|执行|援引|引用"
    r"|修改|废止|删去|增加|关于|实施|遵守|凡|除|对|将|由|在|从|为|依|归|展开|涉及|突破|落实|体现|重申|补充|呼应"
    r"|与|和|及|或者?|至|到|但|即|以|因|按|照|有|见|同|如|是|而|把|就|于"
    r"|比|跟|当|自|则|也|仅|只|了|用|经|受|并|又|还|另|指|据|让|使|被|给|既|像|似|看|读|查|补|接|离|超出|本)$"
)
"""Verbs, prepositions, conjunctions and marks: after a noun (保险单第三条, 劳动手册第九条) it is that thing's."""
_DIRECT = re.compile(r"(?P<year>(?:19|20)\d\d)年(?:文本)?$")
_BEFORE = re.compile("(?P<said>[^。；：《》]*)的$")
_MADE = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第?.{1,4}次)?(?P<how>修正|修订|修改|通过|公布)"
)
_NUMBERS = re.compile(
    r"第?(?P<n>（[一二三四五六七八九十百千〇零两]+）|[一二三四五六七八九十百千〇零两]+|[0-9]+)"
    r"(?P<unit>分编|[编章节条款项目])?(?:之(?P<branch>[一二三四五六七八九十]+))?"
)


def _year(citation: Citation, text: str) -> str:
    before = _BEFORE.search(text, max(0, citation.start - LONGEST), citation.start)
    if direct := _DIRECT.search(text, max(0, citation.start - LONGEST), citation.start):
        return direct["year"]
    made = list(_MADE.finditer(before["said"])) if before else []
    return made[-1]["year"] if made else ""


def _numeral_like(like: str, number: int) -> str:
    return str(number) if like.isascii() else to_chinese(number)


CHINESE = Grammar(
    find,
    goes_on_with_law=True,
    divisions_cite=False,
    documents=_DOCUMENTS,
    own_after=_OWN_AFTER,
    foreign_before=re.compile("(?!)"),
    before_provision="(?:（[^（）]{0,30}）)?[的中里]?的?",
    law_ahead=True,
    is_bare=lambda words: words.startswith("第"),
    year=_year,
    numbers=_NUMBERS,
    units={
        "编": "part", "分编": "subpart", "章": "chapter", "节": "section", "条": "article", "款": "paragraph",
        "项": "item", "目": "subitem",
    },
    numeral_like=_numeral_like,
)  # fmt: skip
