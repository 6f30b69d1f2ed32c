"""The PDFs: Typst sets what `book` makes. Tagged for accessibility (PDF/UA-1); the same bytes for the same date."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from export.book import book
from export.fonts import check_glyphs
from export.pdffinish import finished
from export.printed import Volume, as_json
from export.settling import compiler, first_guess, settle
from statute.edition import Edition
from statute.model import Lang
from statute.view.site import Settings

NOWHERE = Settings()
TEMPLATES = Path(__file__).resolve().parent / "typst"


def pdf(edition: Edition, langs: Sequence[Lang], date: int, settings: Settings = NOWHERE) -> bytes:
    """The book in one language, or in two side by side; `date` in seconds since 1970. Where the site has an address,
    the book leads to it."""
    with tempfile.TemporaryDirectory() as folder:
        data = _laid_out(book(edition, langs, settings), Path(folder))
        settle(Path(folder), "book", first_guess(data))
        return _made(Path(folder), "book", date)


def gbt9704(edition: Edition, date: int) -> bytes:
    """The bare statute in the layout of official documents."""
    with tempfile.TemporaryDirectory() as folder:
        _laid_out(book(edition, ("zh",), NOWHERE), Path(folder))
        return _made(Path(folder), "gbt9704", date)


def _laid_out(volume: Volume, folder: Path) -> dict[str, Any]:
    """The templates and the data beside them."""
    data: dict[str, Any] = as_json(volume)
    check_glyphs(_roles(data, volume.langs))
    for template in TEMPLATES.glob("*.typ"):
        shutil.copy(template, folder)
    (folder / "book.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return data


def _made(folder: Path, name: str, date: int) -> bytes:
    made = compiler(folder, name).compile(format="pdf", pdf_standards=["ua-1"], timestamp=date)
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
