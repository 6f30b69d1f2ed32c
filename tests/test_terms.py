"""Definitions found in the text, and the uses of every term in both languages."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from outline import read, truths
from statute.files.termfile import read_terms
from statute.model import Article, Division, Item, Lang, Paragraph, Statute, Term, TermVariant, UnitId, Use
from statute.parse.assemble import parse
from statute.terms.definitions import FORMS, DefinitionForm, find_definitions, meaning
from statute.terms.uses import check_meanings, find_terms
from statute.text.clean import clean
from statute.text.read import read_bytes
from statute.view.termwords import words_of

EDITION = Path(__file__).parent / "editions/sample"
STATUTES = Path(__file__).parent / "statutes"


def term(zh: str, en: str = "", **more: object) -> Term:
    plain = Term(zh, {"zh": zh, "en": en}, "concept", "own", {}, (), (), False, None, 1)
    return replace(plain, **more)  # type: ignore[arg-type]


def statute_of(*articles: str, lang: str = "zh") -> Statute:
    """Articles 1, 2 … of one paragraph each; the first two stand in chapter 1, the others in chapter 2."""
    chapters = tuple(Division(UnitId(f"ch{n}"), "chapter", n, f"第{n}章", "总则", None, 1) for n in (1, 2))
    made = tuple(
        Article(
            UnitId(str(n)),
            f"第{n}条",
            UnitId(f"ch{1 if n < 3 else 2}"),
            n,
            (Paragraph(UnitId(f"{n}.p1"), text, n),),
        )
        for n, text in enumerate(articles, 1)
    )
    return Statute(lang, None, (), None, (), chapters, made, (), (), len(made))  # type: ignore[arg-type]


def shown(statute: Statute, found: Term, lang: str = "zh") -> list[tuple[str, str]]:
    texts = {unit.id: unit.text for unit in statute.units()}
    return [(use.unit, texts[use.unit][use.start : use.end]) for use in found.uses if use.lang == lang]


@pytest.mark.parametrize("form", FORMS[:2], ids=lambda form: form.example)
def test_every_form_of_definition_has_an_example(form: DefinitionForm) -> None:
    [found] = find_definitions(statute_of(form.example))
    assert found.term == form.term
    assert form.example[found.start : found.end] == form.term


def test_meanings_given_in_items() -> None:
    items = tuple(
        Item(UnitId(f"1.p1.i{n}"), "（一）", t, n)
        for n, t in enumerate(("公共数据，是指某物。", "禁止某事。"), 1)
    )
    article = Article(
        UnitId("1"), "第一条", None, 1, (Paragraph(UnitId("1.p1"), "本条例中下列用语的含义：", 1, items),)
    )
    found = find_definitions(replace(statute_of(), articles=(article,)))
    assert [(d.term, d.unit, d.scope) for d in found] == [("公共数据", "1.p1.i1", "statute")]


@pytest.mark.parametrize(
    ("definition", "term", "scope", "units"),
    [
        ("院校和院所（以下统称单位）可以申请。", "单位", "on", ["2.p1", "3.p1"]),
        ("国际申请（以下简称“单位”）可以申请。", "单位", "on", ["2.p1", "3.p1"]),
        ("本法所称单位，是指院校。", "单位", "statute", ["1.p1", "2.p1", "3.p1"]),
        ("本办法所称的单位包括院校。", "单位", "statute", ["1.p1", "2.p1", "3.p1"]),
        ("本章所称单位，是指院校。", "单位", "ch1", ["1.p1", "2.p1"]),
        ("前款所称单位，是指院校。", "单位", "2", ["2.p1"]),
        ("第三条所称单位，是指院校。", "单位", "3", ["3.p1"]),
    ],
)
def test_a_definition_holds_as_far_as_it_says(
    definition: str, term: str, scope: str, units: list[str]
) -> None:
    statute = statute_of("单位可以申请。", definition, "单位应当登记。")
    [found] = find_definitions(statute)
    assert (found.term, found.scope) == (term, scope)
    [done], problems = find_terms(statute, None, (), "terms.toml")
    assert not problems
    assert (done.id, done.kind, done.defined_at, done.line) == (term, "defined", "2.p1", 0)
    assert [unit for unit, _ in shown(statute, done)] == units


def test_what_looks_like_a_definition_and_is_none() -> None:
    assert not find_definitions(statute_of("下列事项应当公告（以下内容除外）。", "所称单位应当登记。"))


def test_the_longest_term_wins_and_none_is_inside_another() -> None:
    statute = statute_of("科技创新中心建设规划和科技创新中心，科技创新人才。")
    terms = [term("科技创新"), term("科技创新中心"), term("科技创新中心建设规划")]
    done, _ = find_terms(statute, None, terms, "terms.toml")
    assert [shown(statute, t) for t in done] == [
        [("1.p1", "科技创新")],
        [("1.p1", "科技创新中心")],
        [("1.p1", "科技创新中心建设规划")],
    ]
    assert [t.uses[0].start for t in done] == [18, 11, 0]


def test_members_of_lists_are_uses() -> None:
    statute = statute_of("市财政、教育等部门应当协作。", "市、区教育部门应当报告。")
    names = ("市财政部门", "市教育部门", "区教育部门")
    done, _ = find_terms(statute, None, [term(n, kind="institution") for n in names], "terms.toml")
    assert [shown(statute, t) for t in done] == [
        [("1.p1", "市财政")],
        [("1.p1", "教育"), ("2.p1", "市")],
        [("2.p1", "区教育部门")],
    ]


def test_english_is_found_where_the_chinese_is() -> None:
    zh = statute_of("策源地在张江。", "本市扩大开放。")
    en = statute_of("Zhangjiang’s source, an open-source SOURCE.", "A source of openness.", lang="en")
    [source, place], _ = find_terms(
        zh, en, [term("策源地", "source"), term("张江", "Zhangjiang")], "terms.toml"
    )
    assert shown(en, source, "en") == [("1.p1", "source"), ("1.p1", "source"), ("1.p1", "SOURCE")]
    assert shown(en, place, "en") == [("1.p1", "Zhangjiang")]


def test_english_forms_and_variants() -> None:
    zh = statute_of("挂牌。", "挂牌。")
    en = statute_of("The Quotations are listed.", "The shares are listed.", lang="en")
    entry = term(
        "挂牌",
        "quotation",
        forms=("quotations",),
        variants=(TermVariant(UnitId("2.p1"), {"en": "listed"}, {"en": "shares"}),),
    )
    [done], _ = find_terms(zh, en, [entry], "terms.toml")
    assert shown(en, done, "en") == [("1.p1", "Quotations"), ("2.p1", "listed")]


def test_english_lists() -> None:
    zh = statute_of("市、区人民政府和市财政、教育等部门应当协作。")
    text = "The Municipal and district people’s governments and the municipal finance, education and other departments"
    en = statute_of(text, lang="en")
    names = {
        "市人民政府": "Municipal People’s Government",
        "区人民政府": "district people’s governments",
        "市财政部门": "municipal finance department",
        "市教育部门": "municipal education department",
    }
    done, _ = find_terms(zh, en, [term(z, e, kind="institution") for z, e in names.items()], "terms.toml")
    assert [shown(en, t, "en") for t in done] == [
        [("1.p1", "Municipal")],
        [("1.p1", "district people’s governments")],
        [("1.p1", "finance")],
        [("1.p1", "education")],
    ]


@pytest.mark.parametrize(
    ("entries", "codes"),
    [
        ([term("科研机购")], ["term-unused"]),
        ([term("规划"), term("规划", line=2)], ["term-twice"]),
        ([term("规划", kind="defined")], ["term-undefined"]),
        ([term("市、区财政部门", kind="institution")], ["term-list", "institution-missing"]),
        ([term("区财政部门", kind="institution")], ["institution-missing"]),
        ([term("市财政部门", kind="institution"), term("区财政部门", kind="institution", line=2)], []),
    ],
)
def test_problems(entries: list[Term], codes: list[str]) -> None:
    _, problems = find_terms(statute_of("市、区财政部门编制规划。"), None, entries, "terms.toml")
    assert sorted(p.code for p in problems) == sorted(codes)


@pytest.fixture(scope="module")
def edition() -> tuple[Statute, Statute, tuple[Term, ...]]:
    def read(name: str) -> Statute:
        source, _ = read_bytes((EDITION / name).read_bytes(), name)
        assert source
        return parse(clean(source), source)

    entries, _ = read_terms((EDITION / "terms.toml").read_text("utf-8"), "terms.toml")
    zh, en = read("source.txt"), read("translation.txt")
    return zh, en, find_terms(zh, en, entries, "terms.toml")[0]


def test_no_use_is_inside_another(edition: tuple[Statute, Statute, tuple[Term, ...]]) -> None:
    uses = sorted((u for t in edition[2] for u in t.uses), key=lambda u: (u.lang, u.unit, u.start))
    for one, other in pairwise(uses):
        assert (one.lang, one.unit) != (other.lang, other.unit) or one.end <= other.start


def test_the_defined_term_is_found_in_every_later_place(
    edition: tuple[Statute, Statute, tuple[Term, ...]],
) -> None:
    zh, _, terms = edition
    [found] = [t for t in terms if t.original == "绿道养护单位"]
    assert found.defined_at == "13.p1"
    everywhere = [
        Use(unit.id, "zh", at, at + 6)
        for unit in zh.units()
        for at in range(len(unit.text))
        if unit.text.startswith(found.original, at)
    ]
    assert [use for use in found.uses if use.lang == "zh"] == everywhere


def test_every_term_of_a_unit_has_its_english_there(
    edition: tuple[Statute, Statute, tuple[Term, ...]],
) -> None:
    for found in edition[2]:
        units = {lang: {use.unit for use in found.uses if use.lang == lang} for lang in ("zh", "en")}
        assert units["zh"] == units["en"], found.original


@pytest.mark.parametrize(("path", "truth"), truths(STATUTES), ids=lambda value: getattr(value, "stem", ""))
def test_what_whole_statutes_define(path: Path, truth: dict[str, Any]) -> None:
    _, statute = read(path.read_bytes(), path.name)
    found = [[one.term, one.scope] for one in find_definitions(statute)]
    assert sorted(found) == sorted(truth.get("definitions", []))


@pytest.mark.parametrize(
    ("text", "term", "lang", "expected"),
    [
        (
            "条例施行前，高等院校、科研院所以及其他事业单位（以下统称绿道养护单位），可以扩大自主权。",
            "绿道养护单位",
            "zh",
            "高等院校、科研院所以及其他事业单位",
        ),
        ("本条例所称数据，是指任何对信息的记录；包括文字。", "数据", "zh", "任何对信息的记录"),
        ("本条例所称“数据”（含元数据），包括文字。", "数据", "zh", "文字"),
        (
            "It begins. Colleges and other institutions (hereinafter collectively referred to as “institutions”) may.",
            "institutions",
            "en",
            "Colleges and other institutions",
        ),
        (
            "For the purposes of these Rules, “data” means any record; it may be long.",
            "data",
            "en",
            "any record",
        ),
        ("市人民政府应当加强领导。", "市人民政府", "zh", ""),
    ],
)
def test_what_a_definition_says(text: str, term: str, lang: Lang, expected: str) -> None:
    assert meaning(text, term, lang) == expected


def test_what_is_on_every_page_is_common_and_the_title_has_no_terms() -> None:
    text = (
        "甲市数据条例\n"
        + "".join(f"第{n}条 甲市管理数据。\n" for n in "一二三四五六")
        + "第七条 目录公开。\n"
    )
    statute = read(text.encode(), "source.txt")[1]
    terms, _ = find_terms(statute, None, [term("数据"), term("目录"), term("条例")], "terms.toml")
    assert [(t.original, t.common, len(t.uses)) for t in terms] == [
        ("数据", True, 6),
        ("目录", False, 1),
        ("条例", False, 0),
    ]


def test_who_explains_nothing_is_told() -> None:
    bare = term("数据", line=7)
    [problem] = check_meanings([bare], "terms.toml")
    assert (problem.code, problem.line, problem.severity) == ("term-unexplained", 7, "warning")
    explained = [
        replace(bare, gloss={"zh": "记录", "en": "records"}),
        replace(bare, defined_at=UnitId("1.p1")),
    ]
    assert check_meanings(explained, "terms.toml") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reading Rooms and a reading", ["Reading Rooms", "reading"]),
        ("a proofreading", []),
        ("İ and Reading", ["Reading"]),  # the first letter has no lower case of one character
        ("READING ROOMS", ["READING ROOMS"]),
        ("readings", []),
    ],
)
def test_the_longest_word_is_found_in_any_case_and_at_its_place(text: str, found: list[str]) -> None:
    words = words_of([term("阅览", "reading"), term("阅览室", "reading rooms")], "en")
    assert [text[start:end] for start, end, _ in words.find(text)] == found
