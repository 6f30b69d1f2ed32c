"""The rows of the table of duties as readers see them: by actor, in both languages.

An act stays in the words of the statute. Where the translation has as many sentences in the unit, and as
many parts between semicolons in the sentence, its words for the row are known; else only the unit is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from statute.duties.actornames import Name
from statute.duties.dutyforms import NONE
from statute.model import Duty, Lang, Statute, Term

_SENTENCE: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"[^。！？]+[。！？]?"),
    "en": re.compile(r".+?(?:[.!?][”’)]*(?= +[A-Z“])|$)"),
}
_PART: Mapping[Lang, re.Pattern[str]] = {"zh": re.compile("[^；]+；?"), "en": re.compile(r".+?(?:; |$)")}
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A row and what the translation says there, empty if that is not sure."""

    duty: Duty
    english: str


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts, is encouraged or supported, with all rows in the order of the text."""

    id: str
    """That of the term, if there is one; permanent."""
    zh: str
    en: str
    """Empty if nobody has translated it."""
    term: Term | None
    rows: tuple[Row, ...]

    @property
    def acts(self) -> bool:
        """Whether any row has it as subject."""
        return any(row.duty.role == "subject" for row in self.rows)


def table(
    duties: Sequence[Duty],
    terms: Iterable[Term],
    names: Iterable[Name],
    statute: Statute,
    translation: Statute | None,
) -> tuple[Actor, ...]:
    """The actors in the order in which the text brings them in; `names` gives the English of those without a term."""
    named = {name.zh: name for name in names}
    known = {term.zh: term for term in terms}
    zh = {unit.id: unit.text for unit in statute.units()}
    en = {unit.id: unit.text for unit in translation.units()} if translation else {}
    rows: dict[str, list[Row]] = {}
    for duty in duties:
        rows.setdefault(duty.actor, []).append(Row(duty, english(duty, zh[duty.unit], en.get(duty.unit, ""))))
    return tuple(_actor(name, known.get(name), named.get(name), found) for name, found in rows.items())


def _actor(zh: str, term: Term | None, name: Name | None, rows: Sequence[Row]) -> Actor:
    en = term.en if term else name.en if name else ""
    anchor = term.id if term else (name.anchor if name else "") or slug(en) or zh
    return Actor(anchor, zh, en, term, tuple(rows))


def slug(name: str) -> str:
    """`learned-societies` for “learned societies”."""
    return _NOT_IN_SLUGS.sub("-", name.lower().replace("’", "")).strip("-")


def english(duty: Duty, zh: str, en: str) -> str:
    """What the translation `en` of a unit says where its Chinese `zh` has the row."""
    words = duty.act if duty.operative == NONE else duty.operative + duty.act
    found = _counterpart(zh, en, max(zh.find(words), zh.find(duty.act)), _SENTENCE)
    if found is None:
        return ""
    sentence, translated, at = found
    part = _counterpart(sentence, translated, at, _PART)
    return (part[1] if part else translated).strip()


def _counterpart(
    zh: str, en: str, at: int, pieces: Mapping[Lang, re.Pattern[str]]
) -> tuple[str, str, int] | None:
    """The piece of `zh` in which `at` lies, that of `en` in the same place, and `at` within it."""
    chinese, translated = list(pieces["zh"].finditer(zh)), pieces["en"].findall(en)
    if at < 0 or len(chinese) != len(translated):
        return None
    return next(
        (m.group(), t, at - m.start()) for m, t in zip(chinese, translated, strict=True) if at < m.end()
    )
