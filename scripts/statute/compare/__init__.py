"""Two texts of one statute, and what became of each article between them.

old, new ─passages→ words without the numbers they cite ─matching→ pairs ─changes→ Change for every article
"""

from statute.compare.changes import Change, ChangeKind, changes

__all__ = ["Change", "ChangeKind", "changes"]
