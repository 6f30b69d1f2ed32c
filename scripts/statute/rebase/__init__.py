"""The text is amended, the edition goes on: notes, tables and translation from the last version to the text in force.

last version, text in force ─compare→ where each unit went
notes, tables, translation ─notefile, tablefile, translated→ files with new numbers, what moved, what could not
"""

from statute.rebase.rebasereport import Report
from statute.rebase.run import NothingToRebase, rebase

__all__ = ["NothingToRebase", "Report", "rebase"]
