"""[[structure]]: what the editors say of a line stands over what its look says, is logged, and is taken back."""

import pytest

from outline import outline, read
from statute.check import check
from statute.model import Ruling, RulingKind
from statute.parse.assemble import parse
from statute.text.clean import clean
from statute.text.read import read_bytes
from statute.text.rebuild import rebuild

TEXT = """示例条例

的实施

第一条 渡口由区设置：

（一）岸线稳定；

管理人应当巡查。

并且记录。

渡船

第二条 渡船应当：

检验。

本页由网站提供

示例图

红色。
"""

SAID: dict[int, RulingKind] = {
    1: "title", 3: "title", 9: "paragraph", 11: "continuation", 13: "heading", 17: "item", 19: "outside",
    21: "annex",
}  # fmt: skip
READ = """title 示例条例的实施
h1.title 渡船
1.p1 第一条 渡口由区设置：
1.p1.i1 （一） 岸线稳定；
1.p2 管理人应当巡查。并且记录。
2.p1 [h1] 第二条 渡船应当：
2.p1.i1 检验。
annex1.title 示例图
annex1.p1 红色。
"""


def test_lines_are_what_the_editors_say() -> None:
    source, _ = read_bytes(TEXT.encode(), "source.txt")
    assert source is not None
    statute = parse(clean(source), source, [Ruling(line, kind, "") for line, kind in SAID.items()])
    assert outline(statute) == READ
    assert rebuild(statute) == source.text
    assert {e.line for e in statute.edits if e.rule == "structure"} == {*SAID} - {11} | {9}


@pytest.mark.parametrize("line", SAID)
def test_each_makes_a_difference(line: int) -> None:
    source, _ = read_bytes(TEXT.encode(), "source.txt")
    assert source is not None
    rest = [Ruling(n, kind, "") for n, kind in SAID.items() if n != line]
    assert outline(parse(clean(source), source, rest)) != READ


def test_an_annex_whose_numbers_begin_again_is_told_once() -> None:
    """Its articles keep their labels and get ids of their own; the remedy that is told mends it."""
    text = "示例法\n第一条 甲。\n附件一 示例名单\n一、乙。\n二、丙。\n示例修正案\n一、丁。\n二、戊。\n"
    source, statute = read(text.encode())
    found = [(p.line, p.code, p.message) for p in check(statute, source)]
    assert found == [(7, "item-order", "一、 stands twice in 附件一, on lines 4 and 7.")]
    articles = [(str(a.id), a.label) for a in statute.annexes[0].articles]
    assert articles == [
        ("annex1.a1", "一、"),
        ("annex1.a2", "二、"),
        ("annex1.a3", "一、"),
        ("annex1.a4", "二、"),
    ]
    mended = parse(clean(source), source, [Ruling(6, "annex", "示例")])
    assert [len(annex.articles) for annex in mended.annexes] == [2, 2]
    assert not check(mended, source)


def test_a_contents_list_may_end_with_a_supplementary_part_without_a_number() -> None:
    text = "示例法\n目　录\n第一章　总则……1\n附　则……2\n第一章 总则\n第一条 甲。\n附　则\n第二条 乙。\n"
    source, statute = read(text.encode())
    assert not check(statute, source)


@pytest.mark.parametrize(
    "text",
    [
        "示例通知\n一、总体要求\n（一）甲。\n二、主要任务\n（二）乙。\n（三）丙。\n三、保障措施\n丁。\n",
        "示例办法\n第一条 甲。\n附件：1.示例表\n2.示例图。\n示例部\n2023年5月6日\n"
        "附件1\n示例表\n甲\n附件2\n示例图\n乙\n",
    ],
)
def test_what_notices_do_is_no_problem(text: str) -> None:
    source, statute = read(text.encode())
    assert not check(statute, source)
