"""The types that flow between the stages. All of them are frozen; none of them knows a file.

    bytes ─read→ Source ─clean→ Cleaned ─parse→ Statute

The text of a statute is a tree. Whatever points into it (citations, terms, notes …) is kept apart from it, as
a *stand-off* record that names a unit and two offsets (characters of that unit's text, 0-based, end exclusive).
"""

from statute.model.ids import SUBTITLE, TITLE, TRANSLATION, Segment, UnitId
from statute.model.language import HeadingForm, Language, Script
from statute.model.languages import LANGS, LANGUAGES, ORIGINAL, TOOLS, Lang, Said, in_each, key_in
from statute.model.metadata import Alignment, Amendment, Emendation, Meta, Variant, VersionEntry
from statute.model.prose import Prose
from statute.model.reading import (
    RULINGS,
    Cleaned,
    Edit,
    LeftOut,
    Line,
    Problem,
    Ruling,
    RulingKind,
    Severity,
    Source,
)
from statute.model.records import (
    Apparatus,
    Citation,
    Duty,
    Note,
    Relation,
    Span,
    Term,
    TermKind,
    TermVariant,
    Use,
)
from statute.model.tree import (
    CELL,
    Annex,
    Article,
    Division,
    DivisionKind,
    Item,
    Paragraph,
    Statute,
    Subitem,
    Text,
    Unit,
    annex_units,
    article_units,
    lead,
    paragraph_units,
)
from statute.model.unitkinds import DIVISION_KINDS, UnitKind

__all__ = [
    "CELL",
    "DIVISION_KINDS",
    "LANGS",
    "LANGUAGES",
    "ORIGINAL",
    "RULINGS",
    "SUBTITLE",
    "TITLE",
    "TOOLS",
    "TRANSLATION",
    "Alignment",
    "Amendment",
    "Annex",
    "Apparatus",
    "Article",
    "Citation",
    "Cleaned",
    "Division",
    "DivisionKind",
    "Duty",
    "Edit",
    "Emendation",
    "HeadingForm",
    "Item",
    "Lang",
    "Language",
    "LeftOut",
    "Line",
    "Meta",
    "Note",
    "Paragraph",
    "Problem",
    "Prose",
    "Relation",
    "Ruling",
    "RulingKind",
    "Said",
    "Script",
    "Segment",
    "Severity",
    "Source",
    "Span",
    "Statute",
    "Subitem",
    "Term",
    "TermKind",
    "TermVariant",
    "Text",
    "Unit",
    "UnitId",
    "UnitKind",
    "Use",
    "Variant",
    "VersionEntry",
    "annex_units",
    "article_units",
    "in_each",
    "key_in",
    "lead",
    "paragraph_units",
]
