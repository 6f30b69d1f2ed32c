"""A mark of punctuation that belongs to another language than the words around it: 企业,单位; units，and."""

from __future__ import annotations

from statute.model import LANGUAGES, Lang


def misplaced_mark(text: str, lang: Lang) -> tuple[int, str, str] | None:
    """Where the first one stands, the mark, and what to write; None if there is none."""
    language = LANGUAGES[lang]
    found = language.misplaced.search(text)
    return (found.start(), found[0], language.marks[found[0]]) if found else None
