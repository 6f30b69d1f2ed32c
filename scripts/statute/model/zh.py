"""How Chinese writes."""

from __future__ import annotations

import re

from statute.model.foreignwords import NARROW, WIDE, in_english
from statute.model.language import Language, parts_of_date
from statute.numerals import to_chinese

_HAN = "[\u3400-\u9fff]"


def _date(iso: str) -> str:
    """2020年1月20日."""
    year, month, day = parts_of_date(iso)
    return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")


def _words(text: str) -> list[str]:
    """The dictionary takes a tenth of a second to load and most editions have one version: it comes when asked."""
    import rjieba

    return rjieba.cut(text)


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
    # GB 2312 puts its common characters in the order of their pinyin.
    order=lambda words: words.encode("gb18030"),
    one_word="{}",
)
