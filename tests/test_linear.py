"""No text exhausts the machine: every rule on nothing but its own triggers, and ranges of billions."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Protocol

import pytest

from effort import effort
from outline import read
from statute.actors.actorforms import HEADS
from statute.actors.coordinated import ENGLISH_FORMS, english_of_part
from statute.cite import cite, cite_text, context_of, forms_en
from statute.cite.forms import JOINTS, SHORT_NAME, TOKENS
from statute.cite.grammars import GRAMMARS
from statute.duties import duties, with_english
from statute.model import Lang, Statute, UnitId
from statute.notes.reader import read_prose
from statute.numerals import guess, to_int
from statute.parse.labels import TABLE
from statute.terms.definitions import FORMS as DEFINING
from statute.terms.definitions import find_definitions, meaning
from statute.terms.uses import find_terms
from statute.text.clean import RULES


class Exemplary(Protocol):
    """A row of any table of forms."""

    @property
    def example(self) -> str: ...


LENGTH = effort(8_000)
MOST_SECONDS = LENGTH / 8_000
"""Of processor time, for everything together. What is quadratic takes several times as long."""
MOST_GROWTH, NOISE = 2.5, 0.1
TRIES = 4
"""Before a rule is blamed for a busy machine: what is quadratic fails them all."""
"""So many times as long for twice the text, and what a busy machine may add, in seconds."""

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
ENGLISH += (
    "A",
    "Aa-",
    "the Law of ",
    "municipal ",
    "relevant departments ",
    "Order No. 1 of ",
    "Article 1 of the Order ",
    "contract, ",
)
_EXAMPLES: dict[Lang, tuple[Sequence[Exemplary], ...]] = {
    "zh": (TOKENS, JOINTS, (SHORT_NAME,), DEFINING, HEADS, TABLE["zh"], GRAMMARS["zh"].documents),
    "en": (forms_en.TOKENS, ENGLISH_FORMS, TABLE["en"], GRAMMARS["en"].documents),
}
EXAMPLES = tuple(
    (lang, text)
    for lang, tables in _EXAMPLES.items()
    for text in dict.fromkeys(row.example for table in tables for row in table)
)
REPAIRS = tuple(dict.fromkeys(rule.before for rule in RULES if rule.before))


def _text(of: str, length: int) -> str:
    return (of * (length // len(of) + 1))[:length]


def _statute(body: str, lang: Lang) -> Statute:
    title, first, second = (
        ("甲市条例", "第一条 ", "第二条 乙。")
        if lang == "zh"
        else ("Regulations of X", "Article 1 ", "Article 2 B.")
    )
    return read(f"{title}\n{first}{body}\n{second}\n".encode(), "source.txt")[1]


def _seconds(body: str, lang: Lang) -> float:
    """Of processor time, for all that reads a statute."""
    start = time.process_time()
    statute = _statute(body, lang)
    cite(statute, path="source.txt")
    find_terms(statute, None, (), "terms.toml")
    meaning(body, {"zh": "甲", "en": "Abc"}[lang], lang)
    if lang == "en":
        tuple(english_of_part(body, "municipal finance department"))
    if lang == "zh":
        find_definitions(statute)
        duties(statute, ())
    return time.process_time() - start


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        *(("zh", text) for text in (*CHINESE, *REPAIRS)),
        *EXAMPLES,
        *(("en", text) for text in ENGLISH),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_a_text_of_triggers(lang: Lang, text: str) -> None:
    for _ in range(TRIES):
        whole = _seconds(_text(text, LENGTH), lang)
        if whole < NOISE:
            return
        half = _seconds(_text(text, LENGTH // 2), lang)
        if whole < min(MOST_SECONDS, MOST_GROWTH * half + NOISE):
            return
    pytest.fail(f"{LENGTH} characters take {whole:.2f} s, half of them {half:.2f} s")


@pytest.mark.parametrize(
    ("lang", "text"),
    [("zh", text) for text in CHINESE] + [("en", text) for text in ENGLISH],
    ids=lambda value: repr(value)[:40],
)
def test_a_note_of_triggers(lang: Lang, text: str) -> None:
    context = context_of(_statute("甲。" if lang == "zh" else "A.", lang))
    start = time.process_time()
    prose, _ = read_prose(_text(text, LENGTH // 2), 1)
    cite_text(prose, context, unit=UnitId("note:zh/1#x"), at=UnitId("1.p1"), lang=lang)
    assert time.process_time() - start < 2 * MOST_SECONDS


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("企业应当甲{}。", "Enterprises shall A{}. "),
        ("企业应当甲{}；", "Enterprises shall A{}; "),
        ("企业应当甲{}，应当乙，", "Enterprises shall A{}, shall B, "),
        ("鼓励企业甲{}，", "Enterprises are encouraged to A{}, "),
        ("企业甲{}。", "Enterprises A{}. "),
    ],
)
def test_many_rows_and_their_english(zh: str, en: str) -> None:
    count = effort(2400)
    statute = _statute("".join(zh.format(n) for n in range(count)), "zh")
    texts = {unit.id: unit.text for unit in statute.units()}
    english = dict.fromkeys(texts, "".join(en.format(n) for n in range(count)))
    start = time.process_time()
    rows, _ = duties(statute, ())
    with_english(rows, texts, english, ["enterprises"], (), "duties.toml")
    assert len(rows) >= count
    assert time.process_time() - start < MOST_SECONDS


@pytest.mark.parametrize("text", [text for text in CHINESE if len(text) > 1])
def test_a_line_for_each(text: str) -> None:
    start = time.process_time()
    cite(_statute(_text(f"{text}\n", LENGTH), "zh"), path="source.txt")
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


ROWS_OF = {
    "rows": ("第一条 甲。\n第二条 乙。\n附表\n示例表", "甲{n}\t丙\t{n}"),
    "further paragraphs": ("第一条 甲：\n（一）乙。", "丙丁。"),
    "items": ("第一条 甲：", "（一）乙；"),
}


@pytest.mark.parametrize("name", ROWS_OF)
def test_many_lines_in_one_unit(name: str) -> None:
    """What looks at all the lines of a list for each of them takes four times as long."""
    head, line = ROWS_OF[name]
    start = time.process_time()
    read("\n".join(["示例办法", head, *(line.format(n=n) for n in range(effort(12_000)))]).encode())
    assert time.process_time() - start < 4 * MOST_SECONDS
