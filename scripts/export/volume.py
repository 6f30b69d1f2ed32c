"""A book as the templates of the PDFs are given it, and how it is written as JSON: each record as its fields, those
that are None left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from export.printed import Blocks, Each, PrintedDivision, PrintedNote, PrintedPart, PrintedPassage
from export.printedback import (
    Concordance,
    PrintedAudience,
    PrintedLaw,
    PrintedListing,
    PrintedReading,
    PrintedTerm,
    Statement,
)
from statute.model import Lang, Script, UnitId


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the title page says."""

    titles: Each
    lines: Mapping[Lang, tuple[str, ...]]
    """The titles, broken at sense."""
    issuer: Each
    dates: Each
    edition: Each
    status: Each
    disclaimer: Each
    address: Each
    """Of the site, empty if that is not known."""
    kinds: Mapping[Lang, tuple[str, ...]]
    """What sort of book it is: annotated, bilingual."""
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents, and the heading it leads to. A long statute names articles by their ranges."""

    at: str
    top: bool
    label: Each
    words: Each
    """Title or caption."""
    span: tuple[Each, ...]
    """The labels of the first and the last article."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A number as an SVG drawing, and its width for a height of 1."""

    svg: str
    ratio: float


@dataclass(frozen=True, slots=True)
class FrontPages:
    """What stands before the text."""

    title: PrintedPassage
    subtitle: PrintedPassage
    notice: tuple[PrintedPassage, ...]
    preamble: tuple[PrintedPassage, ...]
    gists: Mapping[UnitId, Mapping[Lang, Blocks]]
    """Of the title and the notice."""


@dataclass(frozen=True, slots=True)
class BackPages:
    """What stands behind the text."""

    readers: tuple[PrintedAudience, ...]
    laws: tuple[PrintedLaw, ...]
    listed: tuple[PrintedListing, ...]
    sources: Mapping[Lang, tuple[str, ...]]
    """Where the texts of the laws came from."""
    variants: tuple[PrintedReading, ...]
    concordance: Concordance | None
    """Of a statute that has earlier versions."""
    index: tuple[PrintedTerm, ...]
    colophon: Mapping[Lang, tuple[Statement, ...]]


@dataclass(frozen=True, slots=True)
class Volume:
    """The whole book, or a gathering of it: the first has the front, the last the back."""

    langs: tuple[Lang, ...]
    scripts: Mapping[Lang, Script]
    original: Lang
    """In which the laws are written."""
    regions: Mapping[Lang, str]
    """How each language is written, those beside that are only quoted too."""
    meta: Imprint
    words: Mapping[str, Each]
    """Our own, by their keys."""
    contents: tuple[ContentsLine, ...]
    """Those of the whole book; none without the front."""
    front: FrontPages | None
    under: PrintedDivision | None
    """The chapter that goes on where a gathering begins within one."""
    parts: tuple[PrintedPart, ...]
    notes: Mapping[str, PrintedNote]
    after: Mapping[str, tuple[str, ...]]
    """The notes that stand after an article, `notice` or `preamble`."""
    marks: Mapping[str, Drawing]
    """Of the numbers of the notes."""
    back: BackPages | None


def as_json(value: object) -> Any:
    """A record, or what is in one, as JSON has it."""
    if is_dataclass(value):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {key: as_json(inner) for key, inner in pairs if inner is not None}
    if isinstance(value, Mapping):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_json(inner) for inner in value]
    return value


def texts_in(value: object) -> Iterator[str]:
    """All words in JSON but keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from texts_in(inner)
