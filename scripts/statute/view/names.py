"""What units are called: `13.p2.i3` is 第十三条第二款第三项, or Article 13, paragraph 2, item (3)."""

from __future__ import annotations

import re

from statute.model import Lang
from statute.numerals import to_chinese
from statute.view.site import Site
from statute.wording import say

_INSIDE = {"p": "unit.paragraph", "i": "unit.item", "s": "unit.subitem", "tail": "unit.tail"}
_DIVISION = {"pt": "unit.part", "sp": "unit.subpart", "ch": "unit.chapter", "s": "unit.section"}
_PART = re.compile(r"(?P<kind>[a-z]+)\.?(?P<n>\d*)")


def numeral(lang: Lang, number: int) -> str:
    return to_chinese(number) if lang == "zh" else str(number)


def article_name(lang: Lang, article: str) -> str:
    """第一百二十条之一; Article 120-1."""
    main, _, branch = article.partition("-")
    if branch:
        return say(lang, "unit.branch", n=numeral(lang, int(main)), branch=numeral(lang, int(branch)))
    return say(lang, "unit.article", n=numeral(lang, int(main)))


def unit_name(lang: Lang, unit: str) -> str:
    """The full name of any unit."""
    head, *inside = unit.partition("#")[0].split(".")
    if head[0].isdigit():
        return say(lang, "unit.between").join(
            [article_name(lang, head), *(_part(lang, p, _INSIDE) for p in inside)]
        )
    if head in ("title", "subtitle", "translation"):
        return say(lang, f"unit.{head}")
    if head in ("notice", "preamble"):
        return say(lang, f"unit.{head}", n=numeral(lang, int(inside[0])))
    parts = [p for p in (head, *inside) if p != "title"]
    return say(lang, "unit.between").join(_part(lang, p, _DIVISION) for p in parts)


def inner_name(lang: Lang, unit: str, lone: bool = False) -> str:
    """The name within its article: 第二款第三项; the article's own name if `lone`, its only paragraph."""
    head, *inside = unit.partition("#")[0].split(".")
    if not inside or (lone and len(inside) == 1):
        return unit_name(lang, head)
    name = say(lang, "unit.between").join(_part(lang, p, _INSIDE) for p in inside)
    return name[0].upper() + name[1:]


def article_label(site: Site, lang: Lang, article: str) -> str:
    """The label as the text prints it; made up from the number where a text lacks the article."""
    text = site.text_of(lang)
    found = text.article(article) if text else None
    return found.label if found else article_name(lang, article)


def article_title(site: Site, article: str) -> str:
    """Label and caption, for navigation and page titles."""
    caption = site.caption(article)
    return f"{article_label(site, site.lang, article)} {caption}".rstrip()


def division_label(site: Site, lang: Lang, division: str) -> str:
    text = site.text_of(lang)
    found = text.division(division) if text else None
    return found.label if found else unit_name(lang, division.rpartition(".")[2])


def division_title(site: Site, division: str, lang: Lang | None = None) -> str:
    """第二章 创新主体建设; where the page's language has no text, the label and the original's title."""
    lang = lang or site.lang
    text = site.text_of(lang) or site.statute
    found = text.division(division) or site.statute.division(division)
    return f"{division_label(site, lang, division)} {found.title if found else ''}".rstrip()


def date(lang: Lang, iso: str) -> str:
    """2020年1月20日 or January 20, 2020; a month without a day is told as such."""
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    if lang == "zh":
        return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")
    name = _MONTHS[int(month) - 1] if month else ""
    return f"{name} {int(day)}, {year}" if day else f"{name} {year}".strip()


def notes_text(site: Site) -> str:
    """Whose the notes are and as of when."""
    day = site.meta.notes_revised
    revised = site.say("about.notes.revised", date=date(site.lang, day)) if day else ""
    return (site.say("about.notes.text") + revised).strip()


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _part(lang: Lang, part: str, names: dict[str, str]) -> str:
    match = _PART.fullmatch(part)
    assert match is not None, part
    key = names[match["kind"]]
    return say(lang, key, n=numeral(lang, int(match["n"]))) if match["n"] else say(lang, key)
