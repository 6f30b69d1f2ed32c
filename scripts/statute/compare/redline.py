"""What two texts differ in, as phrases a reader sees: whole words, and no confetti of single characters.

words ─Indel→ operations ─joined over short words that stayed→ stretches
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

from rapidfuzz.distance import Indel

from statute.model import LANGUAGES, Lang

RedlineKind = Literal["same", "deleted", "inserted"]
SHORT = 4
"""Words that stayed, of no more Chinese characters than this and between two changes, are read as changed with them."""
UNLIKE = 0.25
"""Two texts that have less than this in common are not compared word by word: one is put in place of the other."""
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Redlined:
    """Words that are in both texts, in the old one alone or in the new one alone."""

    kind: RedlineKind
    text: str


@lru_cache(maxsize=1 << 14)
def redline(old: str, new: str, lang: Lang) -> tuple[Redlined, ...]:
    """The two texts in one. Without what was inserted it is the old text, without what was deleted the new one."""
    before, after = (LANGUAGES[lang].words(text) for text in (old, new))
    if Indel.normalized_similarity(before, after) < UNLIKE:
        return tuple(_stretches([("deleted", before), ("inserted", after)]))
    return tuple(_stretches(_joined(_slid(list(_operations(before, after))), lang)))


_Run = tuple[RedlineKind, Sequence[str]]


def _operations(before: Sequence[str], after: Sequence[str]) -> Iterator[_Run]:
    """In each change what was deleted stands before what was inserted."""
    for same, group in groupby(Indel.opcodes(before, after), key=lambda one: one.tag == "equal"):
        found = list(group)
        old = before[found[0].src_start : found[-1].src_end]
        new = after[found[0].dest_start : found[-1].dest_end]
        if same:
            yield "same", old
        else:
            yield "deleted", old
            yield "inserted", new


def _slid(runs: list[_Run]) -> list[_Run]:
    """A change that may stand earlier or later begins behind a sign: 甲、[乙、]丙 and not 甲[、乙]、丙."""
    out = list(runs)
    for at in range(1, len(out) - 1):
        kind, words = out[at]
        alone = not out[at + (1 if kind == "deleted" else -1)][1] if kind != "same" else False
        left, right = (at - 1, at + 2) if kind == "deleted" else (at - 2, at + 1)
        if not alone or left < 0 or right >= len(out) or not words:
            continue
        (_, before), (_, after) = out[left], out[right]
        best = (_ends(before, words), 0)
        moved, tail, head = list(words), list(before), list(after)
        steps = [(moved[:], tail[:], head[:])]
        while tail and moved and tail[-1] == moved[-1]:
            head.insert(0, moved.pop())
            moved.insert(0, tail.pop())
            steps.append((moved[:], tail[:], head[:]))
            best = max(best, (_ends(tail, moved), 1 - len(steps)))
        moved, tail, head = steps[-best[1]]
        out[left], out[at], out[right] = ("same", tail), (kind, moved), ("same", head)
    return out


def _ends(before: Sequence[str], words: Sequence[str]) -> int:
    """How well a change stands between what is before it and after it."""
    behind_sign = not before or bool(_SIGNS.fullmatch(before[-1]))
    return 2 * behind_sign + bool(words and _SIGNS.fullmatch(words[-1]))


def _joined(runs: Sequence[_Run], lang: Lang) -> Iterator[_Run]:
    """Changes with little between them are one change."""
    old: list[str] = []
    new: list[str] = []
    for place, (kind, words) in enumerate(runs):
        if kind == "deleted":
            old += words
        elif kind == "inserted":
            new += words
        elif (old or new) and place < len(runs) - 1 and _little(words, lang):
            old += words
            new += words
        else:
            yield "deleted", old
            yield "inserted", new
            yield "same", words
            old, new = [], []
    yield "deleted", old
    yield "inserted", new


def _little(words: Sequence[str], lang: Lang) -> bool:
    """Whether what stayed between two changes is not worth a stretch of its own: 的, 和其他."""
    text = "".join(words)
    if re.search("[。；：\n]", text):
        return False
    return len(_SIGNS.sub("", text)) <= LANGUAGES[lang].room(SHORT)


def _stretches(runs: Sequence[_Run] | Iterator[_Run]) -> Iterator[Redlined]:
    for kind, words in runs:
        if text := "".join(words):
            yield Redlined(kind, text)
