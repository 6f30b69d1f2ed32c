"""Which lines are rows of a table, and what is made of them."""

import pytest

from statute.text.tables import cell_spans, find_rows

RULE = "---- ----"


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param("甲\t1\n乙\t2", [0, 1], id="tabs: two lines"),
        pytest.param("甲\t1", [], id="tabs: one line is none"),
        pytest.param("甲\t1\n乙", [], id="tabs: one line over another is none"),
        pytest.param("甲\t1\n\n乙\t2", [0, 2], id="a blank line ends no table"),
        pytest.param("甲\t1\n— 3 —\n乙\t2", [0, 2], id="nor does a page number"),
        pytest.param("甲\t1\n渡船。\n乙\t2", [], id="a sentence does"),
        pytest.param("甲\t1\n乙\t2\n", [0, 1], id="the end of the text ends it"),
        pytest.param("甲\t1\n乙　　丙　　丁", [], id="and so do columns of another look"),
        pytest.param(f"{'甲' * 24}\t1\n乙\t2", [0, 1], id="a first cell of 24 signs"),
        pytest.param(f"{'甲' * 25}\t1\n乙\t2", [], id="one of 25 is prose"),
        pytest.param(f"1\t{'甲' * 25}\n乙\t2", [0, 1], id="another cell may be longer"),
        pytest.param("（一）\t甲乙\n（二）\t丙丁", [], id="a label and a tab are an item"),
        pytest.param("(1)\t甲乙\n(2)\t丙丁", [], id="so is one in half-width brackets"),
        pytest.param("渡\t船。\t1\n渡\t口\t2", [], id="a full stop in the middle cell"),
        pytest.param("1.\t甲乙\n2.\t丙丁", [], id="so are a figure and a tab"),
        pytest.param("一、\t甲乙\n二、\t丙丁", [], id="so are a mark and a tab"),
        pytest.param("1\t甲乙\n2\t丙丁", [0, 1], id="a number without a stop is a cell"),
        pytest.param("\t甲\t乙\n\t丙\t丁丁", [], id="signs alone are no cells"),
        pytest.param("渡船。\t1\n渡口\t2", [], id="a full stop in a cell: no row"),
        pytest.param("渡船\t停航。\n渡口\t停用。", [0, 1], id="one in the last cell: a row"),
        pytest.param("渡船\t停航，1\n渡口\t停用，2", [0, 1], id="tabs: commas may be in it"),
        pytest.param("甲\t乙\n丙\t丁", [], id="two signs alone are set apart, no cells"),
        pytest.param("第一条\t甲乙\n第二条\t丙丁", [], id="articles are no rows"),
        pytest.param(
            "渡船　　一元\n渡口　　二元\n渡轮　　三元", [0, 1, 2], id="columns of blanks: three lines"
        ),
        pytest.param("渡船　　一元\n渡口　　二元", [], id="two lines of two columns are none"),
        pytest.param("渡船　　一元　　日\n渡口　　二元　　日", [0, 1], id="two of three columns are"),
        pytest.param("渡船　　一元　　日", [], id="one of three is none"),
        pytest.param("渡船　　一元，日\n渡口　　二元\n渡轮　　三元", [], id="columns: no commas"),
        pytest.param(
            "渡船　　一\n渡口　　二元\n渡轮　　三元　　日\n渡工　　四元　　日", [], id="half of them alike"
        ),
        pytest.param(
            "渡船　　一元\n渡口　　二元\n渡轮　　三元　　日\n渡工　　四元", [0, 1, 2, 3], id="more than half"
        ),
        pytest.param("渡船 1元\n渡口 2元\n渡轮 3元", [0, 1, 2], id="single blanks, figures on each line"),
        pytest.param("渡船 一\n渡口 2元\n渡轮 三\n渡工 4元", [0, 1, 2, 3], id="on half of them"),
        pytest.param("渡船 一元\n渡口 2元\n渡轮 三元", [], id="on less than half"),
        pytest.param("1渡船 一元\n2渡口 二元\n3渡轮 三元", [], id="in the first cell alone"),
        pytest.param("12 13\n14 15\n16 17", [], id="single blanks without any Chinese"),
        pytest.param("于2020 年1月\n于2021 年2月\n于2022 年3月", [], id="blanks in a date"),
        pytest.param("\n".join(f"渡{n}" + " 1元" * 7 for n in "甲乙丙"), [0, 1, 2], id="eight columns"),
        pytest.param("\n".join(f"渡{n}" + " 1元" * 8 for n in "甲乙丙"), [], id="nine are prose"),
        pytest.param("| 甲 | 乙 |\n| 丙 | 丁 |", [0, 1], id="pipes: two lines"),
        pytest.param("| 甲 | 乙 |", [], id="pipes: one line is none"),
        pytest.param("|甲|\n|乙|", [], id="pipes around one cell"),
        pytest.param("|甲|乙|\n---\n|丙|丁|", [0, 1, 2], id="a line of three dashes between them"),
        pytest.param("|甲|乙|\n--\n|丙|丁|", [], id="one of two is none"),
        pytest.param(f"{RULE}\n渡船 一元\n渡口 二元\n{RULE}", [0, 1, 2, 3], id="dashes: two rows"),
        pytest.param(f"{RULE}\n渡船 一元\n{RULE}", [], id="one row between two lines is none"),
        pytest.param(
            f"{RULE}\n渡船 一元\n{RULE}\n渡口 二元\n{RULE}", [0, 1, 2, 3, 4], id="between three, it is"
        ),
        pytest.param(
            f"{RULE}\n渡船 一元\n说明\n\n渡口 二元\n{RULE}", [0, 1, 4, 5], id="only rows of two cells"
        ),
        pytest.param(f"{RULE}\n（一） 一元\n渡船 一元\n渡口 二元\n{RULE}", [0, 2, 3, 4], id="no items"),
        pytest.param(f"{RULE}\n渡船 一元\n渡口 二元\n---- ---- ----", [], id="pieces that do not agree"),
        pytest.param(f"渡船 一元\n{RULE}\n渡口 二元\n{RULE}\n渡轮 三元", [], id="rows outside the dashes"),
        pytest.param(
            "\n".join([RULE, *["渡船 一元"] * 79, RULE]),
            [*range(81)],
            id="eighty lines below",
        ),
        pytest.param("\n".join([RULE, *["渡船 一元"] * 80, RULE]), [], id="eighty-one lines below: none"),
    ],
)
def test_rows(lines: str, rows: list[int]) -> None:
    assert sorted(find_rows(lines.split("\n"))) == rows


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("|甲|乙|\n|丙|丁|", "甲\t乙"),
        ("甲|乙\n丙|丁", "甲\t乙"),
        ("|---|---|\n|丙|丁|\n|甲|乙|", ""),
        ("渡船 \t 一元\n渡口\t二元", "渡船\t一元"),
        ("渡船　一元　日\n渡口　二元　日", "渡船\t一元\t日"),
        ("渡船\t一元\t\n渡口\t二元", "渡船\t一元\t"),
    ],
)
def test_what_parts_the_cells_becomes_a_tab(table: str, cells: str) -> None:
    lines = table.split("\n")
    made, done = "", 0
    for start, end, after in cell_spans(find_rows(lines)[0], lines[0]):
        assert lines[0][start:end] != after
        made, done = made + lines[0][done:start] + after, end
    assert made + lines[0][done:] == cells
