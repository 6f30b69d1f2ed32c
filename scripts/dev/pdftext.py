"""Read the PDFs back with pdftotext: every paragraph of the statute must be there, to the character and in order.

Read is the text area of each page, one column at a time, and the pages are joined. Running heads stand above it, and
notes after their article, so that nothing stands within a paragraph.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader

from statute.edition import Edition
from statute.model import Lang, Statute, article_units

MM = 72 / 25.4


@dataclass(frozen=True)
class PdfLayout:
    """Columns of a PDF as (left, width), in points; the measures are those of scripts/export/typst/base.typ."""

    langs: tuple[Lang, ...]
    columns: tuple[tuple[float, float], ...]
    top: float
    bottom: float


LAYOUTS = {
    "statute-zh.pdf": PdfLayout(("zh",), ((83.7, 357),), 26 * MM, 25 * MM),
    "statute-en.pdf": PdfLayout(("en",), ((83.7, 357),), 26 * MM, 25 * MM),
    "statute-bilingual.pdf": PdfLayout(("zh", "en"), ((47.6, 170), (237.6, 310)), 23 * MM, 21 * MM),
}


def failures(edition: Edition, folder: Path) -> Iterator[str]:
    """A line for each paragraph that does not come back."""
    for name, layout in LAYOUTS.items():
        for lang, column in zip(layout.langs, layout.columns, strict=True):
            statute = edition.statute if lang == edition.statute.lang else edition.translation
            if statute is None:
                yield f"{name}: the edition has no text in {lang}"
                continue
            yield from (
                f"{name}: {lang} {unit}" for unit in _missing(statute, _read(folder / name, layout, column))
            )


def _missing(statute: Statute, text: str) -> Iterator[str]:
    flat = text.replace("\n", "") if statute.lang == "zh" else " ".join(text.split())
    at = 0
    for article in statute.articles:
        for unit in article_units(article):
            found = flat.find(unit.text, at)
            if found < 0:
                yield unit.id
            else:
                at = found


def _read(path: Path, layout: PdfLayout, column: tuple[float, float]) -> str:
    left, width = column
    height = float(PdfReader(path).pages[0].mediabox.height) - layout.top - layout.bottom
    area = {"r": 72, "x": left - 2, "W": width + 5, "y": layout.top, "H": height}
    options = [word for key, value in area.items() for word in (f"-{key}", str(int(value)))]
    done = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, text=True, check=True)
    return done.stdout.replace("\f", "\n")
