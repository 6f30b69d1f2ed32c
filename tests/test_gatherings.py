"""A book set in gatherings is the book that is set at once: its pages, ways, bookmarks and tags."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from export import gatherings
from export.book import book
from export.gatherings import gathered
from export.pdf import pdf
from export.printed import PrintedArticle, PrintedDivision, PrintedPart
from exported import DATE, edition, pdf_of
from statute.model import LANGS
from statute.view.site import Settings


def _titles(outline: list[Any], depth: int = 0) -> Iterator[tuple[int, str]]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry, depth + 1)
        else:
            yield depth, str(entry.title)


def _ways(reader: PdfReader) -> list[tuple[int, int, str]]:
    """Links by the page they stand on: the page they lead to, and how that is said."""
    numbers = {p.indirect_reference.idnum: n for n, p in enumerate(reader.pages) if p.indirect_reference}
    links = [(n, a.get_object()) for n, page in enumerate(reader.pages) for a in page.get("/Annots", ())]
    return [(n, numbers[a["/Dest"][0].idnum], str(a["/Contents"])) for n, a in links if "/Dest" in a]


def _tags(reader: PdfReader) -> dict[int, Any]:
    """What the tree of tags has for each number."""
    root: Any = reader.trailer["/Root"]
    tree = root["/StructTreeRoot"]["/ParentTree"]
    branches = [kid.get_object() for kid in tree["/Kids"]] if "/Kids" in tree else [tree]
    pairs = [branch["/Nums"] for branch in branches]
    return {int(nums[n]): nums[n + 1] for nums in pairs for n in range(0, len(nums), 2)}


@pytest.mark.slow
def test_a_book_in_gatherings_is_the_same_book(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gatherings, "LIMIT", 1)
    whole = PdfReader(io.BytesIO(pdf_of(LANGS)))
    parts = PdfReader(io.BytesIO(pdf(edition(), LANGS, DATE)))
    assert len(list(gathered(book(edition(), LANGS, Settings())))) > 2
    assert [p.extract_text() for p in parts.pages] == [p.extract_text() for p in whole.pages]
    assert parts.page_labels == whole.page_labels
    assert list(_titles(parts.outline)) == list(_titles(whole.outline))
    assert _ways(parts) == _ways(whole)
    tags, others = _tags(parts), _tags(whole)
    for page, other in zip(parts.pages, whole.pages, strict=True):
        assert _kinds(tags[int(page["/StructParents"])]) == _kinds(others[int(other["/StructParents"])])
        for link in page.get("/Annots", ()):
            element = tags[int(link.get_object()["/StructParent"])].get_object()
            kids = (kid.get_object() for kid in element["/K"])
            assert element["/S"] == "/Link"
            assert link in [kid.raw_get("/Obj") for kid in kids if isinstance(kid, dict) and "/Obj" in kid]


def _kinds(elements: list[Any]) -> list[str]:
    return [str(element.get_object()["/S"]) for element in elements]


@pytest.mark.parametrize(("kinds", "limit"), [((PrintedDivision, PrintedArticle), 1), ((PrintedArticle,), 0)])
def test_gatherings_begin_with_headings_where_there_are_some(
    kinds: tuple[type[PrintedPart], ...], limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gatherings, "LIMIT", limit)
    one = book(edition(), ("zh",), Settings())
    volume = replace(one, parts=tuple(part for part in one.parts if isinstance(part, kinds)))
    *stretches, back = gathered(volume)
    assert len(stretches) > 1
    assert [part for stretch in stretches for part in stretch.parts] == list(volume.parts)
    assert {type(stretch.parts[0]) for stretch in stretches} == {kinds[0]}
    assert [key for stretch in stretches for key in stretch.notes] == list(volume.notes)
    assert [bool(stretch.front) for stretch in stretches] == [True] + [False] * (len(stretches) - 1)
    assert back.back == volume.back and not back.parts


def test_a_gathering_within_a_chapter_knows_the_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gatherings, "LIMIT", 0)
    volume = book(edition(), ("zh",), Settings())
    within = [one for one in gathered(volume) if one.parts and isinstance(one.parts[0], PrintedArticle)]
    for one in within:
        chapters = [
            p for p in volume.parts[: volume.parts.index(one.parts[0])] if isinstance(p, PrintedDivision)
        ]
        assert one.under == chapters[-1]
    assert within
