"""What a mention is resolved with: where it stands, and what was cited before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from statute.cite.lawnames import LawNames
from statute.cite.model import Mention
from statute.cite.path import Path
from statute.cite.provisions import Place, Tree
from statute.model import Citation, Lang, UnitId

CitationKind = Literal["internal", "relative", "external"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A citation with what later ones inherit from it."""

    citation: Citation
    mention: Mention
    path: Path
    found: bool
    """False if it points at nothing."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text stands and what it may refer to."""

    tree: Tree
    names: LawNames
    place: Place
    unit: UnitId
    lang: Lang
    is_statute: bool
    """False for notes: there a provision without the name of its law is the statute's own unless it goes on a list."""
    lead_in: tuple[Resolved, ...] = ()
    """What the paragraph above cites, for a text that stands in one of its items."""
