"""What became of words of the last version that something points at: where they stand in the text in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from statute.compare import Revision
from statute.model import UnitId
from statute.text.lookalikes import folded

FateKind = Literal["same", "amended", "lost", "gone"]
UnitTexts = Mapping[UnitId, str]


@dataclass(frozen=True, slots=True)
class Fate:
    """Of a unit, and of words in it."""

    kind: FateKind
    """same: nothing but numbers is another; amended: the words are still there, others are not; lost: the unit goes on
    without the words; gone: it does not go on."""
    unit: UnitId | None
    """Where it stands now; if it or its words are gone, the one unit that has the words, if there is one."""


def fate(revision: Revision, new: UnitTexts, unit: UnitId, words: str = "", times: int = 1) -> Fate:
    """`new` are the units of the text in force; `times` is how often the words stood in the old unit."""
    went = revision.went.get(unit)
    if went is None:
        return Fate("gone", _home_of(words, new))
    count = folded(new.get(went.unit, "")).count(folded(words)) if words else times
    if words and not count:
        return Fate("lost", _home_of(words, new))
    return Fate("same" if went.same and count == times else "amended", went.unit)


def _home_of(words: str, new: UnitTexts) -> UnitId | None:
    if len(words) < 2:
        return None
    found = [unit for unit, text in new.items() if folded(words) in folded(text)]
    return found[0] if len(found) == 1 else None
