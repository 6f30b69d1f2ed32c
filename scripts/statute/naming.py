"""What units are called: `13.p2.i3` is 第十三条第二款第三项, or Article 13, paragraph 2, item (3)."""

from __future__ import annotations

from collections.abc import Sequence

from statute.model import LANGUAGES, Lang, Segment, UnitId, UnitKind
from statute.wording import say


def article_name(lang: Lang, article: UnitId) -> str:
    """第一百二十条之一; Article 120-1; 全文 where a text has one article without a number."""
    return segment_name(lang, article.segments[-1])


def unit_name(lang: Lang, unit: UnitId) -> str:
    """The full name of any unit; a heading's is that of what it heads."""
    heads = unit.kind == "title" and unit.parent is not None
    return _joined(lang, unit.segments[:-1] if heads else unit.segments)


def inner_name(lang: Lang, unit: UnitId, lone: bool = False) -> str:
    """The name within its article: 第二款第三项; the article's own name if `lone`, its only paragraph."""
    home = unit.home
    inside = len(unit.segments) - len(home.segments)
    if not inside or (lone and inside == 1):
        return unit_name(lang, home)
    name = _joined(lang, unit.segments, len(home.segments))
    return name[0].upper() + name[1:]


def _joined(lang: Lang, segments: Sequence[Segment], start: int = 0) -> str:
    """The names of the levels from `start` on."""
    above = (None, *(segment.kind for segment in segments))
    names = (segment_name(lang, segment, kind) for segment, kind in zip(segments, above, strict=False))
    return say(lang, "unit.between").join([*names][start:])


def segment_name(lang: Lang, segment: Segment, above: UnitKind | None = None) -> str:
    """第二款, Part 3; words without a number for a title and closing words. Only paragraphs of articles are 款."""
    stretch = segment.kind == "paragraph" and above != "article"
    whole = segment.kind == "article" and not segment.number
    key = "branch" if segment.branch else "stretch" if stretch else "whole" if whole else segment.kind
    numeral = LANGUAGES[lang].numeral
    return say(lang, f"unit.{key}", n=numeral(segment.number), branch=numeral(segment.branch))
