"""Cleaning: each rule does what its example says, and touches nothing else."""

import pytest

from outline import read
from statute.model import Edit
from statute.parse.labels import TABLE, LabelRow, label_of
from statute.text.clean import RULES, CleaningRule, apply, row_rules
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
