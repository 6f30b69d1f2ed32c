"""Which version of a law, or of the statute itself, a text means: 2019年修正的《商标法》第六十条, 2020年本条例第十三条.

| before the title, Chinese            | year |
|--------------------------------------|------|
| 2019年修正的                          | 2019 |
| 2021年通过、2025年4月29日修正的        | 2025 |
| 2026年修订、自2027年1月1日起施行的      | 2026 |
| 2020年 (directly before 本条例, 《商标法》) | 2020 |
| 2010年文本                            | 2010 |

| after the provision, English         | year |
|--------------------------------------|------|
| , as amended in 2019                 | 2019 |
| (as revised on March 1, 2020)        | 2020 |
| , adopted in 2021                    | 2021 |
| of the 2010 version                  | 2010 |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from statute.model import Citation, Lang

LONGEST = 60
"""So far from the citation the year may stand."""
_DIRECT = re.compile(r"(?P<year>(?:19|20)\d\d)年(?:文本)?$")
_BEFORE = re.compile("(?P<said>[^。；：《》]*)的$")
_LISTED = re.compile("、|和|及|以及|与|或者|, | and |, and ")
_MADE = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第?.{1,4}次)?(?P<how>修正|修订|修改|通过|公布)"
)
_AFTER = re.compile(
    r"(?:,| ?\()? ?(?:both )?(?:as )?(?:last |first )?(?:amended|revised|adopted|promulgated) (?:in|on)"
    r" (?:[A-Z][a-z]+ (?:\d{1,2}, )?)?(?P<year>(?:19|20)\d\d)"
    r"|,? of the (?P<named>(?:19|20)\d\d) (?:version|text)"
)


def years(citations: Sequence[Citation], text: str) -> Iterator[str]:
    """For each citation of one text, in order, the year of the version that its words name, or nothing.

    What goes on a list (第六十条、第六十二条, “Articles 53 and 55 of …”) has the year of what names the law.
    """
    found = [_WAYS[citation.lang].year(citation, text) for citation in citations]
    ahead = bool(citations) and _WAYS[citations[0].lang].ahead
    order = range(len(citations)) if ahead else range(len(citations) - 1, -1, -1)
    step = -1 if ahead else 1
    for n in order:
        lead = n + step
        if (
            not found[n]
            and 0 <= lead < len(citations)
            and _WAYS[citations[n].lang].goes_on(citations[n].text)
            and citations[lead].law == citations[n].law
        ):
            found[n] = found[lead]
    yield from found


def own_years(citations: Sequence[Citation], text: str) -> Iterator[str]:
    """The same for citations of the statute itself, which stand bare: a year counts for those that a list joins."""
    last, end = "", 0
    for citation in citations:
        year = _WAYS[citation.lang].year(citation, text)
        if not year and last and _LISTED.fullmatch(text, end, citation.start):
            year = last
        yield year
        last, end = year, citation.end


def _before(citation: Citation, text: str) -> str:
    before = _BEFORE.search(text, max(0, citation.start - LONGEST), citation.start)
    if direct := _DIRECT.search(text, max(0, citation.start - LONGEST), citation.start):
        return direct["year"]
    made = list(_MADE.finditer(before["said"])) if before else []
    return made[-1]["year"] if made else ""


def _behind(citation: Citation, text: str) -> str:
    after = _AFTER.match(text, citation.end, citation.end + LONGEST)
    return after["year"] or after["named"] if after else ""


@dataclass(frozen=True, slots=True)
class _Way:
    """How a language names a version."""

    ahead: bool
    """Whether the law and its year stand before what goes on a list, not behind it."""
    goes_on: Callable[[str], bool]
    """Whether the name of the law does not stand in the words that cite."""
    year: Callable[[Citation, str], str]


_WAYS: Mapping[Lang, _Way] = {
    "zh": _Way(True, lambda words: words.startswith("第"), _before),
    "en": _Way(False, lambda words: " of " not in words, _behind),
}
