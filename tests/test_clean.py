"""Cleaning: each rule does what its example says, and touches nothing else."""

import pytest

from outline import read
from statute.model import Edit, Source
from statute.parse.labels import TABLE, LabelRow, label_of
from statute.text.clean import RULES, CleaningRule, apply, clean, row_rules
from statute.text.lookalikes import folded, odd_characters, strange_characters
from statute.text.tables import find_rows

OF_ROWS = row_rules(find_rows(["| 甲 | 乙 |", "| 丙 | 丁 |"])[0])


@pytest.mark.parametrize("rule", (*RULES, *OF_ROWS), ids=lambda r: f"{r.name}-{r.lang or 'all'}")
def test_example(rule: CleaningRule) -> None:
    edits: list[Edit] = []
    assert apply(rule, rule.before, 1, edits) == rule.after
    assert edits and all(e.rule == rule.name for e in edits)
    assert apply(rule, rule.after, 1, []) == rule.after, "a rule finds nothing to do in its own result"


@pytest.mark.parametrize("lang,row", [(lang, row) for lang, rows in TABLE.items() for row in rows])
def test_label_example(lang: str, row: LabelRow) -> None:
    label = label_of(row.example, lang)  # type: ignore[arg-type]
    assert label is not None and label.kind == row.kind and (label.number or not label.text)


CASES = [
    ("half-width punctuation inside Chinese", "按照规定,依法(试行)办理;", "按照规定，依法（试行）办理；"),
    ("not inside numbers", "罚款1,000元,时间10:30", "罚款1,000元，时间10:30"),
    ("not inside Latin text", "依照PCT (Patent, 1970)第一章", "依照PCT （Patent, 1970）第一章"),
    ("a bracket that the line end parts from its year", "示例修正案(", "示例修正案（"),
    ("a bracket and half a year", "示例修正案(19", "示例修正案（19"),
    ("nested brackets", "设备(含软件(系统))", "设备（含软件（系统））"),
    (
        "a lone bracket before a date",
        "(2020 年 1 月 20 日上海市人民代表大会",
        "（2020年1月20日上海市人民代表大会",
    ),
    ("wide digits", "自２０２０年５月１日起", "自2020年5月1日起"),
    ("durations", "满 3 年后 2 个月内", "满3年后2个月内"),
    ("zero width inside a word", "科\u200b技\ufeff创新", "科技创新"),
    ("no-break space inside a word", "科技\u00a0创新", "科技创新"),
    ("private-use blank", "\ue5e5\ue5e5为了示例", "为了示例"),
    ("quotation marks stay", "“一网通办”改革", "“一网通办”改革"),
    ("a space inside Chinese stays", "主席 某某", "主席 某某"),
]


@pytest.mark.parametrize(("name", "before", "after"), CASES, ids=[c[0] for c in CASES])
def test_a_line_of_text(name: str, before: str, after: str) -> None:
    text = f"示例条例\n\n第一条 为了示例说明各种写法，制定本条例，供测试使用。\n\n{before}。\n"
    _, statute = read(text.encode())
    assert statute.articles[0].paragraphs[-1].text == after + "。"


def test_english_is_left_as_it_is() -> None:
    text = (
        "Example Rules\n\nArticle 1 These Rules (the “Rules”), as amended, apply: always; in 1,000 cases.\n"
    )
    _, statute = read(text.encode())
    assert statute.lang == "en" and not statute.edits
    assert statute.articles[0].paragraphs[0].text.startswith("These Rules (the “Rules”), as amended")


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("bracket-width", "渡(x)", "渡（x）"),
        ("bracket-width", "(渡)", "（渡）"),
        ("bracket-width", "a(b)渡", "a（b）渡"),
        ("bracket-width", "a(b)c", "a(b)c"),
        ("bracket-width", "渡a(b)", "渡a(b)"),
        ("bracket-width", "a(b)c渡", "a(b)c渡"),
        ("bracket-width", "a(b渡c)d", "a（b渡c）d"),
        ("bracket-width", "((渡)b)", "（（渡）b）"),
        ("bracket-width", "渡)", "渡）"),
        ("bracket-width", "渡 12)", "渡 12）"),
        ("bracket-width", "渡123456789)", "渡123456789）"),
        ("bracket-width", "渡1234567890)", "渡1234567890)"),
        ("bracket-width", "ferries渡 1)", "ferries渡 1）"),
        ("bracket-width", "渡b)", "渡b)"),
        ("bracket-width", ")渡", "）渡"),
        ("bracket-width", ")ab渡", "）ab渡"),
        ("bracket-width", ")abc渡", ")abc渡"),
        ("bracket-width", "a)渡", "a)渡"),
        ("bracket-width", "(2020年", "（2020年"),
        ("bracket-width", "(a年", "(a年"),
        ("bracket-width", "修正案(", "修正案（"),
        ("bracket-width", "修正案(1999", "修正案（1999"),
        ("bracket-width", "修正案(a", "修正案(a"),
        ("bracket-width", "PCT(", "PCT("),
        ("odd-blank", "渡\t船", "渡船"),
        ("odd-blank", "渡\ta", "渡 a"),
        ("odd-blank", "a\t渡", "a 渡"),
        ("odd-blank", "\t渡", " 渡"),
        ("odd-blank", "第一条\t渡\t船", "第一条 渡船"),
        ("digit-blank", "渡 2 船", "渡2船"),
        ("digit-blank", "第一条 2 船", "第一条 2船"),
        ("digit-blank", "第一条 渡 2", "第一条 渡2"),
        ("digit-blank", "a 2 b", "a 2 b"),
        ("trailing-blank", "渡 \u3000\t", "渡"),
        ("trailing-blank", "  ", ""),
        ("bracket-width", "渡船(x)", "渡船（x）"),
        ("entity", "&#39;", "'"),
        ("entity", "&#x4e00;", "一"),
        ("entity", "&mdash;", "—"),
        ("entity", "&渡;", "&渡;"),
        ("entity", "&#10;", "&#10;"),
        ("page-number", "12", ""),
        ("page-number", "- 12", ""),
        ("page-number", "- 12 -", ""),
        ("page-number", "12/34", ""),
        ("page-number", "第 3 页，共 5 页", ""),
        ("page-number", "Page 3 of 5", ""),
        ("page-number", "12345", "12345"),
        ("rule-line", "---", ""),
        ("rule-line", "--", "--"),
        ("punctuation-width", "渡,a", "渡，a"),
        ("punctuation-width", "a;渡", "a；渡"),
        ("punctuation-width", "a; 渡", "a； 渡"),
        ("punctuation-width", "a;b", "a;b"),
        ("punctuation-width", "5%;", "5%；"),
        ("punctuation-width", "a;", "a;"),
    ],
)
def test_either_side_of_a_rule(rule: str, before: str, after: str) -> None:
    named = next(one for one in RULES if one.name == rule and one.lang in ("zh", None))
    assert apply(named, before, 1, []) == after


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("甲\r\n乙", {1: "甲", 2: "乙"}),
        ("甲\n\r\n乙", {1: "甲", 3: "乙"}),
        ("甲\r\r乙", {1: "甲", 3: "乙"}),
        ("甲\u2028乙", {1: "甲", 2: "乙"}),
        ("甲\x0b乙", {1: "甲", 2: "乙"}),
        ("甲\x0c\n乙", {1: "甲", 2: "乙"}),
        ("\x0c甲", {1: "甲"}),
    ],
)
def test_what_ends_a_line(text: str, lines: dict[int, str]) -> None:
    assert {line.number: line.text for line in clean(Source("", text, "utf-8", "")).lines} == lines


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("渡abcd", "en"),
        ("渡abc", "zh"),
        ("渡1234", "zh"),
        ("渡" * 4000 + "a" * 40000, "zh"),
        ("a" * 17 + "渡" * 4, "en"),
        ("渡" * 800 + "a" * 3200 + "渡", "en"),
    ],
)
def test_a_text_is_chinese_if_a_fifth_of_its_letters_is(text: str, lang: str) -> None:
    assert clean(Source("", text, "utf-8", "")).lang == lang


def test_characters_that_nobody_means_to_write() -> None:
    assert list(odd_characters("第\u2f00条\u200b")) == [(1, "U+2F00 \u2f00 (一)"), (3, "U+200B")]
    assert list(odd_characters("\ufb01")) == [(0, "U+FB01 \ufb01")], "two letters are no ordinary one"
    assert strange_characters("渡а\u00a0а“", "船") == (
        "U+0430 а",
        "U+00A0 (  )".replace("(  )", "\u00a0 ( )"),
    )
    assert strange_characters("渡а", "а") == ()
    assert folded("‘甲”ＡＢ１，\u3000'") == "’甲”AB1, ’"
