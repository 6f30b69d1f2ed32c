"""What points into a unit: nothing overlaps, and a place has one mark."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exported import SAMPLE, edition
from statute.model import LANGS, Lang, UnitId
from statute.view.layers import Mark, candidates, note_number, one_mark_a_place, settle, variants_of
from statute.view.site import Settings, build_site

TERM = Mark(3, 5, "term", "t")
NOTE = Mark(3, 3, "note", "n")
VARIANT = Mark(3, 3, "variant", "0")


@pytest.mark.parametrize(
    ("marks", "left"),
    [
        ((NOTE, VARIANT), (NOTE,)),
        ((TERM, VARIANT), (TERM, VARIANT)),
        ((Mark(3, 5, "ref", "2"), VARIANT), (Mark(3, 5, "ref", "2"), VARIANT)),
        ((Mark(4, 4, "note", "n"), VARIANT), (Mark(4, 4, "note", "n"), VARIANT)),
        ((VARIANT,), (VARIANT,)),
    ],
)
def test_of_a_note_and_a_variant_at_one_place_the_note_stands(
    marks: tuple[Mark, ...], left: tuple[Mark, ...]
) -> None:
    assert one_mark_a_place(marks) == left


@pytest.mark.parametrize(
    ("marks", "left"),
    [
        ((TERM, Mark(5, 7, "term", "u")), (TERM, Mark(5, 7, "term", "u"))),
        ((TERM, Mark(1, 3, "term", "u")), (Mark(1, 3, "term", "u"), TERM)),
        ((TERM, Mark(4, 7, "term", "u")), (TERM,)),
        ((TERM, Mark(1, 4, "term", "u")), (TERM,)),
        ((TERM, Mark(4, 4, "note", "n")), (TERM, Mark(5, 5, "note", "n"))),
        ((TERM, NOTE), (NOTE, TERM)),
        ((TERM, Mark(5, 5, "note", "n")), (TERM, Mark(5, 5, "note", "n"))),
    ],
)
def test_the_first_stands_and_points_go_behind_it(marks: tuple[Mark, ...], left: tuple[Mark, ...]) -> None:
    assert settle(marks) == left


def test_the_mark_of_another_reading_stands_behind_the_words_it_is_of() -> None:
    made = edition(SAMPLE)
    [variant] = made.meta.variants
    marks = candidates(build_site(made, Settings(), "zh"), variant.unit, "zh")
    text = next(p.text for a in made.statute.articles for p in a.paragraphs if p.id == variant.unit)
    assert [text[: m.start].endswith(variant.reading) for m in marks if m.kind == "variant"] == [True]


@pytest.mark.parametrize(
    ("unit", "lang", "found"),
    [
        ("12.p1", "zh", ["note 12#subsidies 16", "note 12#land 30"]),
        ("12.p2", "zh", ["ref 前款 12.p1", "term 市财政部门 municipal-finance-department",
                         "term 市绿化部门 municipal-greening-department", "note 12#rates 9"]),
        ("12.p2", "en", ["ref the preceding paragraph 12.p1",
                         "term municipal greening department municipal-greening-department",
                         "term municipal finance department municipal-finance-department", "note 12#rates 26"]),
        ("13.p1", "zh", ["term 绿道养护单位 greenway-upkeep-institutions", "term 驿站 waystations",
                         "note 13#institutions 17", "note 13#autonomy 51"]),
        ("25.p3", "zh", ["ref 第十三条 13", "ref 第十四条 14", "term 绿道养护单位 greenway-upkeep-institutions",
                         "term 社会力量 social-forces", "term 社会力量 social-forces", "term 驿站 waystations",
                         "note 25#may 8", "note 25#right 32", "note 25#not 45"]),
        ("20.p1", "en", []),
    ],
)  # fmt: skip
def test_what_points_into_a_unit_by_rank(unit: str, lang: Lang, found: list[str]) -> None:
    """References, then terms with the longest first, then the places of notes."""
    site = build_site(edition(SAMPLE), Settings(), "zh")
    text = site.pieces[lang][UnitId(unit)].text
    marks = candidates(site, UnitId(unit), lang)
    assert [
        f"{m.kind} {text[m.start : m.end]} {m.value}" if m.end > m.start else f"{m.kind} {m.value} {m.end}"
        for m in marks
    ] == found


def test_a_citation_of_another_law_leads_to_it() -> None:
    made = edition(SAMPLE)
    note = next(c for c in made.citations if c.law and made.laws.text(c))
    site = build_site(made, Settings(), note.lang)
    law = [m for m in candidates(site, note.unit, note.lang) if (m.start, m.end) == (note.start, note.end)]
    [mark] = law
    assert mark.kind == "law" and mark.value.startswith("laws/")
    unlisted = replace(note, law="某某法")
    site = replace(site, citations={(note.lang, note.unit): (unlisted,)})
    assert [(m.kind, m.value) for m in candidates(site, note.unit, note.lang) if m.kind != "term"] == [
        ("law", "")
    ]


def test_notes_are_counted_in_the_order_of_the_page() -> None:
    made = edition(SAMPLE)
    notes = {(n.lang, str(n.id)): n for entry in made.apparatus for n in entry.notes}
    ids = ("12#subsidies", "12#land", "12#rates")
    numbers = {
        lang: [note_number(build_site(made, Settings(), lang), notes["zh", id]) for id in ids]
        for lang in LANGS
    }
    assert numbers == {"zh": [1, 2, 3], "en": [2, 1, 3]}
    site = build_site(made, Settings(), "zh")
    assert note_number(replace(site, apparatus={}), notes["zh", "12#land"]) == 0
    assert note_number(site, replace(notes["zh", "12#land"], id=UnitId("12#gone"))) == 0


def test_variants_are_those_of_the_article() -> None:
    made = edition(SAMPLE)
    [variant] = made.meta.variants
    meta = replace(made.meta, variants=(variant, replace(variant, unit=UnitId("3.p1"), reading="没有")))
    site = build_site(replace(made, meta=meta), Settings(), "zh")
    assert [[v.unit for v in variants_of(site, UnitId(id))] for id in ("3", "24", "25", "26")] == [
        ["3.p1"], [], ["25.p2"], [],
    ]  # fmt: skip
    assert [m for m in candidates(site, UnitId("3.p1"), "zh") if m.kind == "variant"] == []
    assert [m for m in candidates(site, UnitId("25.p1"), "zh") if m.kind == "variant"] == []
