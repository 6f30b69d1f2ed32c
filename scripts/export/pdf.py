"""The PDFs: Typst sets what `book` makes. Tagged for accessibility (PDF/UA-1); the same bytes for the same date."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from export.binding import bound
from export.book import book
from export.fonts import check_glyphs
from export.gatherings import Gathering, gathered, guessed, names_in
from export.settling import settle
from export.typesetting import BOOK, compiler_of, typeset
from export.volume import Volume, as_json, texts_in
from statute.edition import Edition
from statute.model import LANGUAGES, ORIGINAL, Lang, Script
from statute.view.site import Settings

NOWHERE = Settings()
TEMPLATES = Path(__file__).resolve().parent / "typst"


def pdf(edition: Edition, langs: Sequence[Lang], date: int, settings: Settings = NOWHERE) -> bytes:
    """The book in one language, or in two side by side; `date` in seconds since 1970. Where the site has an address,
    the book leads to it."""
    with tempfile.TemporaryDirectory() as folder:
        volumes = gathered(book(edition, langs, settings))
        gatherings = [_laid_out(volume, Path(folder) / str(n)) for n, volume in enumerate(volumes)]
        found = settle(gatherings, partial(typeset, date))
        return bound([gathering.folder / BOOK for gathering in gatherings], found, langs[0])


def gbt9704(edition: Edition, date: int) -> bytes:
    """The bare statute in the layout of official documents."""
    with tempfile.TemporaryDirectory() as folder:
        _laid_out(book(edition, (ORIGINAL,), NOWHERE), Path(folder) / "0")
        template = Path(folder) / "0/gbt9704.typ"
        made = compiler_of(template).compile(format="pdf", pdf_standards=["ua-1"], timestamp=date)
        if not isinstance(made, bytes):  # A list of pages, for other formats than PDF.
            raise TypeError(type(made))
        return made


def _laid_out(volume: Volume, folder: Path) -> Gathering:
    """A folder with the templates and the data beside them."""
    data: dict[str, Any] = as_json(volume)
    check_glyphs(_roles(data, volume.langs))
    shutil.copytree(TEMPLATES, folder)
    (folder / "book.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return Gathering(folder, frozenset(names_in(data)), volume.back is not None, guessed(volume))


_FACES: Mapping[Script, tuple[str, ...]] = {"han": ("head", "kai"), "latin": ()}
"""Beside the face of the text and its bold, those that typst/base.typ takes for a script."""


def _roles(data: dict[str, Any], langs: Sequence[Lang]) -> dict[str, set[str]]:
    """All texts of the book by the stack of fonts they are set in."""
    everything = {text for key, value in data.items() if key != "marks" for text in texts_in(value)}
    used = {"text": everything, "bold": everything}
    return used | {face: everything for lang in langs for face in _FACES[LANGUAGES[lang].script]}
