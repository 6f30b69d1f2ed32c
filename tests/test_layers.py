"""What points into a unit: nothing overlaps, and a place has one mark."""

from __future__ import annotations

import pytest

from exported import SAMPLE, edition
from statute.view.layers import Mark, candidates, one_mark_a_place, settle
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
