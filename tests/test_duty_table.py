"""The table of duties as readers see it: by actor, with the names of actors."""

from __future__ import annotations

from statute.duties import check_names, read_names
from statute.duties.actornames import Name
from statute.duties.table import actors, acts, slug
from statute.model import Duty, Term, UnitId


def duty(operative: str, act: str, actor: str = "甲") -> Duty:
    return Duty(UnitId("1.p1"), actor, operative, "subject", "", act)


def term(id: str, zh: str, en: str) -> Term:
    return Term(id, {"zh": zh, "en": en}, "institution", "own", {}, (), (), False, None, 1)


def test_acts_with_all_their_actors_and_actors_with_all_their_acts() -> None:
    rows = (
        duty("应当", "加强领导", "市人民政府"),
        duty("可以", "制定办法", "区人民政府"),
        Duty(UnitId("1.p1"), "企业", "鼓励", "addressee", "", "企业参与"),
        duty("应当", "加强领导", "区人民政府"),
    )
    found = acts(rows)
    assert [(act.id, act.row.act, act.actors) for act in found] == [
        ("d1-p1-1", "加强领导", ("市人民政府", "区人民政府")),
        ("d1-p1-2", "制定办法", ("区人民政府",)),
        ("d1-p1-3", "企业参与", ("企业",)),
    ]
    who = actors(
        found,
        [term("city", "市人民政府", "City")],
        [Name({"zh": "企业", "en": "R&D enterprises"}, "", "duties.toml", 1)],
    )
    assert [(a.id, a.name("en"), [act.id for act in a.acts]) for a in who] == [
        ("city", "City", ["d1-p1-1"]),
        ("区人民政府", "区人民政府", ["d1-p1-1", "d1-p1-2"]),
        ("r-d-enterprises", "R&D enterprises", ["d1-p1-3"]),
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
