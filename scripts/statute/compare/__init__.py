"""Two texts of one statute, and what became of each article, paragraph and word between them.

old, new ─plainwords→ words without the numbers they cite ─matching→ pairs ─changes→ a Change for every article
                                                             ─inside, moves→ a Revision: where every unit went
two stretches of words ─redline→ what is in both, in the old one, in the new one
"""

from statute.compare.changes import Change, ChangeKind, Rulings, changes
from statute.compare.inside import UnitChange
from statute.compare.moves import Revision, Went, revision, revision_of
from statute.compare.plainwords import plain_words
from statute.compare.redline import Redlined, redline

__all__ = [
    "Change",
    "ChangeKind",
    "Redlined",
    "Revision",
    "Rulings",
    "UnitChange",
    "Went",
    "changes",
    "plain_words",
    "redline",
    "revision",
    "revision_of",
]
