"""The picture of the whole: articles down a line by chapter, what ties them as arcs beside it, as SVG.

Colors and dashes are the style sheet's, by the class of an arc. The links name pages as Markdown does
(`../articles/13.md`), in the older attribute: scripts that look for links with `href` expect those of HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

ROW = 17
"""Height of an article's row …"""
HEADING = 30
"""… and of a chapter's."""
WIDTH = 874
AXIS = 580
"""Where the line stands; names end to its left."""
REACH = 280
"""How far the widest arc goes to its right."""
MARGIN = 8


@dataclass(frozen=True, slots=True)
class Stop:
    """An article on the line, or the heading of a chapter (its `id` is empty)."""

    id: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie between two articles."""

    one: str
    other: str
    kind: str
    """Its class."""
    name: str
    address: str


def draw(stops: Iterable[Stop], arcs: Sequence[Arc], name: str, description: str) -> str:
    """The SVG. The first arcs are drawn last and lie on top."""
    places: dict[str, float] = {}
    labels: list[str] = []
    y = float(MARGIN)
    for stop in stops:
        y += ROW if stop.id else HEADING
        labels.append(_label(stop, y))
        if stop.id:
            places[stop.id] = y - 4
    height = round(y + MARGIN)
    longest = max(places.values(), default=0) - min(places.values(), default=0) or 1
    curves = [_curve(arc, places, longest) for arc in reversed(arcs)]
    # As wide as there is room for, at its own scale: what does not fit is cut off on the left, where names are.
    return "\n".join(
        (
            f'<svg viewBox="0 0 {WIDTH} {height}" style="height:{height}px" preserveAspectRatio="xMaxYMin slice" '
            'role="group" aria-labelledby="arcs-name arcs-text">',
            f'<title id="arcs-name">{escape(name)}</title>',
            f'<desc id="arcs-text">{escape(description)}</desc>',
            f'<line class="axis" x1="{AXIS}" y1="{MARGIN}" x2="{AXIS}" y2="{height - MARGIN}"/>',
            # The table says the same in an order that can be listened to.
            f'<g aria-hidden="true">{"".join(curves)}</g>',
            *labels,
            "</svg>",
        )
    )


def _label(stop: Stop, y: float) -> str:
    link = f'<a xlink:href="{escape(stop.address)}"'
    if not stop.id:
        return f'{link} class="chapter"><text x="{AXIS - 8}" y="{y:g}">{escape(stop.name)}</text></a>'
    return (
        f'{link} class="stop" data-stop="{stop.id}"><title>{escape(stop.name)}</title>'
        f'<text class="name" x="{AXIS - 34}" y="{y:g}">{escape(stop.name)}</text>'
        f'<text class="number" x="{AXIS - 8}" y="{y:g}">{escape(stop.id)}</text>'
        f'<circle cx="{AXIS}" cy="{y - 4:g}" r="2.5"/></a>'
    )


def _curve(arc: Arc, places: Mapping[str, float], longest: float) -> str:
    """Half an ellipse, flatter the longer it is, so that neighbors stay apart and the widest fits."""
    above, below = sorted((places[arc.one], places[arc.other]))
    tall = (below - above) / 2
    wide = REACH * ((below - above) / longest) ** 0.7
    return (
        f'<a xlink:href="{escape(arc.address)}" class="arc {arc.kind}" tabindex="-1" data-ends="{arc.one} {arc.other}">'
        f"<title>{escape(arc.name)}</title>"
        f'<path d="M{AXIS} {above:g}A{wide:.1f} {tall:.1f} 0 0 1 {AXIS} {below:g}"/></a>'
    )
