"""Addresses are permanent: what stands here was given to readers. An entry that has another name now
keeps its old one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exported import edition
from pages.glossary import terms_page
from statute.model import LANGS, Article, Item, Paragraph, Subitem, Unit, UnitId
from statute.view.addresses import (
    address,
    anchor,
    article_of_page,
    authority_anchor,
    full_anchor,
    href,
    law_anchor,
    law_page,
    listed_anchor,
    on_site,
    page_of,
    relative,
    unit_at,
)
from statute.view.past import is_past, is_past_article, past_page, version_page
from statute.view.rows import rows, with_tables
from statute.view.site import Settings, build_site


def test_the_page_of_terms_has_an_anchor_for_what_is_gone() -> None:
    formerly = [id for term in edition().terms for id in term.formerly]
    assert formerly
    for lang in LANGS:
        _, page = next(iter(terms_page(build_site(edition(), Settings(), lang))))
        assert [id for id in formerly if f'<a id="{id}"></a>' not in page] == []


@pytest.mark.parametrize(
    ("unit", "page", "own", "opened", "whole"),
    [
        ("13", "articles/13.md", "", "articles/13/", "a13"),
        ("13.p2", "articles/13.md", "p2", "articles/13/#p2", "a13-p2"),
        ("13.p2.i3.s1", "articles/13.md", "p2-i3-s1", "articles/13/#p2-i3-s1", "a13-p2-i3-s1"),
        ("13.p2.tail", "articles/13.md", "p2-tail", "articles/13/#p2-tail", "a13-p2-tail"),
        ("120-1.p1", "articles/120-1.md", "p1", "articles/120-1/#p1", "a120-1-p1"),
        ("1", "articles/1.md", "", "articles/1/", "a1"),
        ("pt1", "chapters/pt1/index.md", "", "chapters/pt1/", "pt1"),
        ("pt2.sp1", "chapters/pt2-sp1/index.md", "", "chapters/pt2-sp1/", "pt2-sp1"),
        ("ch4", "chapters/4/index.md", "", "chapters/4/", "ch4"),
        ("ch4.s2", "chapters/4/index.md", "s2", "chapters/4/#s2", "ch4-s2"),
        ("ch4.title", "chapters/4/index.md", "", "chapters/4/", "ch4"),
        ("s1", "chapters/s1/index.md", "", "chapters/s1/", "s1"),
        ("h1", "chapters/h1/index.md", "", "chapters/h1/", "h1"),
        ("pt2.ch1", "chapters/pt2-ch1/index.md", "", "chapters/pt2-ch1/", "pt2-ch1"),
        ("pt2.ch1.s2", "chapters/pt2-ch1/index.md", "s2", "chapters/pt2-ch1/#s2", "pt2-ch1-s2"),
        ("pt2.sp1.ch1", "chapters/pt2-sp1-ch1/index.md", "", "chapters/pt2-sp1-ch1/", "pt2-sp1-ch1"),
        ("title", "full/index.md", "title", "full/#title", "title"),
        ("subtitle", "full/index.md", "subtitle", "full/#subtitle", "subtitle"),
        ("notice.1", "notice/index.md", "notice-1", "notice/#notice-1", "notice-1"),
        ("preamble.2", "full/index.md", "preamble-2", "full/#preamble-2", "preamble-2"),
        ("signature.1", "full/index.md", "signature-1", "full/#signature-1", "signature-1"),
        ("annex1", "annexes/1.md", "", "annexes/1/", "annex1"),
        ("annex1.a2", "annexes/1.md", "a2", "annexes/1/#a2", "annex1-a2"),
        ("annex1.a2.p1", "annexes/1.md", "a2-p1", "annexes/1/#a2-p1", "annex1-a2-p1"),
        ("annex2.p1", "annexes/2.md", "p1", "annexes/2/#p1", "annex2-p1"),
        ("annex1.ch1", "annexes/1.md", "ch1", "annexes/1/#ch1", "annex1-ch1"),
        ("annex1.ch2.s1", "annexes/1.md", "ch2-s1", "annexes/1/#ch2-s1", "annex1-ch2-s1"),
        ("annex1.title", "annexes/1.md", "", "annexes/1/", "annex1"),
        ("13#members", "articles/13.md", "n-members", "articles/13/#n-members", "a13"),
        ("13.p2#a", "articles/13.md", "n-a", "articles/13/#n-a", "a13-p2"),
        ("ch4#x", "chapters/4/index.md", "n-x", "chapters/4/#n-x", "ch4"),
        ("title#y", "full/index.md", "n-y", "full/#n-y", "title"),
        ("annex1.a2#z", "annexes/1.md", "n-z", "annexes/1/#n-z", "annex1-a2"),
        ("notice.1#n", "notice/index.md", "n-n", "notice/#n-n", "notice-1"),
        ("translation", "about/index.md", "translation", "about/#translation", "translation"),
        ("translation#t", "about/index.md", "n-t", "about/#n-t", "translation"),
    ],
)
def test_where_a_unit_stands(unit: str, page: str, own: str, opened: str, whole: str) -> None:
    """Its page, its anchor there, what a reader opens, and its anchor on the page of the full text."""
    id = UnitId(unit)
    assert (page_of(id), anchor(id), address(id), full_anchor(id)) == (page, own, opened, whole)


@pytest.mark.parametrize(
    ("anchor", "unit"),
    [
        ("a13-p2", "13.p2"),
        ("a13", "13"),
        ("a120-1-p1", "120-1.p1"),
        ("p2-i3", "1.p2.i3"),
        ("ch2-s1", "ch2.s1"),
        ("annex1-a2-p1", "annex1.a2.p1"),
        ("title", "title"),
        ("", "1"),
        ("n-x", None),
        ("abc", None),
        ("a", None),
    ],
)
def test_what_stands_at_an_anchor(anchor: str, unit: str | None) -> None:
    assert unit_at(anchor) == unit


@pytest.mark.parametrize(
    ("page", "article"),
    [
        ("articles/13.md", "13"),
        ("articles/120-1.md", "120-1"),
        ("articles/x.md", None),
        ("articles/13", None),
        ("13.md", None),
        ("chapters/1/index.md", None),
    ],
)
def test_which_article_a_page_is_of(page: str, article: str | None) -> None:
    assert article_of_page(page) == article


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("articles/13.md#p2", "articles/13/#p2"),
        ("articles/13.md", "articles/13/"),
        ("full/index.md#a13", "full/#a13"),
        ("index.md", ""),
    ],
)
def test_what_a_reader_opens(address: str, opened: str) -> None:
    assert on_site(address) == opened


@pytest.mark.parametrize(
    ("page", "address", "link"),
    [
        ("articles/2.md", "full/index.md#x", "../full/index.md#x"),
        ("articles/2.md", "articles/2.md#p1", "#p1"),
        ("articles/2.md", "articles/2.md", "2.md"),
        ("articles/2.md", "articles/3.md#p1", "3.md#p1"),
        ("articles/2.md", "index.md", "../index.md"),
        ("index.md", "articles/3.md", "articles/3.md"),
        ("laws/a/index.md", "laws/b/index.md", "../b/index.md"),
        ("laws/a/index.md", "laws/a/2010/index.md", "2010/index.md"),
        ("laws/a/2010/index.md", "laws/a/index.md#x", "../index.md#x"),
        ("versions/2010/articles/1.md", "articles/1.md", "../../../articles/1.md"),
        ("versions/2010/articles/1.md", "versions/2012/articles/1.md", "../../2012/articles/1.md"),
        ("a/b/c/x.md", "d/b/c/x.md", "../../../d/b/c/x.md"),
    ],
)
def test_a_link_from_page_to_page(page: str, address: str, link: str) -> None:
    assert relative(page, address) == link


def test_a_link_from_a_page_to_a_unit() -> None:
    links = {unit: href("articles/13.md", UnitId(unit)) for unit in ("13", "13.p2", "14.p2", "ch2")}
    assert links == {"13": "13.md", "13.p2": "#p2", "14.p2": "14.md#p2", "ch2": "../chapters/2/index.md"}


def test_addresses_of_laws() -> None:
    assert (law_page("a-law"), law_page("a-law", "2010")) == (
        "laws/a-law/index.md",
        "laws/a-law/2010/index.md",
    )
    assert law_anchor(UnitId("19.p1")) == "a19-p1"
    entry = replace(next(iter(edition().authorities)), anchor="old-law")
    unit = UnitId("19.p1")
    assert [listed_anchor(entry, *more) for more in (("", None), ("", unit), ("2010", None), ("2010", unit))] == [
        "old-law", "old-law-a19", "old-law", "old-law-2010-a19",
    ]  # fmt: skip
    authority = replace(entry.authority, by_lang={"zh": ("甲法",), "en": ("Law of A’s B",)})
    made = replace(entry, authority=authority, anchor="")
    assert authority_anchor(made) == "law-of-as-b"
    assert authority_anchor(replace(made, authority=replace(authority, by_lang={"zh": ("甲法",)}))) == "甲法"


@pytest.mark.parametrize(
    ("page", "past", "provision"),
    [
        (version_page("2010-09-17"), True, False),
        (past_page("2010-09-17", UnitId("13")), True, True),
        ("versions/index.md", False, False),
        ("articles/13.md", False, False),
    ],
)
def test_which_pages_show_what_is_no_longer_in_force(page: str, past: bool, provision: bool) -> None:
    assert (is_past(page), is_past_article(page)) == (past, provision)


def test_the_passages_of_an_article_and_their_anchors() -> None:
    id = UnitId("1.p1")
    first, second, third = (id.below("item", n) for n in (1, 2, 3))
    sub = Subitem(first.below("subitem", 1), "1.", "子", 1, (Unit(UnitId("1.p1.i1.s1.p2"), "又", 1),))
    items = (
        Item(first, "（一）", "甲", 1, (sub,), (Unit(UnitId("1.p1.i1.p2"), "另", 1),)),
        Item(second, "", "乙", 1),
        Item(third, "", "丙\t丁", 1),
    )
    tail = Unit(UnitId("1.p1.tail"), "的，处罚款。", 1)
    lone = Paragraph(UnitId("1.p2"), "", 1, (Item(UnitId("1.p2.i1"), "（一）", "戊", 1),))
    article = Article(
        UnitId("1"),
        "第一条",
        None,
        1,
        (Paragraph(id, "有下列情形", 1, items, tail), lone, Paragraph(UnitId("1.p3"), "", 1)),
    )
    found = rows(article, "x-")
    assert [f"{row.anchor} {row.kind}".rstrip() for row in found] == [
        "x-p1", "x-p1-i1 item", "x-p1-i1-s1 subitem", "x-p1-i1-s1-p2 more", "x-p1-i1-p2 more", "x-p1-i2 member",
        "x-p1-i3 row", "x-p1-tail tail", "x-p2-i1 item", "x-p3",
    ]  # fmt: skip
    assert [len(group) for group in with_tables((found[0], found[6], found[6], found[1]))] == [1, 2, 1]
