"""Titles and headings of the statute once the editors have emended it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statute.model import Problem, Statute
from statute.problems import problem

_HTML = re.compile("<[A-Za-z/!?].*")


def check_headings(statute: Statute, path: str) -> Iterator[Problem]:
    """HTML in a title or heading, which the menus of the theme print as it is."""
    headings = (
        *([(statute.title.line, statute.title.text)] if statute.title else []),
        *((division.line, division.title) for division in statute.divisions),
        *((annex.line, f"{annex.label} {annex.title}") for annex in statute.annexes),
        *((article.line, article.source_caption) for article in statute.articles),
    )
    for line, words in headings:
        if found := _HTML.search(words):
            message = f"“{found[0]}” in a heading would be read as HTML."
            hint = "Take it out by an [[emendation]] in edition.toml, with the reason."
            yield problem(path, line, "note-markup", message, hint)
