"""What units are called: `13.p2.i3` is 第十三条第二款第三项, or Article 13, paragraph 2, item (3)."""

from __future__ import annotations

from statute.model import DIVISION_KINDS, LANGUAGES, Lang, Segment, UnitId
from statute.view.site import Site
from statute.wording import say


def article_name(lang: Lang, article: UnitId) -> str:
    """第一百二十条之一; Article 120-1."""
    return _segment(lang, article.segments[-1])


def unit_name(lang: Lang, unit: UnitId) -> str:
    """The full name of any unit; a heading's is that of what it heads."""
    home = unit.home
    if home.kind in ("notice", "preamble"):
        return say(lang, f"unit.{home.kind}", n=LANGUAGES[lang].numeral(unit.number))
    inside = () if home.kind in DIVISION_KINDS else unit.inside
    return say(lang, "unit.between").join(_segment(lang, s) for s in (*home.segments, *inside))


def inner_name(lang: Lang, unit: UnitId, lone: bool = False) -> str:
    """The name within its article: 第二款第三项; the article's own name if `lone`, its only paragraph."""
    inside = unit.inside
    if not inside or (lone and len(inside) == 1):
        return unit_name(lang, unit.home)
    name = say(lang, "unit.between").join(_segment(lang, segment) for segment in inside)
    return name[0].upper() + name[1:]


def article_label(site: Site, lang: Lang, article: UnitId) -> str:
    """The label as the text prints it; made up from the number where a text lacks the article."""
    text = site.text_of(lang)
    found = text.article(article) if text else None
    return found.label if found else article_name(lang, article)


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


def notes_text(site: Site) -> str:
    """Whose the notes are and as of when."""
    day = site.meta.notes_revised
    revised = site.say("about.notes.revised", date=site.language.date(day)) if day else ""
    return (site.say("about.notes.text") + revised).strip()


def _segment(lang: Lang, segment: Segment) -> str:
    """第二款, Part 3; words without a number for a title and closing words."""
    kind = "branch" if segment.branch else segment.kind
    numeral = LANGUAGES[lang].numeral
    return say(lang, f"unit.{kind}", n=numeral(segment.number), branch=numeral(segment.branch))
