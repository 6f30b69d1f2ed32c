"""duties.toml: what the rules cannot see, mended row by row, each time with the reason.

[[add]]       a row that the rules miss
unit = "13.p2", actor = "…", operative = "可以", role = "subject", condition = "…", act = "…", reason = "…"
[[remove]]    a row that is none
unit = "13.p2", actor = "…", operative = "可以", reason = "…"
[[change]]    a row that is right but for what `to` says
unit = "13.p2", actor = "…", operative = "可以", to.actor = "…", reason = "…"

`act`, with [[remove]] and [[change]], says which row is meant if there are several.
The same file says what actors are called in English, see `actornames`, and which words of the translation
are those of a row where rules do not see it, see `english`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from statute.files.bilingual import NAMES
from statute.files.tomlfile import ANCHOR, Key, Schema, read_toml, tables_of
from statute.model import Duty, Problem, Unit, UnitId
from statute.problems import problem
from statute.suggest import nearest

CorrectionKind = Literal["remove", "change", "add"]
ROLES = ("subject", "addressee")
_OPTIONAL = Key("text", needed=False)
_WHERE = {"unit": Key("unit"), "actor": Key("text"), "operative": Key("text"), "reason": Key("text")}
_WHICH = {**_WHERE, "act": _OPTIONAL}
_ROLE = Key("text", choices=ROLES)
_TO = {"actor": _OPTIONAL, "operative": _OPTIONAL, "condition": _OPTIONAL, "act": _OPTIONAL}
_ENGLISH = {
    "unit": Key("text"),
    "act": Key("text"),
    "condition_en": _OPTIONAL,
    "act_en": Key("text"),
    "reason": Key("text"),
}
SCHEMA: Schema = {
    "remove": Key("tables", needed=False, keys=_WHICH),
    "change": Key("tables", needed=False, keys={**_WHICH, "to": Key("table", keys=_TO)}),
    "add": Key(
        "tables", needed=False, keys={**_WHERE, "role": _ROLE, "condition": _OPTIONAL, "act": Key("text")}
    ),
    "english": Key("tables", needed=False, keys=_ENGLISH),
    "name": Key("tables", needed=False, keys={**NAMES, "anchor": ANCHOR}),
}


@dataclass(frozen=True, slots=True)
class Correction:
    """One table of duties.toml. `row` is what is added; `to` what a change puts in place of the old."""

    kind: CorrectionKind
    unit: UnitId
    actor: str
    operative: str
    act: str
    """Of the row that is meant; empty if it needs no telling."""
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
    kinds: tuple[CorrectionKind, ...] = ("remove", "change", "add")
    found = [
        Correction(
            kind=kind,
            unit=UnitId(table["unit"]),
            actor=table["actor"],
            operative=table["operative"],
            act=table.get("act", ""),
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
    condition = table.get("condition", "")
    return Duty(UnitId(table["unit"]), table["actor"], table["operative"], role, condition, table["act"])


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
            table, more = _mend(one, table, texts[one.unit])
            problems += more
    return tuple(sorted(table, key=lambda row: order[row.unit])), tuple(problems)


def _add(one: Correction, row: Duty, table: list[Duty], text: str) -> list[Problem]:
    if row in table:
        return [_fails(one, "The rules find this row by themselves.", "Take the correction out.")]
    if foreign := _foreign(one, text, row.condition, row.act):
        return foreign
    table.append(row)
    return []


def _mend(one: Correction, table: list[Duty], text: str) -> tuple[list[Duty], list[Problem]]:
    """The table after a removal or a change."""
    aim = (one.unit, one.actor, one.operative)
    hit = [row for row in table if (row.unit, row.actor, row.operative) == aim and one.act in ("", row.act)]
    if not hit:
        if acts := [row.act for row in table if (row.unit, row.actor, row.operative) == aim]:
            message = f"No row “{one.actor} {one.operative}” of {one.unit} has the act “{one.act}”."
            return table, [_fails(one, message, f"Did you mean “{nearest(one.act, acts) or acts[0]}”?")]
        there = [f"{row.actor} {row.operative}" for row in table if row.unit == one.unit]
        like = nearest(f"{one.actor} {one.operative}", there)
        hint = f"Did you mean “{like}”?" if like else "Take the correction out if it is no longer needed."
        return table, [_fails(one, f"{one.unit} has no row “{one.actor} {one.operative}”.", hint)]
    if len(hit) > 1:
        message = f"{one.unit} has {len(hit)} rows “{one.actor} {one.operative}”."
        return table, [_fails(one, message, "Say with `act` which of them is meant.")]
    if foreign := _foreign(one, text, one.to.get("condition", ""), one.to.get("act", "")):
        return table, foreign
    mended = (_changed(row, one.to) if row in hit else row for row in table)
    return [row for row in mended if one.kind == "change" or row not in hit], []


def _changed(row: Duty, to: Mapping[str, str]) -> Duty:
    return replace(
        row,
        actor=to.get("actor", row.actor),
        operative=to.get("operative", row.operative),
        condition=to.get("condition", row.condition),
        act=to.get("act", row.act),
    )


def _foreign(one: Correction, text: str, *words: str) -> list[Problem]:
    """A problem if any of the words are not found in the unit."""
    missing = next((w for w in words if w not in text), None)
    if missing is None:
        return []
    hint = "Give condition and act in the statute's own words."
    return [_fails(one, f"“{missing}” is not found in {one.unit}.", hint)]


def _fails(one: Correction, message: str, hint: str) -> Problem:
    return problem(one.path, one.line, "duty-correction-fails", message, hint)
