"""Relations between articles, recorded and as a page lists them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

import golden
from statute.edition import load
from statute.model import Article, Citation, Paragraph, Relation, Statute, Term, TermKind, UnitId, Use
from statute.relations import MOST, Related, related, relations


def statute_of(count: int) -> Statute:
    articles = tuple(
        Article(UnitId(str(n)), "", None, n, (Paragraph(UnitId(f"{n}.p1"), "文", n),))
        for n in range(1, count + 1)
    )
    return Statute("zh", None, (), None, (), (), articles, (), (), count)


def term(zh: str, kind: TermKind, articles: list[int], defined_at: str | None = None) -> Term:
    uses = tuple(Use(UnitId(f"{n}.p1"), "zh", 0, 1) for n in articles for _ in range(2))
    return Term(
        zh, zh, "", kind, "own", "", (), (), False, UnitId(defined_at) if defined_at else None, 1, uses
    )


def citation(unit: str, *targets: str, law: str | None = None, text: str = "第二条") -> Citation:
    ids = tuple(map(UnitId, targets))
    return Citation(UnitId(unit), "zh", 0, 3, text, "external" if law else "internal", law, ids)


def tie(
    source: str, target: str, kind: Literal["cites", "institution", "term", "editor"], via: str
) -> Relation:
    return Relation(UnitId(source), UnitId(target), kind, via)


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
        tie("3", "1", "cites", "第二条"),
        tie("3", "2", "cites", "第二条"),
    )


def test_what_is_shared_is_recorded_from_both_ends() -> None:
    found = relations(statute_of(12), (), [term("某机构", "institution", [1, 3])], {})
    assert found == (
        tie("1", "3", "institution", "某机构"),
        tie("3", "1", "institution", "某机构"),
    )


@pytest.mark.parametrize(
    ("kind", "articles", "ties"),
    [
        ("institution", 10, True),
        ("institution", 11, False),
        ("place", 10, True),
        ("concept", 5, True),
        ("concept", 6, False),
    ],
)
def test_weak_links_do_not_drown_strong_ones(kind: TermKind, articles: int, ties: bool) -> None:
    found = relations(statute_of(60), (), [term("词", kind, list(range(1, articles + 1)))], {})
    assert len(found) == (articles * (articles - 1) if ties else 0)


def test_a_frequent_defined_term_leads_to_its_definition_and_back() -> None:
    found = relations(statute_of(60), (), [term("词", "defined", list(range(1, 41)), "1.p1")], {})
    assert {frozenset((r.source, r.target)) for r in found} == {
        frozenset(("1", str(n))) for n in range(2, 41)
    }
    assert len(found) == 78


def test_what_the_text_does_not_define_ties_nothing() -> None:
    assert relations(statute_of(60), (), [term("本市", "defined", [1, 2])], {}) == ()


def test_however_long_the_statute_there_is_an_end() -> None:
    found = relations(statute_of(1000), (), [term("词", "institution", list(range(1, MOST + 2)))], {})
    assert found == ()


def test_a_page_lists_every_other_article_once_the_strongest_first() -> None:
    statute = statute_of(60)
    terms = [
        term("罕见", "institution", [1, 2]),
        term("常见", "institution", [1, 2, 3, 4]),
        term("规划", "instrument", [1, 5]),
        term("定义", "defined", [1, 2, 6], "6.p1"),
    ]
    pages = related(relations(statute, [citation("7.p1", "1")], terms, EDITED))
    assert pages["1"] == (
        Related("2", "editor", True, ()),
        Related("8", "editor", True, ()),
        Related("9", "editor", False, ()),
        Related("7", "cites", False, ("第二条",)),
        Related("6", "term", True, ("定义",)),
        Related("5", "instrument", True, ("规划",)),
        Related("3", "institution", True, ("常见",)),
        Related("4", "institution", True, ("常见",)),
    )
    for article, others in pages.items():
        assert len({one.article for one in others}) == len(others)
        for one in others:
            assert any(back.article == article for back in pages[one.article])


@pytest.mark.content
def test_what_the_text_itself_ties_is_golden() -> None:
    edition, _ = load(Path(__file__).resolve().parents[1] / "edition")
    assert edition
    shared = [
        f"{relation.source} {relation.target} {relation.kind} {relation.via}"
        for relation in edition.relations
        if relation.kind in ("term", "instrument", "institution")
        and int(relation.source) < int(relation.target)
    ]
    golden.check(golden.FOLDER / "relations.txt", "\n".join(shared) + "\n")
