"""Setting a book until nothing moves any more: it says at its end where everything stands, and is set again with that.

    guessed  →  places.json  →  set  →  where everything stands  →  places.json  →  set  →  …

Only numbers of pages are given back. Links lead to names, and `binding` puts places for them: what is set does not
change with the places, so that Typst need not set it anew, nor keep each paragraph with a link in memory.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import Any

from export.gatherings import Gathering
from export.survey import Survey

MOST_TIMES = 6
"""A book that still moves then has a number whose own width moves it."""
PLACES = "places.json"

Setter = Callable[[Sequence[Gathering], bool], Sequence[Survey]]
"""Sets gatherings, with their PDFs or without, and says what was found in each."""


def settle(gatherings: Sequence[Gathering], set_all: Setter) -> tuple[Survey, ...]:
    """Leave in the folder of each gathering its PDF with the numbers that hold; say where everything stands.

    A gathering is set again if a number that it shows has changed. The back, which the text leads to from everywhere,
    is full of them: it is set twice before the text is set for good.
    """
    found = [gathering.guess for gathering in gatherings]
    asked: dict[int, Mapping[str, Any]] = {}

    def again(which: Sequence[int], with_pdf: bool) -> None:
        given = _given(gatherings, found)
        for n in which:
            asked[n] = given[n]
            (gatherings[n].folder / PLACES).write_text(json.dumps(given[n]), "utf-8")
        for n, one in zip(which, set_all([gatherings[n] for n in which], with_pdf), strict=True):
            found[n] = one

    everything = range(len(gatherings))
    again(everything, False)
    if len(gatherings) > 1:
        again(everything[-1:], False)
    asked.clear()
    for _ in range(MOST_TIMES):
        given = _given(gatherings, found)
        moved = [n for n in everything if asked.get(n) != given[n]]
        if not moved:
            return tuple(found)
        again(moved, True)
    warnings.warn("the numbers of some pages may be one too high or too low", stacklevel=2)
    return tuple(found)


def firsts(found: Sequence[Survey]) -> tuple[int, ...]:
    """How many pages stand before each gathering."""
    return tuple(accumulate((one.pages for one in found[:-1]), initial=0))


def _given(gatherings: Sequence[Gathering], found: Sequence[Survey]) -> list[dict[str, Any]]:
    """What typst/places.typ asks for, for each."""
    before = firsts(found)
    last = before[-1] + found[-1].pages
    numbers: dict[str, int] = {}
    terms: dict[str, set[int]] = {}
    for first, one in zip(before, found, strict=True):
        numbers |= {name: first + page for name, (page, _, _) in one.spots.items()}
        numbers |= {head.key: first + head.spot[0] for head in one.heads}
        for term, spots in one.terms.items():
            terms.setdefault(term, set()).update(first + page for page, _, _ in spots)
    ends = numbers.get("end", last)
    return [
        {
            "first": first,
            "pages": one.pages,
            "end": ends - first,
            # A unit that is in no number is not in the book; other names are not known the first time.
            "numbers": {
                name: numbers.get(name, last)
                for name in gathering.names
                if name in numbers or not name.startswith("u-")
            },
            "heads": [(head.key, head.spot[0], head.fresh) for head in one.heads],
            "terms": {term: sorted(pages) for term, pages in terms.items()} if gathering.closes else {},
        }
        for gathering, first, one in zip(gatherings, before, found, strict=True)
    ]
