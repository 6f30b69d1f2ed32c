"""Which lines above the text are its title, its adoption note, and a page of names and numbers before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from statute.model import Line
from statute.text.sentence import ends_sentence, is_formula, is_open

NOTICE_HEAD = re.compile(
    r"^(?:[^，。；]{0,40}(?:公告|主席令|令|命令|通告)(?:（[^（）]*）)?|(?:Announcement|Order|Decree|Proclamation)\b[^.;]*)$"
)
"""The first line of a promulgation notice, 公告 for local rules and 令 for laws and administrative rules."""
_ENDINGS = (
    "法|法典|条例|规定|规则|办法|细则|决定|解释|规程|规约|章程|标准|规范|守则|准则|决议|方案|通则|总则|宪法"
    "|修正案|意见|批复|纲要|公约|通知|答复|复函"
)
INSTRUMENT = re.compile(
    rf"(?:{_ENDINGS}|Law|Regulations|Rules|Provisions|Measures|Procedures|Decision)(?:（[^（）]*）)?$"
)
"""How the title of an instrument ends (Legislation Law and State Council rules on drafting)."""
_ENDING_ALONE = re.compile(
    rf"^(?:.{{0,6}}的)?(?:若干|实施|暂行|试行|有关|补充|管理|具体|工作)?(?:{_ENDINGS})(?:（[^（）]*）)?$"
)
_WHOLE = re.compile(
    r"(?:决定|决议|解释|批复|修正案|意见|通知|答复|复函)(?:（[^（）]*）)?$|Decision$|Interpretation$"
)
"""The kinds of instruments that may do without articles."""
_ANNEX = re.compile("^附[件录表]?[0-9一二三四五六七八九十]{0,3}[：:]?$")
"""It stands over a text that is sent with a notice."""
_NOTICE = re.compile(r"[^，。；]{2,40}(?:公告|通告)$")
"""One that stands alone; over another text it only promulgates it."""
_NOTE = re.compile(r"通过|修正|修订|公布|发布|批准|施行|Adopted|Amended|Promulgated|Revised")
_DATE = re.compile(r"\d{4}年|[〇零○一二三四五六七八九]{4}年|\b(?:19|20)\d{2}\b")
_NUMBER = re.compile(
    r"^[^，。；：]{0,20}(?:[〔\[（(【]\d{4}[〕\]）)】]|第)[〇零一二三四五六七八九十百\d]{1,6} ?号$"
)
"""The number of a document: 法释〔2022〕7号, 第12号."""
_DATED = re.compile(r"^(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月")
_DAY = re.compile(r"^(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日$")
_ORGAN = re.compile(r"(?:[院会部局署厅委]|(?:人民|[省市区县])政府|办公室)$")
_PLACE = re.compile(r"^[^，。；]{1,12}?(?:省|市|自治区|自治州|自治县|特别行政区|县|区|州|旗)")
_STATE = re.compile(r"^(?:中华人民共和国|全国|最高人民|中国)")
_GOES_ON = re.compile(r"^(?:关于|若干|的|和|及|与|或|适用|实施|》|〉|）|、)")
_OPEN = re.compile(r"(?:关于|的|和|及|与|或|、|对|在|《|〈|（|案件|问题|适用|实施|修改|执行|法》?)$")
_ORGAN_GOES_ON = re.compile(r"^(?:常务委员会|委员会|办公厅|办公室|人民政府|.{1,2}(?=关于))[^，。；]*关于")
"""How the second line of a title begins whose first ends as if with an organ: 全国人民代表大会 / 常务委员会关于…."""
_ABOUT_WHAT = re.compile(r"(?:[院会部局署厅委办]|政府|办公室|中央)关于")
"""An organ and 关于: what it is about, and what kind of instrument, is still to come, wherever the line is cut."""
_STATE_ORGAN = re.compile(r"^中华人民共和国.{2,20}会$")
_OF_ORGAN = re.compile(r"^(?:议事规则|组织法|组织条例|工作规则)")
"""An organ signs without the name of the state; with it, a title begins: 中华人民共和国全国人民代表大会 / 议事规则."""
_CUT_WORD = re.compile(
    r"法\|[律院官人定治制庭医案]|标准\|化|规范\|[化性文]|(?:通知|决定)\|书|决议\|案|[司执立违合守依非普]法\|"
)
"""A word at a line end that only looks like the end of a title: …司法 / 协助条例, …法 / 律援助条例."""
_LAW = re.compile(r"(?<!办)法$|法典$")
_LAW_BEGINS = re.compile("中华")
"""A law’s name begins with that of the state; organs issue 办法 and 规定, but no laws."""
_YEAR = re.compile(r"^（(?:\d{4}年|[一二三四五六七八九十]{1,3})）$")
"""What may stand behind the title on a line of its own, and is no date of adoption: （1988年）, （二）."""
_ABOUT = re.compile(
    r"^(?:首页|当前位置|来源|发布|索引|标题|分享)|(?:网|网站|数据库|汇编|公报|全文|正文)$"
    r"|^(?:法律|法规|行政|地方性?|部门|政府|规章|司法|解释|规范性?|文件)+$"
)
"""What a web page or a collection prints over a text."""
TITLE_LENGTH = 80
TITLE_LENGTH_EN = 250
TITLE_LINES = 4
TITLE_REACH = 80
"""How many lines above the contents list or the body the title may stand: a preamble is between."""
PAGE_LINES = 8
"""How many lines of names, numbers and dates may stand over a title."""


def may_be_title(text: str) -> bool:
    """Whether the line could be a title by its look: no sentence, no note, not too long."""
    limit = TITLE_LENGTH if re.search(r"[\u4e00-\u9fff]", text) else TITLE_LENGTH_EN
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


def title_lines(lines: Sequence[Line], candidates: Sequence[int]) -> range:
    """The lines of the title; `candidates` are those that may be its last, from the lowest up."""
    last = next((i for i in candidates if _is_last(lines, i)), candidates[0])
    first, text = last, lines[last].text
    while first > 0 and last - first < TITLE_LINES - 1 and _begins_above(lines[first - 1].text, text):
        first -= 1
        text = lines[first].text + text
    return range(first, last + 1)


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


def whole_body(lines: Sequence[Line]) -> int:
    """Index of the first line of a text that has a title of a kind which may do without articles; -1 if none has."""
    for kinds in (_WHOLE, _NOTICE):
        for i in range(min(TITLE_REACH, len(lines))):
            if may_be_title(lines[i].text):
                last = i + 1 if i + 1 < len(lines) and is_ordinal(lines[i + 1].text) else i
                title = title_lines(lines, [last])
                if kinds.search("".join(lines[n].text for n in title)):
                    body = below_title(lines, last + 1)
                    return body if any(ends_sentence(line.text) for line in lines[body:]) else -1
    return -1


def page_above(lines: Sequence[Line], top: int) -> int:
    """Index of the first line of names, numbers and dates that stand right above the title; `top` if none do."""
    first = top
    while first > 0 and top - first < PAGE_LINES and _is_of_page(lines[first - 1].text):
        first -= 1
    return first


def _is_last(lines: Sequence[Line], i: int) -> bool:
    above = lines[i - 1].text if i else ""
    whole = bool(above) and _begins_above(above, lines[i].text) and INSTRUMENT.search(above + lines[i].text)
    return bool(INSTRUMENT.search(lines[i].text) or whole)


def _begins_above(above: str, text: str) -> bool:
    """Whether a title of which `text` is the end begins on the line above it."""
    if not may_be_title(above) or NOTICE_HEAD.match(above) or _ANNEX.match(above):
        return False
    if len(above) + len(text) > TITLE_LENGTH_EN or not re.search("[\u4e00-\u9fff]|^[》〉）]$", above):
        return False
    if above.count("《") > above.count("》") or above.count("（") > above.count("）"):
        return bool(INSTRUMENT.search(text))
    if _ABOUT.search(above):
        return False
    if _LAW.search(text) and _LAW_BEGINS.match(above) and not INSTRUMENT.search(above):
        return True
    if _CUT_WORD.search(f"{above[-2:]}|{text[:1]}") or (above.endswith("关") and text.startswith("于")):
        return bool(INSTRUMENT.search(text))
    if not INSTRUMENT.search(text) or _ENDING_ALONE.match(text) or _GOES_ON.match(text):
        return bool(INSTRUMENT.search(above + text))
    if INSTRUMENT.search(above):
        return False
    if _ABOUT_WHAT.search(above) or (_STATE_ORGAN.match(above) and _OF_ORGAN.match(text)):
        return True
    if _ORGAN.search(above):
        of_place = bool(_PLACE.match(above)) and not _PLACE.match(text) and not _STATE.match(above)
        return of_place or bool(_ORGAN_GOES_ON.match(text))
    whole = _PLACE.match(text) or _STATE.match(text)
    begun = _STATE.match(above) or _PLACE.match(above) or _GOES_ON.match(above)
    return not whole or bool(begun or _OPEN.search(above))


def _is_of_page(text: str) -> bool:
    short = len(text) <= 40 and not re.search("[，。；：]", text)
    return short and bool(
        _NUMBER.match(text) or _DAY.match(text) or _ORGAN.search(text) or NOTICE_HEAD.match(text)
    )
