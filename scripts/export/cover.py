"""The cover of the EPUB as a picture, set in the edition's own type; and what sort of book it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import typst

from export.fonts import FOLDER
from statute.edition import Edition
from statute.model import LANGUAGES, Lang
from statute.view.titlelines import title_lines
from statute.wording import say

TEMPLATES = Path(__file__).resolve().parent / "typst"
WIDTH = 1200
"""Of the picture, in pixels; the template has the page in points, 72 to the inch."""
PAGE = 450


def cover(edition: Edition) -> bytes:
    """A PNG, the same bytes for the same edition."""
    meta = edition.meta
    data = {
        "langs": edition.langs,
        "scripts": {lang: LANGUAGES[lang].script for lang in edition.langs},
        "titles": {lang: title_lines(edition, lang) for lang in edition.langs},
        "kinds": {lang: " · ".join(kinds(edition, lang)) for lang in edition.langs},
        "issuer": {lang: meta.issuer[lang] for lang in edition.langs},
    }
    made = typst.compile(
        str(TEMPLATES / "cover.typ"),
        root=str(TEMPLATES),
        font_paths=[str(FOLDER)],
        ignore_system_fonts=True,
        sys_inputs={"cover": json.dumps(data, ensure_ascii=False)},
        format="png",
        ppi=72 * WIDTH / PAGE,
    )
    if not isinstance(made, bytes):  # A list, for more pages than one.
        raise TypeError(type(made))
    return made


def kinds(edition: Edition, lang: Lang) -> Iterator[str]:
    """Annotated if there are notes, bilingual if there is a translation."""
    if any(entry.notes for entry in edition.apparatus):
        yield say(lang, "book.annotated")
    if edition.translation is not None:
        yield say(lang, "book.bilingual")
