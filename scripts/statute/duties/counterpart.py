"""Which stretch of a translation corresponds to a stretch of the unit that it translates.

Where a unit has as many sentences in both languages, and a sentence as many parts between semicolons, a part
of the one is the same part of the other. Each unit and each sentence is taken apart once, however many ask.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from statute.model import LANGUAGES, ORIGINAL, TOOLS, Language, Span


@dataclass(frozen=True)
class _Stretch:
    """A stretch of the original, and the same stretch of the translation."""

    zh: str
    en: str
    ours: Span
    theirs: Span

    def pieces(self, pattern: Callable[[Language], re.Pattern[str]]) -> tuple[list[Span], list[Span]]:
        """What the stretches consist of in each language; nothing if it is not as many pieces."""
        ours, theirs = (
            [match.span() for match in pattern(LANGUAGES[lang]).finditer(text, *within)]
            for lang, text, within in ((ORIGINAL, self.zh, self.ours), (TOOLS, self.en, self.theirs))
        )
        return (ours, theirs) if len(ours) == len(theirs) else ([], [])

    def at(self, pieces: tuple[list[Span], list[Span]], span: Span) -> _Stretch | None:
        """The pieces that have something of the span."""
        ours, theirs = pieces
        first = bisect_right(ours, span[0], key=itemgetter(1))
        last = bisect_left(ours, span[1], key=itemgetter(0)) - 1
        if not 0 <= first <= last:
            return None
        return _Stretch(
            self.zh, self.en, (ours[first][0], ours[last][1]), (theirs[first][0], theirs[last][1])
        )


class Counterpart:
    """Of one unit."""

    def __init__(self, zh: str, en: str) -> None:
        self._unit = _Stretch(zh, en, (0, len(zh)), (0, len(en)))
        self._parts: dict[Span, tuple[list[Span], list[Span]]] = {}

    @cached_property
    def _sentences(self) -> tuple[list[Span], list[Span]]:
        return self._unit.pieces(lambda language: language.sentence)

    def of(self, span: Span) -> Span:
        """The sentence or part that corresponds to the one with the span; empty if that is not sure."""
        sentence = self._unit.at(self._sentences, span)
        if sentence is None:
            return (0, 0)
        if sentence.ours not in self._parts:
            self._parts[sentence.ours] = sentence.pieces(lambda language: language.clause)
        part = sentence.at(self._parts[sentence.ours], span)
        return part.theirs if part else sentence.theirs
