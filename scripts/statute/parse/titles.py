"""How titles, adoption notes, and names and numbers on the page above them look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from statute.model import Line
from statute.text.sentence import ends_sentence, is_formula, is_open

NOTICE_HEAD = re.compile(
    r"^(?:[^，。；]{0,40}(?:公告|令|通告)(?:（[^（）]*）)?|(?:Announcement|Order|Decree|Proclamation)\b[^.;]*)$"
)
"""The first line of a promulgation notice, 公告 for local rules and 令 for laws and administrative rules."""
ENDINGS = (
    "法|法典|条例|规定|规则|办法|细则|决定|解释|规程|规约|章程|标准|规范|守则|准则|决议|方案|通则|总则|宪法"
    "|修正案|意见|批复|纲要|公约|通知|答复|复函"
)
INSTRUMENT = re.compile(
    rf"(?:{ENDINGS}|Law|Regulations|Rules|Provisions|Measures|Procedures|Decision)(?:（[^（）]*）)?$"
)
"""How the title of an instrument ends (Legislation Law and State Council rules on drafting)."""
_NOTE = re.compile(r"通过|修正|修订|公布|发布|批准|施行|Adopted|Amended|Promulgated|Revised")
_DATE = re.compile(r"\d{4}年|[〇零○一二三四五六七八九]{4}年|\b(?:19|20)\d{2}\b")
_NUMBER = re.compile(
    r"^[^，。；：]{0,20}(?:[〔\[（(【]\d{4}[〕\]）)】]|第)[〇零一二三四五六七八九十百\d]{1,6} ?号$"
)
"""The number of a document: 法释〔2022〕7号, 第12号."""
_DATED = re.compile(r"^(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月")
_DAY = re.compile(r"^(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日$")
_ORGAN = re.compile(
    r"(?:[院局署厅委]|(?<![干全内外大])部|(?<![社机集册])会|会议|(?:人民|[省市区县])政府|办公室|银行)$"
)
"""干部 and 社会 are none."""
_YEAR = re.compile(r"^（(?:\d{4}年|[一二三四五六七八九十]{1,3})）$")
"""What may stand behind the title on a line of its own, and is no date of adoption: （1988年）, （二）."""
PRINTED_ABOVE = re.compile(
    r"^(?:首页|当前位置|来源|发布|索引|标题|分享|打印|返回|扫|微信|相关|编者按|时效|现行有效|失效|已|尚未)"
    r"|(?:网|网站|数据库|汇编|公报|全文|正文|全文如下|日报|出版社|图书馆|公众号|客户端|首页|解读|审议稿|征求意见稿|电)$"
    r"|^第.{1,4}(?:部分|辑|卷|册)|法宝$|公开$"
    r"|^(?:法律|法规|行政|地方性?|部门|政府|政策|规章|司法|解释|规范性?|文件)+$"
)
"""What a web page or a collection prints over a text."""
LENGTH = 80
LENGTH_EN = 250
PAGE_LINES = 8
"""How many lines of names, numbers and dates may stand over a title."""


def may_be_title(text: str) -> bool:
    """Whether the line could be a title by its look: no sentence, no note, not too long."""
    limit = LENGTH if re.search(r"[\u4e00-\u9fff]", text) else LENGTH_EN
    return (
        len(text) <= limit
        and not ends_sentence(text)
        and not is_note(text)
        and not is_formula(text)
        and not re.search("[，。；]", text)
    )


def is_ordinal(text: str) -> bool:
    """Whether the line is the last of a title, its year or its number among several: （1988年）, （二）."""
    return bool(_YEAR.match(text))


def is_organ(text: str) -> bool:
    """Whether the line ends as organs are called: 示例部, 示例市人民政府."""
    return bool(_ORGAN.search(text))


def is_note(text: str) -> bool:
    """Whether the line is of the adoption note: who adopted it when, its number, its date."""
    if (INSTRUMENT.search(text) and not re.match(r"[（(]|\d{4}年|根据", text)) or _YEAR.match(text):
        return False
    if _NUMBER.match(text) or _DAY.match(text):
        return True
    bracketed = text[0] in "（(" or text.count("）") + text.count(")") > text.count("（") + text.count("(")
    return bool(_NOTE.search(text) and (bracketed or (_DATE.search(text) and not ends_sentence(text)))) or (
        bracketed and bool(_DATE.search(text))
    )


def below_title(lines: Sequence[Line], start: int) -> int:
    """Index of the first line that is not of the adoption note, from the line below the title on."""
    stop = start
    while stop < len(lines):
        if _begins_note(lines, stop):
            stop += 2
        elif is_note(lines[stop].text) or is_open(_text(lines, start, stop)):
            stop += 1
        else:
            break
    return stop if not is_open(_text(lines, start, stop)) else start


def _begins_note(lines: Sequence[Line], i: int) -> bool:
    """Whether the line begins with a date, and only the next one, right below it, says what happened then."""
    text = lines[i].text
    cut = bool(_DATED.match(text)) and not ends_sentence(text) and not is_note(text)
    return cut and any(
        line.number - lines[i].number == 1 and is_note(text + line.text) and not ends_sentence(line.text)
        for line in lines[i + 1 : i + 2]
    )


def _text(lines: Sequence[Line], start: int, stop: int) -> str:
    return "".join(line.text for line in lines[start:stop])


def page_above(lines: Sequence[Line], top: int) -> int:
    """Index of the first line of names, numbers and dates that stand right above the title; `top` if none do."""
    first = top
    while first > 0 and top - first < PAGE_LINES and _is_of_page(lines[first - 1].text):
        first -= 1
    return first


def _is_of_page(text: str) -> bool:
    short = len(text) <= 40 and not re.search("[，。；：]", text)
    return short and bool(
        _NUMBER.match(text) or _DAY.match(text) or _ORGAN.search(text) or NOTICE_HEAD.match(text)
    )
