"""What units are called: `13.p2.i3` is 第十三条第二款第三项, or Article 13, paragraph 2, item (3)."""

from __future__ import annotations

from collections.abc import Sequence

from statute.model import LANGUAGES, Annex, Lang, Segment, UnitId, UnitKind
from statute.view.site import Site
from statute.wording import say


def article_name(lang: Lang, article: UnitId) -> str:
    """第一百二十条之一; Article 120-1; 全文 where a text has one article without a number."""
    return _segment(lang, article.segments[-1])


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


def article_label(site: Site, lang: Lang, article: UnitId) -> str:
    """The label as the text prints it; made up from the number where a text lacks the article."""
    text = site.text_of(lang)
    found = text.article(article) if text else None
    return (found.label if found else "") or article_name(lang, article)


def article_title(site: Site, article: UnitId) -> str:
    """Label and caption, for navigation and page titles."""
    caption = site.caption(article)
    return f"{article_label(site, site.lang, article)} {caption}".rstrip()


def division_label(site: Site, lang: Lang, division: UnitId) -> str:
    text = site.text_of(lang)
    found = text.division(division) if text else None
    return found.label if found else _segment(lang, division.segments[-1])


def division_title(site: Site, division: UnitId, lang: Lang | None = None) -> str:
    """第二章 创新主体建设; where the page's language has no text, the label and the original's title."""
    lang = lang or site.lang
    text = site.text_of(lang) or site.statute
    found = text.division(division) or site.statute.division(division)
    return f"{division_label(site, lang, division)} {found.title if found else ''}".rstrip()


def annex_title(site: Site, annex: Annex, lang: Lang | None = None) -> str:
    """附件一 徽章图案; its name alone where it has no label, and a number where it has neither."""
    lang = lang or site.lang
    text = site.text_of(lang) or site.statute
    found = next((a for a in text.annexes if a.id == annex.id), None)
    if found is None:
        return f"{_segment(lang, annex.id.segments[-1])} {annex.title}".rstrip()
    return f"{found.label} {found.title}".strip() or _segment(lang, annex.id.segments[-1])


def label_in(site: Site, unit: UnitId) -> str:
    """The label of an article or heading of an annex, as the page's language prints it or else as it would."""
    text = site.text_of(site.lang) or site.statute
    found = text.annexed(unit)
    return found.label if found else _segment(site.lang, unit.segments[-1])


def notes_text(site: Site) -> str:
    """Whose the notes are and as of when."""
    day = site.meta.notes_revised
    revised = site.say("about.notes.revised", date=site.language.date(day)) if day else ""
    return (site.say("about.notes.text") + revised).strip()


def _joined(lang: Lang, segments: Sequence[Segment], start: int = 0) -> str:
    """The names of the levels from `start` on."""
    above = (None, *(segment.kind for segment in segments))
    names = (_segment(lang, segment, kind) for segment, kind in zip(segments, above, strict=False))
    return say(lang, "unit.between").join([*names][start:])


def _segment(lang: Lang, segment: Segment, above: UnitKind | None = None) -> str:
    """第二款, Part 3; words without a number for a title and closing words. Only paragraphs of articles are 款."""
    stretch = segment.kind == "paragraph" and above != "article"
    whole = segment.kind == "article" and not segment.number
    key = "branch" if segment.branch else "stretch" if stretch else "whole" if whole else segment.kind
    numeral = LANGUAGES[lang].numeral
    return say(lang, f"unit.{key}", n=numeral(segment.number), branch=numeral(segment.branch))
