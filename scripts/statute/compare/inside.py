"""What became of the paragraphs and items of an article that goes on as another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from statute.compare.changes import ChangeKind
from statute.compare.plainwords import PlainWords, whole_plain
from statute.model import Article, Item, Paragraph, Subitem, Unit, UnitId

ALIKE = 0.5
"""So much in common makes of two paragraphs one that was amended."""
BY_PLACE = 0.25
"""It is enough for two that stand alone between the same two neighbors."""

Part = Paragraph | Item | Subitem | Unit


@dataclass(frozen=True, slots=True)
class UnitChange:
    """One stretch of the old text, the new one, or both; by its own words, not by those of what stands in it."""

    old: UnitId | None
    new: UnitId | None
    kind: ChangeKind


def unit_changes(old: Article, new: Article, before: PlainWords, after: PlainWords) -> tuple[UnitChange, ...]:
    """Every paragraph, item and subitem of both exactly once, in the order of the new article."""
    return tuple(_Articles(before, after).paired(old.paragraphs, new.paragraphs))


@dataclass(frozen=True, slots=True)
class _Articles:
    before: PlainWords
    after: PlainWords

    def paired(self, old: Sequence[Part], new: Sequence[Part]) -> Iterator[UnitChange]:
        """Parts that stand side by side, each with what stands in it."""
        words = [_words(part, self.before) for part in old], [_words(part, self.after) for part in new]
        found = {there: here for here, there in _match(*words)}
        gone = set(range(len(old))) - set(found.values())
        for there, part in enumerate(new):
            for here in sorted(at for at in gone if at < found.get(there, -1)):
                yield from _all(old[here], "deleted")
                gone.remove(here)
            if there in found:
                yield from self._pair(old[found[there]], part)
            else:
                yield from _all(part, "inserted")
        for here in sorted(gone):
            yield from _all(old[here], "deleted")

    def _pair(self, old: Part, new: Part) -> Iterator[UnitChange]:
        same = _unclosed(self.before[old.id]) == _unclosed(self.after[new.id])
        kind: ChangeKind = "amended" if not same else "same" if old.id == new.id else "renumbered"
        yield UnitChange(old.id, new.id, kind)
        yield from self.paired(_below(old), _below(new))


def _unclosed(words: str) -> str:
    """Without its last sign: an item ends as the list goes on after it, or does not."""
    return words.rstrip("；。")


def _words(part: Part, plain: PlainWords) -> str:
    return whole_plain(part, plain) if isinstance(part, Paragraph) else plain[part.id]


def _below(part: Part) -> tuple[Part, ...]:
    match part:
        case Paragraph():
            return (*part.items, *([part.tail] if part.tail else []))
        case Item():
            return part.parts
        case Subitem():
            return part.more
    return ()


def _all(part: Part, kind: ChangeKind) -> Iterator[UnitChange]:
    yield UnitChange(None, part.id, kind) if kind == "inserted" else UnitChange(part.id, None, kind)
    for inner in _below(part):
        yield from _all(inner, kind)


def _match(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of parts that go on as each other: the same first, then the likest; a lone one goes on as a lone one."""
    found = dict(_same(old, new))
    taken = set(found.values())
    likely = sorted(
        (-Indel.normalized_similarity(a, b), abs(here - there), here, there)
        for here, a in enumerate(old)
        if here not in found
        for there, b in enumerate(new)
        if there not in taken
    )
    for least in (ALIKE, BY_PLACE):
        for unlike, _, here, there in likely:
            free = here not in found and there not in taken
            if (
                free
                and -unlike >= least
                and (least == ALIKE or _between(found, here, there, len(old), len(new)))
            ):
                found[here] = there
                taken.add(there)
    if len(old) == len(new) == 1:
        found[0] = 0
    yield from found.items()


def _same(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    in_order = {block.a + n: block.b + n for block in blocks for n in range(block.size)}
    yield from in_order.items()
    left = [at for at in range(len(new)) if at not in in_order.values()]
    for here, words in enumerate(old):
        if (
            here not in in_order
            and (there := next((at for at in left if new[at] == words), None)) is not None
        ):
            left.remove(there)
            yield here, there


def _between(found: dict[int, int], here: int, there: int, old: int, new: int) -> bool:
    """Whether the nearest that are paired before and after both lead to each other."""
    back = {b: a for a, b in found.items()}
    below = next((found[at] for at in range(here - 1, -1, -1) if at in found), -1)
    above = next((found[at] for at in range(here + 1, old) if at in found), new)
    near_below = next((at for at in range(there - 1, -1, -1) if at in back), -1)
    near_above = next((at for at in range(there + 1, new) if at in back), new)
    return (below, above) == (near_below, near_above)
