"""How a line looks by itself."""

from __future__ import annotations

import pytest

from statute.text.sentence import (
    columns,
    continues_formula,
    ends_sentence,
    is_contents,
    is_deleted,
    is_formula,
    is_open,
)


@pytest.mark.parametrize(
    ("line", "formula", "second_half"),
    [
        ("应纳税额＝应纳税所得额×适用税率", True, False),
        ("税所得额÷境内、境外应纳税所得总额", False, True),
        ("每日 0.05 %", False, True),
        ("每日 5% 计算", False, True),
        ("每日 5 厘计算", False, False),
        ("按照每日 5% 计算。", False, False),
    ],
)
def test_a_formula_and_its_second_half(line: str, formula: bool, second_half: bool) -> None:
    assert (is_formula(line), continues_formula(line)) == (formula, second_half)


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("渡船停航。", True),
        ("渡船停航！", True),
        ("渡船停航……", True),
        ("渡船：", True),
        ("渡船；", True),
        ("Ferries stop.", True),
        ("渡船，", False),
        ("渡船", False),
        ("渡船停航。”）", True),
        ("渡船”）", False),
        ("渡船停航。（2020年删除）", True),
        ("渡船停航，（2020年删除）", False),
        ("渡船停航（2020年删除）", False),
        (f"渡船停航。（{'甲' * 40}）", True),
        (f"渡船停航。（{'甲' * 41}）", False),
        ("”", False),
        ("", False),
    ],
)
def test_the_end_of_a_sentence(line: str, ends: bool) -> None:
    assert ends_sentence(line) is ends


@pytest.mark.parametrize("line", ["删去", "删除", "（废止）", "（略）", "废止"])
def test_a_provision_that_is_gone(line: str) -> None:
    assert is_deleted(line) and not is_deleted(f"渡船{line}") and not is_deleted(f"{line}渡船")


def test_a_formula_has_200_signs_at_the_most() -> None:
    assert is_formula("税＝" + "甲" * 198)
    assert not is_formula("税＝" + "甲" * 199)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("（甲", True),
        ("甲）", False),
        ("（甲(", True),
        ("（甲)", False),
        ("（（甲）", True),
        ("（甲", True),
        ("甲", False),
    ],
)
def test_what_ends_within_brackets(text: str, is_one: bool) -> None:
    assert is_open(text) is is_one


@pytest.mark.parametrize(
    ("line", "is_head"),
    [("目录", True), ("目 次", True), ("Contents", True), ("目录如下", False), ("前目录", False)],
)
def test_the_head_of_a_contents_list(line: str, is_head: bool) -> None:
    assert is_contents(line) is is_head


def test_a_chinese_character_takes_two_columns() -> None:
    assert columns("渡a，1\u2e7f\u2e80") == 2 + 1 + 2 + 1 + 1 + 2
