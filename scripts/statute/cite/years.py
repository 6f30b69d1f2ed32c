"""Which version of a law, or of the statute itself, a text means: 2019年修正的《商标法》第六十条, 2020年本条例."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from statute.cite.grammars import GRAMMARS
from statute.model import Citation

_LISTED = re.compile("、|和|及|以及|与|或者|, | and |, and ")


def years(citations: Sequence[Citation], text: str) -> Sequence[str]:
    """For each citation of one text, in order, the year of the version that its words name, or nothing.

    What goes on a list (第六十条、第六十二条, “Articles 53 and 55 of …”) has the year of what names the law.
    """
    return _years(
        citations, text, lambda lead, one: GRAMMARS[one.lang].is_bare(one.text) and lead.law == one.law
    )


def own_years(citations: Sequence[Citation], text: str) -> Sequence[str]:
    """The same for citations of the statute itself, which stand bare: a year counts for those that a list joins."""

    def joined(lead: Citation, one: Citation) -> bool:
        between = min(lead.end, one.end), max(lead.start, one.start)
        return lead.law == one.law and bool(_LISTED.fullmatch(text, *between))

    return _years(citations, text, joined)


def _years(
    citations: Sequence[Citation], text: str, goes_on: Callable[[Citation, Citation], bool]
) -> Sequence[str]:
    """With the year of the one before it, or in English behind it, for what goes on from that."""
    found = [GRAMMARS[one.lang].year(one, text) for one in citations]
    order = range(len(found))
    ahead = all(GRAMMARS[one.lang].law_ahead for one in citations)
    for lead, n in pairwise(order if ahead else reversed(order)):
        if not found[n] and goes_on(citations[lead], citations[n]):
            found[n] = found[lead]
    return found
