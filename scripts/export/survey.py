"""Where everything stands in what was set, as typst/places.typ says it: pages from 1, heights from the top in
points."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

Spot = tuple[int, float, float]
"""Page, height, distance from the left."""


@dataclass(frozen=True, slots=True)
class PlacedHeading:
    key: str
    """a-13, d-ch1, w-index, h- and the key of a law."""
    spot: Spot
    fresh: bool
    """Whether a page begins with it."""
    level: int
    title: str
    """As the bookmarks name it."""


@dataclass(frozen=True, slots=True)
class Survey:
    spots: Mapping[str, Spot]
    terms: Mapping[str, tuple[Spot, ...]]
    """The first place of each term on each page."""
    heads: tuple[PlacedHeading, ...]
    pages: int


def survey_in(text: str) -> Survey:
    """Out of JSON."""
    data = json.loads(text)
    return Survey(
        spots={name: tuple(spot) for name, spot in data["spots"].items()},
        terms={term: tuple(map(tuple, spots)) for term, spots in data["terms"].items()},
        heads=tuple(
            PlacedHeading(head["key"], tuple(head["at"]), head["fresh"], head["level"], head["title"])
            for head in data["heads"]
        ),
        pages=data["pages"],
    )
