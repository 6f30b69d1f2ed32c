"""The table of duties of this edition against one made by hand."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from outline import read
from statute.duties import duties, load_duties_toml
from statute.duties.rules import find
from statute.model import Duty, Statute, UnitId

EDITION = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def statute() -> Statute:
    return read((EDITION / "source.txt").read_bytes())[1]


@pytest.fixture(scope="module")
def by_hand() -> list[Duty]:
    with (EDITION / "tests/golden/duties.csv").open(encoding="utf-8", newline="") as file:
        return [
            Duty(**row | {"unit": UnitId(row["unit"]), "others": row["others"] == "等"})
            for row in csv.DictReader(file)
        ]


def test_the_table_is_the_one_made_by_hand(statute: Statute, by_hand: list[Duty]) -> None:
    corrections, problems = load_duties_toml((EDITION / "duties.toml").read_text("utf-8"), "duties.toml")
    table, more = duties(statute, corrections)
    assert not problems and not more
    assert Counter(table) == Counter(by_hand)


def test_the_rules_alone_find_nearly_all(statute: Statute, by_hand: list[Duty]) -> None:
    found, wanted = Counter(find(statute)), Counter(by_hand)
    right = (found & wanted).total()
    assert right / wanted.total() >= 0.95
    assert right / found.total() >= 0.95


def test_who_and_how_and_where_is_found_by_the_rules_alone(statute: Statute, by_hand: list[Duty]) -> None:
    found, wanted = (
        Counter((d.actor, d.operative, d.unit) for d in rows) for rows in (find(statute), by_hand)
    )
    right = (found & wanted).total()
    assert right / wanted.total() >= 0.98
    assert right / found.total() >= 0.98


def test_acts_and_conditions_are_whole_and_the_words_of_the_text(statute: Statute) -> None:
    texts = {unit.id: unit.text for unit in statute.units()}
    by_unit: dict[str, list[Duty]] = {}
    for duty in find(statute):
        by_unit.setdefault(duty.unit, []).append(duty)
    for unit, rows in by_unit.items():
        for row in rows:
            said = ("" if row.operative == "无" else row.operative) + row.act
            assert row.act and said in texts[unit] and row.condition in texts[unit]
            after = texts[unit].partition(said)[2]
            assert after[0] in "。；" or any(
                after.startswith(f"，{other.condition}{other.operative}")
                or after.startswith(f"，{other.operative}")
                for other in rows
            ), row
