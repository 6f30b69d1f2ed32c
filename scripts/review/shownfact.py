"""One fact that readers see of an edition: what it is by, what is shown of it, and how values come into words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from statute.model import Lang, Said, UnitId, in_each
from statute.view.names import unit_name
from statute.wording import say
from statute.wording.reviewwords import FIELDS

Fact = tuple["FactKey", "Shown"]


@dataclass(frozen=True, slots=True)
class FactKey:
    """Which fact it is. `home` is what it is listed under: an article, a term, a law."""

    kind: str
    home: tuple[str, str]
    part: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is seen: under which heading, called what (each in LANGS), in which words. `path` is the file it is from."""

    heading: Said
    label: Said
    text: str
    path: str
    quote: str = ""
    """The words it is about, as a further name."""


def both(key: str, **values: object) -> Said:
    """The words of a row in every language."""
    return in_each(lambda lang: say(lang, key, **values))


def unit_heading(unit: UnitId) -> Said:
    return in_each(lambda lang: (name := unit_name(lang, unit))[:1].upper() + name[1:])


def heading_of(key: str, name: Callable[[Lang], str | None], else_: str) -> Said:
    """What a thing is listed under, by its name in each language, or by the one it has everywhere."""
    return in_each(lambda lang: say(lang, key, name=name(lang) or else_))


def field_facts(
    kind: str, home: tuple[str, str], heading: Said, name: str, value: object, path: str
) -> Iterator[Fact]:
    """A value of a record, if it has one; texts in several languages are told apart."""
    parts = value.items() if isinstance(value, Mapping) else [("", value)]
    for lang, one in parts:
        if words := in_words(one):
            label = FIELDS.get(name) or in_each(lambda _: name)
            yield FactKey(kind, home, ("field", name, lang)), Shown(heading, label, words, path)


def in_words(value: object) -> str:
    """A value in words; empty if it says nothing."""
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, Mapping):
        return " · ".join(filter(None, map(in_words, value.values())))
    if isinstance(value, tuple | list):
        return "\n".join(filter(None, map(in_words, value)))
    if hasattr(value, "__dataclass_fields__"):
        seen = (
            f.name for f in value.__dataclass_fields__.values() if f.compare
        )  # Not where it stands in a file.
        return " · ".join(filter(None, (in_words(getattr(value, name)) for name in seen)))
    return "" if value in (None, 0) else str(value)
