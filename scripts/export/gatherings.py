"""A book in gatherings, as binders call what is set and folded by itself: a long statute would else take more memory
than a computer has.

    Volume  →  chapters up to LIMIT pages | the next ones | … | what stands at the back

A gathering begins on a new page, as chapters do anyway; only where chapters are very long does it begin with another
heading, and where there are none with an article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from export.printed import PrintedArticle, PrintedDivision, PrintedPart
from export.survey import Spot, Survey
from export.volume import Volume, as_json, texts_in

LIMIT = 160
"""Pages of a gathering: the first chapter that begins after them begins the next one."""
LETTERS = {1: 4000, 2: 6700}
"""On a page with one language and with two, a Chinese character counted as two."""
CODE = "gb18030"
"""It counts so."""
FRONT = 5
"""Pages before the first article."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """What is set by itself, in a folder of its own."""

    folder: Path
    names: frozenset[str]
    """The places it may lead to or show the page of."""
    closes: bool
    guess: Survey
    """Near enough that most numbers of pages have as many digits as they will have."""


def gathered(volume: Volume) -> Iterator[Volume]:
    """The book itself if it is short; else the front is with the first chapters, the back by itself."""
    cuts = [0, *_cuts(volume, LIMIT * LETTERS[len(volume.langs)]), len(volume.parts)]
    if len(cuts) == 2:
        yield volume
        return
    for start, end in pairwise(cuts):
        yield _stretch(volume, start, end)
    yield replace(volume, contents=(), front=None, parts=(), notes={}, after={}, marks={})


def _cuts(volume: Volume, most: int) -> Iterator[int]:
    """Before which parts of the text a gathering begins."""
    letters = 0
    parts = volume.parts
    for n, part in enumerate(parts):
        follows = n > 0 and isinstance(parts[n - 1], PrintedDivision)
        if letters > most * _patience(part) and not follows:
            yield n
            letters = 0
        letters += _letters(volume, part)


def _patience(part: PrintedPart) -> float:
    if isinstance(part, PrintedDivision):
        return 1 if part.level == 1 else 1.5
    return 2 if isinstance(part, PrintedArticle) else 3


def _stretch(volume: Volume, start: int, end: int) -> Volume:
    """A stretch of the text with its notes, the first with what stands before it."""
    parts = volume.parts[start:end]
    ids = {part.id for part in parts} | ({"notice", "preamble"} if start == 0 else set())
    after = {place: keys for place, keys in volume.after.items() if place in ids}
    chapters = [p for p in volume.parts[: start + 1] if isinstance(p, PrintedDivision) and p.level == 1]
    return replace(
        volume,
        contents=() if start else volume.contents,
        front=None if start else volume.front,
        under=chapters[-1] if start and chapters and chapters[-1] is not parts[0] else None,
        parts=parts,
        notes={key: volume.notes[key] for keys in after.values() for key in keys},
        after=after,
        back=None,
    )


def _letters(volume: Volume, part: PrintedPart) -> int:
    """Those of a part and its notes."""
    said = [part, *(volume.notes[key] for key in volume.after.get(part.id, ()))]
    return sum(len(text.encode(CODE)) for text in texts_in(as_json(said)))


def guessed(volume: Volume) -> Survey:
    """Where things will stand in a gathering."""
    spots: dict[str, Spot] = {}
    pages = letters = 0
    if front := volume.front:
        pages = FRONT
        before = (front.title, front.subtitle, *front.notice, *front.preamble)
        spots |= {f"u-{passage.unit}": (FRONT, 0, 0) for passage in before}
    for part in volume.parts:
        spot = (pages + 1 + letters // LETTERS[len(volume.langs)], 0, 0)
        passages = () if isinstance(part, PrintedDivision) else part.passages
        spots |= {f"u-{unit}": spot for unit in (part.id, *(p.unit for p in passages))}
        letters += _letters(volume, part)
    return Survey(spots, {}, (), pages + -(-letters // LETTERS[len(volume.langs)]))


_PREFIXES = {"unit": "u-", "ref": "u-", "id": "u-", "end": "u-", "law": "l-", "at": ""}
"""Of the names of places, by what holds them in the JSON of a book."""


def names_in(data: object) -> Iterator[str]:
    """The places that words of a gathering lead to, out of its JSON."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key in _PREFIXES and isinstance(value, str):
                yield _PREFIXES[key] + value
            else:
                yield from names_in(value)
    elif isinstance(data, Sequence) and not isinstance(data, str):
        for value in data:
            yield from names_in(value)
