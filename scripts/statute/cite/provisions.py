"""The statute as citations see it: which units there are, and which stand before, around and inside which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statute.cite.model import Level
from statute.model import Article, Division, Paragraph, Statute, UnitId


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation stands."""

    article: UnitId | None = None
    paragraph: int | None = None
    item: int | None = None
    tail: bool = False
    division: UnitId | None = None
    """The innermost division around it."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A statute with its articles and divisions by id."""

    articles: Mapping[UnitId, Article]
    order: tuple[UnitId, ...]
    """Ids of the articles in the order of the text."""
    divisions: Mapping[UnitId, Division]
    units: frozenset[UnitId]
    """Everything that can be a target."""

    def place(self, unit: UnitId) -> Place:
        """Where a unit stands: `13`, `13.p2`, `13.p2.i3.s1`, `13.p2.tail`, `ch2.title`; else nowhere."""
        home = unit.home
        if article := self.articles.get(home):
            paragraph, item = unit.number_of("paragraph"), unit.number_of("item")
            return Place(home, paragraph, item, unit.kind == "tail", article.division)
        return Place(division=home if home in self.divisions else None)

    def paragraphs(self, article: UnitId | None) -> tuple[Paragraph, ...]:
        found = self.articles.get(article) if article else None
        return found.paragraphs if found else ()

    def has_paragraph(self, article: UnitId | None, number: int | None) -> bool:
        return bool(article and number is not None and article.below("paragraph", number) in self.units)

    def has_item(self, article: UnitId, paragraph: int, item: int | None) -> bool:
        return item is not None and article.below("paragraph", paragraph).below("item", item) in self.units

    def paragraph_with_items(self, article: UnitId, item: int | None) -> int | None:
        """Number of the paragraph to which an item cited without one belongs: the only one that has items,
        or of several the first that has this item."""
        with_items = [n for n, paragraph in enumerate(self.paragraphs(article), 1) if paragraph.items]
        having = [n for n in with_items if self.has_item(article, n, item)]
        return next(iter(having or with_items), None)

    def around(self, division: UnitId | None, level: Level) -> UnitId | None:
        """The chapter (or part …) around a division, or the division itself."""
        return next((id for id in self._chain(division) if self.divisions[id].kind == level), None)

    def numbered(
        self, level: Level, number: int | None, base: UnitId | None, place: UnitId | None
    ) -> UnitId | None:
        """The division of this kind and number: inside `base` if given, else nearest to `place`."""
        found = [d.id for d in self.divisions.values() if d.kind == level and d.number == number]
        if base:
            found = [id for id in found if base in self._chain(id)]
        around = self._chain(place)
        return max(found, key=lambda id: len(set(self._chain(id)) & set(around)), default=None)

    def before(self, level: Level, place: UnitId | None, count: int) -> tuple[UnitId, ...]:
        """The divisions of one kind right before the one around `place`."""
        here = self.around(place, level)
        peers = [d.id for d in self.divisions.values() if d.kind == level]
        index = peers.index(here) if here else 0
        return tuple(peers[max(0, index - count) : index])

    def between(self, first: UnitId, last: UnitId) -> tuple[UnitId, ...]:
        """Articles or divisions from one to another, in the order of the text; empty if they are not in it."""
        for ids in (self.order, self._peers(first)):
            if first in ids and last in ids and ids.index(first) <= ids.index(last):
                return tuple(ids[ids.index(first) : ids.index(last) + 1])
        return ()

    def _peers(self, division: UnitId) -> tuple[UnitId, ...]:
        found = self.divisions.get(division)
        return tuple(d.id for d in self.divisions.values() if found and d.kind == found.kind)

    def _chain(self, division: UnitId | None) -> tuple[UnitId, ...]:
        chain: list[UnitId] = []
        while division and (found := self.divisions.get(division)):
            chain.append(division)
            division = found.parent
        return tuple(chain)


def tree_of(statute: Statute) -> Tree:
    units: set[UnitId] = {division.id for division in statute.divisions}
    for article in statute.articles:
        units.add(article.id)
        for paragraph in article.paragraphs:
            units.add(paragraph.id)
            for item in paragraph.items:
                units.add(item.id)
                units.update(sub.id for sub in item.subitems)
    articles = {article.id: article for article in statute.articles}
    return Tree(articles, tuple(articles), {d.id: d for d in statute.divisions}, frozenset(units))


def literal(base: UnitId | None, level: Level, number: int, branch: int = 0) -> UnitId:
    """The id of a unit as its citation alone gives it: `225`, `120-1`, `pt2.ch3`."""
    in_parts = level == "chapter" and base is not None and base.segments[0].kind == "part"
    if base and (level in ("subpart", "section") or in_parts) and base.may_hold(level):
        return base.below(level, number)
    return UnitId.top(level, number, branch)
