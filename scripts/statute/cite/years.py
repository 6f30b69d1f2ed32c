"""Which version of a law, or of the statute itself, a text means: 2019年修正的《商标法》第六十条, 2020年本条例."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from statute.cite.grammars import GRAMMARS
from statute.model import Citation

_LISTED = re.compile("、|和|及|以及|与|或者|, | and |, and ")


def years(citations: Sequence[Citation], text: str) -> Iterator[str]:
    """For each citation of one text, in order, the year of the version that its words name, or nothing.

    What goes on a list (第六十条、第六十二条, “Articles 53 and 55 of …”) has the year of what names the law.
    """
    found = [GRAMMARS[citation.lang].year(citation, text) for citation in citations]
    ahead = bool(citations) and GRAMMARS[citations[0].lang].law_ahead
    order = range(len(citations)) if ahead else range(len(citations) - 1, -1, -1)
    step = -1 if ahead else 1
    for n in order:
        lead = n + step
        if (
            not found[n]
            and 0 <= lead < len(citations)
            and GRAMMARS[citations[n].lang].is_bare(citations[n].text)
            and citations[lead].law == citations[n].law
        ):
            found[n] = found[lead]
    yield from found


def own_years(citations: Sequence[Citation], text: str) -> Iterator[str]:
    """The same for citations of the statute itself, which stand bare: a year counts for those that a list joins."""
    last, end = "", 0
    for citation in citations:
        year = GRAMMARS[citation.lang].year(citation, text)
        if not year and last and _LISTED.fullmatch(text, end, citation.start):
            year = last
        yield year
        last, end = year, citation.end
