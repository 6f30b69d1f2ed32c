"""duties.toml: what the rules cannot see, mended row by row, each time with the reason.

[[add]]       a row that the rules miss
unit = "13.p2", actor = "…", operative = "可以", role = "subject", act = "…", reason = "…"
[[remove]]    a row that is none
unit = "13.p2", actor = "…", operative = "可以", reason = "…"
[[change]]    a row that is right but for what `to` says
unit = "13.p2", actor = "…", operative = "可以", to.actor = "…", reason = "…"

The same file says what actors are called in English, see `names`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from statute.files.tomlfile import ANCHOR, Key, Schema, read_toml, tables_of
from statute.model import Duty, Problem, Unit
from statute.problems import problem
from statute.suggest import nearest

Kind = Literal["remove", "change", "add"]
ROLES = ("subject", "addressee")
_WHERE = {"unit": Key("text"), "actor": Key("text"), "operative": Key("text"), "reason": Key("text")}
_ROLE = Key("text", choices=ROLES)
_TO = {
    "actor": Key("text", needed=False),
    "operative": Key("text", needed=False),
    "act": Key("text", needed=False),
}
SCHEMA: Schema = {
    "remove": Key("tables", needed=False, keys=_WHERE),
    "change": Key("tables", needed=False, keys={**_WHERE, "to": Key("table", keys=_TO)}),
    "add": Key("tables", needed=False, keys={**_WHERE, "role": _ROLE, "act": Key("text")}),
    "name": Key("tables", needed=False, keys={"zh": Key("text"), "en": Key("text"), "anchor": ANCHOR}),
}


@dataclass(frozen=True, slots=True)
class Correction:
    """One table of duties.toml. `row` is what is added; `to` what a change puts in place of the old."""

    kind: Kind
    unit: str
    actor: str
    operative: str
    reason: str
    path: str
    line: int
    row: Duty | None = None
    to: Mapping[str, str] = field(default_factory=dict)


def load_duties_toml(text: str, path: str) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """The corrections of duties.toml, in its order within each kind, and what is wrong with the file."""
    data, problems = read_toml(text, path, SCHEMA)
    if any(p.severity == "error" for p in problems):
        return (), problems
    kinds: tuple[Kind, ...] = ("remove", "change", "add")
    found = [
        Correction(
            kind=kind,
            unit=table["unit"],
            actor=table["actor"],
            operative=table["operative"],
            reason=table["reason"],
            path=path,
            line=line,
            row=_row(table) if kind == "add" else None,
            to=table["to"] if kind == "change" else {},
        )
        for kind in kinds
        for table, line in tables_of(data, kind, text)
    ]
    return tuple(found), problems


def _row(table: dict[str, str]) -> Duty:
    role: Literal["subject", "addressee"] = "addressee" if table["role"] == "addressee" else "subject"
    return Duty(table["unit"], table["actor"], table["operative"], role, table["act"])


def correct(
    rows: Iterable[Duty], corrections: Sequence[Correction], units: Sequence[Unit]
) -> tuple[tuple[Duty, ...], tuple[Problem, ...]]:
    """The rows put right, in the order of the text; a correction that no longer applies is a problem."""
    texts = {unit.id: unit.text for unit in units}
    order = {unit.id: n for n, unit in enumerate(units)}
    table = list(rows)
    problems: list[Problem] = []
    for one in corrections:
        if one.unit not in texts:
            problems.append(
                _fails(one, f"There is no unit {one.unit}.", "Units look like 13.p2 or 13.p2.i3.")
            )
        elif one.row:
            problems += _add(one, one.row, table, texts[one.unit])
        else:
            table, more = _mend(one, table)
            problems += more
    return tuple(sorted(table, key=lambda row: order[row.unit])), tuple(problems)


def _add(one: Correction, row: Duty, table: list[Duty], text: str) -> list[Problem]:
    if row in table:
        return [_fails(one, "The rules find this row by themselves.", "Take the correction out.")]
    if row.act not in text:
        return [
            _fails(
                one, f"“{row.act}” does not stand in {row.unit}.", "Give the act in the statute's own words."
            )
        ]
    table.append(row)
    return []


def _mend(one: Correction, table: list[Duty]) -> tuple[list[Duty], list[Problem]]:
    """The table after a removal or a change."""
    aim = (one.unit, one.actor, one.operative)
    hit = [row for row in table if (row.unit, row.actor, row.operative) == aim]
    if not hit:
        there = [f"{row.actor} {row.operative}" for row in table if row.unit == one.unit]
        like = nearest(f"{one.actor} {one.operative}", there)
        hint = f"Did you mean “{like}”?" if like else "Take the correction out if it is no longer needed."
        return table, [_fails(one, f"{one.unit} has no row “{one.actor} {one.operative}”.", hint)]
    mended = (
        replace(
            row,
            actor=one.to.get("actor", row.actor),
            operative=one.to.get("operative", row.operative),
            act=one.to.get("act", row.act),
        )
        if row in hit
        else row
        for row in table
    )
    return [row for row in mended if one.kind == "change" or row not in hit], []


def _fails(one: Correction, message: str, hint: str) -> Problem:
    return problem(one.path, one.line, "duty-correction-fails", message, hint)
