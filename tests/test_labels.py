"""What a line begins with, by its look alone, and where the articles of a text begin."""

import pytest

from statute.model import Lang
from statute.parse.labels import first_article, label_of


@pytest.mark.parametrize(
    ("line", "kind", "number", "rest"),
    [
        ("总则", "chapter", None, "总则"),
        ("分则", "chapter", None, "分则"),
        ("通则", "chapter", None, "通则"),
        ("罚则", "chapter", None, "罚则"),
        ("附则", "chapter", None, "附则"),
        ("附则渡船", None, None, ""),
        ("第二章：渡船", "chapter", 2, "渡船"),
        ("第二条：渡船", "article", 2, "渡船"),
        ("（二）：渡船", "item", 2, "：渡船"),
        ("第二条之三 渡船", "article", 2, "渡船"),
        ("12.渡船", "figure", 12, "渡船"),
        ("12、渡船", "figure", 12, "渡船"),
        ("123.渡船", None, None, ""),
        ("1.5渡船", None, None, ""),
        ("①渡船", "circle", 1, "渡船"),
        ("⑳渡船", "circle", 20, "渡船"),
        ("附件", "annex", None, ""),
        ("附", None, None, ""),
        ("附：渡船", "annex", None, "渡船"),
        ("附件渡船", None, None, ""),
        ("附件二、渡船", "annex", 2, "渡船"),
        ("附录A 渡船", "annex", None, "渡船"),
        ("附表1-2 渡船", "annex", None, "渡船"),
        ("附图（二）", "annex", 2, ""),
        ("《渡船办法》附件：", "annex", None, ""),
        ("", None, None, ""),
        ("渡船", None, None, ""),
    ],
)
def test_labels_of_chinese_lines(line: str, kind: str | None, number: int | None, rest: str) -> None:
    _asked(line, "zh", kind, number, rest)


@pytest.mark.parametrize(
    ("line", "kind", "number", "rest"),
    [
        ("Part II: Ferries", "part", 2, "Ferries"),
        ("Subpart 2. Ferries", "subpart", 2, "Ferries"),
        ("Chapter IVa", None, None, ""),
        ("Section 3", "section", 3, ""),
        ("General Provisions", "chapter", None, "General Provisions"),
        ("Supplementary Provisions", "chapter", None, "Supplementary Provisions"),
        ("Specific Provisions", "chapter", None, "Specific Provisions"),
        ("General Provisions on Ferries", None, None, ""),
        ("Article 12-3 Ferries", "article", 12, "Ferries"),
        ("Article 12th", None, None, ""),
        ("II. Ferries", "point", 2, "Ferries"),
        ("II.Ferries", None, None, ""),
        ("(b) ferries", "figure", 2, "ferries"),
        ("(c) ferries", "figure", 3, "ferries"),
        ("Annex 2. Ferries", "annex", 2, "Ferries"),
        ("Appendix III", "annex", 3, ""),
        ("Schedule 4 Ferries", "annex", 4, "Ferries"),
        ("Ferries", None, None, ""),
    ],
)
def test_labels_of_english_lines(line: str, kind: str | None, number: int | None, rest: str) -> None:
    _asked(line, "en", kind, number, rest)


def _asked(line: str, lang: Lang, kind: str | None, number: int | None, rest: str) -> None:
    label = label_of(line, lang)
    assert (label and label.kind, label and label.number) == (kind, number)
    if label is not None:
        assert label.rest == rest and label.text + label.gap + label.rest == line
        assert label.of(line) == label


def test_a_branch_has_its_number() -> None:
    labels = [label_of(line, "zh") for line in ("第二条 甲。", "第二条之十二 乙。")]
    assert [label and label.branch for label in labels] == [0, 12]


@pytest.mark.parametrize(
    ("numbers", "first"),
    [
        ("", -1),
        ("- -", -1),
        ("- 3 4", 1),
        ("3 1 2", 1),
        ("1 2", 0),
        ("- 1 2 - 3 1 2", 1),
        ("1 - 1 2 3 1 2", 2),
        ("1 2 1 2", 0),
        ("1 2 1 2 3", 2),
        ("1 3 2 1", 0),
        ("1 1之一 2 1 2", 0),
        ("1之一 5", 1),
    ],
)
def test_the_longest_run_of_articles_that_counts_from_one_is_the_body(numbers: str, first: int) -> None:
    lines = [f"第{number.partition('之')[0]}条{number[1:]} 甲" for number in numbers.split()]
    labels = [label_of(line, "zh") if line[1] != "-" else None for line in lines]
    assert first_article(labels) == first
