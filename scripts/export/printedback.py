"""What the templates of the PDFs are given for the back of a book: laws cited, for whom, variants, terms, colophon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from export.printed import Blocks, Each
from statute.model import Lang, UnitId


@dataclass(frozen=True, slots=True)
class PrintedReading:
    """Words of a unit of which there is another reading or a correction."""

    unit: UnitId
    name: Each
    reading: str
    said: Each


@dataclass(frozen=True, slots=True)
class PrintedUse:
    unit: UnitId


@dataclass(frozen=True, slots=True)
class PrintedTerm:
    id: str
    names: Each
    uses: tuple[PrintedUse, ...]
    """Of a term that the text marks nowhere the index names the pages of these units."""


@dataclass(frozen=True, slots=True)
class PrintedCiter:
    """What cites, and its place if that is in the book."""

    name: Each
    at: str | None


@dataclass(frozen=True, slots=True)
class PrintedCited:
    """What is cited of a law: its name there, empty for the article itself, and what cites it."""

    key: str
    name: Each
    citers: tuple[PrintedCiter, ...]


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a provision; `kind` is paragraph, item, subitem or tail; the key if it is cited by itself."""

    kind: str
    text: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class PrintedProvision:
    """An article of another law, with the headings that do not stand over the one before it."""

    keys: tuple[str, ...]
    """Its own, and those of what is cited of it and has no line to itself."""
    headings: tuple[str, ...]
    label: str
    lines: tuple[PrintedLine, ...]
    cited: tuple[PrintedCited, ...]


@dataclass(frozen=True, slots=True)
class PrintedLaw:
    """A law of which the book has the provisions that are cited."""

    key: str
    name: Each
    facts: Each
    address: str | None
    """Where its official text stands."""
    page: str | None
    """Its page on the site."""
    amended: Mapping[Lang, tuple[str, ...]]
    whole: tuple[PrintedCiter, ...]
    provisions: tuple[PrintedProvision, ...]


@dataclass(frozen=True, slots=True)
class PrintedListing:
    """A law of which the book has no words."""

    key: str
    name: Each
    facts: Each
    address: str | None
    page: str | None
    amended: Mapping[Lang, tuple[str, ...]]
    whole: tuple[PrintedCiter, ...]
    cited: tuple[PrintedCited, ...]


@dataclass(frozen=True, slots=True)
class PrintedAnswer:
    """What a provision says to a kind of reader."""

    unit: UnitId
    name: Each
    text: Each


@dataclass(frozen=True, slots=True)
class PrintedAudience:
    who: Each
    answers: tuple[PrintedAnswer, ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """An article through all versions, the text in force first: its number in each, or nothing, and whether the next
    version amended it."""

    unit: UnitId | None
    """In the text in force."""
    names: tuple[Each, ...]
    amended: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Concordance:
    heads: tuple[Each, ...]
    lines: tuple[Traced, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A part of the colophon: lines, or what the editors wrote at more length."""

    head: str
    text: tuple[str, ...]
    blocks: Blocks = ()
