"""How Chinese writes."""

from __future__ import annotations

import re
from collections import Counter

from statute.model.foreignwords import NARROW, WIDE, in_english
from statute.model.language import HeadingForm, Language, in_digits, parts_of_date
from statute.numerals import to_chinese, to_int

_HAN = "[\u3400-\u9fff]"
_N = "[〇零一二三四五六七八九十百0-9]+"
_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_PER_CENT = re.compile(r"百分之([〇零一二三四五六七八九十百]+)")


def _date(iso: str) -> str:
    """2020年1月20日."""
    year, month, day = parts_of_date(iso)
    return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")


def _numbers(text: str) -> Counter[str]:
    out = Counter(f"{int(y)}-{int(m)}-{int(d)}" for y, m, d in _DATE.findall(text))
    text = _DATE.sub("", text)
    out.update(f"{to_int(n)}%" for n in _PER_CENT.findall(text))
    out.update(in_digits(text))
    return out


def _words(text: str) -> list[str]:
    """The dictionary takes a tenth of a second to load and most editions have one version: it comes when asked."""
    import rjieba

    return rjieba.cut(text)


_HEADING = HeadingForm(
    unit=rf"(?:第{_N}[款段])?(?:第{_N}项)?(?:第{_N}目)?(?:末段)?",
    quote="「(?P<quote>.+?)」",
    nth=f"（第(?P<nth>{_N})处）",
    level=f"第(?P<n>{_N})(?P<kind>[款段项目])",
    kinds={"款": "paragraph", "段": "paragraph", "项": "item", "目": "subitem"},
    tail="末段",
    ordinals={},
)
CHINESE = Language(
    tag="zh-CN",
    locale="zh_CN",
    iso="zho",
    folder="",
    gap="",
    label_gap="　",
    script="han",
    density=1,
    caption=20,
    likeness=lambda text: 4 * len(re.findall(_HAN, text)),
    foreign=in_english,
    marks=dict(zip(NARROW[:6], WIDE[:6], strict=True)),
    misplaced=re.compile(rf"(?<={_HAN})(?:[,;:!?](?={_HAN})|\.(?=\s|$))"),
    title_room=13,
    state="中华人民共和国",
    description=90,
    sentence=re.compile(r"[^。！？]+[。！？]?"),
    clause=re.compile("[^；]+；?"),
    words=_words,
    apostrophe="",
    numeral=to_chinese,
    date=_date,
    numbers=_numbers,
    # GB 2312 puts its common characters in the order of their pinyin.
    order=lambda words: words.encode("gb18030"),
    one_word="{}",
    heading=_HEADING,
    meanings=(
        r"(?<![^，。；：])(?P<meaning>[^，。；：]+)（(?:以)?下(?:统称|简称|称)为?[“「]?{term}[”」]?）",
        r"{term}[”」]?(?:（[^）]*）)?，?(?:是指|系指|包括|指|即)(?P<meaning>[^。；]+)",
    ),
)
