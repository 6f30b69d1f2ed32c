"""What became of each article from one text of a statute to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from statute.compare.matching import pairs
from statute.compare.plainwords import ArticleWords, passages, plain_words
from statute.model import Statute, UnitId

ChangeKind = Literal["same", "amended", "renumbered", "inserted", "deleted"]
Rulings = Sequence[tuple[UnitId | None, UnitId | None]]
"""What goes on as what, by those who know; None for what was inserted, or deleted."""


@dataclass(frozen=True, slots=True)
class Change:
    """One article of the old text, the new one, or both."""

    old: UnitId | None
    """Its number in the old text, `12` or `120-1`; None if it was inserted."""
    new: UnitId | None
    """Its number in the new text; None if it was deleted."""
    kind: ChangeKind
    """An amended article may be renumbered too; one that only follows the numbers of others is not amended."""
    similarity: float
    """Of the words, numbers of cited articles aside: 0 nothing in common, 1 the same."""


def changes(old: Statute, new: Statute, ruled: Rulings = ()) -> tuple[Change, ...]:
    """Every old and every new article exactly once, in the order of the new text; what was deleted after what stood
    before it."""
    before, after = (passages(text, plain_words(text)) for text in (old, new))
    return changes_between(before, after, ruled)


def changes_between(
    before: Sequence[ArticleWords], after: Sequence[ArticleWords], ruled: Rulings = ()
) -> tuple[Change, ...]:
    """The same of articles whose words are known already."""
    here, there = ({p.id: p.place for p in side} for side in (before, after))
    places = [(here.get(a) if a else None, there.get(b) if b else None) for a, b in ruled]
    found = pairs(before, after, places)
    origin = {new: old for old, new in found.items()}
    return tuple(_ordered(before, after, found, origin))


def _ordered(
    before: Sequence[ArticleWords],
    after: Sequence[ArticleWords],
    found: dict[int, int],
    origin: dict[int, int],
) -> Iterator[Change]:
    gone: dict[int, list[ArticleWords]] = {}
    last = -1
    for passage in before:
        if passage.place in found:
            last = found[passage.place]
        else:
            gone.setdefault(last, []).append(passage)
    yield from _deleted(gone.get(-1, []))
    for passage in after:
        here = origin.get(passage.place)
        yield (
            _change(before[here], passage) if here is not None else Change(None, passage.id, "inserted", 0.0)
        )
        yield from _deleted(gone.get(passage.place, []))


def _deleted(gone: list[ArticleWords]) -> Iterator[Change]:
    return (Change(passage.id, None, "deleted", 0.0) for passage in gone)


def _change(old: ArticleWords, new: ArticleWords) -> Change:
    if old.plain == new.plain:
        return Change(old.id, new.id, "same" if old.id == new.id else "renumbered", 1.0)
    return Change(old.id, new.id, "amended", round(Indel.normalized_similarity(old.plain, new.plain), 4))
