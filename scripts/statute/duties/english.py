"""The words of the translation that correspond to a row: what limits the act, and the act.

Within the part of the translation that corresponds (see `counterpart`) the row begins behind the English of its
operative word; what stands before is its condition, but for the subject. A plain statement begins behind its
subject.

What rules do not see stands in duties.toml, and a row that stays without English is reported:

[[english]]
unit = "42.p2", act = "…", condition_en = "…", act_en = "…", reason = "…"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from statute.duties.corrections import SCHEMA
from statute.duties.counterpart import Counterpart
from statute.duties.dutyforms import NONE
from statute.duties.dutyforms_en import ACTING, LIMITING, OPERATIVES, SUBJECT_WORDS
from statute.files.tomlfile import read_toml, tables_of
from statute.model import Duty, Problem, Span, UnitId
from statute.problems import problem

_OPERATIVES = {word: re.compile(rf"\b(?:{forms})\b") for word, forms in OPERATIVES.items()}
_LIMITING = re.compile(rf"(?:{LIMITING})\b", re.I)
_WORD = re.compile(r"[\w&’'-]+")
_EDGES = " ,;."
_OPENING = re.compile("[ ,;.]*(?:and )?")


@dataclass(frozen=True, slots=True)
class English:
    """An `[[english]]` of duties.toml."""

    unit: UnitId
    act: str
    condition_en: str
    act_en: str
    path: str
    line: int


class _Subject:
    """Knows the words that only say who acts."""

    def __init__(self, names: Iterable[str]) -> None:
        named = [[_stem(word) for word in _WORD.findall(name)] for name in names]
        self.words = frozenset(word for name in named for word in name).union(
            map(_stem, SUBJECT_WORDS.split("|"))
        )
        self.last = frozenset(name[-1] for name in named if name)

    def behind(self, en: str, start: int, end: int) -> int:
        """Where a statement goes on after its subject; at its beginning if that is another thing."""
        stop = start
        for word in _WORD.finditer(en, start, end):
            if _stem(word.group()) not in self.words:
                break
            stop = word.end() if _stem(word.group()) in self.last else stop
        return stop

    def without(self, en: str, start: int, end: int) -> Span:
        """What stands before an operative word, without a subject at either edge."""
        words = list(_WORD.finditer(en, start, end))
        start = words[0].start() if words else end
        begin = next((w.end() for w in reversed(words) if _stem(w.group()) not in self.words), start)
        if begin == start:
            return (start, start)
        if _LIMITING.match(en, start):
            comma = en.find(", ", begin, end)
            return (start, comma if comma >= 0 else end)
        first = next(w.start() for w in words if _stem(w.group()) not in self.words)
        if en[:first].endswith(", ") and _LIMITING.match(en, first):
            return (first, end)
        return (start, end)


def _stem(word: str) -> str:
    return word.lower().removesuffix("s")


def read_english(text: str, path: str) -> tuple[tuple[English, ...], tuple[Problem, ...]]:
    """The `[[english]]` in the order of duties.toml, and what is wrong with the file."""
    data, problems = read_toml(text, path, SCHEMA)
    if any(p.severity == "error" for p in problems):
        return (), problems
    tables = tables_of(data, "english", text)
    found = (
        English(UnitId(t["unit"]), t["act"], t.get("condition_en", ""), t["act_en"], path, n)
        for t, n in tables
    )
    return tuple(found), problems


def with_english(
    rows: Sequence[Duty],
    zh: Mapping[UnitId, str],
    en: Mapping[UnitId, str],
    names: Iterable[str],
    given: Sequence[English],
    path: str,
) -> tuple[tuple[Duty, ...], tuple[Problem, ...]]:
    """The rows with their English, and what duties.toml has wrong or lacks.

    `zh` and `en` are the texts of the units, `names` the English of actors; `path` is that of duties.toml.
    """
    by_hand = {(one.unit, one.act): one for one in given}
    subject = _Subject(names)
    units: dict[UnitId, list[Duty]] = {}
    for row in rows:
        units.setdefault(row.unit, []).append(row)
    found: dict[Duty, tuple[str, str]] = {}
    for unit, of_unit in units.items():
        found |= _in_unit(of_unit, zh[unit], en.get(unit, ""), subject)
    for row in rows:
        if one := by_hand.get((row.unit, row.act)):
            found[row] = (one.condition_en, one.act_en)
    done = tuple(replace(row, condition_en=found[row][0], act_en=found[row][1]) for row in rows)
    return done, (*_wrong(given, rows, en), *_without(done, en, path))


def _in_unit(rows: Sequence[Duty], zh: str, en: str, subject: _Subject) -> dict[Duty, tuple[str, str]]:
    """Condition and act of each row, empty where they are not sure."""
    keys = {row: (_place(row, zh), row.operative, len(row.act)) for row in rows}
    counterpart = Counterpart(zh, en)
    pieces: dict[Span, list[tuple[int, str, int]]] = {}
    for key in sorted(set(keys.values())):
        pieces.setdefault(counterpart.of((key[0], key[0] + key[2])), []).append(key)
    said: dict[tuple[int, str, int], tuple[str, str]] = {}
    for piece, of_piece in pieces.items():
        spans = _in_piece(en, piece, [word for _, word, _ in of_piece], subject)
        for key, (before, behind) in zip(of_piece, spans, strict=True):
            said[key] = (en[slice(*before)], en[slice(*behind)])
    limits: dict[str, str] = {}
    for row in sorted(rows, key=keys.__getitem__):
        limit, act = said[keys[row]]
        # A condition of several acts stands in English before the first.
        said[keys[row]] = (limit or limits.get(row.condition, ""), act)
        if row.condition:
            limits.setdefault(row.condition, limit)
    return {row: said[keys[row]] for row in rows}


def _place(row: Duty, zh: str) -> int:
    """Where the act begins in the unit."""
    word = "" if row.operative == NONE else row.operative
    return zh.find(word + row.act) + len(word)


def _in_piece(en: str, piece: Span, words: Sequence[str], subject: _Subject) -> Iterator[tuple[Span, Span]]:
    """Condition and act for each operative word of a piece, in order."""
    start, end = piece
    at = start
    places: list[Span | None] = []
    for word in words:
        form = _OPERATIVES.get(word[:2])
        match = form.search(en, at, end) if form else None
        places.append(match.span() if match else (at, at) if word == NONE else None)
        at = match.end() if match else at
    for n, (word, place) in enumerate(zip(words, places, strict=True)):
        following = next((p for p in places[n + 1 :] if p), None)
        stop = _before(en, start, following[0]) if following else end
        if place is None or start == end:
            yield (0, 0), (0, 0)
        elif word == NONE:
            yield (0, 0), _trim(en, subject.behind(en, start, stop), stop)
        else:
            begin = subject.behind(en, place[1], stop)
            if not en.startswith(ACTING, begin):  # Support is given to enterprises in doing something.
                begin = place[1]
            yield _trim(en, *subject.without(en, start, place[0])), _trim(en, begin, stop)
        start = stop


def _before(en: str, start: int, operative: int) -> int:
    """Where the clause begins that has an operative word further on."""
    comma = en.rfind(", ", start, operative)
    return comma + 1 if comma >= 0 else operative


def _trim(en: str, start: int, end: int) -> Span:
    """Without blanks and punctuation at either end, nor an “and” that joins."""
    opening = _OPENING.match(en, start, end)
    start = opening.end() if opening else start
    text = en[start:end].rstrip(_EDGES).removesuffix(" and").rstrip(_EDGES)
    return start, start + len(text)


def _wrong(given: Sequence[English], rows: Sequence[Duty], en: Mapping[UnitId, str]) -> Iterator[Problem]:
    """What duties.toml says of rows that are not there, or in words that the translation does not have."""
    there = {(row.unit, row.act) for row in rows}
    for one in given:
        foreign = [words for words in (one.condition_en, one.act_en) if words not in en.get(one.unit, "")]
        if (one.unit, one.act) not in there:
            message = f"{one.unit} has no row with the act “{one.act}”."
        elif foreign:
            message = f"“{foreign[0]}” is not found in the translation of {one.unit}."
        else:
            continue
        hint = "Give the words as they stand, or take the entry out."
        yield problem(one.path, one.line, "duty-correction-fails", message, hint)


def _without(rows: Iterable[Duty], en: Mapping[UnitId, str], path: str) -> Iterator[Problem]:
    """Rows whose unit is translated, but whose own English is not known."""
    for unit, act in dict.fromkeys(
        (row.unit, row.act) for row in rows if not row.act_en and en.get(row.unit)
    ):
        message = f"It is not clear which words of the translation of {unit} are those of “{act}”."
        hint = "Give them in an [[english]] of duties.toml."
        yield problem(path, 1, "duty-not-aligned", message, hint)
