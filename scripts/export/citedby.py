"""What cites a provision of another law, as books name it: a note by its number, a summary, a passage of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from statute.model import Citation, Lang, UnitId
from statute.view.names import unit_name
from statute.wording import say


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """A place that cites, and the languages in which it does."""

    place: UnitId
    """`13#members`, `13.p2`, or `13` for its summary."""
    summary: bool
    langs: tuple[Lang, ...]

    def name(self, lang: Lang, number: int) -> str:
        """第十三条注3, 第十三条提要, 第十三条第二款; the number is that of a note in the book."""
        unit = unit_name(lang, self.place.about)
        key = "book.citing.note" if self.place.note else "book.citing.summary" if self.summary else ""
        return say(lang, key, unit=unit, n=number) if key else unit


def citing(citations: Iterable[Citation], langs: Sequence[Lang]) -> tuple[CitingPlace, ...]:
    """Each place once, in the order of the citations."""
    found: dict[tuple[UnitId, bool], dict[Lang, None]] = {}
    for citation in citations:
        if citation.lang in langs:
            key = (citation.unit.place, citation.unit.prose == "gist")
            found.setdefault(key, {})[citation.lang] = None
    return tuple(CitingPlace(place, summary, tuple(by)) for (place, summary), by in found.items())
