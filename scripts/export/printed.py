"""What the templates of the PDFs are given, and how it is written as JSON: each record as its fields, those that are
None left out. A text is cut into atoms: words, references, places for the index, marks of notes, and what stands
together on one line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

from statute.model import Lang, UnitId

Each = Mapping[Lang, str]
"""The same words in each language of the book."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer to a unit."""

    ref: UnitId
    words: str


@dataclass(frozen=True, slots=True)
class LawReference:
    """Words that cite another law; `law` is the key of the place in this book that has what they cite."""

    law: str
    words: str


@dataclass(frozen=True, slots=True)
class TermPlace:
    """Where a term stands, for the index."""

    term: str


@dataclass(frozen=True, slots=True)
class NoteMark:
    note: str
    """Its key: the note's id, or article and number of a variant (`25!0`)."""


@dataclass(frozen=True, slots=True)
class Glued:
    """Words and marks that stand together on one line."""

    glued: tuple[str | NoteMark, ...]


@dataclass(frozen=True, slots=True)
class CellEnd:
    """Between two cells of a row of a table."""

    cell: bool = True


Atom = str | Reference | LawReference | TermPlace | NoteMark | Glued | CellEnd
Atoms = tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class PrintedPassage:
    """A unit in each language that has it."""

    unit: UnitId
    kind: str
    """paragraph, item, row, subitem, tail; empty for what stands before the articles, and for titles."""
    texts: Mapping[Lang, Atoms]


@dataclass(frozen=True, slots=True)
class PrintedDivision:
    id: UnitId
    level: int
    label: Each
    title: PrintedPassage
    kind: Literal["division"] = "division"


@dataclass(frozen=True, slots=True)
class PrintedRun:
    """Words of a note. `unit` is what they refer to, `paged` that the page is shown, `end` the last of a range; `law`
    is the key of what they cite of another law, `address` where they lead outside the book."""

    text: str
    style: str = ""
    unit: UnitId | None = None
    paged: bool = False
    end: UnitId | None = None
    law: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """`depth` is how deep in lists and quotations it stands, `sign` that of a list's entry, before its first one."""

    runs: tuple[PrintedRun, ...]
    depth: int = 0
    sign: str = ""
    kind: Literal["p"] = "p"


@dataclass(frozen=True, slots=True)
class PrintedTable:
    rows: tuple[tuple[tuple[PrintedRun, ...], ...], ...]
    depth: int = 0
    sign: str = ""
    kind: Literal["table"] = "table"


PrintedBlock = PrintedParagraph | PrintedTable
Blocks = tuple[PrintedBlock, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A unit and what it is called."""

    id: UnitId
    name: Each


@dataclass(frozen=True, slots=True)
class PrintedArticle:
    id: UnitId
    level: int
    label: Each
    caption: Each
    history: Each
    """What the versions made of it; empty in an edition of one."""
    passages: tuple[PrintedPassage, ...]
    many: bool
    """Whether it has several paragraphs, which are then counted in the margin."""
    gist: Mapping[Lang, Blocks]
    see: tuple[Named, ...]
    kind: Literal["article"] = "article"


@dataclass(frozen=True, slots=True)
class PrintedText:
    """Passages of an annex that stand in none of its articles."""

    id: UnitId
    passages: tuple[PrintedPassage, ...]
    kind: Literal["text"] = "text"


PrintedPart = PrintedDivision | PrintedArticle | PrintedText


@dataclass(frozen=True, slots=True)
class PrintedNote:
    """The words it is about, and what it says, in each language that has it."""

    number: int
    langs: tuple[Lang, ...]
    """Those whose text has its mark."""
    quotes: Each
    bodies: Mapping[Lang, Blocks]


@dataclass(frozen=True, slots=True)
class PrintedReading:
    """Words of a unit of which there is another reading or a correction."""

    unit: UnitId
    name: Each
    reading: str
    said: Each


@dataclass(frozen=True, slots=True)
class PrintedTerm:
    id: str
    names: Each


@dataclass(frozen=True, slots=True)
class PrintedCiter:
    """What cites: the key of a note, or a unit; of a unit its text, or its summary."""

    name: Each
    note: str | None = None
    unit: UnitId | None = None
    summary: bool = False


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


@dataclass(frozen=True, slots=True)
class Drawing:
    """A number as an SVG drawing, and its width for a height of 1."""

    svg: str
    ratio: float


@dataclass(frozen=True, slots=True)
class Content:
    """What the statute says, in the order of the book."""

    title: PrintedPassage
    subtitle: PrintedPassage
    notice: tuple[PrintedPassage, ...]
    preamble: tuple[PrintedPassage, ...]
    parts: tuple[PrintedPart, ...]


@dataclass(frozen=True, slots=True)
class Volume:
    """The whole book."""

    langs: tuple[Lang, ...]
    meta: Imprint
    words: Mapping[str, Each]
    """Our own, by their keys."""
    content: Content
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
    notes: Mapping[str, PrintedNote]
    after: Mapping[str, tuple[str, ...]]
    """The notes that stand after an article, `notice` or `preamble`."""
    marks: Mapping[str, Drawing]
    """Of the numbers of the notes."""


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
