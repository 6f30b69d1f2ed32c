"""One pattern for the words of all terms in a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from statute.model import LANGUAGES, Lang, Term

_NOTHING = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class TermWords:
    pattern: re.Pattern[str]
    """Matches the longest term at a place; English between word boundaries and in any case."""
    terms: Mapping[str, Term]
    """By what it matches, in lower case."""


def words_of(terms: Iterable[Term], lang: Lang) -> TermWords:
    found: dict[str, Term] = {}
    for term in terms:
        for word in term.spellings(lang):
            if len(word) > 1:
                found.setdefault(word.lower(), term)
    if not found:
        return TermWords(_NOTHING, found)
    longest = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    return TermWords(LANGUAGES[lang].whole(longest), found)
