"""Lines → Statute: labels, joined lines, and the tree."""

from statute.parse.assemble import parse

__all__ = ["parse"]
