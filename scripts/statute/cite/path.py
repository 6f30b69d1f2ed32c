"""A provision on its way from a citation's words to unit ids, and how one step leads to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from statute.cite.model import DIVISION_LEVELS, LEVELS, RANK, Level, Step
from statute.cite.provisions import Place, Tree, literal
from statute.model import UnitId

MANY = 2000
"""Articles in a range, or paragraphs before one: more than any statute has are not counted out."""


@dataclass(frozen=True, slots=True)
class Path:
    """A provision, as far down as it is known; of the statute itself if `law` is None."""

    law: str | None = None
    annex: UnitId | None = None
    division: UnitId | None = None
    article: UnitId | None = None
    paragraph: int | None = None
    item: int | None = None
    subitem: int | None = None

    @property
    def id(self) -> UnitId | None:
        """The unit id; None if nothing is named."""
        if self.article is None:
            return self.division or self.annex
        id = self.article
        levels: tuple[tuple[Level, int | None], ...] = (
            ("paragraph", self.paragraph), ("item", self.item), ("subitem", self.subitem)
        )  # fmt: skip
        for level, number in levels:
            id = id.below(level, number) if number is not None else id
        return id

    def above(self, level: Level, tree: Tree) -> Path:
        """The same path with this level and all below it forgotten; what the next in a list inherits."""
        rank = RANK[level]
        path = self
        for own in ("subitem", "item", "paragraph", "article", "annex"):
            if RANK[own] >= rank:
                path = replace(path, **{own: None})
        if rank > RANK["section"]:
            return path
        if level == "annex":
            return replace(path, division=None)
        if self.law is not None:
            kept = self.division
            while kept and kept.kind in LEVELS[rank:]:
                kept = kept.parent
            return replace(path, division=kept)
        outer = (tree.around(self.division, upper) for upper in reversed(LEVELS[1:rank]))
        return replace(path, division=next((division for division in outer if division), None))

    def advance(self, step: Step, place: Place, tree: Tree) -> Iterator[Path]:
        """The paths to which one step leads; several for 前两款, none if there is nothing of the kind."""
        if step.level == "annex":
            yield from self._annex(step, tree)
        elif step.level in DIVISION_LEVELS:
            yield from self._division(step, place, tree)
        elif step.level == "article":
            yield from self._article(step, place, tree)
        elif step.level == "paragraph":
            yield from self._paragraph(step, place, tree)
        else:
            yield from self._below(step, place, tree)

    def _annex(self, step: Step, tree: Tree) -> Iterator[Path]:
        """Of another law only 附件 and its number say which it is: 附表 may be counted apart."""
        if self.law is None:
            annex = tree.annex(step.label, step.number)
        else:
            counted = step.label in ("附件", "annex")
            annex = UnitId.top("annex", step.number) if counted and step.number else None
        if annex:
            yield replace(self, annex=annex)

    def _division(self, step: Step, place: Place, tree: Tree) -> Iterator[Path]:
        if step.way == "here":
            if here := tree.around(place.division, step.level):
                yield replace(self, division=here)
        elif step.way == "previous":
            for division in tree.before(step.level, place.division, step.count):
                yield replace(self, division=division)
        elif step.number is not None:
            found = (
                None
                if self.law
                else tree.numbered(step.level, step.number, self.division or self.annex, place.division)
            )
            base = self.division or self.annex
            yield replace(self, division=found or literal(base, step.level, step.number))

    def _article(self, step: Step, place: Place, tree: Tree) -> Iterator[Path]:
        if step.way == "number":
            if step.number is not None:
                yield replace(self, article=literal(self.annex, "article", step.number, step.branch))
        elif step.way == "same":
            if self.article:
                yield self
        elif place.article:
            beside = tree.beside(place.article)
            for article in beside[slice(*_span(step, beside.index(place.article)))]:
                yield replace(self, article=article)

    def _paragraph(self, step: Step, place: Place, tree: Tree) -> Iterator[Path]:
        article = self.article or (None if self.law else place.article)
        if step.way == "number":
            if article and step.number is not None:
                yield replace(self, article=article, paragraph=step.number)
        elif step.way == "same":
            if self.paragraph:
                yield self
        elif step.way == "first":
            for number in _first(step.count):
                yield replace(self, article=article, paragraph=number)
        elif step.way == "last":
            if article:  # of another law, or of one that does not exist, only the article is known
                paragraphs = () if self.law else tree.paragraphs(article)
                yield replace(self, article=article, paragraph=len(paragraphs) or None)
        elif place.paragraph:
            for number in range(*_span(step, place.paragraph, 1)):
                yield replace(self, article=article, paragraph=number)

    def _below(self, step: Step, place: Place, tree: Tree) -> Iterator[Path]:
        if step.way in ("number", "first"):
            if self.article is None or step.number is None:
                return
            if step.level == "subitem":
                yield replace(self, subitem=step.number)
                return
            paragraph = self.paragraph
            if paragraph is None and self.law is None:
                paragraph = tree.paragraph_with_items(self.article, step.number)
            for number in _first(step.count) if step.way == "first" else (step.number,):
                yield replace(self, paragraph=paragraph, item=number)
        elif place.item:
            here = replace(self, article=place.article, paragraph=place.paragraph)
            for number in range(*_span(step, place.item, 1)):
                yield replace(here, item=number)


def between(first: Path, last: Path, tree: Tree) -> tuple[UnitId, ...]:
    """The unit ids of a range, its ends included; only the ends if what lies between cannot be known."""
    near, far = first.id, last.id
    if near is None or far is None:
        return tuple(id for id in (near, far) if id)
    if first.law is None and (found := tree.between(near, far)):
        return found
    low, high = near.segments[-1], far.segments[-1]
    same = near.parent == far.parent and low.kind == high.kind
    if not same or not low.number <= high.number < low.number + MANY:
        return (near, far)
    inner = (near.sibling(number) for number in range(low.number + 1, high.number + 1))
    return tuple(dict.fromkeys((near, *inner, far)))


def _span(step: Step, here: int, first: int = 0) -> tuple[int, int]:
    """From where and to before where a step leads that counts from `here`: this one, those before, the next."""
    match step.way:
        case "previous":
            return max(first, here - step.count), here
        case "here":
            return here, here + 1
        case "next":
            return here + 1, here + 2
        case "number" | "same" | "first" | "last":
            return here, here  # These do not count from here.


def _first(count: int) -> Iterable[int]:
    """The numbers of the first so many; of more than there can be, the ends."""
    return range(1, count + 1) if count <= MANY else (1, count)
