"""Where two lines are joined: words that a line end cuts, labels that it breaks, and the blank between the lines."""

import pytest

from statute.model import Lang, Line
from statute.parse.labels import label_of
from statute.parse.seams import Phrases, between, is_broken


@pytest.mark.parametrize(
    ("known", "before", "text", "cut"),
    [
        ("立法会", "示例立法", "会议", True),
        ("立法会", "示例立", "法会议", True),
        ("立法会", "示例法", "会议", False),
        ("立法会", "示例立", "法人", False),
        ("立法会", "立法示例", "会议", False),
        ("立法会", "立示例", "法会议", False),
        ("甲立法会", "乙立法", "会议", True),
        ("立法", "示例立法", "会议", False),
    ],
)
def test_a_word_of_three_signs_that_stands_elsewhere_is_cut(
    known: str, before: str, text: str, cut: bool
) -> None:
    assert Phrases([Line(1, known)]).are_cut(before, text) is cut


@pytest.mark.parametrize(
    ("before", "text", "broken"),
    [
        ("第", "二条 乙。", True),
        ("第二十", "一条 乙。", True),
        ("第二", "十章 乙", True),
        ("第三", "节", True),
        ("第三", "编", True),
        ("第三", "条", True),
        ("第三", "项", False),
        ("甲第三", "条", False),
        ("第三条", "之一 乙。", True),
        ("第三条之", "一 乙。", True),
        ("第三条之", "后乙。", False),
        ("（三", "）乙；", True),
        ("（", "三）乙；", True),
        ("（三", "次）乙", False),
        ("第" + "一" * 11, "条", True),
        ("第" + "一" * 12, "条", False),
    ],
)
def test_a_label_that_the_end_of_its_line_breaks(before: str, text: str, broken: bool) -> None:
    assert is_broken(before, text) is broken


@pytest.mark.parametrize(
    ("before", "text", "lang", "gap"),
    [
        ("这是示例的前", "半句。", "zh", ""),
        ("Article 1 The first", "half.", "en", " "),
        ("第一条", "甲。", "zh", " "),
        ("第一条 甲", "乙。", "zh", ""),
        ("（一）", "甲；", "zh", ""),
        ("（2020年1月2日通过", "2021年3月4日修正）", "zh", " "),
        ("(2020年1月2日通过", "2021年3月4日修正）", "zh", " "),
        ("（2020年1月2日通过", "根据示例决定修正）", "zh", " "),
        ("（2020年1月2日通过", "自2020年5月1日起施行）", "zh", " "),
        ("（2020年1月2日通过", "并公布）", "zh", ""),
        ("（2020年1月2日通过", "于2021年3月4日修正）", "zh", ""),
        ("（示例会于1月2日通过", "2021年3月4日修正）", "zh", ""),
        ("（2020年1月通过", "2021年3月4日修正）", "zh", ""),
        ("第1号1日", "2021年3月4日修正）", "zh", ""),
        ("第二条 （2020年1月2日通过", "2021年3月4日修正）", "zh", ""),
        ("（一）2020年1月2日通过", "2021年3月4日修正；", "zh", ""),
        ("依照PCT", "treaty办理。", "zh", " "),
        ("依照PCT2", "treaty办理。", "zh", " "),
        ("依照PCT-", "treaty办理。", "zh", ""),
        ("依照PCT", "2020年文本办理。", "zh", ""),
        ("依照PCT", "的规定A", "zh", ""),
        ("依照PCT", "2a", "zh", ""),
        ("依照", "PCT办理。", "zh", ""),
        ("PCT规定", "PCT办理。", "zh", ""),
        ("P定C", "T规定办理。", "zh", " "),
        ("依照P", "T规定办理a", "zh", " "),
    ],
)
def test_what_stands_between_two_lines_that_are_joined(before: str, text: str, lang: Lang, gap: str) -> None:
    assert between(before, text, label_of(before, lang), lang) == gap
