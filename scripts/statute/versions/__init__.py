"""Earlier texts of the statute, and what became of its provisions from each to the next.

versions/<date>/ ─versionfolder→ TextVersion ─history→ History
"""

from statute.versions.history import History, TextVersion

__all__ = ["History", "TextVersion"]
