"""The words that cite, with the numbers of the provision that they mean now: 第二十五条第二款 → 第二十七条第二款."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from statute.cite.grammars import GRAMMARS
from statute.model import Lang, UnitId, UnitKind
from statute.numerals import to_int

_BELOW: Mapping[UnitKind, UnitKind] = {"article": "paragraph", "paragraph": "item", "item": "subitem"}


def renumbered(words: str, lang: Lang, ends: Sequence[tuple[UnitId, UnitId]]) -> str:
    """`ends` are the old and the new id of what is cited; of a range, those of its first and its last unit."""
    return _Words(lang, ends).written(words)


@dataclass(frozen=True, slots=True)
class _Words:
    lang: Lang
    ends: Sequence[tuple[UnitId, UnitId]]

    def written(self, words: str) -> str:
        out, at = [], 0
        for start, end, numeral in self._changed(words):
            out += [words[at:start], numeral]
            at = end
        return "".join((*out, words[at:]))

    def _changed(self, words: str) -> Iterator[tuple[int, int, str]]:
        """Where a numeral stands, and what must stand there."""
        grammar = GRAMMARS[self.lang]
        seen: dict[UnitKind, int] = {}
        level: UnitKind | None = None
        for match in grammar.numbers.finditer(words):
            number = match["n"].strip("（）()")
            named = grammar.units.get((match["unit"] or "").lower())
            bracketed = number != match["n"] and not named
            level = named or (_BELOW.get(level, level) if level and bracketed else self.ends[0][0].kind)
            old, new = self.ends[min(seen.get(level, 0), 1) * -1]
            seen[level] = seen.get(level, 0) + 1
            before, after = _numbers(old, level), _numbers(new, level)
            said = (to_int(number), to_int(match["branch"] or "0"))
            if before is None or after is None or before == after or said != before:
                continue
            text = match["n"].replace(number, grammar.numeral_like(number, after[0]))
            behind = match["unit"] if match["unit"] and match.start("unit") > match.start("n") else ""
            branch = ("之" if behind else "-") + grammar.numeral_like(number, after[1]) if after[1] else ""
            yield match.start("n"), match.end(), text + behind + branch


def _numbers(id: UnitId, level: UnitKind) -> tuple[int, int] | None:
    """Number and branch of a level of an id."""
    return next(((s.number, s.branch) for s in id.segments if s.kind == level), None)
