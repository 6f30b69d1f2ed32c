"""The table of duties: rules by cases, the whole against a table made by hand, corrections."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from statute.duties import duties, load_duties_toml
from statute.duties.rules import find
from statute.model import Article, Duty, Paragraph, Statute, UnitId

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "cases" / "duties.toml").read_text("utf-8"))["case"]
ROLES = {"subject": "s", "addressee": "a"}


def statute_of(*paragraphs: str) -> Statute:
    article = Article(
        UnitId("1"),
        "第一条",
        None,
        1,
        tuple(Paragraph(UnitId(f"1.p{n}"), t, n) for n, t in enumerate(paragraphs, 1)),
    )
    return Statute("zh", None, (), None, (), (), (article,), (), (), len(paragraphs))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_rules(case: dict[str, object]) -> None:
    found = find(statute_of(str(case["text"])))
    rows = [(d.actor, d.operative, ROLES[d.role], d.condition, d.act) for d in found]
    assert [" | ".join(filter(None, row)) for row in rows] == case["rows"]


TEXT = "市人民政府应当加强领导。由单位规定。"
RIGHT = """
[[change]]
unit = "1.p1"
actor = "单位"
operative = "无"
to.actor = "用人单位"
reason = "the unit named before"
[[remove]]
unit = "1.p1"
actor = "市人民政府"
operative = "应当"
reason = "for the test"
[[add]]
unit = "1.p1"
actor = "区人民政府"
operative = "应当"
role = "subject"
act = "加强领导"
reason = "for the test"
"""


def test_corrections_apply() -> None:
    corrections, problems = load_duties_toml(RIGHT, "duties.toml")
    table, more = duties(statute_of(TEXT), corrections)
    assert not problems and not more
    assert table == (
        Duty(UnitId("1.p1"), "用人单位", "无", "subject", "", "规定"),
        Duty(UnitId("1.p1"), "区人民政府", "应当", "subject", "", "加强领导"),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('actor = "单位"', 'actor = "单拉"', 2, "“单拉 无”"),
        ('"市人民政府"\noperative = "应当"', '"市人民政府"\noperative = "可以"', 8, "“市人民政府 可以”"),
        ('act = "加强领导"', 'act = "加强管理"', 13, "“加强管理”"),
        ('[[add]]\nunit = "1.p1"', '[[add]]\nunit = "9.p1"', 13, "9.p1"),
        ('to.actor = "用人单位"', 'to.condition = "用人单位"', 2, "“用人单位” is not found in 1.p1"),
        ('to.actor = "用人单位"', 'to.actor = "用人单位"\nact = "约定"', 2, "the act “约定”"),
    ],
)
def test_a_correction_that_no_longer_applies_is_a_problem(
    old: str, new: str, line: int, message: str
) -> None:
    corrections, problems = load_duties_toml(RIGHT.replace(old, new), "duties.toml")
    assert not problems
    _, found = duties(statute_of(TEXT), corrections)
    assert [(p.code, p.line) for p in found] == [("duty-correction-fails", line)]
    assert message in found[0].message


def test_which_of_two_rows_is_meant_must_be_said() -> None:
    change = """[[change]]
unit = "1.p1"
actor = "企业"
operative = "可以"
to.condition = "有条件的"
reason = "for the test"
"""
    statute = statute_of("有条件的，企业可以申请；可以登记。企业可以公开。")
    _, [problem] = duties(statute, load_duties_toml(change, "duties.toml")[0])
    assert (problem.code, problem.message) == ("duty-correction-fails", "1.p1 has 3 rows “企业 可以”.")
    table, problems = duties(statute, load_duties_toml(f'{change}act = "公开"', "duties.toml")[0])
    assert not problems and [row.condition for row in table] == ["有条件的"] * 3


def test_adding_what_the_rules_find_is_a_problem() -> None:
    text = RIGHT[RIGHT.index("[[add]]") :].replace("区人民政府", "市人民政府")
    corrections, _ = load_duties_toml(text, "duties.toml")
    table, [problem] = duties(statute_of(TEXT), corrections)
    assert (problem.code, problem.line) == ("duty-correction-fails", 1)
    assert len(table) == 2


def test_a_broken_file_is_a_problem() -> None:
    corrections, problems = load_duties_toml('[[remove]]\nunit = "1.p1"\nactor = "x"\n', "duties.toml")
    assert not corrections
    assert {p.code for p in problems} == {"missing-key"}
