"""The book as an EPUB: its pages and where each unit stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from statute.model import Lang
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

    def page_of(self, unit: str) -> str:
        """The page on which a unit stands."""
        head = unit.partition(".")[0]
        article = self.site.statute.article(head)
        if article:
            return article.division.partition(".")[0] if article.division else "text"
        return (
            "notice" if head == "notice" else "title" if head in ("title", "subtitle", "preamble") else head
        )

    def href(self, unit: str) -> str:
        return f"{self.page_of(unit)}.xhtml#{anchor(unit)}"


def anchor(unit: str) -> str:
    """`13.p2` → `a13-p2`; an XML id begins with a letter."""
    slug = unit.removesuffix(".title").replace(".", "-")
    return f"a{slug}" if slug[0].isdigit() else slug


def named(book: Book, key: str) -> Names:
    """A word of ours in the languages of the book."""
    return {lang: say(lang, key) for lang in book.sites}


def shown(names: Names, between: str = " ") -> str:
    """As HTML, each name marked with its language."""
    spans = (f'<span lang="{x}" xml:lang="{x}">{escape(name)}</span>' for x, name in names.items() if name)
    return between.join(spans)
