"""The fonts of the PDFs: which of them a text needs, whether they have its characters, and the shapes of digits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from export.volume import Drawing

FOLDER = Path(__file__).resolve().parents[2] / "fonts"
STACKS: Mapping[str, tuple[str, ...]] = {
    "text": ("EditionLatin-Regular", "EditionSerif-Regular"),
    "bold": ("EditionLatin-Bold", "EditionSerif-Bold"),
    "head": ("EditionSans-Bold",),
    "kai": ("EditionLatin-Regular", "EditionKai-Regular"),
}
"""What a text is set in: a character is looked for in each font in turn. The template names the same."""
DIGIT = "EditionLatin-Bold"


class MissingGlyphs(Exception):
    """A character that no font of its stack can show; the message names both."""


def check_glyphs(roles: Mapping[str, Iterable[str]]) -> None:
    """`roles` maps a stack to all texts set in it."""
    missing = [line for role, texts in roles.items() for line in _missing(role, texts)]
    if missing:
        raise MissingGlyphs("; ".join(missing) + ". Run `python -m dev.cutfonts` (see fonts/README.md).")


def _missing(role: str, texts: Iterable[str]) -> Iterator[str]:
    stack = STACKS[role]
    known = set().union(*(_characters(name) for name in stack))
    used = {c for text in texts for c in text if c != "\n"}
    for character in sorted(used - known):
        yield f"no glyph for {character!r} (U+{ord(character):04X}) in fonts/{stack[-1]}.ttf"


@cache
def _characters(name: str) -> frozenset[str]:
    with TTFont(FOLDER / f"{name}.ttf", lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def drawn(number: int) -> Drawing:
    """A number as a mark that is no part of the text."""
    shapes: list[str] = []
    width = height = 0
    for digit in str(number):
        path, advance, top = _digit(digit)
        shapes.append(f"<path transform='translate({width} 0)' d='{path}'/>")
        width, height = width + advance, max(height, top)
    body = f"<g fill='#8c2f1b' transform='translate(0 {height}) scale(1 -1)'>{''.join(shapes)}</g>"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}'>{body}</svg>"
    return Drawing(svg, round(width / height, 4))


@cache
def _digit(digit: str) -> tuple[str, int, int]:
    """Outline, width and height of a digit."""
    with TTFont(FOLDER / f"{DIGIT}.ttf", lazy=True) as font:
        glyphs, name = font.getGlyphSet(), font.getBestCmap()[ord(digit)]
        pen, bounds = SVGPathPen(glyphs), BoundsPen(glyphs)
        glyphs[name].draw(pen)
        glyphs[name].draw(bounds)
        return pen.getCommands(), round(glyphs[name].width), round(bounds.bounds[3])
