"""How a file is set: wrapped by hand or a paragraph a line, with captions, with heads of pages."""

from collections.abc import Iterable

import pytest

from outline import outline, read
from statute.model import Source
from statute.parse.document import settle
from statute.parse.labels import label_of
from statute.parse.layout import Layout, find_layout
from statute.text.clean import clean

WIDE, SHORT = 20, "停。"


def layout(*lines: str) -> Layout:
    text = "\n".join(lines)
    cleaned = clean(Source("source.txt", text, "utf-8", ""))
    labels = settle(cleaned.lines, [label_of(line.text, cleaned.lang) for line in cleaned.lines])
    return find_layout(cleaned, cleaned.lines, labels)


def cut(widths: Iterable[int], *below: str) -> Layout:
    """A file of which lines without an end have these widths, in one paragraph that a short line ends."""
    lines = ["船" * width for width in widths]
    return layout("示例条例", "", "第一条 甲。", "", *lines, SHORT, *below, "", "第二条 乙。")


@pytest.mark.parametrize(
    ("widths", "wrapped"),
    [
        pytest.param([20] * 10, True, id="lines of one width"),
        pytest.param([20] * 7 + [40] * 3, True, id="seven of ten are"),
        pytest.param([20] * 6 + [40] * 4, False, id="six of ten are not enough"),
        pytest.param([20] * 6 + [23] + [40] * 3, True, id="three signs more are the same width"),
        pytest.param([20] * 6 + [24] + [40] * 3, False, id="four are not"),
        pytest.param([20] * 6 + [17] + [40] * 3, True, id="nor are three less another"),
        pytest.param([20] * 6 + [16] + [40] * 3, False, id="but four are"),
        pytest.param([], False, id="no line is cut"),
    ],
)
def test_lines_of_one_width_are_wrapped(widths: list[int], wrapped: bool) -> None:
    assert cut(widths).wrapped is wrapped


@pytest.mark.parametrize(
    ("cuts", "whole", "wrapped"), [(3, 6, True), (3, 7, False), (4, 9, True), (6, 14, False), (6, 13, True)]
)
def test_three_of_ten_lines_that_go_on_must_be_cut(cuts: int, whole: int, wrapped: bool) -> None:
    """`whole` lines end their sentence, though another line stands right below them."""
    assert cut([WIDE] * cuts, *[SHORT] * whole).wrapped is wrapped


@pytest.mark.parametrize(
    ("cuts", "longest", "wrapped"),
    [(2, 22, True), (2, 23, True), (2, 24, False), (3, 24, True), (1, 30, False), (1, 20, True)],
)
def test_two_cut_lines_prove_nothing_if_another_is_longer(cuts: int, longest: int, wrapped: bool) -> None:
    assert cut([WIDE] * cuts, "", "渡" * (longest - 1) + "。").wrapped is wrapped


def test_a_longer_line_above_the_first_article_says_nothing() -> None:
    lines = ["船" * WIDE, "船" * WIDE, SHORT]
    assert layout("渡" * 60, "示例条例", "", "第一条 甲。", "", *lines, "", "第二条 乙。").wrapped


def test_width_is_counted_in_columns_where_some_lines_are_latin() -> None:
    latin, mixed = "a" * 40, "船" * 10 + "b" * 20
    assert layout("示例条例", "", "第一条 甲。", "", "船" * 20, latin, mixed, "船" * 20, SHORT).wrapped
    assert not layout(
        "示例条例", "", "第一条 甲。", "", "船" * 20, "a" * 60, "b" * 80, "船" * 9, SHORT
    ).wrapped


def test_the_width_is_that_before_blanks_were_taken_out() -> None:
    dated = "船" * 8 + "于 2020 年 1 月 2 日船"
    other = "船" * len(dated)
    found = layout("示例条例", "", "第一条 甲。", "", *[other] * 3, dated, other, SHORT, "", "第二条 乙。")
    assert found.full == {5, 6, 7, 8, 9}


def test_full_lines_are_as_wide_as_the_others_or_three_signs_narrower() -> None:
    assert cut([20, 20, 20, 20, 17, 16, 26, 20, 20]).full == {5, 6, 7, 8, 9, 11, 12, 13}


@pytest.mark.parametrize(
    ("lines", "wrapped"),
    [
        pytest.param(
            ["船" * 20, "船" * 20, "船" * 20, "", "船" * 20], True, id="cut lines stand on the next one"
        ),
        pytest.param(
            ["船" * 20, "", "船" * 20, "", "船" * 20, "", "船" * 20], False, id="not over a blank line"
        ),
        pytest.param(
            ["船" * 20, "（一）甲" + "船" * 20, "（二）甲" + "船" * 20], False, id="not over a label"
        ),
        pytest.param(["第三条", "船船船", "", "第四条", "船船船"], False, id="a label alone is not cut"),
        pytest.param(
            ["甲\t" + "船" * 20, "乙\t" + "船" * 20, "丙\t" + "船" * 20], False, id="rows are not cut"
        ),
    ],
)
def test_which_lines_are_cut(lines: list[str], wrapped: bool) -> None:
    assert layout("示例条例", "", "第一条 甲。", "", *lines, "", "第二条 乙。").wrapped is wrapped


@pytest.mark.parametrize(
    ("between", "parted"),
    [
        ([1, 1], True),
        ([1, 0], True),
        ([1, 0, 0], False),
        ([0], False),
        ([1], True),
    ],
)
def test_half_of_the_articles_stand_below_a_blank_line(between: list[int], parted: bool) -> None:
    lines = ["示例条例"]
    for number, blank in zip("一二三四五六七八", between, strict=False):
        lines += [""] * blank + [f"第{number}条 甲。"]
    assert layout(*lines).parted is parted


@pytest.mark.parametrize(
    ("loose", "items", "parted"),
    [(0, 3, True), (1, 3, False), (1, 4, True), (2, 3, False), (2, 6, False), (0, 0, True)],
)
def test_a_third_of_the_items_stand_right_below_a_line(loose: int, items: int, parted: bool) -> None:
    lines = ["示例条例", "", "第一条 下列："]
    for n in range(items):
        lines += ([] if n < loose else [""]) + [f"（{'一二三四五六'[n]}）甲。"]
    assert layout(*lines).items_parted is parted


NAME = "船" * 27


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        pytest.param(
            [f"（一）{NAME}", "甲。", "（二）乙", "甲。"], {2, 4}, id="items of thirty signs over sentences"
        ),
        pytest.param([f"（一）船{NAME}", "甲。", "（二）乙", "甲。"], set(), id="one of them is longer"),
        pytest.param(["（一）船，甲", "甲。", "（二）乙", "甲。"], set(), id="one has a comma"),
        pytest.param(["（一）船；", "甲。", "（二）乙", "甲。"], set(), id="one ends a sentence"),
        pytest.param(["（一）船", "甲。"], set(), id="one alone"),
        pytest.param(["（一）船", "甲。", "（二）乙", "甲："], {2, 4}, id="over a line that leads on"),
        pytest.param(["（一）船", "甲。", "（二）乙", "甲；"], set(), id="over one that only goes on"),
        pytest.param(["（一）船", "甲。", "（二）乙", "1. 甲。"], set(), id="over a number"),
        pytest.param(["（一）船", "甲。", "（二）乙"], set(), id="over nothing"),
        pytest.param(
            ["（一）船", "甲。", "（二）乙", "甲。", "第二条 乙", "（一）丙；", "（二）丁。"],
            {2, 4},
            id="by article",
        ),
    ],
)
def test_items_that_are_captions(lines: list[str], captions: set[int]) -> None:
    assert layout("第一条 下列：", *lines).captions == captions


@pytest.mark.parametrize(
    ("points", "captions"),
    [
        (["一、船", "甲。", "二、渡口", "乙。"], {2, 4}),
        (["一、船", "甲。", "二、渡口。", "乙。"], set()),
        (["一、船", "甲。", "二、渡，口", "乙。"], set()),
    ],
)
def test_marks_of_a_notice_that_are_captions(points: list[str], captions: set[int]) -> None:
    assert layout("示例部通知", *points).captions == captions


def test_headings_are_no_captions() -> None:
    lines = ["示例解释"]
    for mark, number in zip("一二三", "一二三", strict=True):
        lines += [f"{mark}、渡{number}", f"第{number}条 甲。"]
    assert layout(*lines).captions == set()


HEAD = "渡船" * 30


@pytest.mark.parametrize(
    ("above", "pages", "head", "dropped"),
    [
        pytest.param([], 3, HEAD, True, id="a line that stands three times"),
        pytest.param([], 2, HEAD, False, id="one that stands twice"),
        pytest.param([HEAD], 1, HEAD, True, id="one that stands above the first article"),
        pytest.param([], 3, HEAD + "船", False, id="one of sixty-one signs"),
        pytest.param([], 3, "渡船，", False, id="one with a comma"),
        pytest.param([], 3, "渡船。", False, id="a sentence"),
        pytest.param([], 3, "船＝渡", False, id="a formula"),
    ],
)
@pytest.mark.parametrize("blank", [[], [""]], ids=["dense", "with blank lines"])
def test_heads_of_pages(above: list[str], pages: int, head: str, dropped: bool, blank: list[str]) -> None:
    lines = ["示例条例", *above, "第一条 甲。"]
    for _ in range(pages):
        lines += ["渡口应当停", head, "航照常。"]
    text = "\n".join(part for line in lines for part in (line, *blank)) + "\n第二条 乙。\n"
    _, statute = read(text.encode())
    assert (head not in outline(statute).partition("1.p1")[2]) is dropped
