"""Which version of a law a text means: 2019年修正的《商标法》第六十条.

| before the title, Chinese            | year |
|--------------------------------------|------|
| 2019年修正的                          | 2019 |
| 2021年通过、2025年4月29日修正的        | 2025 |
| 2026年修订、自2027年1月1日起施行的      | 2026 |

| after the provision, English         | year |
|--------------------------------------|------|
| , as amended in 2019                 | 2019 |
| (as revised on March 1, 2020)        | 2020 |
| , adopted in 2021                    | 2021 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from statute.model import Citation

LONGEST = 60
"""So far from the citation the year may stand."""
_BEFORE = re.compile("(?P<said>[^。；：《》]*)的$")
_MADE = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第?.{1,4}次)?(?P<how>修正|修订|修改|通过|公布)"
)
_AFTER = re.compile(
    r"(?:,| ?\()? ?(?:both )?(?:as )?(?:last |first )?(?:amended|revised|adopted|promulgated) (?:in|on)"
    r" (?:[A-Z][a-z]+ (?:\d{1,2}, )?)?(?P<year>(?:19|20)\d\d)"
)


def years(citations: Sequence[Citation], text: str) -> Iterator[str]:
    """For each citation of one text, in order, the year of the version that its words name, or nothing.

    What goes on a list (第六十条、第六十二条, “Articles 53 and 55 of …”) has the year of what names the law.
    """
    found = [_year(citation, text) for citation in citations]
    chinese = bool(citations) and citations[0].lang == "zh"
    order = range(len(citations)) if chinese else range(len(citations) - 1, -1, -1)
    step = -1 if chinese else 1
    for n in order:
        lead = n + step
        if (
            not found[n]
            and 0 <= lead < len(citations)
            and _goes_on(citations[n])
            and citations[lead].law == citations[n].law
        ):
            found[n] = found[lead]
    yield from found


def _goes_on(citation: Citation) -> bool:
    """Whether the name of the law does not stand in the citation itself."""
    return citation.text.startswith("第") if citation.lang == "zh" else " of " not in citation.text


def _year(citation: Citation, text: str) -> str:
    if citation.lang == "en":
        after = _AFTER.match(text, citation.end, citation.end + LONGEST)
        return after["year"] if after else ""
    before = _BEFORE.search(text, max(0, citation.start - LONGEST), citation.start)
    made = list(_MADE.finditer(before["said"])) if before else []
    return made[-1]["year"] if made else ""
