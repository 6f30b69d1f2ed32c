"""The statute as citations see it: which units there are, and which stand before, around and inside which."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from statute.cite.model import Level
from statute.model import Article, Division, Paragraph, Statute, UnitId
from statute.model.tree import paragraph_units
from statute.numerals import to_int

_CALLED = re.compile(
    r"(?:《[^《》]*》)?(?P<label>附[件表录图]?|[A-Z][a-z]+)"
    r"[ 　]*(?P<number>[0-9]+|[一二三四五六七八九十百]+|[IVXLC]+\b)?"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation stands."""

    article: UnitId | None = None
    paragraph: int | None = None
    item: int | None = None
    tail: bool = False
    division: UnitId | None = None
    """The innermost division around it."""
    annex: UnitId | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """A statute with its articles and divisions by id."""

    articles: Mapping[UnitId, Article]
    """Those of the annexes too."""
    annexes: Mapping[tuple[str, int | None], UnitId]
    """By what they are called: 附表 and 2, 附件 and None."""
    divisions: Mapping[UnitId, Division]
    units: frozenset[UnitId]
    """Everything that can be a target."""

    def place(self, unit: UnitId) -> Place:
        """Where a unit stands: `13`, `13.p2`, `13.p2.i3.s1`, `13.p2.tail`, `ch2.title`; else nowhere."""
        home = unit.home
        if article := self.articles.get(home):
            paragraph, item = unit.number_of("paragraph"), unit.number_of("item")
            return Place(home, paragraph, item, unit.kind == "tail", article.division, _annex(home))
        return Place(division=home if home in self.divisions else None, annex=_annex(home))

    def beside(self, article: UnitId) -> tuple[UnitId, ...]:
        """The articles of the text, or of the annex, in which an article stands, in their order."""
        return tuple(id for id in self.articles if id.parent == article.parent)

    def annex(self, label: str, number: int | None) -> UnitId | None:
        """附件 without a number is the only one that there is."""
        of_label = [id for (own, _), id in self.annexes.items() if own == label]
        return self.annexes.get((label, number)) or (
            of_label[0] if number is None and len(of_label) == 1 else None
        )

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
        annexes = tuple(self.annexes.values())
        for ids in (self.beside(first), self._peers(first), annexes):
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
    all_articles = (*statute.articles, *(article for annex in statute.annexes for article in annex.articles))
    all_divisions = (
        *statute.divisions,
        *(division for annex in statute.annexes for division in annex.divisions),
    )
    articles = {article.id: article for article in all_articles}
    divisions = {division.id: division for division in all_divisions}
    paragraphs = (
        *(paragraph for article in all_articles for paragraph in article.paragraphs),
        *(paragraph for annex in statute.annexes for paragraph in annex.units),
    )
    annexes = {called(annex.label): annex.id for annex in statute.annexes}
    units = {unit.id for paragraph in paragraphs for unit in paragraph_units(paragraph)}
    return Tree(articles, annexes, divisions, frozenset({*articles, *divisions, *annexes.values(), *units}))


def called(label: str) -> tuple[str, int | None]:
    """What an annex is called, and its number: 附表 and 2 for 附表二, annex and 1 for Annex I."""
    match = _CALLED.match(label)
    return (
        (match["label"].lower(), to_int(match["number"]) if match["number"] else None)
        if match
        else ("", None)
    )


def _annex(home: UnitId) -> UnitId | None:
    outer = home
    while outer.parent:
        outer = outer.parent
    return outer if outer.kind == "annex" else None


def literal(base: UnitId | None, level: Level, number: int, branch: int = 0) -> UnitId:
    """The id of a unit as its citation alone gives it: `225`, `120-1`, `pt2.ch3`, `annex1.a2`."""
    if base and base.kind == "annex":
        return base.below(level, number, branch)
    in_parts = level == "chapter" and base is not None and base.segments[0].kind == "part"
    if base and (level in ("subpart", "section") or in_parts) and base.may_hold(level):
        return base.below(level, number)
    return UnitId.top(level, number, branch)
