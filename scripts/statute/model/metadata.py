"""What edition.toml says: of the edition, of the text in force and of earlier ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from statute.model.ids import UnitId
from statute.model.languages import LANGS, Lang
from statute.model.reading import Ruling


@dataclass(frozen=True, slots=True)
class Emendation:
    """A word of the source that the edition corrects, from edition.toml."""

    unit: UnitId
    source: str
    reading: str
    reason: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A reading of another witness, recorded and not adopted, from edition.toml."""

    unit: UnitId
    reading: str
    """Ours, which is the source's."""
    other: str
    witness: dict[Lang, str]
    note: dict[Lang, str]


@dataclass(frozen=True, slots=True)
class Amendment:
    """A later version of a law that is known; dates are a year, a month or a day, as ISO writes them."""

    date: str
    in_force: str
    what: dict[Lang, str]
    """What has changed that matters to who relies on the version before."""
    source: str
    """Where that is said: an address or words."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """What an article goes on as from one version to the next, where the editors know better than the comparison."""

    old: UnitId | None
    """In the version that says so; None for what is new."""
    new: UnitId | None
    """In the version after it; None for what was deleted."""
    reason: str


@dataclass(frozen=True, slots=True)
class VersionEntry:
    """An earlier version of the statute, as edition.toml describes it; what it does not say is empty."""

    adopted: str
    """ISO date; the name of its folder."""
    place: int | None = None
    """Of its table in edition.toml, from 0; None if it has none."""
    in_force: str = ""
    decision: Mapping[Lang, str] = field(default_factory=dict)
    """By which decision the statute got this text."""
    provenance: Mapping[Lang, str] = field(default_factory=dict)
    """Where the text comes from."""
    titles: Mapping[Lang, str] = field(default_factory=dict)
    """Where they differ from those of the text in force."""
    source_sha256: str = ""
    rebased: bool = False
    """Notes and tables have gone on from this text to the one after it."""
    structure: tuple[Ruling, ...] = ()
    emendations: tuple[Emendation, ...] = ()
    alignments: tuple[Alignment, ...] = ()


@dataclass(frozen=True, slots=True)
class Meta:
    """edition.toml: what the edition says of itself. Texts are by language."""

    id: str
    version: str
    source_sha256: str
    titles: dict[Lang, str]
    title_pinyin: str
    """The Chinese title in Hanyu Pinyin, for citations in Latin script; may be empty."""
    short_titles: dict[Lang, str]
    descriptions: dict[Lang, str]
    document_number: str
    """法释〔2022〕7号; may be empty."""
    adopted: str
    in_force: str
    """ISO dates; empty as long as nobody has looked them up, like the issuer and the status."""
    notes_revised: str
    """ISO date on which the notes were last gone through; may be empty."""
    issuer: dict[Lang, str]
    jurisdiction: dict[Lang, str]
    """Where it is law, if less than all of China; may be empty."""
    status: str
    """in-force, amended, repealed or not-yet-in-force; empty if unknown."""
    status_checked: str
    """ISO date on which the status was last looked up."""
    status_as_of: str
    """Up to when the source knows anything, if that is another day; may be empty."""
    status_source: dict[Lang, str]
    amended: tuple[Amendment, ...]
    """Later versions of the statute itself that are known."""
    decision: dict[Lang, str]
    """By which decision the statute got the text in force; may be empty."""
    versions: tuple[VersionEntry, ...]
    """Earlier ones whose texts are there, the oldest first."""
    searches: dict[Lang, tuple[str, ...]]
    """Words to try on the home page."""
    provenance: dict[Lang, str]
    structure: tuple[Ruling, ...]
    emendations: tuple[Emendation, ...]
    variants: tuple[Variant, ...]

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages of the site: English only if the edition has titles in it."""
        return tuple(lang for lang in LANGS if lang in self.titles)
