"""Statute → rows of the table of duties, by rules that know the forms of the language and no statute.

A unit is read sentence by sentence, segment by segment (；), clause by clause (，): who is the
subject, which operative word governs, who is encouraged or supported.

- An operative word governs to the end of its sentence, or to the next one that has a row of its own; a
  segment that has neither subject nor operative word goes on with the act before it.
- A segment or sentence that opens with an operative word goes on with the last subject, and within its
  sentence with the last condition.
- What stands before the operative word and is not its subject is the condition.
- The whole community (本市, 国家) is no institution: a sentence about it has no subject row.
- Persons (个人, 科研人员) are rows as addressees only.
- Who merely meets a condition (…的，) is not the subject of what follows from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from statute.actors.phrases import ListMember, name_at, of_examples, take_apart
from statute.duties import dutyforms
from statute.duties.condition import condition
from statute.model import Duty, Span, Statute, UnitId, article_units

_SENTENCE = re.compile("[^。！？：]+")
_SEGMENT = re.compile("[^；]+")
_CLAUSE = re.compile("[^，]+")
_OPERATIVE = re.compile(f"(?P<word>{dutyforms.OPERATIVE})")
_OPENS = re.compile(f"(?:{dutyforms.PREPOSITION}[^，]*?)?{dutyforms.ADVERB}(?P<word>{dutyforms.OPERATIVE})")
_DIRECT = re.compile(f"，?{dutyforms.ADVERB}(?P<word>{dutyforms.DIRECT_OPERATIVE})")
_ENCOURAGE = re.compile(f"{dutyforms.ADVERB}(?P<word>(?:{dutyforms.ENCOURAGE}){dutyforms.ENCOURAGE_TWIN})")
_COMMUNITY = re.compile(dutyforms.COMMUNITY)
_ADVERBIAL = re.compile(f"{dutyforms.PREPOSITION}|.*{dutyforms.ADVERBIAL_END}$")
_STATES = re.compile(dutyforms.STATES)
_WHEN = re.compile(f"{dutyforms.PREPOSITION}|.*{dutyforms.WHEN_END}$")
_ALIAS = re.compile(dutyforms.ALIAS)
_BY = re.compile(f"(?P<word>{dutyforms.OPERATIVE})?{dutyforms.BY}")


def find(statute: Statute) -> Iterator[Duty]:
    """All rows that the rules can see, in the order of the text."""
    for article in statute.articles:
        for unit in article_units(article):
            yield from _Reader(unit.id, unit.text).rows()


@dataclass(frozen=True, slots=True)
class _Found:
    """A row whose act may yet grow."""

    actor: str
    operative: str
    role: Literal["subject", "addressee"]
    condition: str
    start: int
    end: int
    """Of the act."""
    others: bool


class _Reader:
    """Reads one unit and remembers its last subject and, within a sentence, its last condition."""

    def __init__(self, id: UnitId, text: str) -> None:
        self.id = id
        self.text = text
        self.subject: tuple[ListMember, ...] = ()
        self.others = False
        """Whether the subject is named as an example."""
        self.place: Span | None = None
        """Where the subject stands, if in the segment at hand."""
        self.condition = ""

    def rows(self) -> Iterator[Duty]:
        for sentence in _SENTENCE.finditer(self.text):
            self.condition = ""
            found: list[_Found] = []
            for segment in _SEGMENT.finditer(self.text, *sentence.span()):
                more = self._segment(*segment.span())
                if more is None:
                    found = [
                        replace(row, end=segment.end()) if row.end == segment.start() - 1 else row
                        for row in found
                    ]
                else:
                    found += more
            for row in found:
                act = self.text[row.start : row.end]
                yield Duty(self.id, row.actor, row.operative, row.role, row.condition, act, others=row.others)

    def _segment(self, start: int, end: int) -> list[_Found] | None:
        """The rows of what stands between two ；; None if it only goes on with what was said before."""
        clauses = [clause.span() for clause in _CLAUSE.finditer(self.text, start, end)]
        found: list[_Found] = []
        self.place = None
        named = governed = spoken = conditional = False
        said = predicate = start
        adverbial = True  # All clauses so far say when, where or how.
        for n, (at, stop) in enumerate(clauses):
            after = at
            if not (named or governed or spoken):
                predicate = after = self._name_subject(at, stop, n == 0, adverbial)
                named = after > at
            if self.text[stop - 1] == "的":
                conditional = True
            elif not governed and (word := _ENCOURAGE.match(self.text, after, stop)):
                scope = self._scope(clauses[n + 1 :], end, _OPENS, _ENCOURAGE)
                alone = adverbial or said >= at - 1  # Nothing before it but what says when, or a row.
                limits = self._limits(said, word.start("word")) if alone else ""
                if after > at:
                    found += self._rows(word["word"], limits, word.end("word"), scope)
                found += self._addressees(word, limits, scope)
                spoken, said = True, scope
            elif not governed and (by := self._by(after, stop)):
                if named and not (spoken or conditional):
                    found += self._rows(dutyforms.NONE, self._limits(said, predicate), predicate, at - 1)
                    said = at
                governed = True
                found += self._rows_by(by, said, end)
            elif word := self._operative(at, after, stop):
                governed = True
                scope = self._scope(clauses[n + 1 :], end, _OPENS)
                found += self._rows(word["word"], self._limits(said, word.start("word")), word.end(), scope)
                said = scope
            elif not governed and _OPERATIVE.search(self.text, at, stop):
                governed, self.subject = True, ()
            adverbial = adverbial and _ADVERBIAL.match(self.text[after:stop].lstrip("，")) is not None
        if named and not (governed or spoken or conditional or _STATES.match(self.text, predicate, end)):
            found += self._rows(dutyforms.NONE, self._limits(said, predicate), predicate, end)
        return found if found or named or governed or spoken or self.place else None

    def _name_subject(self, at: int, stop: int, first: bool, adverbial: bool) -> int:
        """Where the subject ends that a clause begins with; where it begins if there is none.

        `adverbial` says that all clauses before it are: else only an operative word makes a subject believable.
        """
        if first and (community := _COMMUNITY.match(self.text, at, stop)):
            self.subject = ()
            self.place = community.span()
            return community.end()
        after = name_at(self.text, at)
        believable = adverbial or _OPERATIVE.search(self.text, after, stop)
        if after == at or not believable:
            return at
        self._act_by(at, after)
        if alias := _ALIAS.match(self.text, after):
            self.subject, self.others = (ListMember(alias["name"], *alias.span("name")),), False
            after = alias.end()
        self.place = (at, after)
        return after

    def _act_by(self, start: int, end: int) -> None:
        """Take the institutions named there for the subject."""
        self.subject = tuple(part for part in take_apart(self.text, start, end) if not part.is_person)
        self.others = of_examples(self.text, start, end)

    def _limits(self, start: int, word: int) -> str:
        """The condition of an operative word at `word`: its own, or the last one of the sentence if it opens."""
        own = condition(self.text, start, word, self.place)
        if own or (self.place and start <= self.place[0]):
            self.condition = own
        return self.condition

    def _scope(self, clauses: Sequence[Span], end: int, *others: re.Pattern[str]) -> int:
        """How far a word governs: to the clause that opens with one of the others, or to the end of the segment.

        Clauses before it that say when (…的，…时，) belong to what it opens.
        """
        for n, (at, stop) in enumerate(clauses):
            if any(other.match(self.text, at, stop) for other in others):
                while n and _WHEN.match(self.text[slice(*clauses[n - 1])]):
                    n -= 1
                return clauses[n][0] - 1
        return end

    def _operative(self, at: int, after: int, stop: int) -> re.Match[str] | None:
        """The operative word of a clause: behind its subject, or at its beginning if it names none."""
        if after == at:
            return _OPENS.match(self.text, at, stop)
        return _DIRECT.match(self.text, after, stop) or _OPERATIVE.search(self.text, after, stop)

    def _by(self, at: int, stop: int) -> re.Match[str] | None:
        """由 and a name behind it, unless another word governs them."""
        by = _BY.search(self.text, at, stop)
        if not by or _OPERATIVE.search(self.text, at, by.start()):
            return None
        after = name_at(self.text, by.end())
        return by if after > by.end() and "组成" not in self.text[after:stop] else None

    def _rows_by(self, by: re.Match[str], said: int, end: int) -> Iterator[_Found]:
        after = name_at(self.text, by.end())
        self._act_by(by.end(), after)
        self.place = None
        limits = self._limits(said, by.start())
        direct = _DIRECT.match(self.text, after, end)
        word = direct["word"] if direct else by["word"] or dutyforms.NONE
        yield from self._rows(word, limits, direct.end() if direct else after, end)

    def _addressees(self, word: re.Match[str], limits: str, end: int) -> Iterator[_Found]:
        after = name_at(self.text, word.end())
        others = of_examples(self.text, word.end(), after)
        for part in take_apart(self.text, word.end(), after):
            yield _Found(part.name, word["word"], "addressee", limits, word.end(), end, others)

    def _rows(self, operative: str, limits: str, start: int, end: int) -> Iterator[_Found]:
        start += self.text[start] == "，" if start < end else 0
        for part in self.subject if start < end else ():
            yield _Found(part.name, operative, "subject", limits, start, end, self.others)
