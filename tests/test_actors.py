"""Names of those who act, and lists of them taken apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from statute.actors.actorforms import HEADS, Head
from statute.actors.coordinated import ENGLISH_FORMS, EnglishForm, english_of_part, parts_of_lists
from statute.actors.phrases import name_at, of_examples, take_apart

CASES = [
    line.split("=>")
    for line in (Path(__file__).parent / "cases" / "actors.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "members"), CASES, ids=[case[0].strip() for case in CASES])
def test_name_ends_where_it_should_and_is_taken_apart(text: str, members: str) -> None:
    name, _, rest = text.strip().partition("||")
    end = name_at(name + rest, 0)
    assert (name + rest)[:end] == name
    parts = take_apart(name + rest, 0, end)
    examples = ["等"] * of_examples(name + rest, 0, end)
    assert [part.name + "*" * part.is_person for part in parts] + examples == members.split()


@pytest.mark.parametrize("head", HEADS, ids=lambda head: head.example)
def test_every_head_has_an_example(head: Head) -> None:
    text = f"{head.example}应当"
    assert text[: name_at(text, 0)] == head.example
    [part] = take_apart(text, 0, len(head.example))
    assert (part.name, part.is_person) == (head.example, head.kind == "person")


def test_members_know_the_characters_that_stand_for_them() -> None:
    text = "科技创新中心建设推进机构应当会同市发展改革、科学技术等部门，和市、区人民政府有关部门"
    shown = [(part.name, text[part.start : part.end]) for part in parts_of_lists(text)]
    assert shown == [
        ("市发展改革部门", "市发展改革"),
        ("市科学技术部门", "科学技术"),
        ("市人民政府有关部门", "市"),
    ]


@pytest.mark.parametrize(
    "text", ["", "市", "、", "市、", "等部门", "及其有关部门", "的", "市、区", "和", "各区"]
)
def test_nothing_is_taken_apart_without_harm(text: str) -> None:
    assert 0 <= name_at(text, 0) <= len(text)
    assert all(part.name for part in take_apart(text, 0, len(text)))


@pytest.mark.parametrize("form", ENGLISH_FORMS, ids=lambda form: form.example)
def test_every_english_form_has_an_example(form: EnglishForm) -> None:
    own = re.fullmatch(form.name, form.example, re.I)
    assert own
    found = [form.listed[start:end].lower() for start, end in english_of_part(form.listed, form.example)]
    assert own["own"].lower() in found
