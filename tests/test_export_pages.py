"""The pages of the PDFs: what stands where, and how evenly they are filled."""

from __future__ import annotations

import functools
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from dev.gaps import DPI, MOST, has_gap
from dev.pdftext import LAYOUTS
from export.book import book
from export.pdf import pdf
from exported import DATE, edition, pdf_of
from smalledition import copied
from statute.model import Lang
from statute.view.site import Settings

BOOKS: dict[str, tuple[Lang, ...]] = {
    "statute-zh.pdf": ("zh",),
    "statute-en.pdf": ("en",),
    "statute-bilingual.pdf": ("zh", "en"),
}
MARK = 6.0
"""The links of marks are lower than this, in points; those of words are higher."""


@dataclass(frozen=True)
class Link:
    """From a box on a page to a point on another; heights count from the foot of the page."""

    page: int
    box: tuple[float, float, float, float]
    to: tuple[int, float, float]

    def holds(self, place: tuple[int, float, float], most: float = 11) -> bool:
        """Whether a point is where a link to this box leads: 8 to 10 points higher, so that what is above is seen."""
        page, x, y = place
        return page == self.page and abs(x - self.box[0]) < 2 and 7 < y - self.box[3] < most


@dataclass(frozen=True)
class Words:
    """A run of text, and where its base line begins."""

    x: float
    y: float
    size: float
    text: str


@functools.cache
def _reader(name: str) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_of(BOOKS[name])))


@functools.cache
def _words(name: str) -> list[list[Words]]:
    return [list(_on(page)) for page in _reader(name).pages]


def _on(page: Any) -> Iterator[Words]:
    found: list[Words] = []

    def visit(text: str, matrix: list[float], position: list[float], _: Any, size: float) -> None:
        if text.strip():
            x, y = position[4] * matrix[0] + matrix[4], position[5] * matrix[3] + matrix[5]
            found.append(Words(x, y, abs(size * position[3] * matrix[3]), text.strip()))

    page.extract_text(visitor_text=visit)
    return iter(found)


@functools.cache
def _links(name: str) -> list[Link]:
    reader = _reader(name)
    numbers = {p.indirect_reference.idnum: n for n, p in enumerate(reader.pages) if p.indirect_reference}
    links = []
    for n, page in enumerate(reader.pages):
        for reference in page.get("/Annots", ()):
            link = reference.get_object()
            left, low, right, high = map(float, link["/Rect"])
            to = link["/Dest"].get_object() if "/Dest" in link else None
            if isinstance(to, list):
                end = (numbers[to[0].idnum], float(to[2]), float(to[3]))
                links.append(Link(n, (left, low, right, high), end))
    return links


def _marks(name: str) -> list[Link]:
    return [link for link in _links(name) if link.box[3] - link.box[1] < MARK]


def _number_of(name: str, mark: Link) -> Link:
    """The number of the note that a mark leads to."""
    found = [link for link in _numbers(name).get(mark.to[0], ()) if link.holds(mark.to)]
    assert len(found) == 1, (mark, found)
    return found[0]


@functools.cache
def _numbers(name: str) -> dict[int, list[Link]]:
    """Links that are no marks, by page."""
    numbers: dict[int, list[Link]] = {}
    for link in _links(name):
        if link.box[3] - link.box[1] > MARK:
            numbers.setdefault(link.page, []).append(link)
    return numbers


@pytest.mark.slow
@pytest.mark.parametrize("name", BOOKS)
def test_every_note_is_reached_from_its_mark_and_leads_back(name: str) -> None:
    notes = book(edition(), BOOKS[name], Settings()).notes.values()
    marks = _marks(name)
    assert len(marks) == sum(len(note.langs) for note in notes) > 0
    assert all(mark.box[2] - mark.box[0] > 3 for mark in marks), "too narrow to be hit"
    shown = []
    for mark in marks:
        number = _number_of(name, mark)
        assert mark.holds(number.to, most=17), (mark, number)  # A raised mark is lower than its line.
        left, low, _, high = number.box
        shown += [
            int(w.text.split()[0])
            for w in _words(name)[number.page]
            if abs(w.x - left) < 0.1 and low < w.y < high and w.text.split()[0].isdigit()
        ]
    assert sorted(shown) == sorted(note.number for note in notes for _ in note.langs)


@pytest.mark.slow
@pytest.mark.parametrize("name", BOOKS)
def test_notes_stand_between_their_article_and_the_next_heading(name: str) -> None:
    reader = _reader(name)
    heads = sorted(
        (reader.get_destination_page_number(place) or 0, -float(str(place.top)))
        for key, place in reader.named_destinations.items()
        if key.startswith(("a-", "d-", "w-"))
    )
    for mark in _marks(name):
        at, note = (mark.page, -mark.box[1]), (mark.to[0], -mark.to[2])
        assert at < note < next(head for head in heads if head > at), mark


@pytest.mark.slow
@pytest.mark.parametrize("name", BOOKS)
def test_marks_touch_no_letters(name: str) -> None:
    """A letter reaches less than a quarter of its size below its line; above it a Chinese one 0.9, another 0.76."""
    columns = [left for left, _ in LAYOUTS[name].columns]
    for mark in _marks(name):
        left, low, _, high = mark.box
        column = [
            words for words in _words(name)[mark.page] if _side(columns, words.x) == _side(columns, left)
        ]
        own = max((w for w in column if w.y < low), key=lambda w: w.y)
        chinese = BOOKS[name][_side(columns, left)] == "zh"
        assert low >= own.y + (0.9 if chinese else 0.76) * own.size, (mark, own)
        assert not [w for w in column if low < w.y and w.y - 0.25 * w.size < high and w.y > own.y], mark


def _side(columns: list[float], x: float) -> int:
    return max((n for n, left in enumerate(columns) if x > left - 40), default=0)


@pytest.mark.slow
@pytest.mark.parametrize("name", BOOKS)
def test_pages_are_even(name: str) -> None:
    """As the lines of text have it; `make audit` looks at the rendered pages. No page has two lines of a summary
    alone, nor of the text."""
    layout, reader = LAYOUTS[name], _reader(name)
    ends = {reader.get_destination_page_number(e) or 0 for e in reader.outline if not isinstance(e, list)}
    uneven = []
    for number, words in enumerate(_words(name), 1):
        height = float(reader.pages[number - 1].mediabox.height)
        bottom, top = layout.bottom, height - layout.top
        lines = sorted({round(w.y) for w in words if bottom <= w.y <= top})
        small = {round(w.size, 1) for w in words if bottom <= w.y <= top} <= {7.5, 8.0}
        above = next((w.text for w in words if lines and round(w.y) == lines[-1]), "")
        # A part of the book that takes no more, or an article that is the last of its chapter.
        whole = number in ends and (number - 1 in ends or above.startswith(("第", "Article ")))
        assert len(lines) > 2 or small or whole, number
        stretches = [b - a for a, b in zip([bottom, *lines], [*lines, top], strict=True)]
        if max(stretches) > (top - bottom) / 4 and number not in ends | {len(reader.pages)}:
            uneven.append(number)
    assert len(uneven) <= MOST, uneven


def test_a_gap_is_a_blank_stretch_of_more_than_a_quarter() -> None:
    layout = LAYOUTS["statute-bilingual.pdf"]
    height, top, bottom = 421, int(layout.top * DPI / 72), int(layout.bottom * DPI / 72)
    quarter = (height - bottom - top) // 4
    for blank, found in ((quarter - 1, False), (quarter + 1, True)):
        for start in (top, top + 40, height - bottom - blank):
            inked = [y < start or y >= start + blank for y in range(height)]
            rows = [b"\xff\x20\xff" if ink else b"\xff\xff\xff" for ink in inked]
            assert has_gap(rows, layout) is found, (blank, start)


LONG = "写得长些，要占两行；换行以后站在第一行之下。" * 3
NOTE = f"""\
---
caption: 题
---

提要。

## 「总则」 {{#one}}

首段。

- 甲项{LONG}
  1. 子项{LONG}

> 引文{LONG}

| 年份 | 文件 |
|---|---|
| 2010 | 修订 |

末段{LONG}
"""


@pytest.mark.slow
def test_lists_and_quotations_stand_in_and_tables_have_heads(tmp_path: Path) -> None:
    folder = copied(tmp_path / "edition")
    (folder / "annotations/zh/ch1.md").write_text(NOTE, "utf-8")
    reader = PdfReader(io.BytesIO(pdf(edition(str(folder)), ("zh",), DATE)))
    words = [w for page in reader.pages for w in _on(page) if w.size == 8]

    def lines(start: str) -> tuple[int, int]:
        """Where the first and the second line of a paragraph begin."""
        first = next(n for n, w in enumerate(words) if w.text.startswith(start))
        return round(words[first].x), round(words[first + 1].x)

    (entry, inner, quoted), last = (lines(start) for start in ("甲项", "子项", "引文")), lines("末段")
    assert last[1] < entry[0] == entry[1] == quoted[0] == quoted[1] < inner[0] == inner[1]
    kinds = {
        str(o.get("/S"))
        for n in range(1, reader.trailer["/Size"])
        if isinstance(o := reader.get_object(n), dict)
    }
    assert "/TH" in kinds and "/TD" in kinds
