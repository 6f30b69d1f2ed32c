"""What an edition calls its units: as the text prints their labels, with the editors' captions."""

from __future__ import annotations

from statute.model import Annex, Lang, UnitId
from statute.naming import article_name, inner_name, segment_name, unit_name
from statute.view.site import Site

__all__ = [
    "annex_title",
    "article_label",
    "article_name",
    "article_title",
    "division_label",
    "division_title",
    "inner_name",
    "label_in",
    "notes_text",
    "unit_name",
]


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
    return found.label if found else segment_name(lang, division.segments[-1])


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
        return f"{segment_name(lang, annex.id.segments[-1])} {annex.title}".rstrip()
    return f"{found.label} {found.title}".strip() or segment_name(lang, annex.id.segments[-1])


def label_in(site: Site, unit: UnitId) -> str:
    """The label of an article or heading of an annex, as the page's language prints it or else as it would."""
    text = site.text_of(site.lang) or site.statute
    found = text.annexed(unit)
    return found.label if found else segment_name(site.lang, unit.segments[-1])


def notes_text(site: Site) -> str:
    """Whose the notes are and as of when."""
    day = site.meta.notes_revised
    revised = site.say("about.notes.revised", date=site.language.date(day)) if day else ""
    return (site.say("about.notes.text") + revised).strip()
