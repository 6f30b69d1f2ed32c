"""Pages of the PDFs with a gap: a blank stretch higher than a quarter of the text area, seen on the rendered page.

The last page before a chapter or an appendix may have one, by the outline.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader

from dev.pdftext import LAYOUTS, PdfLayout

MOST = 4
"""Pages of a PDF that may have a gap."""
DPI = 36
INK = 160
"""The lightest grey that counts as ink."""


def failures(folder: Path) -> Iterator[str]:
    """A line for each PDF with too many such pages."""
    for name, layout in LAYOUTS.items():
        pages = gaps(folder / name, layout)
        if len(pages) > MOST:
            yield f"{name}: {len(pages)} pages with a gap: {', '.join(map(str, pages))}"


def gaps(path: Path, layout: PdfLayout) -> list[int]:
    """Numbers of the pages with a gap, from 1."""
    ends = _ends(PdfReader(path))
    pages = enumerate(_rendered(path), 1)
    return [number for number, rows in pages if number not in ends and has_gap(rows, layout)]


def has_gap(rows: list[bytes], layout: PdfLayout) -> bool:
    """`rows` are the lines of a page, each the grey of its points."""
    scale = DPI / 72
    area = rows[int(layout.top * scale) : len(rows) - int(layout.bottom * scale)]
    longest = blank = 0
    for row in area:
        blank = 0 if min(row) <= INK else blank + 1
        longest = max(longest, blank)
    return longest > len(area) / 4


def _ends(reader: PdfReader) -> set[int]:
    """Pages before one on which a chapter or an appendix begins, and the last."""
    tops = [entry for entry in reader.outline if not isinstance(entry, list)]
    starts = {reader.get_destination_page_number(entry) or 0 for entry in tops}
    return {len(reader.pages), *starts}


def _rendered(path: Path) -> Iterator[list[bytes]]:
    command = ["pdftoppm", "-gray", "-r", str(DPI), str(path)]
    data = subprocess.run(command, capture_output=True, check=True).stdout
    at = 0
    while at < len(data):
        _, size, _, _ = data[at : at + 40].split(b"\n", 3)
        width, height = map(int, size.split())
        at = data.index(b"\n255\n", at) + 5
        yield [data[at + y * width : at + (y + 1) * width] for y in range(height)]
        at += width * height
