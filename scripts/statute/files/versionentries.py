"""[[versions]] in edition.toml: earlier texts of the statute, which lie in versions/<date of adoption>/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from statute.files.emendations import EMENDATION, read_emendations
from statute.files.structure import STRUCTURE
from statute.files.tomlfile import Key
from statute.files.tomlplaces import line_of, places_of
from statute.model import Alignment, Problem, Ruling, UnitId, VersionEntry
from statute.problems import problem

_ARTICLE = Key(
    "text",
    needed=False,
    pattern=r"[1-9][0-9]*(?:-[1-9][0-9]*)?",
    wanted="the number of an article, such as 13 or 120-1",
)
VERSIONS = Key(
    "tables",
    needed=False,
    keys={
        "adopted": Key("date"),
        "in_force": Key("date", needed=False),
        "decision": Key("texts_by_lang", needed=False),
        "provenance": Key("texts_by_lang", needed=False),
        "title": Key("texts_by_lang", needed=False),
        "source_sha256": Key("text", needed=False, pattern="[0-9a-f]{64}", wanted="64 hexadecimal digits"),
        "rebased": Key("flag", needed=False),
        "structure": STRUCTURE,
        "emendation": EMENDATION,
        "alignment": Key(
            "tables", needed=False, keys={"old": _ARTICLE, "new": _ARTICLE, "reason": Key("text")}
        ),
    },
)


def read_versions(tables: Iterable[Mapping[str, Any]]) -> tuple[VersionEntry, ...]:
    """The oldest first, whatever their order in the file. The tables must fit the schema."""
    entries = (_entry(table, place) for place, table in enumerate(tables))
    return tuple(sorted(entries, key=lambda entry: entry.adopted))


def _entry(table: Mapping[str, Any], place: int) -> VersionEntry:
    return VersionEntry(
        adopted=table["adopted"].isoformat(),
        place=place,
        in_force=table["in_force"].isoformat() if "in_force" in table else "",
        decision=table.get("decision", {}),
        provenance=table.get("provenance", {}),
        titles=table.get("title", {}),
        source_sha256=table.get("source_sha256", ""),
        rebased=table.get("rebased", False),
        structure=tuple(Ruling(s["line"], s["is"], s["reason"]) for s in table.get("structure", ())),
        emendations=read_emendations(table.get("emendation", ())),
        alignments=tuple(
            Alignment(UnitId.read(a.get("old", "")), UnitId.read(a.get("new", "")), a["reason"])
            for a in table.get("alignment", ())
        ),
    )


def check_versions(data: Mapping[str, Any], text: str, path: str) -> Iterator[Problem]:
    """Dates that cannot be, and alignments that say nothing."""
    places, seen = places_of(text), set[date]()
    for n, table in enumerate(data.get("versions", ())):
        adopted, in_force = table["adopted"], table.get("in_force", date.max)
        wrong = None
        if adopted in seen:
            wrong = "adopted", f"({adopted}) is that of another version, too"
        elif data["adopted"] and adopted >= data["adopted"]:
            wrong = "adopted", f"({adopted}) is not before that of the text in force ({data['adopted']})"
        elif in_force < adopted:
            wrong = "in_force", f"({in_force}) is before adopted ({adopted})"
        seen.add(adopted)
        if wrong:
            key, said = wrong
            line = line_of(places, "versions", n, key)
            yield problem(path, line, "bad-value", f"“{key}” {said}.", "Look up both dates.")
        for m, alignment in enumerate(table.get("alignment", ())):
            if not {"old", "new"} & set(alignment):
                hint = "Name the old article, the new one, or both."
                line = line_of(places, "versions", n, "alignment", m)
                yield problem(path, line, "missing-key", "An alignment names no article.", hint)
