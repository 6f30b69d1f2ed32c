"""One pattern for the words of all terms in a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from statute.model import LANGUAGES, Lang, Term

_NOTHING = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class TermWords:
    pattern: re.Pattern[str]
    """Matches the longest term at a place of a text in lower case; English between word boundaries."""
    terms: Mapping[str, Term]
    """By what it matches."""

    def find(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """Where each term begins and ends in a text, in any case."""
        for match in self.pattern.finditer(_lower(text)):
            yield match.start(), match.end(), self.terms[match.group()]


def _lower(text: str) -> str:
    """In as many characters. A pattern that takes any case tries each of its words in full at each place."""
    lower = text.lower()
    return (
        lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


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
