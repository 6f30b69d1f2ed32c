"""The table of duties as readers see it: by act with all its actors, and by actor with all their acts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from statute.duties.actornames import Name
from statute.model import LANGS, ORIGINAL, TOOLS, Duty, Lang, Term

_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Act:
    """What one or several are to do: rows that differ in their actor only."""

    id: str
    """`d25-p2-1`, the first act of 25.p2."""
    row: Duty
    """Any of the rows."""
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts, is encouraged or supported, with all acts in the order of the text."""

    id: str
    """That of the term, if there is one; permanent."""
    names: Mapping[Lang, str] = field(hash=False)
    """In each language that somebody has translated it into."""
    term: Term | None
    acts: tuple[Act, ...]

    @property
    def original(self) -> str:
        return self.names[ORIGINAL]

    def name(self, lang: Lang) -> str:
        """In a language, or as it is in the text."""
        return self.names.get(lang) or self.original

    def untranslated(self, lang: Lang) -> bool:
        """Whether the name in this language is that of the original."""
        return lang != ORIGINAL and self.name(lang) == self.original


def acts(duties: Iterable[Duty]) -> tuple[Act, ...]:
    """The acts in the order of the text."""
    found: dict[Duty, list[str]] = {}
    for duty in duties:
        found.setdefault(replace(duty, actor=""), []).append(duty.actor)
    number = Counter[str]()
    made: list[Act] = []
    for row, actors in found.items():
        number[row.unit] += 1
        made.append(Act(f"d{row.unit.slug}-{number[row.unit]}", row, tuple(actors)))
    return tuple(made)


def actors(found: Sequence[Act], terms: Iterable[Term], names: Iterable[Name]) -> tuple[Actor, ...]:
    """The actors in the order in which the text brings them in; `names` gives the English of those without a term."""
    named = {name.original: name for name in names}
    known = {term.original: term for term in terms}
    has: dict[str, list[Act]] = {}
    for act in found:
        for actor in act.actors:
            has.setdefault(actor, []).append(act)
    return tuple(_actor(name, known.get(name), named.get(name), own) for name, own in has.items())


def _actor(original: str, term: Term | None, name: Name | None, own: Sequence[Act]) -> Actor:
    known = {lang: term.name(lang) for lang in LANGS} if term else name.names if name else {}
    names = {lang: said for lang, said in known.items() if said} | {ORIGINAL: original}
    anchor = term.id if term else (name.anchor if name else "") or slug(names.get(TOOLS, "")) or original
    return Actor(anchor, names, term, tuple(own))


def slug(name: str) -> str:
    """`learned-societies` for “learned societies”."""
    return _NOT_IN_SLUGS.sub("-", name.lower().replace("’", "")).strip("-")
