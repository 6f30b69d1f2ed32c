"""A TOML file that names units: their ids, and the provisions that its words cite, as they are in the text in force."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from statute.compare import Revision
from statute.files.tomlplaces import KeyPath, line_of, places_of
from statute.model import ORIGINAL, UnitId
from statute.naming import unit_name
from statute.rebase.citing import Citer
from statute.rebase.rebasereport import Report, Told
from statute.versions.fate import UnitTexts, fate

WORDS = ("act", "condition", "reading", "source", "quote")
"""Keys whose text must stand in the unit that the same table names."""
_MADE = "\0"
"""Before an id that is new already: several may stand in a line."""


@dataclass(frozen=True, slots=True)
class TableFiles:
    """What the tables are moved with."""

    revision: Revision
    old: UnitTexts
    new: UnitTexts
    citers: Sequence[Citer]
    """One for each language that the tables may speak."""
    report: Report

    def move(self, text: str, path: str, among: Sequence[str] = ()) -> str:
        """The file with new ids; only in the tables of these names, if any are given."""
        lines = text.replace("\r\n", "\n").split("\n")
        places = places_of(text)
        data = tomllib.loads(text.replace("\r\n", "\n"))
        for place, table in _tables(data, ()):
            if not among or place[0] in among:
                self._unit(table, place, path, lines, places)
        inside = not among
        for n, line in enumerate(lines):
            if match := re.match(r"\[+([\w-]+)", line):
                inside = not among or match[1] in among
            if inside and not line.lstrip().startswith("#"):
                lines[n] = self._cited(line, path, n + 1)
        return "\n".join(lines).replace(_MADE, "")

    def _unit(
        self,
        table: Mapping[str, Any],
        place: KeyPath,
        path: str,
        lines: list[str],
        places: Mapping[KeyPath, int],
    ) -> None:
        unit = UnitId.read(str(table.get("unit", "")))
        if unit is None or (unit not in self.old and unit not in self.revision.went):
            return
        line = line_of(places, *place, "unit")
        words = next((table[key] for key in WORDS if isinstance(table.get(key), str) and table[key]), "")
        if not words and isinstance(table.get("to"), dict):
            words = next((table["to"][key] for key in WORDS if table["to"].get(key)), "")
        words = words if words in self.old.get(unit, "") else ""
        times = self.old.get(unit, "").count(words) if words else 1
        self.report.count(unit, words, self.old, self.new)
        found = fate(self.revision, self.new, unit, self._followed(words, unit), times)
        name = unit_name(ORIGINAL, unit)
        if found.kind in ("lost", "gone") or found.unit is None:
            where = f" “{words}” stands in {unit_name(ORIGINAL, found.unit)}." if found.unit and words else ""
            said = (
                f"{name} is there no longer." if found.kind == "gone" else f"{name} no longer says “{words}”."
            )
            self.report.left.append(Told(path, line, f"{said}{where}", (path, line)))
            if found.kind == "gone" or unit not in self.revision.went:
                return
        now = self.revision.went[unit].unit
        there = unit_name(ORIGINAL, now)
        lines[line - 1] = _with_unit(lines[line - 1], unit, now)
        if found.kind == "amended":
            said = f"{name} is now {there}, and was amended: look whether this still holds."
            self.report.review.append(Told(path, line, said, (path, line)))
        elif found.kind == "same" and now != unit:
            self.report.moved.append(Told(path, line, f"{name} is now {there}", (path, line)))

    def _followed(self, words: str, unit: UnitId) -> str:
        """Words of the old unit with the numbers that they cite now."""
        went = self.revision.went.get(unit)
        return self.citers[0].moved(words, unit, went.unit).text if words and went else words

    def _cited(self, line: str, path: str, number: int) -> str:
        for citer in self.citers:
            cited = citer.moved(line, UnitId("title"), UnitId("title"))
            self.report.moved += [Told(path, number, said, (path, number)) for said in cited.moves]
            self.report.left += [Told(path, number, fault, (path, number)) for _, fault in cited.faults]
            line = cited.text
        return line


def _with_unit(line: str, old: UnitId, new: UnitId) -> str:
    """The first time that the id stands in the line as that of a unit; an entry may be a line of its own."""
    pattern = rf"""(\bunit\s*=\s*["']){re.escape(old)}(?=["'])"""
    return re.sub(pattern, rf"\g<1>{_MADE}{new}", line, count=1)


def _tables(value: Any, place: KeyPath) -> Iterator[tuple[KeyPath, Mapping[str, Any]]]:
    """Every table that names a unit."""
    if isinstance(value, dict):
        if "unit" in value:
            yield place, value
        for key, inner in value.items():
            yield from _tables(inner, (*place, key))
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _tables(inner, (*place, n))
