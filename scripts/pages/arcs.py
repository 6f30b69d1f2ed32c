"""The picture of the whole: articles down a line by division, what ties them as arcs beside it, as SVG.

One path for each kind of tie, so that the picture of a thousand articles is no heavier than that of fifty.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

ROW = 18
"""Height of an article …"""
HEADING = 34
"""… and of a division's heading."""
WIDTH = 336
REACH = 280
"""How far the widest arc goes to the right of the line."""
MARGIN = 8
NUMBER = 30
"""Where the numbers of the articles end."""


@dataclass(frozen=True, slots=True)
class Stop:
    """An article on the line by its number, or the heading of a division (its `id` is empty)."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie between two articles; its kind is the class of its path."""

    one: str
    other: str
    kind: str


def draw(stops: Iterable[Stop], arcs: Sequence[Arc], name: str, description: str) -> str:
    """The SVG; the strongest kind, which comes first, is drawn last and lies on top."""
    places: dict[str, float] = {}
    labels: list[str] = []
    y = float(MARGIN)
    for stop in stops:
        y += ROW if stop.id else HEADING
        if stop.id:
            places[stop.id] = y
            labels.append(f'<text class="number" x="{NUMBER}" y="{y + 4.5:g}">{escape(stop.name)}</text>')
        else:
            labels.append(f'<text x="{MARGIN}" y="{y - 5:g}">{escape(stop.name)}</text>')
    height = round(y + MARGIN)
    longest = max(places.values(), default=0) - min(places.values(), default=0) or 1
    paths: dict[str, list[str]] = {}
    for arc in arcs:
        paths.setdefault(arc.kind, []).append(_curve(arc, places, longest))
    drawn = (f'<path class="{kind}" d="{"".join(curves)}"/>' for kind, curves in reversed(paths.items()))
    ticks = "".join(f"M{NUMBER + 3} {place:g}h5" for place in places.values())
    return "\n".join(
        (
            f'<svg viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
            'aria-labelledby="arcs-name arcs-text">',
            f'<title id="arcs-name">{escape(name)}</title>',
            f'<desc id="arcs-text">{escape(description)}</desc>',
            f'<path class="ticks" d="{ticks}"/>',
            *drawn,
            *labels,
            "</svg>",
        )
    )


def _curve(arc: Arc, places: Mapping[str, float], longest: float) -> str:
    """Half an ellipse, flatter the longer it is, so that neighbors stay apart and the widest fits."""
    above, below = sorted((places[arc.one], places[arc.other]))
    wide = REACH * ((below - above) / longest) ** 0.7
    return f"M{NUMBER + 8} {above:g}A{wide:.0f} {(below - above) / 2:g} 0 0 1 {NUMBER + 8} {below:g}"
