"""What those who act are called in English, where terms.toml has no entry for them.

[[name]]
zh = "用人单位"
en = "employers"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from statute.duties.corrections import SCHEMA
from statute.files.tomlfile import read_toml, tables_of
from statute.model import Duty, Problem, Term
from statute.problems import problem


@dataclass(frozen=True, slots=True)
class Name:
    """A `[[name]]` of duties.toml."""

    zh: str
    en: str
    anchor: str
    """On the page of duties, if not made of the English: the address of before, where that has changed."""
    path: str
    line: int


def read_names(text: str, path: str) -> tuple[tuple[Name, ...], tuple[Problem, ...]]:
    """The names in the order of duties.toml, and what is wrong with the file."""
    data, problems = read_toml(text, path, SCHEMA)
    if any(p.severity == "error" for p in problems):
        return (), problems
    tables = tables_of(data, "name", text)
    return tuple(Name(t["zh"], t["en"], t.get("anchor", ""), path, line) for t, line in tables), problems


def check_names(names: Iterable[Name], rows: Iterable[Duty], terms: Iterable[Term]) -> tuple[Problem, ...]:
    """A name that no row needs, or that terms.toml gives already, is a problem."""
    return tuple(_check(names, {row.actor for row in rows}, {term.zh for term in terms}))


def _check(names: Iterable[Name], actors: set[str], terms: set[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name in names:
        if name.zh in terms:
            message = f"“{name.zh}” has its English in terms.toml."
        elif name.zh in seen:
            message = f"“{name.zh}” is named twice."
        elif name.zh not in actors:
            message = f"No row of the table of duties is about “{name.zh}”."
        else:
            seen.add(name.zh)
            continue
        yield problem(name.path, name.line, "duty-correction-fails", message, "Take the name out.")
