"""The PDFs: Typst sets what `book` makes. Tagged for accessibility (PDF/UA-1); the same bytes for the same date."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import typst

from export.book import book
from export.fonts import FOLDER, check_glyphs
from export.pdffinish import finished
from export.printed import Volume, as_json
from statute.edition import Edition
from statute.model import Lang
from statute.view.site import Settings

NOWHERE = Settings()
TEMPLATES = Path(__file__).resolve().parent / "typst"


def pdf(edition: Edition, langs: Sequence[Lang], date: int, settings: Settings = NOWHERE) -> bytes:
    """The book in one language, or in two side by side; `date` in seconds since 1970. Where the site has an address,
    the book leads to it."""
    return _made("book", book(edition, langs, settings), date)


def gbt9704(edition: Edition, date: int) -> bytes:
    """The bare statute in the layout of official documents."""
    return _made("gbt9704", book(edition, ("zh",), NOWHERE), date)


def _made(name: str, volume: Volume, date: int) -> bytes:
    """A template of the folder typst/ with its data."""
    data = as_json(volume)
    check_glyphs(_roles(data, volume.langs))
    made = typst.compile(
        str(TEMPLATES / f"{name}.typ"),
        root=str(TEMPLATES),
        font_paths=[str(FOLDER)],
        ignore_system_fonts=True,
        sys_inputs={"book": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=date,
        format="pdf",
    )
    if not isinstance(made, bytes):  # A list of pages, for other formats than PDF.
        raise TypeError(type(made))
    return finished(made)


_FACES: Mapping[Lang, tuple[str, ...]] = {"zh": ("head", "kai"), "en": ()}
"""Beside the face of the text and its bold, those that typst/base.typ takes for a language."""


def _roles(data: dict[str, Any], langs: Sequence[Lang]) -> dict[str, set[str]]:
    """All texts of the book by the stack of fonts they are set in."""
    everything = {text for key, value in data.items() if key != "marks" for text in _texts(value)}
    used = {"text": everything, "bold": everything}
    return used | {face: everything for lang in langs for face in _FACES[lang]}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
