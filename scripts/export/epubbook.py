"""The book as an EPUB: its pages and where each unit stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from statute.model import Lang, UnitId
from statute.view.addresses import FRONT, full_anchor
from statute.view.site import Site
from statute.wording import say

Names = Mapping[Lang, str]
"""What a thing is called in each language."""


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    title: Names
    body: str
    entries: tuple[tuple[str, Names], ...] = ()
    """Anchors of the page that the navigation shows, with their titles."""


@dataclass(frozen=True)
class Book:
    """The sites of its languages, the original's first, and where each article stands."""

    sites: Mapping[Lang, Site]
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def site(self) -> Site:
        return next(iter(self.sites.values()))

    def page_of(self, unit: UnitId) -> str:
        """The page on which a unit stands."""
        home = unit.home
        article = self.site.statute.article(home)
        if article:
            return _outermost(article.division) if article.division else "text"
        if home.kind == "notice":
            return "notice"
        return "title" if home.kind in FRONT else _outermost(home)

    def href(self, unit: UnitId) -> str:
        return f"{self.page_of(unit)}.xhtml#{full_anchor(unit)}"


def _outermost(division: UnitId) -> UnitId:
    while division.parent:
        division = division.parent
    return division


def named(book: Book, key: str) -> Names:
    """A word of ours in the languages of the book."""
    return {lang: say(lang, key) for lang in book.sites}


def shown(names: Names, between: str = " ") -> str:
    """As HTML, each name marked with its language."""
    spans = (f'<span lang="{x}" xml:lang="{x}">{escape(name)}</span>' for x, name in names.items() if name)
    return between.join(spans)
