"""The English of the table of duties: the words of the translation that correspond to condition and act."""

from __future__ import annotations

import pytest

from exported import loaded
from statute.duties import read_english, with_english
from statute.duties.english import English
from statute.model import Duty, Problem

NAMES = (
    "Municipal Government",
    "district governments",
    "enterprises",
    "agency for the center",
    "finance department",
)


def duty(operative: str, act: str, condition: str = "") -> Duty:
    return Duty("1.p1", "甲", operative, "subject", condition, act)


def english(
    rows: list[Duty], zh: str, en: str, given: tuple[English, ...] = ()
) -> tuple[list[tuple[str, str]], tuple[Problem, ...]]:
    found, problems = with_english(rows, {"1.p1": zh}, {"1.p1": en}, NAMES, given, "duties.toml")
    return [(row.condition_en, row.act_en) for row in found], problems


@pytest.mark.parametrize(
    ("zh", "en", "rows", "expected"),
    [
        (
            "市人民政府应当加强领导；区人民政府可以制定办法。鼓励企业参与。",
            "The Municipal Government shall lead; district governments may make rules. "
            "Enterprises are encouraged to join.",
            [duty("应当", "加强领导"), duty("可以", "制定办法"), duty("鼓励", "企业参与")],
            [("", "lead"), ("", "make rules"), ("", "to join")],
        ),
        (
            "在紧急情况下，市人民政府应当公告；情节严重的，可以限制。",
            "In an emergency, the Municipal Government shall announce it, and may, where it is grave, restrict it.",
            [duty("应当", "公告", "在紧急情况下"), duty("可以", "限制", "情节严重的")],
            [("In an emergency", "announce it"), ("", "where it is grave, restrict it")],
        ),
        (
            "企业按照规定，可以登记；可以上市。",
            "In accordance with the rules, enterprises may register; and may list.",
            [duty("可以", "登记", "按照规定"), duty("可以", "上市", "按照规定")],
            [("In accordance with the rules", "register"), ("In accordance with the rules", "list")],
        ),
        (
            "市人民政府应当规划；完善布局。",
            "The Municipal Government shall plan; and shall improve the layout.",
            [duty("应当", "规划；完善布局")],
            [("", "plan; and shall improve the layout")],
        ),
        (
            "市财政部门安排资金。",
            "The finance and other departments allocate funds.",
            [duty("无", "安排资金")],
            [("", "allocate funds")],
        ),
        (
            "具体办法由市财政部门规定。",
            "The specific measures are prescribed by the finance department.",
            [duty("无", "规定", "具体办法")],
            [("", "The specific measures are prescribed by the finance department")],
        ),
        (
            "鼓励符合条件的企业上市。",
            "Eligible enterprises are encouraged to list.",
            [duty("鼓励", "符合条件的企业上市")],
            [("Eligible enterprises", "to list")],
        ),
        (
            "支持企业创新。支持企业的创新。",
            "Support is given to enterprises in innovating. Support is given to innovation by enterprises.",
            [duty("支持", "企业创新"), duty("支持", "企业的创新")],
            [("", "in innovating"), ("", "innovation by enterprises")],
        ),
        (
            "本市按照部署，支持和保障企业上市，鼓励企业创新。",
            "This Municipality, in accordance with arrangements, supports and ensures listing, "
            "and encourages them to innovate.",
            [duty("支持和保障", "企业上市", "按照部署"), duty("鼓励", "企业创新", "按照部署")],
            [
                ("in accordance with arrangements", "listing"),
                ("in accordance with arrangements", "them to innovate"),
            ],
        ),
    ],
)
def test_words_that_correspond(zh: str, en: str, rows: list[Duty], expected: list[tuple[str, str]]) -> None:
    assert english(rows, zh, en) == (expected, ())


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("甲应当领导。乙可以参与。", "A shall lead and B may join."),
        ("甲应当领导。", "A leads."),
        ("甲应当领导。", "It is said. A shall lead."),
    ],
)
def test_what_is_not_sure_is_told(zh: str, en: str) -> None:
    [[(condition, act)], [problem]] = english([duty("应当", "领导")], zh, en)
    assert (condition, act) == ("", "")
    assert (problem.code, problem.severity, problem.path) == ("duty-not-aligned", "warning", "duties.toml")
    assert "1.p1" in problem.message and "“领导”" in problem.message


def test_without_a_translation_nothing_is_missing() -> None:
    assert english([duty("应当", "领导")], "甲应当领导。", "") == ([("", "")], ())


GIVEN = """
[[english]]
unit = "1.p1"
act = "领导"
condition_en = "In need"
act_en = "leads"
reason = "for the test"
"""


def test_what_is_given_goes_before_the_rules() -> None:
    given, problems = read_english(GIVEN, "duties.toml")
    assert not problems
    assert english([duty("应当", "领导")], "甲应当领导。", "In need, A leads.", given) == (
        [("In need", "leads")],
        (),
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [("leads", "led", "“led” is not found"), ('act = "领导"', 'act = "管理"', "“管理”")],
)
def test_what_is_given_and_no_longer_applies_is_a_problem(old: str, new: str, words: str) -> None:
    given, _ = read_english(GIVEN.replace(old, new), "duties.toml")
    _, problems = english([duty("应当", "领导")], "甲应当领导。", "In need, A leads.", given)
    first = problems[0]
    assert (first.code, first.line) == ("duty-correction-fails", 2) and words in first.message


def test_every_row_of_the_edition_has_english_in_the_words_of_the_translation() -> None:
    edition, problems = loaded()
    assert edition and edition.translation
    assert "duty-not-aligned" not in {p.code for p in problems}
    texts = {unit.id: unit.text for unit in edition.translation.units()}
    for row in edition.duties:
        assert row.act_en and row.act_en in texts[row.unit] and row.condition_en in texts[row.unit]
        assert len(row.act_en) > len(row.act), row
