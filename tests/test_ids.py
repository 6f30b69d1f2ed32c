"""Ids of units: read and written, in the order of the text, and taken apart in one place alone."""

from __future__ import annotations

import ast
import copy
import pickle
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import exported
from dev.sites import ROOT
from export.aknids import eid
from outline import read
from sourcecode import MODULES, nodes
from statute.model import LANGS, Statute, UnitId
from statute.view.addresses import address, anchor, article_of_page, article_page, full_anchor, unit_at
from statute.view.names import unit_name

HERE = Path(__file__).parent
TEXTS = sorted((HERE / "statutes").glob("*.txt"))
EDITIONS = [HERE / "editions/sample", HERE / "editions/minimal"]

EXAMPLES = [
    # id, kind, home, parent, anchor, slug
    ("13", "article", "13", None, "", "13"),
    ("120-1", "article", "120-1", None, "", "120-1"),
    ("13.p2", "paragraph", "13", "13", "p2", "13-p2"),
    ("13.p2.i3.s1", "subitem", "13", "13.p2.i3", "p2-i3-s1", "13-p2-i3-s1"),
    ("13.p1.tail", "tail", "13", "13.p1", "p1-tail", "13-p1-tail"),
    ("13.p1.i6.p2", "paragraph", "13", "13.p1.i6", "p1-i6-p2", "13-p1-i6-p2"),
    ("225.i4", "item", "225", "225", "i4", "225-i4"),
    ("title", "title", "title", None, "", "title"),
    ("subtitle", "subtitle", "subtitle", None, "", "subtitle"),
    ("notice", "notice", "notice", None, "", "notice"),
    ("notice.1", "paragraph", "notice", "notice", "1", "notice-1"),
    ("signature.2", "paragraph", "signature", "signature", "2", "signature-2"),
    ("ch2", "chapter", "ch2", None, "", "ch2"),
    ("ch2.title", "title", "ch2", "ch2", "title", "ch2"),
    ("pt2.ch1.s1", "section", "pt2.ch1.s1", "pt2.ch1", "", "pt2-ch1-s1"),
    ("pt3.sp1", "subpart", "pt3.sp1", "pt3", "", "pt3-sp1"),
    ("h1", "heading", "h1", None, "", "h1"),
    ("h1.title", "title", "h1", "h1", "title", "h1"),
    ("annex1", "annex", "annex1", None, "", "annex1"),
    ("annex1.title", "title", "annex1", "annex1", "title", "annex1"),
    ("annex1.p1", "paragraph", "annex1", "annex1", "p1", "annex1-p1"),
    ("annex1.a2", "article", "annex1.a2", "annex1", "", "annex1-a2"),
    ("annex1.a2.p1.i3", "item", "annex1.a2", "annex1.a2.p1", "p1-i3", "annex1-a2-p1-i3"),
    ("annex1.ch2.s1", "section", "annex1.ch2.s1", "annex1.ch2", "", "annex1-ch2-s1"),
    ("13#members", "article", "13", "13", "", "13"),
    ("note:zh/13#members", "article", "13", "13", "", "13"),
    ("gist:zh/pt2.ch1", "chapter", "pt2.ch1", "pt2.ch1", "", "pt2-ch1"),
]


@pytest.mark.parametrize(("text", "kind", "home", "parent", "anchor", "slug"), EXAMPLES)
def test_what_an_id_tells(
    text: str, kind: str, home: str, parent: str | None, anchor: str, slug: str
) -> None:
    unit = UnitId(text)
    assert (unit.kind, unit.home, unit.parent, unit.anchor, unit.slug) == (kind, home, parent, anchor, slug)
    assert unit.article == (home if unit.home.kind == "article" else None)


@pytest.mark.parametrize("text", [example[0] for example in EXAMPLES])
def test_each_unit_has_a_name_a_place_and_an_eid(text: str) -> None:
    unit = UnitId(text)
    names = [unit_name(lang, unit) for lang in LANGS]
    assert all(names) and not any(re.search("〇|\\b0\\b|None", name) for name in names)
    assert address(unit).startswith(("articles/", "chapters/", "annexes/", "full/", "notice/", "about/"))
    assert re.fullmatch(r"[a-z]+(_\d+(-\d+)?)?(__[a-z]+(_\d+)?)*", eid(unit.about))


INVALID = [
    "", "x", "13.", ".13", "13..p1", "013", "13.p01", "13.p", "p1", "i3", "13.q1", "13.p1.p2", "13.tail.p1", "13.title",
    "120-", "120-0", "ch", "ch2-1", "ch1.pt2", "ch2.13", "title.title", "title1", "notice.p1", "annex",
    "annex1.13", "annex1.annex2", "a13", "１３", "第13条", "13.P1", " 13", "13\n", "13#", "13#Members", "13#a--b", 
    "note:zh/13", "gist:zh/13#x", "gist:13", "gist:zh/", "note:zh/13#a#b", "13.p1.tail.i1",
]  # fmt: skip


@pytest.mark.parametrize("text", INVALID)
def test_what_is_no_id(text: str) -> None:
    assert UnitId.read(text) is None
    with pytest.raises(ValueError, match="no id of a unit"):
        UnitId(text)


def statutes() -> list[Statute]:
    texts = [read(path.read_bytes())[1] for path in TEXTS]
    for folder in EDITIONS:
        edition = exported.edition(folder)
        texts += [text for text in (edition.statute, edition.translation) if text]
    return texts


def test_every_id_of_every_text_is_read_as_it_is_written_and_stands_in_order() -> None:
    for statute in statutes():
        units = [unit.id for unit in statute.units()]
        units += [a.id for a in statute.articles] + [d.id for d in statute.divisions]
        for unit in units:
            again = UnitId(str(unit))
            assert again is unit and str(again) == unit
            assert (
                unit.parent is None
                or unit.parent.below(unit.kind, *unit.segments[-1][1:]) == unit
                or (unit.parent.kind in ("notice", "preamble", "signature"))
            )
            if unit.article:
                assert unit_at(full_anchor(unit)) == unit and unit.article.at(anchor(unit)) == unit
            if unit.kind == "article":
                assert article_of_page(article_page(unit)) == unit
        numbers = [a.number for a in statute.articles]
        passages = [
            u.id for u in statute.units() if u.id.home.kind not in ("part", "subpart", "chapter", "section")
        ]
        if numbers == sorted(numbers):
            assert passages == sorted(passages, key=lambda unit: unit.order)
        headings = [d.id for d in statute.divisions]
        for kind, parent in {(unit.kind, unit.parent) for unit in headings}:
            peers = [unit for unit in headings if (unit.kind, unit.parent) == (kind, parent)]
            assert peers == sorted(peers, key=lambda unit: unit.order)


def test_an_edition_has_its_ids_in_the_order_of_the_text() -> None:
    for folder in EDITIONS:
        edition = exported.edition(folder)
        units = [unit.id for unit in edition.statute.units()]
        assert units == sorted(units, key=lambda unit: unit.order) and len(units) > 20
        for record in (*edition.citations, *edition.duties, *(n for a in edition.apparatus for n in a.notes)):
            assert isinstance(record.unit, UnitId)
        assert all(isinstance(target, UnitId) for c in edition.citations for target in c.targets)


PARTS = st.sampled_from(
    "0 1 2 13 120-1 title subtitle notice tail pt1 sp2 ch3 s4 h5 annex6 a7 p8 i9 s10 p0 x 01 1-0".split()  # noqa: SIM905
)


@given(st.lists(PARTS, min_size=1, max_size=6), st.sampled_from(["", "#a", "#a-b", "#"]))
def test_what_can_be_read_is_written_the_same(parts: list[str], note: str) -> None:
    text = ".".join(parts) + note
    unit = UnitId.read(text)
    if unit is None:
        return
    assert str(unit) == text and UnitId(text) is unit
    assert unit.home.home == unit.home and unit.about.about == unit.about and unit.order == unit.about.order
    assert note or unit.parent is None or unit.parent.may_hold(unit.kind)
    assert UnitId.of_slug(unit.slug) == unit.about or unit.kind in ("title", "paragraph")


def test_an_id_does_not_change_and_stays_one_object() -> None:
    unit = UnitId("13.p2")
    with pytest.raises(AttributeError):
        unit.segments = ()
    with pytest.raises(AttributeError):
        unit.more = 1  # type: ignore[attr-defined]
    assert copy.deepcopy(unit) is unit and pickle.loads(pickle.dumps(unit)) is unit
    with pytest.raises(ValueError, match="no id of a unit"):
        unit.below("article", 2)


TAKES_APART = re.compile(
    "r?split|r?partition|remove(prefix|suffix)|(starts|ends)with|replace|strip|is(digit|alpha|decimal)"
)
CALLED = {
    "unit",
    "id",
    "article",
    "division",
    "target",
    "place",
    "home",
    "stem",
    "missing",
    "note",
    "u",
}
"""What a variable that holds an id is called, or an attribute."""


def test_ids_are_taken_apart_in_one_place() -> None:
    """Nowhere else is a method of texts called on what is called like an id, or on a part of it."""
    found = []
    for path in MODULES:
        for node in () if path.name == "ids.py" else nodes(path):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                value = node.func.value
                value = value.value if isinstance(value, ast.Subscript) else value
                name = getattr(value, "attr", getattr(value, "id", ""))
                if TAKES_APART.fullmatch(node.func.attr) and name in CALLED:
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}")
    assert found == []
