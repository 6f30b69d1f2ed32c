"""[[structure]] in edition.toml: what lines of the source are that their look does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from statute.files.tomlfile import Key
from statute.files.tomlplaces import line_of, places_of
from statute.model import RULINGS, Problem, Ruling, Source, Statute
from statute.parse.assemble import parse
from statute.problems import problem
from statute.text.clean import clean

STRUCTURE = Key(
    "tables",
    needed=False,
    keys={"line": Key("number"), "is": Key("text", choices=RULINGS), "reason": Key("text")},
)


def check_structure(
    rulings: tuple[Ruling, ...], source: Source, statute: Statute, text: str, path: str, *where: str | int
) -> Iterator[Problem]:
    """Each ruling is about a line that has text, and the statute would be read otherwise without it.

    `where` they stand in the file, if not at its top."""
    if not rulings:
        return
    cleaned, places = clean(source), places_of(text)
    there = {line.number: line.text for line in cleaned.lines}
    for n, ruling in enumerate(rulings):
        line = line_of(places, *where, "structure", n)
        if ruling.line not in there:
            message = f"Line {ruling.line} of {source.path} has no text."
            yield problem(path, line, "structure-fails", message, "Look which line is meant.")
        elif _same(parse(cleaned, source, (*rulings[:n], *rulings[n + 1 :])), statute):
            message = f"Line {ruling.line}, “{there[ruling.line][:20]}”, is read as it is without this."
            hint = "Take it out, or look whether another line is meant."
            yield problem(path, line, "structure-needless", message, hint)


def _same(one: Statute, other: Statute) -> bool:
    """Whether two readings are of the same units on the same lines."""
    return [*one.units()] == [*other.units()] and one.divisions == other.divisions
