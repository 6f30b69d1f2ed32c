"""The book as an EPUB: its pages, where each unit stands, and the elements of which its pages are made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from export.lawkeys import key_at
from export.xmlnodes import XML_LANG, Maker, Node, joined
from statute.model import Lang, UnitId
from statute.view.addresses import FRONT, full_anchor
from statute.view.site import Site
from statute.wording import say

OPS = "http://www.idpf.org/2007/ops"
E = Maker(
    "http://www.w3.org/1999/xhtml",
    prefixes={"epub": OPS},
    names={"lang": ("lang", XML_LANG), "epub_type": (f"{{{OPS}}}type",)},
)
FileNames = Mapping[Lang, str]
"""What a thing is called in each language."""


@dataclass(frozen=True, slots=True)
class BookPage:
    name: str
    title: FileNames
    body: Sequence[Node]
    entries: tuple[tuple[str, FileNames], ...] = ()
    """Anchors of the page that the navigation shows, with their titles."""
    under: str = ""
    """The page below which the navigation shows it."""


@dataclass(frozen=True)
class Book:
    """The sites of its languages, the original's first, and where each article stands."""

    sites: Mapping[Lang, Site]
    numbers: dict[str, int] = field(default_factory=dict)
    """Of the notes that have a mark."""
    counts: Counter[str] = field(default_factory=Counter)
    """How many an article has so far."""

    @property
    def site(self) -> Site:
        return next(iter(self.sites.values()))

    def page_of(self, unit: UnitId) -> str:
        """The page on which a unit stands."""
        home = unit.home
        article = self.site.statute.article(home)
        if article:
            return article.division.outermost if article.division else "text"
        if home.kind in ("notice", "translation"):
            return {"notice": "notice", "translation": "about"}[home.kind]
        return "title" if home.kind in FRONT else home.outermost

    def href(self, unit: UnitId) -> str:
        return f"{self.page_of(unit)}.xhtml#{full_anchor(unit)}"


def law_file(page: str) -> str:
    """The page of a law in the book, by that on the site: `laws/patent-law/index.md` → `law-patent-law`."""
    return f"law-{key_at(page)}"


def named(book: Book, key: str) -> FileNames:
    """A word of ours in the languages of the book."""
    return {lang: say(lang, key) for lang in book.sites}


def shown(names: FileNames, between: str = " ") -> Iterator[Node]:
    """Each name marked with its language."""
    return joined((E("span", name, lang=lang) for lang, name in names.items() if name), between)
