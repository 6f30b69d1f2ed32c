"""Definitions that a statute gives of its own words, and how far each holds.

A definition is found by its form; the words it defines and the reach it claims are all that is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from statute.model import LANGUAGES, Article, Lang, Statute, Unit, UnitId, article_units
from statute.numerals import to_int


@dataclass(frozen=True, slots=True)
class DefinitionForm:
    """One way to define. The groups are `term` and, where the reach is said, `reach`."""

    pattern: str
    example: str
    term: str
    """What the example defines; the test checks it."""
    reach: str
    """As the example says it; "on" is from there to the end."""


_STATUTE = "本(?:法|条例|规定|办法|细则|决定|解释|规则|章程|规程)"
_OPEN, _CLOSE = "[“「]?", "[”」]?"
FORMS: tuple[DefinitionForm, ...] = (
    DefinitionForm(
        rf"（(?:以)?下(?:统称|简称|称)为?{_OPEN}(?P<term>[^“”「」（），。；]{{1,24}}){_CLOSE}）",
        "高等院校、科研院所以及其他事业单位（以下统称科研事业单位）",
        "科研事业单位",
        "on",
    ),
    DefinitionForm(
        rf"(?P<reach>{_STATUTE}|本[编章节条款项]|前[款条项]|前[两三]款|第[一二三四五六七八九十百千]+条)所称的?"
        rf"{_OPEN}(?P<term>[^“”「」（），。；：]{{1,30}}?){_CLOSE}(?:（[^）]*）)?，?(?:是指|系指|包括|指|即)",
        "本条例所称数据，是指任何以电子方式对信息的记录。",
        "数据",
        "本条例",
    ),
    DefinitionForm(
        rf"^{_OPEN}(?P<term>[^“”「」（），。；：]{{1,30}}?){_CLOSE}(?:（[^）]*）)?，?是指",
        "（一）公共数据，是指国家机关收集的数据。",
        "公共数据",
        "item",
    ),
)
"""The last form counts only in the items of a paragraph that gives meanings (下列用语的含义)."""
_ANYWHERE = tuple(re.compile(form.pattern) for form in FORMS[:2])
_ITEM = re.compile(FORMS[2].pattern)
_GIVES_MEANINGS = re.compile("用语|术语|含义|所称")


@dataclass(frozen=True, slots=True)
class Definition:
    """Words that are defined, where, and where they have that meaning."""

    term: str
    unit: UnitId
    start: int
    end: int
    """Of the term where it is defined."""
    scope: str
    """`statute`; `on`, from here to the end; or the id of a division or article."""


def find_definitions(statute: Statute) -> tuple[Definition, ...]:
    """All definitions, in the order of the text."""
    return tuple(d for article in statute.articles for d in _in_article(statute, article))


def _in_article(statute: Statute, article: Article) -> Iterator[Definition]:
    meanings = {p.id for p in article.paragraphs if p.items and _GIVES_MEANINGS.search(p.text)}
    for unit in article_units(article):
        yield from _in_unit(statute, article, unit)
        if unit.id.kind == "item" and unit.id.parent in meanings and (match := _ITEM.match(unit.text)):
            yield Definition(match["term"], unit.id, *match.span("term"), "statute")


def _in_unit(statute: Statute, article: Article, unit: Unit) -> Iterator[Definition]:
    if "称" not in unit.text:
        return
    for pattern in _ANYWHERE:
        for match in pattern.finditer(unit.text):
            reach = match.groupdict().get("reach")
            yield Definition(
                match["term"],
                unit.id,
                *match.span("term"),
                _scope(statute, article, reach) if reach else "on",
            )


def _scope(statute: Statute, article: Article, reach: str) -> str:
    """本章 is the chapter of the article; what is said of a paragraph or item holds in its article."""
    if re.fullmatch(_STATUTE, reach):
        return "statute"
    if reach.startswith("第"):
        number = to_int(reach[1:-1])
        return UnitId.top("article", number) if number else article.id
    kind = {"本编": "part", "本章": "chapter", "本节": "section"}.get(reach)
    division = statute.division(article.division)
    while division and kind:
        if division.kind == kind:
            return division.id
        division = statute.division(division.parent)
    return article.id


def meaning(text: str, term: str, lang: Lang) -> str:
    """The words of a unit by which it defines the term; empty if they are not seen."""
    for pattern in LANGUAGES[lang].meanings:
        if match := re.search(pattern.replace("{term}", re.escape(term)), text, re.I):
            return match["meaning"].strip()
    return ""


class Reach:
    """Where definitions hold."""

    def __init__(self, statute: Statute) -> None:
        parents = {division.id: division.parent for division in statute.divisions}
        self._within: dict[UnitId, set[UnitId]] = {}
        for article in statute.articles:
            self._within[article.id] = {article.id}
            division = article.division
            while division:
                self._within[article.id].add(division)
                division = parents.get(division)
        self._order = {unit.id: n for n, unit in enumerate(statute.units())}

    def holds(self, definition: Definition, unit: UnitId, position: int) -> bool:
        """Whether the word has the defined meaning at that place."""
        if definition.scope == "statute":
            return True
        if definition.scope == "on":
            place = (self._order[definition.unit], definition.start)
            return (self._order[unit], position) >= place
        return definition.scope in self._within.get(unit.home, ())
