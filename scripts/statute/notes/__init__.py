"""annotations/ → Apparatus: captions, gists and notes, with what is wrong with them in the file's own language."""

from statute.notes.load import read_annotations

__all__ = ["read_annotations"]
