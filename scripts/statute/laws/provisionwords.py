"""Texts that cite: units of the statute and its translation, gists and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from statute.model import Apparatus, Lang, Statute


@dataclass(frozen=True, slots=True)
class QuotingText:
    """A text, with the file it stands in and the line of each of its characters."""

    text: str
    path: str
    line_at: Callable[[int], int]
    received: bool = False
    """The statute itself: what is wrong in it is not ours to mend."""


Passages = Mapping[tuple[Lang, str], QuotingText]
"""By language and unit."""


def passages_of(texts: Iterable[tuple[Statute, str, bool]], apparatus: Iterable[Apparatus]) -> Passages:
    """`texts` are the statute and its translation, each with its path and whether it is as received."""
    found: dict[tuple[Lang, str], QuotingText] = {}
    for statute, path, received in texts:
        for unit in statute.units():
            found[statute.lang, unit.id] = QuotingText(unit.text, path, partial(_line, unit.line), received)
    for a in apparatus:
        prose = a.gist_prose
        found[a.lang, f"gist:{a.lang}/{a.unit}"] = QuotingText(prose.text, a.path, prose.line_at)
        for note in a.notes:
            prose = note.prose
            found[a.lang, f"note:{a.lang}/{note.id}"] = QuotingText(prose.text, a.path, prose.line_at)
    return found


def _line(line: int, offset: int) -> int:
    """A unit of the statute stands on one line."""
    return line
