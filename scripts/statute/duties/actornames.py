"""What those who act are called in English, where terms.toml has no entry for them.

[[name]]
zh = "用人单位"
en = "employers"
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from statute.duties.corrections import SCHEMA
from statute.files.tomlfile import read_toml, tables_of
from statute.model import LANGS, ORIGINAL, Duty, Lang, Problem, Term, UnitId
from statute.problems import problem


@dataclass(frozen=True, slots=True)
class Name:
    """A `[[name]]` of duties.toml."""

    names: Mapping[Lang, str] = field(hash=False)
    anchor: str
    """On the page of duties, if not made of the English: the address of before, where that has changed."""
    path: str
    line: int

    @property
    def original(self) -> str:
        """As the text names them."""
        return self.names[ORIGINAL]


def read_names(text: str, path: str) -> tuple[tuple[Name, ...], tuple[Problem, ...]]:
    """The names in the order of duties.toml, and what is wrong with the file."""
    data, problems = read_toml(text, path, SCHEMA)
    if any(p.severity == "error" for p in problems):
        return (), problems
    tables = tables_of(data, "name", text)
    names = (
        Name({lang: t[lang] for lang in LANGS if lang in t}, t.get("anchor", ""), path, line)
        for t, line in tables
    )
    return tuple(names), problems


def check_names(names: Iterable[Name], rows: Iterable[Duty], terms: Iterable[Term]) -> tuple[Problem, ...]:
    """A name that no row needs, or that terms.toml gives already, is a problem."""
    return tuple(_check(names, {row.actor for row in rows}, {term.original for term in terms}))


def check_nameless(
    rows: Iterable[Duty], named: Collection[str], lines: Mapping[UnitId, int], path: str
) -> tuple[Problem, ...]:
    """One problem for all who act and have no English; `lines` is where the text, `path`, brings them in."""
    nameless = {row.actor: lines[row.unit] for row in reversed(list(rows)) if row.actor not in named}
    if not nameless:
        return ()
    first = min(nameless, key=lambda actor: (nameless[actor], actor))
    more = f"; so is it with {len(nameless) - 1} more who act" if nameless.keys() - {first} else ""
    message = f"“{first}” has no English: English pages show it in Chinese{more}."
    hint = "Give each an entry in terms.toml, or a [[name]] in duties.toml; the site lists them."
    return (problem(path, nameless[first], "actor-unnamed", message, hint),)


def _check(names: Iterable[Name], actors: set[str], terms: set[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name in names:
        if name.original in terms:
            message = f"“{name.original}” has its English in terms.toml."
        elif name.original in seen:
            message = f"“{name.original}” is named twice."
        elif name.original not in actors:
            message = f"No row of the table of duties is about “{name.original}”."
        else:
            seen.add(name.original)
            continue
        yield problem(name.path, name.line, "duty-correction-fails", message, "Take the name out.")
