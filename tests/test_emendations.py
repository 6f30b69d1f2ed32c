"""What edition.toml corrects: in every kind of unit, once and only there, or told."""

from __future__ import annotations

import pytest

from statute.files.emendations import emend
from statute.model import (
    TITLE,
    Annex,
    Article,
    Division,
    Emendation,
    Item,
    Paragraph,
    Statute,
    Subitem,
    Unit,
    UnitId,
)

U = UnitId


def _unit(id: str) -> Unit:
    return Unit(U(id), f"{id}里的错字", 1)


def _paragraph(id: str) -> Paragraph:
    item = Item(
        U(f"{id}.i1"),
        "（一）",
        f"{id}.i1里的错字",
        1,
        (Subitem(U(f"{id}.i1.s1"), "1.", f"{id}.i1.s1里的错字", 1, (_unit(f"{id}.i1.s1.p2"),)),),
        more=(_unit(f"{id}.i1.p2"),),
    )
    other = Item(U(f"{id}.i2"), "（二）", "没有", 1)
    return Paragraph(U(id), f"{id}里的错字", 1, (item, other), _unit(f"{id}.tail"))


def _article(id: str) -> Article:
    return Article(U(id), f"第{id}条", None, 1, (_paragraph(f"{id}.p1"),))


def _division(id: str) -> Division:
    unit = U(id)
    return Division(unit, "chapter", unit.number, "第一章", f"{id}.title里的错字", unit.parent, 1)


STATUTE = Statute(
    "zh",
    Unit(TITLE, "title里的错字", 1),
    (_unit("notice.1"), _unit("notice.2")),
    _unit("subtitle"),
    (_unit("preamble.1"),),
    (_division("ch1"), _division("ch2")),
    (_article("1"), _article("2")),
    (),
    (),
    1,
    (
        Annex(
            U("annex1"),
            "附件一",
            "annex1.title里的错字",
            1,
            (_paragraph("annex1.p1"),),
            (_division("annex1.ch1"),),
            (_article("annex1.a1"),),
        ),
    ),
    signature=(_unit("signature.1"),),
)
UNITS = [unit.id for unit in STATUTE.units() if unit.text != "没有"]
BEFORE = {
    "1.p1": "第1条 ",
    "1.p1.i1": "（一）",
    "ch2.title": "第一章 ",
    "annex1.title": "附件一 ",
    "1.p1.i1.s1": "1.",
}


def texts(statute: Statute) -> dict[str, str]:
    return {unit.id: unit.text for unit in statute.units()}


@pytest.mark.parametrize("id", UNITS)
def test_a_word_is_corrected_in_its_unit_alone(id: UnitId) -> None:
    made, problems = emend(STATUTE, [Emendation(id, "错", "正", "显误")], "", "edition.toml")
    assert problems == ()
    assert texts(made) == texts(STATUTE) | {id: f"{id}里的正字"}
    [edit] = made.edits
    assert (edit.rule, edit.line, edit.before, edit.after) == ("emendation", 1, "错", "正")
    if id in BEFORE:
        assert edit.column == len(f"{BEFORE[id]}{id}里的")


@pytest.mark.parametrize(
    ("id", "words", "message", "hint"),
    [
        ("1.p1", "误", "“误” is not found in 1.p1.", "It begins “1.p1里的错字…”."),
        ("1.p1", "1", "“1” occurs 2 times in 1.p1.", "Add the words around it."),
        ("1.p9", "错", "There is no unit 1.p9.", ""),
    ],
)
def test_what_cannot_be_corrected_is_told_at_its_entry(id: str, words: str, message: str, hint: str) -> None:
    toml = "[[emendation]]\n\n[[emendation]]\n"
    sound, wrong = Emendation(U("2.p1"), "错", "正", ""), Emendation(U(id), words, "正", "")
    made, [problem] = emend(STATUTE, [sound, wrong], toml, "edition.toml")
    assert texts(made) == texts(STATUTE) | {"2.p1": "2.p1里的正字"}, "the other one is made"
    assert (problem.line, problem.code, problem.message) == (3, "emendation-fails", message)
    assert problem.hint.startswith(hint)
    nested = "[[versions]]\n[[versions.emendation]]\n[[versions.emendation]]\n"
    _, [problem] = emend(STATUTE, [sound, wrong], nested, "edition.toml", "versions", 0)
    assert problem.line == 3


def test_without_corrections_nothing_changes() -> None:
    assert emend(STATUTE, [], "", "edition.toml") == (STATUTE, ())
