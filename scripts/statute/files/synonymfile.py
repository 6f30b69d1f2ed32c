"""synonyms.toml → what readers say for what the statute says. Used by search alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from statute.files.tomlfile import Key, Schema, read_toml, tables_of
from statute.files.tomlplaces import line_of, places_of
from statute.model import Problem, Statute
from statute.problems import problem

SCHEMA: Schema = {"synonym": Key("tables", needed=False, keys={"says": Key("texts"), "means": Key("texts")})}


@dataclass(frozen=True, slots=True)
class Synonym:
    """Each of `says` is also looked for as each of `means`, the best of which comes first."""

    says: tuple[str, ...]
    means: tuple[str, ...]
    lines: tuple[int, ...]
    """Where each of `means` stands."""


def read_synonyms(text: str, path: str) -> tuple[tuple[Synonym, ...], tuple[Problem, ...]]:
    """The entries in the order of the file; words that two entries explain are a problem."""
    data, found = read_toml(text, path, SCHEMA)
    if any(p.severity == "error" for p in found):
        return (), found
    problems = list(found)
    entries: list[Synonym] = []
    seen: dict[str, int] = {}
    places = places_of(text)
    for n, (table, line) in enumerate(tables_of(data, "synonym", text)):
        lines = tuple(line_of(places, "synonym", n, "means", m) for m, _ in enumerate(table["means"]))
        entries.append(Synonym(tuple(table["says"]), tuple(table["means"]), lines))
        for words in table["says"]:
            if (key := plain(words)) in seen:
                message = f"“{words}” is explained twice, first on line {seen[key]}."
                problems.append(
                    problem(path, line, "synonym-twice", message, "Put both meanings into one entry.")
                )
            seen.setdefault(key, line)
    return tuple(entries), tuple(problems)


def check_synonyms(synonyms: Iterable[Synonym], texts: Sequence[Statute], path: str) -> tuple[Problem, ...]:
    """Whatever a word is said to mean must stand in the statute or its translation.

    Of a translation with passages to come, its own words may stand in those."""
    units = [{unit.id: plain(unit.text) for unit in text.units()} for text in texts]
    whole = "\n".join(words for text in units for words in text.values())
    unfinished = any(text.keys() < units[0].keys() for text in units)
    return tuple(_nowhere(synonyms, whole, unfinished, path))


def _nowhere(synonyms: Iterable[Synonym], whole: str, unfinished: bool, path: str) -> Iterator[Problem]:
    for entry in synonyms:
        for words, line in zip(entry.means, entry.lines, strict=True):
            to_come = unfinished and words.isascii()
            if not plain(words) or (plain(words) not in whole and not to_come):
                message = f"“{words}” stands neither in the statute nor in its translation."
                hint = "Write it as the statute does, in either language."
                yield problem(path, line, "synonym-nowhere", message, hint)


def plain(text: str) -> str:
    """Letters, digits and characters alone, as search compares them."""
    return "".join(sign for sign in text.lower() if sign.isalnum())
