"""In an edition of several versions every book says of each article what they made of it."""

from __future__ import annotations

import io
import zipfile

import pytest
from pypdf import PdfReader

from elements import tree
from export.epub import epub
from export.pdf import pdf
from export.word import word
from exported import DATE, edition
from statute.edition import Edition
from statute.view.historywords import history_of
from statute.view.site import Settings, build_site

FOLDER = "tests/editions/waterbus"


def _lines() -> list[str]:
    found = edition(FOLDER)
    assert isinstance(found, Edition)
    site = build_site(found, Settings(), "zh")
    lines = [history_of(site, article.id) for article in site.statute.articles]
    assert len(set(lines)) > 1 and all(lines)
    return ["".join(line.split()) for line in lines]


def _epub() -> str:
    archive = zipfile.ZipFile(io.BytesIO(epub(edition(FOLDER), DATE)))
    return "".join(tree(archive.read(n).decode()).text() for n in archive.namelist() if n.endswith(".xhtml"))


def _word() -> str:
    archive = zipfile.ZipFile(io.BytesIO(word(edition(FOLDER), DATE)))
    return tree(archive.read("word/document.xml").decode()).text()


def _pdf() -> str:
    pages = PdfReader(io.BytesIO(pdf(edition(FOLDER), ("zh",), DATE))).pages
    return "".join(page.extract_text() for page in pages)


@pytest.mark.parametrize("made", [_epub, _word, pytest.param(_pdf, marks=pytest.mark.slow)])
def test_each_article_has_its_history(made) -> None:  # type: ignore[no-untyped-def]
    text = "".join(made().split())
    for line in _lines():
        assert line in text
