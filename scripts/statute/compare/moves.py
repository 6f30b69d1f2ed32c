"""From one text to the next: what became of each article, and where each stretch of words went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from statute.compare.changes import Change, Rulings, changes_between
from statute.compare.inside import UnitChange, unit_changes
from statute.compare.plainwords import PlainWords, passages, plain_words
from statute.model import DIVISION_KINDS, Article, Division, Statute, UnitId, article_units

SURE = 6
"""Characters that words need at least to be known again in another article."""


@dataclass(frozen=True, slots=True)
class Went:
    """Where a stretch of the old text stands now."""

    unit: UnitId
    same: bool
    """Nothing but its number, and numbers that it cites, has changed."""


@dataclass(frozen=True, slots=True)
class Revision:
    """The step from one text to the next."""

    articles: tuple[Change, ...]
    by_old: Mapping[UnitId, Change]
    by_new: Mapping[UnitId, Change]
    """By the number of an article in the one text, and in the other."""
    units: Mapping[UnitId, tuple[UnitChange, ...]]
    """Of each article that goes on, by its new number."""
    went: Mapping[UnitId, Went]
    """Units, articles and headings of the old text that go on; the others are gone."""


def revision(old: Statute, new: Statute, ruled: Rulings = ()) -> Revision:
    """Everything that is known of the step."""
    return revision_of(old, new, plain_words(old), plain_words(new), ruled)


def revision_of(
    old: Statute, new: Statute, before: PlainWords, after: PlainWords, ruled: Rulings = ()
) -> Revision:
    """The same of texts whose words are known already."""
    found = changes_between(passages(old, before), passages(new, after), ruled)
    here, there = ({a.id: a for a in text.articles} for text in (old, new))
    units = {c.new: unit_changes(here[c.old], there[c.new], before, after) for c in found if c.old and c.new}
    went = {
        **dict(_front(old, before, after)),
        **dict(_articles(found)),
        **{u.old: Went(u.new, u.kind != "amended") for us in units.values() for u in us if u.old and u.new},
    }
    went |= dict(_elsewhere(old, new, before, after, went))
    return Revision(
        articles=found,
        by_old={c.old: c for c in found if c.old},
        by_new={c.new: c for c in found if c.new},
        units=units,
        went=went | dict(_divisions(old, new, went)),
    )


def _articles(found: tuple[Change, ...]) -> Iterator[tuple[UnitId, Went]]:
    return ((c.old, Went(c.new, c.kind != "amended")) for c in found if c.old and c.new)


def _front(old: Statute, before: PlainWords, after: PlainWords) -> Iterator[tuple[UnitId, Went]]:
    """What stands before the articles, and annexes: known by their names."""
    inside = {unit.id for article in old.articles for unit in article_units(article)}
    for unit, words in before.items():
        if unit not in inside and unit in after and unit.home.kind not in DIVISION_KINDS:
            yield unit, Went(unit, after[unit] == words)


def _elsewhere(
    old: Statute, new: Statute, before: PlainWords, after: PlainWords, went: Mapping[UnitId, Went]
) -> Iterator[tuple[UnitId, Went]]:
    """Words whose article was split or merged stand in another article, whole."""
    taken = {one.unit for one in went.values()}
    free: dict[str, UnitId] = {}
    for unit in _units(new.articles):
        if unit not in taken:
            free.setdefault(after[unit], unit)
    for unit in _units(old.articles):
        if unit not in went and len(before[unit]) >= SURE and (found := free.pop(before[unit], None)):
            yield unit, Went(found, True)


def _units(articles: tuple[Article, ...]) -> Iterator[UnitId]:
    return (unit.id for article in articles for unit in article_units(article))


def _divisions(old: Statute, new: Statute, went: Mapping[UnitId, Went]) -> Iterator[tuple[UnitId, Went]]:
    """A heading goes on as the one that says the same, or else as the one that most of its articles stand under."""
    taken: set[UnitId] = set()
    for division in old.divisions:
        alike = [d for d in new.divisions if d.kind == division.kind and d.id not in taken]
        if not alike:
            continue
        inside = [
            went[a.id].unit for a in old.articles if a.id in went and _stands_in(old, a.division, division)
        ]
        counted = {d.id: sum(_in(new, article, d) for article in inside) for d in alike}
        best = max(alike, key=lambda d: (d.title == division.title, counted[d.id], d.id == division.id))
        if best.title != division.title and not counted[best.id]:
            continue
        taken.add(best.id)
        same = best.title == division.title
        yield division.id, Went(best.id, same)
        yield division.id.heading, Went(best.id.heading, same)


def _in(text: Statute, article: UnitId, division: Division) -> bool:
    found = text.article(article)
    return found is not None and _stands_in(text, found.division, division)


def _stands_in(text: Statute, here: UnitId | None, division: Division) -> bool:
    while here is not None:
        if here == division.id:
            return True
        above = text.division(here)
        here = above.parent if above else None
    return False
