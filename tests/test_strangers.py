"""What stands in copies and is no word of the statute is told, once."""

import pytest

from outline import outline, read
from statute.check import check

LAST = "\n\n第二条 本条例自公布之日起施行。\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("示例条例\n\n第一条 甲。\n\n【说明】本条规定了甲。", [(5, "remark")]),
        ("示例条例\n\n第一条 甲。\n\n[注：本条已修改]", [(5, "remark")]),
        ("示例条例\n\n第一条 甲[2]。", [(3, "remark")]),
        ("示例条例\n\n第一条 {+新+}规定。", [(3, "remark")]),
        ("示例条例\n\n第一条 税率见表。\n\n（注：本表所称税率是指年税率。）", []),
        ("示例条例\n\n第一条 甲\ufffd乙。", [(3, "lost-character")]),
        ("示例条例\n\n第一条 ???示例，制定本条例。", [(3, "lost-character")]),
        ("示例条例\nExample Regulations\n\n第一条 甲。\nArticle 1 It is one.", [(5, "other-language")]),
        ("示例条例\n\n第一条 采用ISO标准，依照TCP/IP Protocol Suite执行。", []),
        ("示例条例\n\n第一条 甲。\n\n第一条 丙。", [(3, "repeated-article")]),
        ("示例条例\n\n第一条 甲。\n\n附件：申请表", [(5, "unclosed-paragraph")]),
        (
            "关于修改《示例条例》的决定\n\n一、将第一条修改为：“甲。”\n\n二、删去第三条。\n\n示例条例\n\n第一条 甲。",
            [(3, "left-out")],
        ),
    ],
)
def test_each_is_told_once(text: str, told: list[tuple[int, str]]) -> None:
    source, statute = read((text + LAST).encode())
    assert statute.title is not None and statute.title.text == "示例条例"
    assert [(p.line, p.code) for p in check(statute, source)] == told


def test_divisions_may_have_roman_numbers() -> None:
    _, statute = read("示例条例\n\n第Ⅰ章 总则\n\n第一条 甲。\n\n第II章 附则\n\n第二条 乙。\n".encode())
    assert outline(statute).splitlines()[1:3] == ["ch1.title 第Ⅰ章 总则", "ch2.title 第II章 附则"]
