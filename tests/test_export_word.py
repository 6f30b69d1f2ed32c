"""The Word document: every word of both texts is in it, every note is an endnote. `make audit` opens it besides."""

from __future__ import annotations

import functools
import io
import re
import zipfile

import docx
from docx.document import Document
from lxml import etree

from export.word import word
from exported import DATE, edition
from statute.model import CELL, annex_units, article_units

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@functools.cache
def _made() -> bytes:
    return word(edition(), DATE)


def _opened() -> Document:
    return docx.Document(io.BytesIO(_made()))


def _part(name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(_made())).read(f"word/{name}.xml"))


def _words(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


def test_the_same_bytes_twice() -> None:
    assert word(edition(), DATE) == _made()


def test_each_row_has_a_paragraph_and_its_translation_to_the_character() -> None:
    rows = [
        tuple(_words(cell).strip() for cell in row.iter(f"{W}tc")) for row in _part("document").iter(f"{W}tr")
    ]
    translation = edition().translation
    assert translation is not None
    both = zip(edition().statute.articles, translation.articles, strict=True)
    pairs = [p for a, b in both for p in zip(article_units(a), article_units(b), strict=True)]
    assert pairs
    for zh, en in pairs:
        assert any(zh.text in row[0] and en.text in row[1] for row in rows), zh.id


def test_every_note_is_an_endnote_with_one_mark() -> None:
    notes = {e.get(f"{W}id"): _words(e) for e in _part("endnotes").iter(f"{W}endnote")}
    marks = [e.get(f"{W}id") for e in _part("document").iter(f"{W}endnoteReference")]
    assert len(marks) == len(set(marks)) and set(marks) == set(notes) - {"-1", "0"}
    written = [note for entry in edition().apparatus for note in entry.notes]
    assert len(marks) >= len(written) > 0
    for note in written:
        assert any(note.quote in words for words in notes.values()), note.id
        assert any(note.prose.text.split("\n")[0] in words for words in notes.values()), note.id


def test_headings_are_styles_and_links_lead_to_bookmarks() -> None:
    heads = [p.text for p in _opened().paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert len(heads) == 5 + 4 and heads[5] == "与谁有关  For whom"
    body, notes = _part("document"), _part("endnotes")
    names = [e.get(f"{W}name") or "" for e in body.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names)) > len(edition().statute.articles)
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names), "what Word takes"
    links = [e.get(f"{W}anchor") for part in (body, notes) for e in part.iter(f"{W}hyperlink")]
    assert set(links) <= set(names)
    assert list(notes.iter(f"{W}hyperlink")), "citations in notes"


def test_annexes_and_a_statute_without_notice() -> None:
    made = word(edition("tests/editions/annexed"), DATE)
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml"))
    text = _words(body)
    for annex in edition("tests/editions/annexed").statute.annexes:
        assert all(unit.text.replace(CELL, "") in text for unit in annex_units(annex))
    assert all(len(table.findall(f"{W}tr")) for table in body.iter(f"{W}tbl")), "Word opens no empty table"
