"""The table of duties by those who act, with their names in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from statute.duties.actornames import Name
from statute.model import Duty, Lang, Term

_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts, is encouraged or supported, with all rows in the order of the text."""

    id: str
    """That of the term, if there is one; permanent."""
    zh: str
    en: str
    """Empty if nobody has translated it."""
    term: Term | None
    rows: tuple[Duty, ...]

    def name(self, lang: Lang) -> str:
        return {"zh": self.zh, "en": self.en or self.zh}[lang]

    @property
    def acts(self) -> bool:
        """Whether any row has it as subject."""
        return any(row.role == "subject" for row in self.rows)


def table(
    duties: Sequence[Duty],
    terms: Iterable[Term],
    names: Iterable[Name],
) -> tuple[Actor, ...]:
    """The actors in the order in which the text brings them in; `names` gives the English of those without a term."""
    named = {name.zh: name for name in names}
    known = {term.zh: term for term in terms}
    rows: dict[str, list[Duty]] = {}
    for duty in duties:
        rows.setdefault(duty.actor, []).append(duty)
    return tuple(_actor(name, known.get(name), named.get(name), found) for name, found in rows.items())


def _actor(zh: str, term: Term | None, name: Name | None, rows: Sequence[Duty]) -> Actor:
    en = term.en if term else name.en if name else ""
    anchor = term.id if term else (name.anchor if name else "") or slug(en) or zh
    return Actor(anchor, zh, en, term, tuple(rows))


def slug(name: str) -> str:
    """`learned-societies` for “learned societies”."""
    return _NOT_IN_SLUGS.sub("-", name.lower().replace("’", "")).strip("-")
