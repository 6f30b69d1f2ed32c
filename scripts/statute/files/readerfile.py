"""readers.toml → for whom: what the statute gives to, or asks of, each kind of reader, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from statute.files.tomlfile import Key, Schema, read_toml
from statute.files.tomlplaces import line_of, places_of
from statute.model import LANGS, ORIGINAL, Lang, Problem, UnitId
from statute.problems import problem
from statute.suggest import which_unit

_LINE: Schema = {
    "unit": Key("unit"),
    **{lang: Key("text", needed=lang == ORIGINAL, translated=True) for lang in LANGS},
}
_READER = {
    "id": Key(
        "text",
        pattern=r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*",
        wanted="lower-case letters, digits and single hyphens, such as small-enterprise",
    ),
    "who": Key("texts_by_lang"),
    "line": Key("tables", keys=_LINE),
}
SCHEMA: Schema = {"reader": Key("tables", needed=False, keys=_READER)}


@dataclass(frozen=True, slots=True)
class Answer:
    """What one provision says to a reader."""

    unit: UnitId
    text: dict[Lang, str]
    line: int


@dataclass(frozen=True, slots=True)
class Audience:
    """A kind of reader."""

    id: str
    who: dict[Lang, str]
    answers: tuple[Answer, ...]


def read_readers(text: str, path: str) -> tuple[tuple[Audience, ...], tuple[Problem, ...]]:
    """The readers in the order of the file; an id that stands twice is a problem."""
    data, found = read_toml(text, path, SCHEMA)
    if any(p.severity == "error" for p in found):
        return (), found
    problems = list(found)
    readers: list[Audience] = []
    seen: dict[str, int] = {}
    places = places_of(text)
    for n, table in enumerate(data.get("reader", ())):
        line = line_of(places, "reader", n)
        answers = tuple(
            Answer(
                UnitId(a["unit"]),
                _texts(a),
                line_of(places, "reader", n, "line", m),
            )
            for m, a in enumerate(table["line"])
        )
        if (id := table["id"]) in seen:
            message = f"“{id}” is used twice, first on line {seen[id]}."
            problems.append(problem(path, line, "repeated-id", message, "Keep one of the two."))
            continue
        seen[id] = line
        readers.append(Audience(id, table["who"], answers))
    return tuple(readers), tuple(problems)


def _texts(answer: Mapping[str, str]) -> dict[Lang, str]:
    return {lang: answer[lang] for lang in LANGS if lang in answer}


def check_readers(readers: Iterable[Audience], units: Iterable[UnitId], path: str) -> tuple[Problem, ...]:
    """Whatever answers a reader must stand in the statute."""
    known = dict.fromkeys(units)
    return tuple(
        problem(
            path,
            answer.line,
            "unknown-unit",
            f"There is no provision “{answer.unit}”.",
            which_unit(answer.unit, known),
        )
        for reader in readers
        for answer in reader.answers
        if answer.unit not in known
    )
