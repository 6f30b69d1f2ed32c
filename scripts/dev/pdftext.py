"""Read the PDFs back with pdftotext: every paragraph of the statute must be there, to the character and in order.

Read is the text area of each page, one column at a time, and the pages are joined. Running heads stand above it;
where the footnotes begin is seen from the size of their type.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader

from statute.edition import Edition
from statute.model import Lang, Statute, article_units

MM = 72 / 25.4


@dataclass(frozen=True)
class Layout:
    """Columns of a PDF as (left, width), in points; the measures are those of scripts/export/typst/base.typ."""

    langs: tuple[Lang, ...]
    columns: tuple[tuple[float, float], ...]
    top: float
    bottom: float
    note: float
    """Size of the footnotes' type."""


LAYOUTS = {
    "statute-zh.pdf": Layout(("zh",), ((83.7, 357),), 26 * MM, 25 * MM, 8.0),
    "statute-en.pdf": Layout(("en",), ((83.7, 357),), 26 * MM, 25 * MM, 8.0),
    "statute-bilingual.pdf": Layout(("zh", "en"), ((47.6, 170), (237.6, 310)), 23 * MM, 21 * MM, 7.5),
}


def failures(edition: Edition, folder: Path) -> Iterator[str]:
    """A line for each paragraph that does not come back."""
    for name, layout in LAYOUTS.items():
        ends = [_end(page, layout) for page in PdfReader(folder / name).pages]
        for lang, column in zip(layout.langs, layout.columns, strict=True):
            statute = edition.statute if lang == edition.statute.lang else edition.translation
            assert statute is not None
            yield from (
                f"{name}: {lang} {unit}"
                for unit in _missing(statute, _read(folder / name, layout.top, ends, column))
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


def _read(path: Path, top: float, ends: list[float], column: tuple[float, float]) -> str:
    left, width = column
    text = []
    for page, end in enumerate(ends, 1):
        area = {"f": page, "l": page, "r": 72, "x": left - 2, "W": width + 5, "y": top, "H": end - top}
        options = [word for key, value in area.items() for word in (f"-{key}", str(int(value)))]
        done = subprocess.run(
            ["pdftotext", *options, str(path), "-"], capture_output=True, text=True, check=True
        )
        text.append(done.stdout.replace("\f", "\n"))
    return "".join(text)


def _end(page: PageObject, layout: Layout) -> float:
    """Where the text area ends, from the top: above the first line of the footnotes."""
    height = float(page.mediabox.height)
    lines: list[float] = []

    def visit(text: str, matrix: list[float], position: list[float], font: Any, size: float) -> None:
        if text.strip():
            y = height - (position[5] * matrix[3] + matrix[5])
            if abs(abs(size * position[3] * matrix[3]) - layout.note) < 0.1 and y > layout.top:
                lines.append(y)

    page.extract_text(visitor_text=visit)
    return min(lines) - layout.note - 1 if lines else height - layout.bottom
