"""What flows between finding and resolving, and what is known of other laws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from statute.model import LANGS, Lang

Level = Literal["annex", "part", "subpart", "chapter", "section", "article", "paragraph", "item", "subitem"]
LEVELS: tuple[Level, ...] = (
    "annex",
    "part",
    "subpart",
    "chapter",
    "section",
    "article",
    "paragraph",
    "item",
    "subitem",
)
DIVISION_LEVELS: tuple[Level, ...] = LEVELS[1:5]
RANK: dict[Level, int] = {level: rank for rank, level in enumerate(LEVELS)}

Scope = Literal["none", "self", "law", "that"]
"""本法, a name, or 该法; none of them."""


@dataclass(frozen=True, slots=True)
class Authority:
    """Another law that notes may cite, from authorities.toml."""

    zh: str
    """Title without brackets."""
    en: str
    short_zh: tuple[str, ...] = ()
    short_en: tuple[str, ...] = ()
    articles: int = 0
    """How many articles the version has; 0 if unknown."""
    version: str = ""

    def title(self, lang: Lang) -> str:
        return self.titles(lang)[0]

    def titles(self, lang: Lang) -> tuple[str, ...]:
        """The full title in a language, then the short ones."""
        titles = {"zh": (self.zh, *self.short_zh), "en": (self.en, *self.short_en)}[lang]
        return tuple(filter(None, titles))

    @property
    def every_title(self) -> tuple[str, ...]:
        return tuple(title for lang in LANGS for title in self.titles(lang))


Way = Literal["number", "here", "previous", "next", "same", "first", "last"]
FOLLOWING: tuple[Way, ...] = ("number", "previous", "last")
"""The ways in which a step may go on from another: 第十条 and then 第二款, 前三款 or 末款."""


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a citation: 第三款, 本条, 前两款, 下款, 同条, 末款, and 前三款 after 第十条."""

    level: Level
    way: Way
    number: int | None = None
    """None if the numeral cannot be read."""
    branch: int = 0
    count: int = 1
    """How many before this one (two for 前两款), or from the first on (three for 第十条前三款)."""
    label: str = ""
    """附表 in 附表二: annexes are counted by what they are called."""
    words: str = ""
    """The numeral as printed, for the guess at an unreadable one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that cite, taken apart but not yet looked up."""

    start: int
    end: int
    law: str | None
    """The name as written, without brackets; None if no name is given."""
    scope: Scope
    steps: tuple[Step, ...]
    until: tuple[Step, ...] = ()
    """The far end of a range."""
    continues: bool = False
    """Stands in a list after the mention before it, and inherits what it leaves out."""
