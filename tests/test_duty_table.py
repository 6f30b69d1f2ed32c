"""The table of duties as readers see it: English beside the rows, and names of actors."""

from __future__ import annotations

import pytest

from statute.duties import check_names, read_names
from statute.duties.actornames import Name
from statute.duties.table import english, slug, table
from statute.model import Article, Duty, Paragraph, Statute, Term

ZH = "市人民政府应当加强领导；区人民政府可以制定办法。鼓励企业参与。"
EN = "The Municipal Government shall lead; district governments may make rules. Enterprises are encouraged to join."


def duty(operative: str, act: str, actor: str = "甲") -> Duty:
    return Duty("1.p1", actor, operative, "subject", act)


@pytest.mark.parametrize(
    ("zh", "en", "row", "expected"),
    [
        (ZH, EN, duty("应当", "加强领导"), "The Municipal Government shall lead;"),
        (ZH, EN, duty("可以", "制定办法"), "district governments may make rules."),
        (ZH, EN, duty("鼓励", "企业参与"), "Enterprises are encouraged to join."),
        (
            ZH,
            EN.replace("; d", ", and d"),
            duty("可以", "制定办法"),
            "The Municipal Government shall lead, and district governments may make rules.",
        ),
        (ZH, "It is all said in one.", duty("可以", "制定办法"), ""),
        (ZH, "", duty("可以", "制定办法"), ""),
        ("由市人民政府确定。", "It decides.", duty("无", "确定"), "It decides."),
        ("甲应当参与。乙可以参与。", "A shall. B may.", duty("可以", "参与"), "B may."),
        ("甲应当参与。", "See “A.” It shall.", duty("应当", "参与"), ""),
    ],
)
def test_english_stands_where_the_chinese_does(zh: str, en: str, row: Duty, expected: str) -> None:
    assert english(row, zh, en) == expected


def statute(text: str) -> Statute:
    article = Article("1", "第一条", None, 1, (Paragraph("1.p1", text, 1),))
    return Statute("zh", None, (), None, (), (), (article,), (), (), 1)


def term(id: str, zh: str, en: str) -> Term:
    return Term(id, zh, en, "institution", "own", "", (), (), False, None, 1)


def test_actors_in_the_order_of_the_text_with_their_names() -> None:
    rows = (
        duty("应当", "加强领导", "市人民政府"),
        duty("可以", "制定办法", "区人民政府"),
        Duty("1.p1", "企业", "鼓励", "addressee", "企业参与"),
        duty("应当", "加强领导", "区人民政府"),
    )
    found = table(
        rows,
        [term("city", "市人民政府", "City")],
        [Name("企业", "R&D enterprises", "", "duties.toml", 1)],
        statute(ZH),
        None,
    )
    assert [(a.id, a.en, a.acts, len(a.rows)) for a in found] == [
        ("city", "City", True, 1),
        ("区人民政府", "", True, 2),
        ("r-d-enterprises", "R&D enterprises", False, 1),
    ]
    assert slug("Municipal People’s Government") == "municipal-peoples-government"


NAMES = """
[[name]]
zh = "企业"
en = "enterprises"
[[name]]
zh = "企业"
en = "firms"
[[name]]
zh = "市人民政府"
en = "City"
[[name]]
zh = "学校"
en = "schools"
"""


def test_a_name_too_many_is_a_problem() -> None:
    names, problems = read_names(NAMES, "duties.toml")
    assert not problems
    rows = [duty("应当", "加强领导", "市人民政府"), duty("鼓励", "企业参与", "企业")]
    found = check_names(names, rows, [term("city", "市人民政府", "City")])
    assert [(p.line, p.code, p.message) for p in found] == [
        (5, "duty-correction-fails", "“企业” is named twice."),
        (8, "duty-correction-fails", "“市人民政府” has its English in terms.toml."),
        (11, "duty-correction-fails", "No row of the table of duties is about “学校”."),
    ]
