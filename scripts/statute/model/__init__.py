"""The types that flow between the stages. All of them are frozen; none of them knows a file.

    bytes ─read→ Source ─clean→ Cleaned ─parse→ Statute

The text of a statute is a tree. Whatever points into it (citations, terms, notes …) is kept apart from it, as
a *stand-off* record that names a unit and two offsets (characters of that unit's text, 0-based, end exclusive).
"""

from statute.model.ids import SUBTITLE, TITLE, TRANSLATION, Segment, UnitId
from statute.model.language import LANGS, LANGUAGES, ORIGINAL, TOOLS, Lang, Language, Said
from statute.model.prose import Prose
from statute.model.reading import (
    Cleaned,
    Edit,
    LeftOut,
    Line,
    Problem,
    Severity,
    Source,
)
from statute.model.records import (
    Amendment,
    Apparatus,
    Citation,
    Duty,
    Emendation,
    Meta,
    Note,
    Relation,
    Term,
    TermKind,
    TermVariant,
    Use,
    Variant,
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
    "SUBTITLE",
    "TITLE",
    "TOOLS",
    "TRANSLATION",
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
    "Said",
    "Segment",
    "Severity",
    "Source",
    "Statute",
    "Subitem",
    "Term",
    "TermKind",
    "TermVariant",
    "Unit",
    "UnitId",
    "UnitKind",
    "Use",
    "Variant",
    "annex_units",
    "article_units",
    "lead",
    "paragraph_units",
]
