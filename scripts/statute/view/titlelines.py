"""A title broken at sense: not within a term or a name, and before the words that begin a part of it.

示例市推进 / 水上公共交通建设条例
Regulations of Example Municipality / on Promoting … / as a City of Public Transport on Water
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from statute.edition import Edition
from statute.model import LANGUAGES, Lang

BEGINS = re.compile(r" (?=(?:on|of|for|as|in|under|concerning|governing|regarding|and) )")


def title_lines(edition: Edition, lang: Lang) -> tuple[str, ...]:
    """As few lines as there is room for, of about the same length; one line if there is no place to break."""
    title = edition.meta.titles[lang]
    room = LANGUAGES[lang].title_room
    least = -(-len(title) // room)
    places = sorted(set(_places(edition, lang, title)))
    for count in range(least, least + 2):
        cuts = [_cut(title, chosen) for chosen in combinations(places, count - 1)]
        fitting = [lines for lines in cuts if max(map(len, lines)) <= room]
        if fitting:
            return min(fitting, key=lambda lines: max(map(len, lines)) - min(map(len, lines)))
    return (title,)


def title_pieces(edition: Edition, lang: Lang) -> tuple[str, ...]:
    """The pieces within which the title is not broken, if it need not be."""
    title = edition.meta.titles[lang]
    return _cut(title, sorted(set(_places(edition, lang, title))))


def _places(edition: Edition, lang: Lang, title: str) -> Iterator[int]:
    """Where a line may end."""
    if LANGUAGES[lang].gap:
        yield from (match.start() for match in BEGINS.finditer(title))
        return
    names = [edition.meta.jurisdiction.get(lang, ""), *(term.name(lang) for term in edition.terms)]
    known = [name for name in names if 2 < len(name) < len(title) and name in title]
    spans = [(title.index(name), title.index(name) + len(name)) for name in known]
    for start, end in spans:
        for place in (start, end):
            if 0 < place < len(title) and not any(a < place < b for a, b in spans):
                yield place


def _cut(title: str, places: Sequence[int]) -> tuple[str, ...]:
    return tuple(title[a:b].strip() for a, b in pairwise((0, *places, len(title))))
