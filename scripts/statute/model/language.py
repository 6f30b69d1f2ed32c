"""The languages that texts and outputs are in, and what is a matter of each.

A language more is one more name in `Lang` and `LANGS`; `tests/test_languages.py` and mypy then name each table
that lacks it: here, the words in `statute.wording`, and what reads texts (labels, citations, headings of notes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from statute.model.foreignwords import ForeignSpan, in_chinese, in_english
from statute.numerals import to_chinese

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")
Said = tuple[str, str]
"""The same words in each of LANGS, in their order."""
ORIGINAL: Lang = "zh"
"""The language of statutes. What concerns a provision and not its words (`related`) stands in this one's files."""
TOOLS: Lang = "en"
"""The language in which the tools speak of anything but a note, which they speak of in its own."""


@dataclass(frozen=True, slots=True)
class Language:
    """How a language writes."""

    tag: str
    """BCP 47, as far as readers of files can make use of it."""
    locale: str
    """As POSIX and Open Graph write it, with a country."""
    iso: str
    """ISO 639-2, three letters."""
    folder: str
    """Its site below the root, with a slash at the end."""
    gap: str
    """Between words, between sentences, and between a label and what it is the label of."""
    density: float
    """How many characters say as much as one of Chinese."""
    caption: int
    """The most characters that a caption may have."""
    foreign: Callable[[str], ForeignSpan | None]
    """The words of a text that are in another language; names and quotations from it are none."""
    marks: Mapping[str, str]
    """Marks of other languages, and what is written here in their place."""
    misplaced: re.Pattern[str]
    """Finds such a mark among words of this language."""
    description: int
    """Characters of a page's description that a search engine shows."""
    sentence: re.Pattern[str]
    """Finds one sentence after the other, with its mark."""
    clause: re.Pattern[str]
    """The same with what semicolons part."""
    apostrophe: str
    """A mark of quotation that also stands within words."""
    numeral: Callable[[int], str]
    """A number in the names of units."""
    date: Callable[[str], str]
    """2020-01-20 as it is written; a month without a day, or a year alone, is told as such."""
    order: Callable[[str], bytes]
    """By what an index is sorted."""
    one_word: str
    """A pattern for words that are no part of longer ones; `{}` is the pattern of the words."""

    def room(self, chinese: int) -> int:
        """The characters that say as much as this many of Chinese."""
        return round(chinese * self.density)

    def whole(self, pattern: str) -> re.Pattern[str]:
        """Finds the words and not what only contains them."""
        return re.compile(self.one_word.format(pattern))


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _chinese_date(iso: str) -> str:
    """2020年1月20日."""
    year, month, day = _parts(iso)
    return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")


def _english_date(iso: str) -> str:
    """January 20, 2020."""
    year, month, day = _parts(iso)
    name = _MONTHS[int(month) - 1] if month else ""
    return f"{name} {int(day)}, {year}" if day else f"{name} {year}".strip()


def _parts(iso: str) -> tuple[str, str, str]:
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day


_WIDE, _NARROW = "，；：！？。（）、", ",;:!?.(),"
_HAN = "[\u3400-\u9fff]"
LANGUAGES: Mapping[Lang, Language] = {
    "zh": Language(
        tag="zh-CN",
        locale="zh_CN",
        iso="zho",
        folder="",
        gap="",
        density=1,
        caption=20,
        foreign=in_english,
        marks=dict(zip(_NARROW[:6], _WIDE[:6], strict=True)),
        misplaced=re.compile(rf"(?<={_HAN})(?:[,;:!?](?={_HAN})|\.(?=\s|$))"),
        description=90,
        sentence=re.compile(r"[^。！？]+[。！？]?"),
        clause=re.compile("[^；]+；?"),
        apostrophe="",
        numeral=to_chinese,
        date=_chinese_date,
        # GB 2312 puts its common characters in the order of their pinyin.
        order=lambda words: words.encode("gb18030"),
        one_word="{}",
    ),
    "en": Language(
        tag="en",
        locale="en_US",
        iso="eng",
        folder="en/",
        gap=" ",
        density=2.5,
        caption=80,
        foreign=in_chinese,
        marks=dict(zip(_WIDE, _NARROW, strict=True)),
        misplaced=re.compile(rf"(?<=[A-Za-z0-9 ])[{_WIDE}]|[{_WIDE}](?=[A-Za-z ])"),
        description=155,
        sentence=re.compile(r".+?(?:[.!?][”’)]*(?= +[A-Z“])|$)"),
        clause=re.compile(r".+?(?:; |$)"),
        apostrophe="’",
        numeral=str,
        date=_english_date,
        order=lambda words: words.casefold().encode(),
        one_word=r"(?<!\w)(?:{})(?!\w)",
    ),
}
