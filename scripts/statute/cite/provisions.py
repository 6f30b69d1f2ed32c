"""The statute as citations see it: which units there are, and which stand before, around and inside which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statute.cite.model import PREFIX, RANK, Level
from statute.model import Article, Division, Paragraph, Statute


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation stands."""

    article: str | None = None
    paragraph: int | None = None
    item: int | None = None
    tail: bool = False
    division: str | None = None
    """The innermost division around it."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A statute with its articles and divisions by id."""

    articles: Mapping[str, Article]
    order: tuple[str, ...]
    """Ids of the articles in the order of the text."""
    divisions: Mapping[str, Division]
    units: frozenset[str]
    """Everything that can be a target."""

    def place(self, unit: str) -> Place:
        """Where a unit stands: `13`, `13.p2`, `13.p2.i3.s1`, `13.p2.tail`, `ch2.title`; else nowhere."""
        head, *rest = unit.split(".")
        if article := self.articles.get(head):
            paragraph = _number(rest[:1], "p")
            return Place(head, paragraph, _number(rest[1:2], "i"), rest[1:2] == ["tail"], article.division)
        division = unit.removesuffix(".title")
        return Place(division=division if division in self.divisions else None)

    def paragraphs(self, article: str | None) -> tuple[Paragraph, ...]:
        found = self.articles.get(article or "")
        return found.paragraphs if found else ()

    def has_item(self, article: str, paragraph: int, item: int | None) -> bool:
        return f"{article}.p{paragraph}.i{item}" in self.units

    def paragraph_with_items(self, article: str, item: int | None) -> int | None:
        """Number of the paragraph to which an item cited without one belongs: the only one that has items,
        or of several the first that has this item."""
        with_items = [n for n, paragraph in enumerate(self.paragraphs(article), 1) if paragraph.items]
        having = [n for n in with_items if self.has_item(article, n, item)]
        return next(iter(having or with_items), None)

    def around(self, division: str | None, level: Level) -> str | None:
        """The chapter (or part …) around a division, or the division itself."""
        return next((id for id in self._chain(division) if self.divisions[id].kind == level), None)

    def numbered(self, level: Level, number: int | None, base: str | None, place: str | None) -> str | None:
        """The division of this kind and number: inside `base` if given, else nearest to `place`."""
        found = [d.id for d in self.divisions.values() if d.kind == level and d.number == number]
        if base:
            found = [id for id in found if base in self._chain(id)]
        around = self._chain(place)
        return max(found, key=lambda id: len(set(self._chain(id)) & set(around)), default=None)

    def before(self, level: Level, place: str | None, count: int) -> tuple[str, ...]:
        """The divisions of one kind right before the one around `place`."""
        here = self.around(place, level)
        peers = [d.id for d in self.divisions.values() if d.kind == level]
        index = peers.index(here) if here else 0
        return tuple(peers[max(0, index - count) : index])

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """Articles or divisions from one to another, in the order of the text; empty if they are not in it."""
        for ids in (self.order, self._peers(first)):
            if first in ids and last in ids and ids.index(first) <= ids.index(last):
                return tuple(ids[ids.index(first) : ids.index(last) + 1])
        return ()

    def _peers(self, division: str) -> tuple[str, ...]:
        found = self.divisions.get(division)
        return tuple(d.id for d in self.divisions.values() if found and d.kind == found.kind)

    def _chain(self, division: str | None) -> tuple[str, ...]:
        chain: list[str] = []
        while division and (found := self.divisions.get(division)):
            chain.append(division)
            division = found.parent
        return tuple(chain)


def tree_of(statute: Statute) -> Tree:
    units: set[str] = {division.id for division in statute.divisions}
    for article in statute.articles:
        units.add(article.id)
        for paragraph in article.paragraphs:
            units.add(paragraph.id)
            for item in paragraph.items:
                units.add(item.id)
                units.update(sub.id for sub in item.subitems)
    articles = {article.id: article for article in statute.articles}
    return Tree(articles, tuple(articles), {d.id: d for d in statute.divisions}, frozenset(units))


def literal(base: str | None, level: Level, number: int | None, branch: int = 0) -> str:
    """The id of a unit as its citation alone gives it: `225`, `120-1`, `225.i4`, `pt2.ch3`."""
    own = f"{PREFIX[level]}{number}" + (f"-{branch}" if branch else "")
    nested = base and (
        level not in ("part", "chapter", "article") or (level == "chapter" and base.startswith("pt"))
    )
    return f"{base}.{own}" if nested and RANK[level] != RANK["article"] else own


def _number(part: list[str], prefix: str) -> int | None:
    return int(part[0][1:]) if part and part[0].startswith(prefix) and part[0][1:].isdecimal() else None
