"""第三条 of a document that is no 《title》: 国发〔2016〕23号第三条, 合同第五条; Article 5 of the contract.

It is a provision of something else, and of what cannot be known: never a link, and in a note a problem.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from statute.cite.forms_en import LIST
from statute.cite.grammars import GRAMMARS
from statute.cite.languagegrammar import Grammar
from statute.cite.model import Level, Mention
from statute.model import Lang


def _either(grammar: Grammar, side: Literal["before", "after"]) -> str:
    """A pattern for what stands on that side; without any it matches nothing."""
    return "|".join(row.pattern for row in grammar.documents if row.side == side) or "(?!)"


_BEFORE = {
    lang: re.compile(f"(?:{_either(grammar, 'before')}){grammar.before_provision}$")
    for lang, grammar in GRAMMARS.items()
}
_AFTER = {lang: re.compile(_either(grammar, "after")) for lang, grammar in GRAMMARS.items()}
_LIST = re.compile(LIST.pattern)
_NEAR = 40
_HEADS: tuple[Level, ...] = ("part", "chapter", "section", "article")
"""With these a citation names a place by itself; 第二款 and 第三项 lean on what is around them."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Words that cite a provision of a document without a title."""

    start: int
    end: int


def own_mentions(
    mentions: tuple[Mention, ...], text: str, lang: Lang
) -> tuple[tuple[Mention, ...], tuple[Elsewhere, ...]]:
    """Those that may be of this statute or a law with a name, and where the others stand."""
    places = [_governed(mention, text, lang) for mention in mentions]
    pairs = tuple(enumerate(pairwise(mentions)))
    for index, (near, far) in reversed(pairs):  # Articles 3 and 5 of the contract
        listed = near.scope == "none" and near.steps and _LIST.fullmatch(text, near.end, far.start)
        place = places[index + 1]
        if place and place.end > far.end and not places[index] and listed:
            places[index : index + 2] = [Elsewhere(near.start, place.end)] * 2
    for index, (_, far) in pairs:  # 合同第二条、第三条
        before = places[index]
        if far.continues and before and not places[index + 1]:
            places[index + 1] = Elsewhere(far.start, far.end)
    kept = tuple(mention for mention, place in zip(mentions, places, strict=True) if not place)
    told: dict[int, Elsewhere] = {}
    for place in places:
        if place:  # Articles 5, 6 and 7 of the contract: once, and whole
            told.setdefault(place.end, place)
    return kept, tuple(told.values())


def _governed(mention: Mention, text: str, lang: Lang) -> Elsewhere | None:
    if mention.scope != "none" or not any(step.level in _HEADS for step in mention.steps):
        return None
    if match := _BEFORE[lang].search(text, max(0, mention.start - _NEAR), mention.start):
        return Elsewhere(match.start(), mention.end)
    if match := _AFTER[lang].match(text, mention.end) or GRAMMARS[lang].foreign_before.match(
        text, mention.end
    ):
        return Elsewhere(mention.start, match.end())
    words = text[mention.start : mention.end]
    bare = words[0].isalpha() and GRAMMARS[lang].is_bare(words) and not mention.continues
    own = not bare or GRAMMARS[lang].own_after.search(text, max(0, mention.start - _NEAR), mention.start)
    return None if own else Elsewhere(mention.start, mention.end)
