"""What is found in a text or said of it, stand-off: each record names a unit, and offsets in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from statute.model.ids import UnitId
from statute.model.languages import ORIGINAL, TOOLS, Lang
from statute.model.prose import EMPTY, Prose

Span = tuple[int, int]
"""Start and end of words in a text: characters, 0-based, end exclusive."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Words that cite, and what they point at. One citation per target; a range is one citation."""

    unit: UnitId
    lang: Lang
    start: int
    end: int
    text: str
    kind: Literal["internal", "relative", "external"]
    law: str | None
    """Title of the other law, without brackets; None within the statute itself."""
    targets: tuple[UnitId, ...]
    version: str = ""
    """The earlier version of the statute itself whose provision it is, by its date of adoption; mostly empty."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a term stands."""

    unit: UnitId
    lang: Lang
    start: int
    end: int


TermKind = Literal["defined", "institution", "instrument", "place", "concept"]


@dataclass(frozen=True, slots=True)
class TermVariant:
    """Another translation that the context of one unit forces."""

    unit: UnitId
    names: Mapping[Lang, str] = field(hash=False)
    reasons: Mapping[Lang, str] = field(hash=False)
    line: int = field(default=0, compare=False)
    """In terms.toml."""

    def why(self, lang: Lang) -> str:
        """The reason in a language, or as it is there."""
        return self.reasons.get(lang) or self.reasons[TOOLS]


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of terms.toml, or a definition found in the text; `uses` are found, never written."""

    id: str
    names: Mapping[Lang, str] = field(hash=False)
    """In each language that has one."""
    kind: TermKind
    status: str
    """official, press, usage or own: where the translation comes from."""
    sources: Mapping[Lang, str] = field(hash=False)
    """The same in words."""
    forms: tuple[str, ...]
    """Further inflected forms of the translation."""
    variants: tuple[TermVariant, ...]
    coordinated: bool
    """Stands in the text only as a part of a coordinated list (市商务、财政……等部门)."""
    defined_at: UnitId | None
    line: int
    """Line in terms.toml; 0 if found in the text alone."""
    uses: tuple[Use, ...] = ()
    gloss: Mapping[Lang, str] = field(default_factory=dict, hash=False)
    """What it means, where the text does not define it."""
    common: bool = False
    """Everybody knows it, or it stands in more than a third of the articles: listed, but not marked in the text."""
    formerly: tuple[str, ...] = ()
    """Ids of entries that are gone and lead here: their addresses stay."""

    @property
    def original(self) -> str:
        """The term as the statute has it."""
        return self.names[ORIGINAL]

    @property
    def translation(self) -> str:
        """Its name in another language; empty if nobody has translated it."""
        return next((name for lang, name in self.names.items() if lang != ORIGINAL), "")

    def origin(self, lang: Lang) -> str:
        """Where the translation comes from, in a language, or as it is there."""
        return self.sources.get(lang) or self.sources.get(TOOLS, "")

    def name(self, lang: Lang) -> str:
        """The term in a language; empty if nobody has translated it."""
        return self.names.get(lang, "")

    def spellings(self, lang: Lang) -> tuple[str, ...]:
        """The same, with the forms it takes in a text."""
        return (self.name(lang), *(self.forms if lang != ORIGINAL else ()))


@dataclass(frozen=True, slots=True)
class Note:
    """A note on words of the statute; `body` is its Markdown as written."""

    id: UnitId
    """`13#members`; the same in both languages."""
    unit: UnitId
    lang: Lang
    quote: str
    start: int
    end: int
    body: str
    path: str
    line: int
    """Of the heading."""
    body_line: int = 0
    """Of the first line of the body."""
    prose: Prose = EMPTY
    """The body as it was read: what every output is drawn from."""


@dataclass(frozen=True, slots=True)
class Apparatus:
    """What the editors say of one article (or of title, notice, a chapter) in one language."""

    unit: UnitId
    lang: Lang
    caption: str
    gist: str
    related: tuple[UnitId, ...]
    notes: tuple[Note, ...]
    path: str
    gist_line: int = 0
    """Of the first line of the gist."""
    gist_prose: Prose = EMPTY
    why: Mapping[str, str] = field(default_factory=dict)
    """For each of `related`, why a reader should see it."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A row of the table of duties: who, with which operative word, does what, where."""

    unit: UnitId
    actor: str
    operative: str
    role: Literal["subject", "addressee"]
    condition: str
    """What limits the act: time, manner, case, or its object where that stands before the operative word."""
    act: str
    """What stands behind the operative word, to the end of the sentence or the next row."""
    condition_en: str = ""
    act_en: str = ""
    """The words of the translation that correspond; empty without one."""
    others: bool = False
    """Whether the text names its actors as examples (等), so that others belong to them."""


@dataclass(frozen=True, slots=True)
class Relation:
    """That one provision has to do with another, and why."""

    source: UnitId
    target: UnitId
    kind: Literal["cites", "term", "institution", "instrument", "editor"]
    via: str
    noted: bool = False
    """That it is a note or gist, and not the text, which cites."""
