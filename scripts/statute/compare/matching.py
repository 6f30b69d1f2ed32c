"""Which article of the new text goes on from which of the old: by what they say, and where they stand.

Words that few articles have say more about who is who than words that all have; so pairs of characters are
weighed by how rare they are. Articles that are the same to the letter are paired first; then the likest, and the
less two articles have in common, the more must the places where they stand speak for them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

from statute.compare.plainwords import ArticleWords

COMMON = 0.3
"""A pair of characters that stands in more than this share of all articles says nothing."""
ROUNDS = (0.75, 0.55, 0.4, 0.28, 0.2)
"""How much two articles must have in common, round after round, their neighborhood counted in."""
MOVED = 0.45
"""Two that stand neither beside a pair nor alone between two must have more in common."""
NEIGHBORS = 0.15
"""What it adds that the articles before and after them are a pair as well, half of it for each."""
BY_PLACE = 0.1
"""So much in common is enough for two that stand alone between the same two neighbors."""
SWALLOWED = 0.6
"""So much of the shorter text in the longer, where they stand side by side, makes of one a part of the other."""

Grams = Counter[str]


@dataclass(frozen=True, slots=True)
class Match:
    """Places of an old and a new article, and what they have in common, 0 to 1."""

    old: int
    new: int
    common: float
    """Of both together."""
    swallowed: float
    """Of the shorter."""


def pairs(
    old: Sequence[ArticleWords],
    new: Sequence[ArticleWords],
    ruled: Sequence[tuple[int | None, int | None]] = (),
) -> dict[int, int]:
    """Place in the old text → place in the new, each at most once. What is ruled, by place, stands; one of the two is
    None for what goes on from nothing or into nothing."""
    found = _Found()
    for here, there in ruled:
        found.rule(here, there)
    for before, after in _same(old, new):
        if before not in found.ruled_old and after not in found.ruled_new:
            found.put(before, after)
    likely = [pair for pair in _likely(old, new, found) if found.open(pair)]
    for least in ROUNDS:
        for pair in sorted(likely, key=lambda p: (-found.score(p), p.old, p.new)):
            likely_there = pair.common >= MOVED or found.beside(pair) or found.between(pair)
            if found.free(pair) and found.score(pair) >= least and likely_there:
                found.put(pair.old, pair.new)
    for pair in sorted(likely, key=lambda p: (-p.common, p.old, p.new)):
        alike = pair.common >= BY_PLACE or pair.swallowed >= SWALLOWED
        if found.free(pair) and alike and found.between(pair):
            found.put(pair.old, pair.new)
    for pair in likely:
        if pair.swallowed >= SWALLOWED:
            found.keep_larger(pair, old, new)
    return found.old_to_new


@dataclass(slots=True)
class _Found:
    """What is paired so far."""

    old_to_new: dict[int, int] = field(default_factory=dict)
    new_to_old: dict[int, int] = field(default_factory=dict)
    ruled_old: set[int] = field(default_factory=set)
    ruled_new: set[int] = field(default_factory=set)

    def rule(self, old: int | None, new: int | None) -> None:
        if old is not None:
            self.ruled_old.add(old)
        if new is not None:
            self.ruled_new.add(new)
        if old is not None and new is not None:
            self.put(old, new)

    def open(self, pair: Match) -> bool:
        """Whether nobody has ruled on either."""
        return pair.old not in self.ruled_old and pair.new not in self.ruled_new

    def put(self, old: int, new: int) -> None:
        self.old_to_new[old], self.new_to_old[new] = new, old

    def free(self, pair: Match) -> bool:
        return self.open(pair) and pair.old not in self.old_to_new and pair.new not in self.new_to_old

    def score(self, pair: Match) -> float:
        return pair.common + NEIGHBORS * self.beside(pair) / 2

    def beside(self, pair: Match) -> int:
        """How many of the articles right before and after them are a pair."""
        return sum(self.old_to_new.get(pair.old + step) == pair.new + step for step in (-1, 1))

    def between(self, pair: Match) -> bool:
        """Whether the nearest that are paired before and after both lead to each other."""
        return all(self._edge(pair.old, step) == self._other_edge(pair.new, step) for step in (-1, 1))

    def keep_larger(self, pair: Match, old: Sequence[ArticleWords], new: Sequence[ArticleWords]) -> None:
        """Of two parts of a text the one that keeps more of its words goes on from it, or it from that one."""

        def kept(before: int, after: int) -> int:
            return LCSseq.similarity(old[before].plain, new[after].plain)

        rival_old, rival_new = self.new_to_old.get(pair.new), self.old_to_new.get(pair.old)
        merged = rival_new is None and rival_old is not None and abs(rival_old - pair.old) == 1
        split = rival_old is None and rival_new is not None and abs(rival_new - pair.new) == 1
        if not self.open(pair) or rival_old in self.ruled_old or rival_new in self.ruled_new:
            return
        if merged and rival_old is not None and kept(pair.old, pair.new) > kept(rival_old, pair.new):
            del self.old_to_new[rival_old]
            self.put(pair.old, pair.new)
        if split and rival_new is not None and kept(pair.old, pair.new) > kept(pair.old, rival_new):
            del self.new_to_old[rival_new]
            self.put(pair.old, pair.new)

    def _edge(self, old: int, step: int) -> int | None:
        """Where the nearest paired article before (-1) or after (1) an old one stands in the new text."""
        last = max(self.old_to_new, default=-1)
        near = next(
            (at for at in range(old + step, last + 1 if step > 0 else -1, step) if at in self.old_to_new),
            None,
        )
        return None if near is None else self.old_to_new[near]

    def _other_edge(self, new: int, step: int) -> int | None:
        """The nearest paired article before or after a new one."""
        last = max(self.new_to_old, default=-1)
        return next(
            (at for at in range(new + step, last + 1 if step > 0 else -1, step) if at in self.new_to_old),
            None,
        )


def _same(old: Sequence[ArticleWords], new: Sequence[ArticleWords]) -> Iterator[tuple[int, int]]:
    """Those that say the same: first in the order of both texts, then those that moved."""
    matcher = SequenceMatcher(None, [p.plain for p in old], [p.plain for p in new], autojunk=False)
    in_order = {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
    yield from in_order.items()
    taken = set(in_order.values())
    moved: dict[str, list[int]] = {}
    for passage in new:
        if passage.place not in taken:
            moved.setdefault(passage.plain, []).append(passage.place)
    for passage in old:
        if passage.place not in in_order and (places := moved.get(passage.plain)):
            yield passage.place, places.pop(0)


def _likely(old: Sequence[ArticleWords], new: Sequence[ArticleWords], found: _Found) -> list[Match]:
    """Pairs of what is left that have something in common."""
    grams_old, grams_new = ([_grams(p.plain) for p in side] for side in (old, new))
    weights = _weights([*grams_old, *grams_new])
    size_old, size_new = ([_size(g, weights) for g in side] for side in (grams_old, grams_new))
    having: dict[str, list[int]] = {}
    for place, grams in enumerate(grams_new):
        if place not in found.new_to_old:
            for gram in grams:
                having.setdefault(gram, []).append(place)
    out: list[Match] = []
    for place, grams in enumerate(grams_old):
        if place in found.old_to_new:
            continue
        shared: dict[int, float] = {}
        for gram, count in grams.items():
            if weight := weights.get(gram):
                for other in having.get(gram, ()):
                    shared[other] = shared.get(other, 0.0) + weight * min(count, grams_new[other][gram])
        for other, weight in shared.items():
            sizes = (size_old[place], size_new[other])
            common, swallowed = 2 * weight / sum(sizes), weight / min(sizes)
            if common >= BY_PLACE or swallowed >= SWALLOWED:
                out.append(Match(place, other, common, swallowed))
    return out


def _grams(text: str) -> Grams:
    return Counter(text[at : at + 2] for at in range(len(text) - 1) if text[at] not in "，。；：、\n#")


def _weights(all_grams: Sequence[Grams]) -> dict[str, float]:
    """How much a pair of characters says; nothing if too many articles have it."""
    having = Counter(gram for grams in all_grams for gram in grams)
    most = max(4, COMMON * len(all_grams))
    return {gram: math.log(1 + len(all_grams) / n) for gram, n in having.items() if n <= most}


def _size(grams: Grams, weights: dict[str, float]) -> float:
    return sum(weights.get(gram, 0.0) * count for gram, count in grams.items()) or 1.0
