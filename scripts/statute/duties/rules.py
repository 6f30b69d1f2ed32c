"""Statute → rows of the table of duties, by rules that know the forms of the language and no statute.

A unit is read sentence by sentence, segment by segment (；), clause by clause (，): who is the
subject, which operative word governs, who is encouraged or supported.

- An operative word governs to the end of its segment; one inside its scope is no row of its own.
- A segment or sentence that opens with an operative word goes on with the last subject.
- The whole community (本市, 国家) is no institution: a sentence about it has no subject row.
- Persons (个人, 科研人员) are rows as addressees only.
- Who merely meets a condition (…的，) is not the subject of what follows from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from statute.actors.phrases import Part, name_at, take_apart
from statute.duties import dutyforms
from statute.model import Duty, Statute, article_units

_SENTENCE = re.compile("[^。！？：]+")
_SEGMENT = re.compile("[^；]+")
_CLAUSE = re.compile("[^，]+")
_OPERATIVE = re.compile(f"(?P<word>{dutyforms.OPERATIVE})")
_OPENS = re.compile(f"(?:{dutyforms.PREPOSITION}[^，]*?)?{dutyforms.ADVERB}(?P<word>{dutyforms.OPERATIVE})")
_DIRECT = re.compile(f"，?{dutyforms.ADVERB}(?P<word>{dutyforms.DIRECT_OPERATIVE})")
_ENCOURAGE = re.compile(
    f"{dutyforms.ADVERB}(?P<word>{dutyforms.ENCOURAGE})(?P<twin>{dutyforms.ENCOURAGE_TWIN})"
)
_COMMUNITY = re.compile(dutyforms.COMMUNITY)
_ADVERBIAL = re.compile(f"{dutyforms.PREPOSITION}|.*{dutyforms.ADVERBIAL_END}$")
_ALIAS = re.compile(dutyforms.ALIAS)
_BY = re.compile(f"(?P<word>{dutyforms.OPERATIVE})?{dutyforms.BY}")
Span = tuple[int, int]
MANY_WORDS = 50
"""An act goes on after its first full clause only while it is shorter than this."""


def find(statute: Statute) -> Iterator[Duty]:
    """All rows that the rules can see, in the order of the text."""
    for article in statute.articles:
        for unit in article_units(article):
            yield from _Reader(unit.id, unit.text).rows()


def act(text: str, name: int = 0) -> str:
    """What an operative word governs, or its beginning: to the end of the first clause that says what is done.

    `name` characters at its beginning name an addressee and say nothing of that.
    """
    stop = 0
    for clause in _CLAUSE.finditer(text):
        said = text[max(clause.start(), name) : clause.end()]
        if stop and clause.end() > MANY_WORDS:
            break
        if clause.end() == len(text) or (said and not _ADVERBIAL.match(said)):
            stop = clause.end()
    return text[:stop]


class _Reader:
    """Reads one unit and remembers its last subject."""

    def __init__(self, id: str, text: str) -> None:
        self.id = id
        self.text = text
        self.subject: tuple[Part, ...] = ()

    def rows(self) -> Iterator[Duty]:
        for sentence in _SENTENCE.finditer(self.text):
            for segment in _SEGMENT.finditer(self.text, *sentence.span()):
                yield from self._segment(*segment.span())

    def _segment(self, start: int, end: int) -> Iterator[Duty]:
        """The rows of what stands between two ；."""
        clauses = [clause.span() for clause in _CLAUSE.finditer(self.text, start, end)]
        named = governed = spoken = conditional = False
        predicate = start
        adverbial = True  # All clauses so far say when, where or how.
        for n, (at, stop) in enumerate(clauses):
            after = at
            if not (named or governed or spoken):
                predicate = after = self._name_subject(at, stop, n == 0, adverbial)
                named = after > at
            adverbial = adverbial and _ADVERBIAL.match(self.text[at:stop]) is not None
            if self.text[stop - 1] == "的":
                conditional = True
            elif not governed and (word := _ENCOURAGE.match(self.text, after, stop)):
                scope = self._scope(clauses[n + 1 :], end, _OPENS, _ENCOURAGE)
                if after > at:
                    yield from self._rows(word["word"], word.end("word"), scope)
                yield from self._addressees(word, scope)
                spoken = True
            elif not governed and (by := self._by(after, stop)):
                if named and not (spoken or conditional):
                    yield from self._rows(dutyforms.NONE, predicate, at)
                governed = True
                yield from self._rows_by(by, end)
            elif word := self._operative(at, after, stop):
                governed = True
                yield from self._rows(word["word"], word.end(), self._scope(clauses[n + 1 :], end, _OPENS))
            elif not governed and _OPERATIVE.search(self.text, at, stop):
                governed, self.subject = True, ()
        if named and not (governed or spoken or conditional):
            yield from self._rows(dutyforms.NONE, predicate, end)

    def _name_subject(self, at: int, stop: int, first: bool, adverbial: bool) -> int:
        """Where the subject ends that a clause begins with; where it begins if there is none.

        `adverbial` says that all clauses before it are: else only an operative word makes a subject believable.
        """
        if first and (community := _COMMUNITY.match(self.text, at, stop)):
            self.subject = ()
            return community.end()
        after = name_at(self.text, at)
        believable = adverbial or _OPERATIVE.search(self.text, after, stop)
        if after == at or not believable:
            return at
        self.subject = _institutions(take_apart(self.text, at, after))
        if alias := _ALIAS.match(self.text, after):
            self.subject = (Part(alias["name"], *alias.span("name")),)
            after = alias.end()
        return after

    def _scope(self, clauses: Sequence[Span], end: int, *others: re.Pattern[str]) -> int:
        """How far a word governs: to the clause that opens with one of the others, or to the end of the segment."""
        opens = (at for at, stop in clauses if any(other.match(self.text, at, stop) for other in others))
        return next((at - 1 for at in opens), end)

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

    def _rows_by(self, by: re.Match[str], end: int) -> Iterator[Duty]:
        after = name_at(self.text, by.end())
        self.subject = _institutions(take_apart(self.text, by.end(), after))
        direct = _DIRECT.match(self.text, after, end)
        yield from self._rows(
            direct["word"] if direct else by["word"] or dutyforms.NONE, direct.end() if direct else after, end
        )

    def _addressees(self, word: re.Match[str], end: int) -> Iterator[Duty]:
        after = name_at(self.text, word.end())
        words = act(self.text[word.end("word") : end], after - word.end("word"))
        for part in take_apart(self.text, word.end(), after):
            yield Duty(self.id, part.name, word["word"], "addressee", words)

    def _rows(self, operative: str, start: int, end: int) -> Iterator[Duty]:
        words = act(self.text[start:end].lstrip("，"))
        for part in self.subject if words else ():
            yield Duty(self.id, part.name, operative, "subject", words)


def _institutions(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(part for part in parts if not part.is_person)
