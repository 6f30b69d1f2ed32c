"""Each book has every unit of the text: titles, signatures, annexes, the cells of tables."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from dev.sites import ROOT
from export.akn import akn
from export.epub import epub
from export.pdf import pdf
from export.word import word
from exported import DATE, SAMPLE, edition
from statute.edition import Edition
from statute.plaintext import plain_text

TYPE = "{http://www.idpf.org/2007/ops}type"


def _joined(words: str) -> str:
    return re.sub(r"\s+", "", words)


def _epub(of: Edition) -> Iterator[str]:
    archive = zipfile.ZipFile(io.BytesIO(epub(of, DATE)))
    for name in archive.namelist():
        if name.endswith(".xhtml"):
            root = etree.fromstring(archive.read(name))
            for mark in root.xpath("//*[@class='note']"):
                mark.text = None
            yield "".join(root.itertext())


def _word(of: Edition) -> Iterator[str]:
    archive = zipfile.ZipFile(io.BytesIO(word(of, DATE)))
    root = etree.fromstring(archive.read("word/document.xml"))
    yield "".join(t.text or "" for t in root.iter("{*}t"))


def _pdf(of: Edition) -> Iterator[str]:
    for langs in ((lang,) for lang in of.langs):
        made = pdf(of, langs, DATE)
        yield "".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)


BOOKS: Mapping[str, Callable[[Edition], Iterator[str]]] = {
    "epub": _epub,
    "word": _word,
    "pdf": _pdf,
    "akn": lambda of: iter(["".join(etree.fromstring(akn(of)).itertext())]),
    "text": lambda of: (plain_text(text).decode() for text in of.texts),
}


@pytest.mark.slow
@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("name", ["annexed", "waterbus", "minimal"])
def test_every_unit_is_there(name: str, book: str) -> None:
    of = edition(f"tests/editions/{name}")
    made = _joined("".join(BOOKS[book](of)))
    wanted = [unit for text in of.texts for unit in text.units()]
    assert [unit.id for unit in wanted if _joined(unit.text) not in made] == []


@pytest.mark.slow
@pytest.mark.parametrize("book", [name for name in BOOKS if name != "text"])
def test_every_summary_is_there(book: str, tmp_path: Path) -> None:
    """Also that of the title, of the notice and of a heading."""
    folder = tmp_path / "edition"
    shutil.copytree(ROOT / SAMPLE, folder)
    wanted = []
    for name, quote in (("title", "绿道"), ("notice", "公告"), ("ch1", "总则")):
        wanted.append(f"此处为{name}之提要。")
        note = f"---\ncaption: 题\n---\n\n{wanted[-1]}\n\n## 「{quote}」 {{#one}}\n\n注。\n"
        (folder / f"annotations/zh/{name}.md").write_text(note, "utf-8")
    made = _joined("".join(BOOKS[book](edition(str(folder)))))
    assert [said for said in wanted if said not in made] == []
