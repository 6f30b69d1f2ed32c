"""errata.toml → mistakes of published versions, and addresses that are gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from statute.files.tomlfile import Key, Schema, read_toml, tables_of
from statute.model import Lang, Problem, UnitId
from statute.problems import problem
from statute.suggest import which_unit

_ERRATUM = {
    "unit": Key("unit"),
    "date": Key("date"),
    "version": Key("text"),
    "what": Key("texts_by_lang"),
}
_ADDRESS = r"(?:[a-z0-9-]+/)+(?:#[a-z0-9-]+)?"
_WANTED = "an address below the home page, such as articles/13/ or articles/13/#n-members"
_MOVED = {
    "from": Key("text", pattern=_ADDRESS, wanted=_WANTED),
    "to": Key("text", pattern=_ADDRESS, wanted=_WANTED),
}
SCHEMA: Schema = {
    "erratum": Key("tables", needed=False, keys=_ERRATUM),
    "moved": Key("tables", needed=False, keys=_MOVED),
}


@dataclass(frozen=True, slots=True)
class Erratum:
    """A mistake of a published version, in the words of those who mended it."""

    unit: UnitId
    date: str
    """ISO: when it was mended."""
    version: str
    """The first of the edition without it."""
    what: dict[Lang, str]
    line: int


@dataclass(frozen=True, slots=True)
class Moved:
    """An address that is gone, and the one that readers are led to; both below the home page of each language."""

    old: str
    new: str
    line: int


@dataclass(frozen=True, slots=True)
class Errata:
    """The whole file."""

    mistakes: tuple[Erratum, ...] = ()
    moved: tuple[Moved, ...] = ()


def read_errata(text: str, path: str) -> tuple[Errata, tuple[Problem, ...]]:
    """The mistakes newest first."""
    data, problems = read_toml(text, path, SCHEMA)
    if any(p.severity == "error" for p in problems):
        return Errata(), problems
    mistakes = [
        Erratum(UnitId(e["unit"]), e["date"].isoformat(), e["version"], e["what"], line)
        for e, line in tables_of(data, "erratum", text)
    ]
    moved = tuple(Moved(e["from"], e["to"], line) for e, line in tables_of(data, "moved", text))
    return Errata(tuple(sorted(mistakes, key=lambda e: e.date, reverse=True)), moved), problems


def check_errata(errata: Errata, units: Iterable[UnitId], path: str) -> tuple[Problem, ...]:
    """A mistake must be one in a unit that is there."""
    known = dict.fromkeys(units)
    return tuple(
        problem(
            path,
            one.line,
            "unknown-unit",
            f"There is no provision “{one.unit}”.",
            which_unit(one.unit, known),
        )
        for one in errata.mistakes
        if one.unit not in known
    )
