"""How a language writes: what is a matter of the language and of no text in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from statute.model.foreignwords import ForeignSpan
from statute.model.unitkinds import UnitKind

Script = Literal["han", "latin"]
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?")


@dataclass(frozen=True, slots=True)
class HeadingForm:
    """How the heading of a note says which unit and which words it is about; all are patterns but the tables."""

    unit: str
    quote: str
    """The words, as `quote`."""
    nth: str
    """Which of several places where they stand, as `nth`."""
    level: str
    """One level of the unit: `kind` and `n`."""
    kinds: Mapping[str, UnitKind]
    tail: str
    """What closing words are called, in small letters."""
    ordinals: Mapping[str, int]
    """Numbers in words, but for Chinese ones."""


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
    label_gap: str
    """Behind the label of an article or heading, in text that has no other layout."""
    script: Script
    """In which it is written: the faces of books and pictures go by it."""
    density: float
    """How many characters say as much as one of Chinese."""
    caption: int
    """The most characters that a caption may have."""
    likeness: Callable[[str], int]
    """How much a text looks like one in it: letters, weighed so that they can be compared with those of others."""
    foreign: Callable[[str], ForeignSpan | None]
    """The words of a text that are in another language; names and quotations from it are none."""
    marks: Mapping[str, str]
    """Marks of other languages, and what is written here in their place."""
    misplaced: re.Pattern[str]
    """Finds such a mark among words of this language."""
    title_room: int
    """Characters of a title that a line has room for."""
    state: str
    """What titles of laws say of the state, and who looks for a law leaves out."""
    description: int
    """Characters of a page's description that a search engine shows."""
    sentence: re.Pattern[str]
    """Finds one sentence after the other, with its mark."""
    clause: re.Pattern[str]
    """The same with what semicolons part."""
    words: Callable[[str], list[str]]
    """A text cut into words and signs, which together are the text."""
    apostrophe: str
    """A mark of quotation that also stands within words."""
    numeral: Callable[[int], str]
    """A number in the names of units."""
    date: Callable[[str], str]
    """2020-01-20 as it is written; a month without a day, or a year alone, is told as such."""
    numbers: Callable[[str], Counter[str]]
    """What a text says in digits, of per cents and dates, each in one form (3%, 2020-1-20) as often as it says it."""
    order: Callable[[str], bytes]
    """By what an index is sorted."""
    one_word: str
    """A pattern for words that are no part of longer ones; `{}` is the pattern of the words."""
    heading: HeadingForm
    meanings: tuple[str, ...]
    """Patterns of the words, `meaning`, by which a text defines a `{term}`, the first to be tried first."""

    @property
    def region(self) -> str:
        """The country of its locale, in small letters."""
        return self.locale.partition("_")[2].lower()

    def room(self, chinese: int) -> int:
        """The characters that say as much as this many of Chinese."""
        return round(chinese * self.density)

    def whole(self, pattern: str) -> re.Pattern[str]:
        """Finds the words and not what only contains them."""
        return re.compile(self.one_word.format(pattern))


def in_digits(text: str) -> Iterator[str]:
    """Numbers and per cents that stand in a text in digits."""
    return (n.replace(",", "") for n in _NUMBER.findall(text))


def parts_of_date(iso: str) -> tuple[str, str, str]:
    """Year, month and day of 2020-01-20; of a month or a year alone the others are empty."""
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day
