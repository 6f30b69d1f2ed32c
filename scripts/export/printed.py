"""The text and the notes as the templates of the PDFs are given them. A text is cut into atoms: words, references,
places for the index, marks of notes, and what stands together on one line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

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
    gist: Mapping[Lang, Blocks]
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
