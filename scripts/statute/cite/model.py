"""What flows between finding and resolving, and what is known of other laws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from statute.model import LANGS, ORIGINAL, Lang

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

    by_lang: Mapping[Lang, tuple[str, ...]] = field(hash=False)
    """Titles without brackets: the full one, then short ones."""
    articles: int = 0
    """How many articles the version has; 0 if unknown."""
    version: str = ""

    @property
    def original(self) -> str:
        """The full title in the language of the law."""
        return self.title(ORIGINAL)

    def title(self, lang: Lang) -> str:
        """The full title in a language; empty if nobody has translated it."""
        return next(iter(self.titles(lang)), "")

    def titles(self, lang: Lang) -> tuple[str, ...]:
        """The full title in a language, then the short ones."""
        return self.by_lang.get(lang, ())

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
