"""Relations between articles, recorded and as a page lists them."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from statute.model import (
    Article,
    Citation,
    Paragraph,
    Relation,
    Statute,
    Term,
    TermKind,
    TermVariant,
    UnitId,
    Use,
)
from statute.relations import Related, related, relations


def statute_of(count: int) -> Statute:
    articles = tuple(
        Article(UnitId(str(n)), "", None, n, (Paragraph(UnitId(f"{n}.p1"), "文", n),))
        for n in range(1, count + 1)
    )
    return Statute("zh", None, (), None, (), (), articles, (), (), count)


def term(zh: str, kind: TermKind, articles: list[int], defined_at: str | None = None) -> Term:
    uses = tuple(Use(UnitId(f"{n}.p1"), "zh", 0, 1) for n in articles for _ in range(2))
    return Term(
        zh, {"zh": zh}, kind, "own", {}, (), (), False, UnitId(defined_at) if defined_at else None, 1, uses
    )


def citation(unit: str, *targets: str, law: str | None = None, text: str = "第二条") -> Citation:
    ids = tuple(map(UnitId, targets))
    return Citation(UnitId(unit), "zh", 0, 3, text, "external" if law else "internal", law, ids)


def tie(
    source: str,
    target: str,
    kind: Literal["cites", "institution", "term", "editor"],
    via: str,
    noted: bool = False,
) -> Relation:
    return Relation(UnitId(source), UnitId(target), kind, via, noted)


EDITED = {UnitId("1"): (UnitId("8"), UnitId("2")), UnitId("9"): (UnitId("1"),)}


def test_citations_lead_one_way_and_pair_by_pair() -> None:
    cited = (
        citation("1.p1", "2.p1"),
        citation("1.p1.i2", "2", text="again"),
        citation("note:zh/3#slug", "1", "2"),
        citation("gist:en/3", "1"),
        citation("2.p1", "2"),
        citation("2.p1", "4", law="某法"),
        citation("title", "1"),
        citation("4.p1", "ch1", "9"),
    )
    assert relations(statute_of(4), cited, (), {}) == (
        tie("1", "2", "cites", "第二条"),
        tie("3", "1", "cites", "第二条", noted=True),
        tie("3", "2", "cites", "第二条", noted=True),
    )


def test_what_is_shared_is_recorded_from_both_ends() -> None:
    found = relations(statute_of(12), (), [term("某机构", "institution", [1, 3])], {})
    assert found == (
        tie("1", "3", "institution", "某机构"),
        tie("3", "1", "institution", "某机构"),
    )


@pytest.mark.parametrize(
    ("word", "kind", "articles", "ties"),
    [
        ("科技报告", "instrument", 3, 6),
        ("科技报告", "instrument", 4, 0),
        ("混合所有制", "concept", 2, 2),
        ("推进机构", "institution", 6, 10),
        ("推进机构", "institution", 24, 46),
        ("推进机构", "institution", 25, 0),
        ("市财政部门", "institution", 2, 0),
        ("市人民政府", "institution", 2, 0),
        ("行业协会", "institution", 2, 0),
    ],
)
def test_a_weak_cause_alone_ties_nothing(word: str, kind: TermKind, articles: int, ties: int) -> None:
    """A rare term ties all, a body of many articles each to where it is set up, a department none."""
    found = relations(statute_of(60), (), [term(word, kind, list(range(1, articles + 1)))], {})
    assert len(found) == ties
    if articles > 3:
        assert all("1" in (one.source, one.target) for one in found)


def test_what_is_common_or_has_another_sense_there_ties_nothing() -> None:
    common = replace(term("体制机制", "concept", [1, 2]), common=True)
    sense = replace(
        term("挂牌", "concept", [1, 2]),
        variants=(TermVariant(UnitId("2.p1"), {"en": "listed"}, {"en": "other"}),),
    )
    assert relations(statute_of(9), (), [common, sense], {}) == ()


def test_what_is_listed_in_passing_ties_nothing_unless_the_text_defines_it() -> None:
    texts = ("提供上市、评估、咨询等服务", "评估应当公正", "企业和评估机构")
    at = (Use(UnitId(f"{n}.p1"), "zh", (s := text.index("评估")), s + 2) for n, text in enumerate(texts, 1))
    statute = statute_of(3)
    statute = replace(
        statute,
        articles=tuple(
            replace(article, paragraphs=(replace(article.paragraphs[0], text=text),))
            for article, text in zip(statute.articles, texts, strict=True)
        ),
    )
    word = replace(term("评估", "concept", []), uses=tuple(at))
    assert {(r.source, r.target) for r in relations(statute, (), [word], {})} == {("2", "3"), ("3", "2")}
    defined = replace(word, kind="defined", defined_at=UnitId("2.p1"))
    assert {(r.source, r.target) for r in relations(statute, (), [defined], {})} == {
        ("1", "2"), ("2", "1"), ("3", "2"), ("2", "3"),
    }  # fmt: skip


def test_a_note_that_cites_is_told_from_the_text_that_does() -> None:
    cited = [citation("note:zh/1#slug", "2"), citation("1.p1", "2", text="前条"), citation("gist:zh/1", "3")]
    found = relations(statute_of(3), cited, (), {})
    assert found == (tie("1", "2", "cites", "前条"), tie("1", "3", "cites", "第二条", noted=True))
    assert [one.kind for one in related(found)["1"]] == ["cites", "noted"]


def test_a_frequent_defined_term_leads_to_its_definition_and_back() -> None:
    found = relations(statute_of(60), (), [term("词", "defined", list(range(1, 41)), "1.p1")], {})
    assert {frozenset((r.source, r.target)) for r in found} == {
        frozenset(("1", str(n))) for n in range(2, 41)
    }
    assert len(found) == 78


def test_a_page_lists_every_other_article_once_the_strongest_first() -> None:
    statute = statute_of(60)
    terms = [
        term("罕见", "institution", [1, 2]),
        term("常见", "institution", [1, 2, 3]),
        term("规划", "instrument", [1, 5]),
        term("定义", "defined", [1, 2, 6], "6.p1"),
        term("另一机构", "institution", [1, 6]),
    ]
    pages = related(relations(statute, [citation("7.p1", "1")], terms, EDITED))
    assert pages["1"] == (
        Related("7", "cites", False, ("第二条",)),
        Related("2", "editor", True, ()),
        Related("8", "editor", True, ()),
        Related("9", "editor", False, ()),
        Related("6", "term", True, ("定义",)),
        Related("5", "instrument", True, ("规划",)),
        Related("3", "institution", True, ("常见",)),
    )
    for article, others in pages.items():
        assert len({one.article for one in others}) == len(others)
        for one in others:
            assert any(back.article == article for back in pages[one.article])
