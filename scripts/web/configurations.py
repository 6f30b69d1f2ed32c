"""The configuration of MkDocs for each language, and the folder of its site below the root."""

from __future__ import annotations

from statute.model import LANGUAGES

CONFIGS = tuple(
    (f"mkdocs.{lang}.yml" if language.folder else "mkdocs.yml", language.folder)
    for lang, language in LANGUAGES.items()
)
"""In this order: making the first empties the folders of the others."""
