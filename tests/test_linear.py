"""No text exhausts the machine: every rule on nothing but its own triggers, and ranges of billions."""

from __future__ import annotations

import time

import pytest

from outline import read
from statute.cite import cite
from statute.cite.forms import JOINTS, SHORT_NAME, TOKENS
from statute.duties import duties
from statute.model import Lang, Statute
from statute.numerals import guess, to_int
from statute.terms.definitions import find_definitions
from statute.terms.uses import find_terms
from statute.text.clean import RULES

LENGTH = 16_000
MOST_SECONDS = 1.0
"""Of processor time, for everything together. What is quadratic takes several times as long."""

CHINESE = """
（以下简称 （以下简称“甲” 《 》 《甲》第一条 第一条 第 第一条、 第一条至第二条 本条例所称 ，是指 前款 前条 应当 可以
和 、 等部门 市商务、 市人民政府及其 人民政府 有关部门 《〈 〉》 “ ” （ ） ( ) , ; 。 （一） 1. 第一章 甲 鼓励
企业、 企业等 对 按照 依照《甲》 依照甲法 中华人民共和国 法 条例 甲法第一条 规定 的规定 第（一）、 第（一）项
前两款 本法第 目录 附件 2020年 1 一 12 〔2016〕 23号 。” …… — 负责 会同 支持 各类 以及 除 外，
前九九九九九九款 第九九九九九九条至第九九九九九九九条 （a） { [ < & ` * _ | \\ /
""".split()  # noqa: SIM905 - easier to add to
ENGLISH = (
    *(
        "the ",
        "a ",
        "Abc ",
        "Article 1 ",
        "Article ",
        "Articles 1 to ",
        "Articles 1 to 99999999 ",
        "Law ",
        "of the ",
    ),
    *(
        "Law of the People's Republic of China ",
        "and ",
        "paragraph 1 of ",
        "Regulations of ",
        "The Law on ",
        "“Abc” ",
    ),
    *(
        "hereinafter referred to as ",
        "(hereinafter ",
        "Chapter IV ",
        "item (3), ",
        "these Regulations ",
        "shall ",
    ),
)
EXAMPLES = tuple(dict.fromkeys(form.example for form in (*TOKENS, *JOINTS, SHORT_NAME)))
REPAIRS = tuple(dict.fromkeys(rule.before for rule in RULES if rule.before))


def _statute(text: str, lang: Lang, ends: str = "") -> Statute:
    title, first, second = (
        ("甲市条例", "第一条 ", "第二条 乙。")
        if lang == "zh"
        else ("Regulations of X", "Article 1 ", "Article 2 B.")
    )
    body = (text + ends) * (LENGTH // len(text + ends) + 1)
    return read(f"{title}\n{first}{body[:LENGTH]}\n{second}\n".encode(), "source.txt")[1]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("zh", text) for text in (*CHINESE, *EXAMPLES, *REPAIRS)] + [("en", text) for text in ENGLISH],
    ids=lambda value: repr(value)[:40],
)
def test_a_text_of_triggers(lang: Lang, text: str) -> None:
    start = time.process_time()
    statute = _statute(text, lang)
    cite(statute, path="source.txt")
    find_terms(statute, None, (), "terms.toml")
    if lang == "zh":
        find_definitions(statute)
        duties(statute, ())
    assert time.process_time() - start < MOST_SECONDS


@pytest.mark.parametrize("text", [text for text in CHINESE if len(text) > 1])
def test_a_line_for_each(text: str) -> None:
    start = time.process_time()
    cite(_statute(text, "zh", "\n"), path="source.txt")
    assert time.process_time() - start < 2 * MOST_SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "第一条至第九九九九九九九九九条。",
        "第二条前九九九九九九款。",
        "《甲法》第一条至第九九九九九九九条。",
        "前九九九九九九条。",
    ],
)
def test_a_range_is_not_counted_out_beyond_what_there_is(text: str) -> None:
    citations, _ = cite(
        read(f"甲条例\n第一条 依照{text}\n第二条 乙。\n".encode(), "source.txt")[1], path="source.txt"
    )
    assert citations
    assert max(len(c.targets) for c in citations) <= 2


@pytest.mark.parametrize("numeral", ["9" * 5000, "九" * 5000, "M" * 5000, "十" * 5000, "X" * 5000])
def test_a_number_of_5000_digits_is_none(numeral: str) -> None:
    assert to_int(numeral) is None
    assert guess(numeral) is None
