"""What readers see before and after → what has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from review.facts import facts
from review.fitting import UNKNOWN
from review.shownfact import FactKey, Shown
from statute.edition import Reading
from statute.model import Citation, Problem


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that is new (no `before`), gone (no `after`), or says something else."""

    key: FactKey
    before: Shown | None
    after: Shown | None

    @property
    def shown(self) -> Shown:
        """As it is now, or was last."""
        shown = self.after or self.before
        if shown is None:
            raise ValueError(self.key)
        return shown


@dataclass(frozen=True, slots=True)
class Difference:
    """All that is different between two readings of an edition."""

    facts: tuple[FactChange, ...] = ()
    gained: tuple[Citation, ...] = ()
    lost: tuple[Citation, ...] = ()
    addresses: tuple[str, ...] = ()
    """Of the site; they opened something and no longer do."""
    errors: tuple[Problem, ...] = ()
    """Those that came with the change; with one nothing is told of citations and addresses."""
    kept: int = 0
    """How many errors were there before and still are."""
    older: tuple[str, ...] = ()
    """Tables that were written by rules of before; what cannot be read of them is not compared."""
    warnings: tuple[Problem, ...] = ()
    """New ones."""
    warnings_gone: tuple[Problem, ...] = ()
    others: tuple[str, ...] = ()
    """Further files that differ."""

    @property
    def sound(self) -> bool:
        """Whether the content has no error."""
        return not self.errors and not self.kept


def changed_facts(
    before: Reading | None, after: Reading, unreadable: Collection[str]
) -> tuple[FactChange, ...]:
    """In the order of `after`, what is gone where it stood.

    What is not there because its file has errors (`unreadable`, by name) is not gone.
    """
    old: Mapping[FactKey, Shown] = dict(facts(before)) if before else {}
    new: Mapping[FactKey, Shown] = dict(facts(after))
    texts = {
        key.part
        for key in old.keys() | new.keys()
        if key.part[0] == "text" and _text(old, key) != _text(new, key)
    }
    found = [
        FactChange(key, old.get(key), new.get(key))
        for key in _order([*old], [*new])
        if _text(old, key) != _text(new, key)
        and UNKNOWN not in (_text(old, key), _text(new, key))
        and not (key.part[0] == "duties" and ("text", *key.part[1:]) in texts)
        and (key in new or not any(old[key].path.endswith(path) for path in unreadable))
    ]
    return tuple(found)


def _text(found: Mapping[FactKey, Shown], key: FactKey) -> str:
    return found[key].text if key in found else ""


def _order(old: Sequence[FactKey], new: Sequence[FactKey]) -> list[FactKey]:
    """The keys of both by home: the homes of `new`, then those that are gone; in each the new keys first."""
    homes: dict[tuple[str, str], dict[FactKey, None]] = {}
    for key in (*new, *old):
        homes.setdefault(key.home, {})[key] = None
    kinds = list(dict.fromkeys(key.kind for key in (*new, *old)))
    whole = [key for keys in homes.values() for key in keys]
    return sorted(whole, key=lambda key: kinds.index(key.kind))


def changed_citations(
    before: Sequence[Citation], after: Sequence[Citation]
) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
    """Those that came and those that went; one that only moved within its text did neither."""
    return _more(before, after), _more(after, before)


def _more(few: Sequence[Citation], many: Sequence[Citation]) -> tuple[Citation, ...]:
    left = Counter((c.unit, c.lang, c.text, c.law, c.targets) for c in few)
    found = []
    for c in many:
        key = (c.unit, c.lang, c.text, c.law, c.targets)
        if left[key]:
            left[key] -= 1
        else:
            found.append(c)
    return tuple(found)
