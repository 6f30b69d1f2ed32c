"""All that is known of a text: what pages, data and books are made from."""

from __future__ import annotations

from dataclasses import dataclass, field

from statute.duties import Name
from statute.files.authorityfile import Entry
from statute.files.erratafile import Errata
from statute.files.readerfile import Audience
from statute.files.synonymfile import Synonym
from statute.laws.cited import Laws
from statute.model import Apparatus, Citation, Duty, Lang, Meta, Relation, Source, Statute, Term
from statute.versions.history import History


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, and what was read about it as far as there is any: of a raw text by itself its citations alone."""

    source: Source
    statute: Statute
    translation: Statute | None = None
    translation_path: str = ""
    """As messages name it; empty if there is no translation."""
    authorities: tuple[Entry, ...] = ()
    terms: tuple[Term, ...] = ()
    citations: tuple[Citation, ...] = ()
    laws: Laws = field(default_factory=Laws)
    """Texts of the laws cited, as far as they are at hand, and what citations of them point at."""
    apparatus: tuple[Apparatus, ...] = ()
    duties: tuple[Duty, ...] = ()
    actor_names: tuple[Name, ...] = ()
    """English of those in the table of duties that are no terms."""
    relations: tuple[Relation, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    readers: tuple[Audience, ...] = ()
    """For whom: what the statute gives to, or asks of, each kind of reader."""
    history: History = field(default_factory=History)
    """Earlier versions, and what became of each provision."""
    errata: Errata = field(default_factory=Errata)

    def entry(self, id: str) -> Entry:
        """The entry of authorities.toml with this id, which must be there."""
        return next(entry for entry in self.authorities if entry.id == id)

    @property
    def texts(self) -> tuple[Statute, ...]:
        """The statute, and its translation if there is one."""
        return (self.statute, self.translation) if self.translation else (self.statute,)

    @property
    def langs(self) -> tuple[Lang, ...]:
        """Of the texts."""
        return tuple(text.lang for text in self.texts)


@dataclass(frozen=True, slots=True)
class Edition(Reading):
    """A reading that says of itself what it is. Only an edition has pages and books."""

    meta: Meta = field(kw_only=True)
    folder: str = field(kw_only=True)
