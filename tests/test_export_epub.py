"""The EPUB as far as it can be judged without Java; epubcheck runs in `make audit`."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from export.cover import kinds
from export.epub import epub
from export.readings import readings
from exported import DATE, PLACED, SAMPLE, edition, epub_of
from statute.model import Emendation, UnitId, article_units
from statute.model.prose import Link, runs_of
from statute.view.linked import linked
from statute.view.site import Settings, build_site
from statute.wording import say

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"


def _pages(folder: str) -> dict[str, ElementTree.Element]:
    archive = zipfile.ZipFile(io.BytesIO(epub_of(folder)))
    names = [name for name in archive.namelist() if name.endswith(".xhtml")]
    return {name.removeprefix("EPUB/"): ElementTree.fromstring(archive.read(name)) for name in names}


def test_the_same_bytes_twice() -> None:
    assert epub(edition(), DATE) == epub_of()


def test_the_type_comes_first_and_bare() -> None:
    first = zipfile.ZipFile(io.BytesIO(epub_of())).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


@pytest.mark.parametrize("folder", [SAMPLE, PLACED, "tests/editions/minimal"])
def test_every_link_leads_somewhere(folder: str) -> None:
    pages = _pages(folder)
    anchors = {
        f"{name}#{e.attrib['id']}" for name, page in pages.items() for e in page.iter() if "id" in e.attrib
    }
    for name, page in pages.items():
        for link in page.iter(f"{XHTML}a"):
            path, _, anchor = link.attrib["href"].partition("#")
            if path.startswith(("http://", "https://", "mailto:")):
                continue
            target = path or name
            assert target in pages
            assert not anchor or f"{target}#{anchor}" in anchors, link.attrib["href"]


def test_an_appendix_that_would_be_empty_is_a_sentence() -> None:
    pages = _pages("tests/editions/minimal")
    assert "apparatus.xhtml" not in pages and "apparatus.xhtml" in _pages(SAMPLE)
    assert say("zh", "book.apparatus.none") in "".join(pages["about.xhtml"].itertext())


def test_every_note_pops_up_and_leads_back() -> None:
    pages = _pages(SAMPLE)
    marks = [
        a.attrib["href"]
        for page in pages.values()
        for a in page.iter(f"{XHTML}a")
        if a.get(TYPE) == "noteref" and a.get("class") == "note"
    ]
    asides = [e for page in pages.values() for e in page.iter(f"{XHTML}aside")]
    notes = {f"#{e.attrib['id']}" for e in asides if e.get("class") != "provision"}
    assert len(marks) == len(set(marks))
    assert set(marks) == notes
    written = sum(len(a.notes) for a in edition().apparatus)
    meta = edition().meta
    assert meta is not None
    quoted = {(n.unit, n.quote) for a in edition().apparatus for n in a.notes}
    assert len(notes) == written + sum((v.unit, v.reading) not in quoted for v in meta.variants)


def test_the_contents_list_every_article() -> None:
    links = [a.attrib["href"] for a in _pages(SAMPLE)["nav.xhtml"].iter(f"{XHTML}a")]
    assert [link.partition("#a")[2] for link in links if "#a" in link] == [
        a.id for a in edition().statute.articles
    ]


def test_the_contents_are_in_both_languages() -> None:
    for link in _pages(SAMPLE)["nav.xhtml"].iter(f"{XHTML}a"):
        assert [span.attrib["lang"] for span in link.iter(f"{XHTML}span")] == ["zh", "en"]
        assert all(span.text for span in link.iter(f"{XHTML}span"))


def test_an_article_names_those_beside_it() -> None:
    [article] = [e for page in _pages(SAMPLE).values() for e in page.iter() if e.get("id") == "a13"]
    lines = [p for p in article.iter(f"{XHTML}p") if p.get("class") == "see"]
    beside = next(a.related for a in edition().apparatus if (a.lang, a.unit) == ("zh", "13"))
    assert beside and [p.attrib["lang"] for p in lines] == ["zh", "en"]
    for line in lines:
        assert [a.attrib["href"].partition("#a")[2] for a in line.iter(f"{XHTML}a")] == list(beside)


def test_a_range_has_its_end() -> None:
    site = build_site(edition(), Settings(), "zh")
    gist = site.apparatus["zh", "3"].gist_prose
    runs = [run for block in linked(site, UnitId("gist:zh/3"), gist) for run in runs_of(block)]
    assert [r.link for r in runs if r.text == "第二十条至第二十二条"] == [Link("unit", "20", "22")]


def test_variants_and_corrections_in_words() -> None:
    meta = edition().meta
    assert meta is not None
    corrected = replace(meta, emendations=(Emendation(UnitId("13.p1"), "己", "已", "A misprint."),))
    assert [r.unit for r in readings(corrected, "en")] == [v.unit for v in meta.variants] + ["13.p1"]
    assert [*readings(corrected, "en")][
        -1
    ].said == "The source reads “己”; corrected here to “已”. A misprint."
    assert all("“免予” stands in an invented collection" in r.said for r in [*readings(meta, "en")][:1])


def test_the_ncx_has_the_entries_of_the_navigation() -> None:
    archive = zipfile.ZipFile(io.BytesIO(epub_of()))
    ncx = ElementTree.fromstring(archive.read("EPUB/toc.ncx"))
    sources = [e.attrib["src"] for e in ncx.iter() if e.tag.endswith("}content")]
    assert sources == [a.attrib["href"] for a in _pages(SAMPLE)["nav.xhtml"].iter(f"{XHTML}a")]


def test_the_package_says_who_made_it_and_of_what() -> None:
    archive = zipfile.ZipFile(io.BytesIO(epub_of()))
    package = archive.read("EPUB/package.opf").decode()
    for name in ("dc:publisher", "dc:contributor", "dc:source", "schema:accessibilitySummary"):
        assert name in package
    assert archive.read("EPUB/cover.png").startswith(b"\x89PNG")


def test_annotated_and_bilingual_are_said_only_where_true() -> None:
    assert list(kinds(edition(), "zh")) == ["注释本", "中英对照"]
    assert list(kinds(edition("tests/editions/minimal"), "zh")) == []


@pytest.mark.parametrize("folder", [SAMPLE, PLACED, "tests/editions/minimal"])
def test_the_text_is_read_back_to_the_character(folder: str) -> None:
    bare = []
    for page in _pages(folder).values():
        for parent in page.iter():
            for mark in [e for e in parent if e.get(TYPE) == "noteref"]:
                mark.text = None
        bare += ["".join(p.itertext()) for p in page.iter(f"{XHTML}p")]
    for statute in edition(folder).texts:
        for article in statute.articles:
            for unit in article_units(article):
                assert any(unit.text in words for words in bare), unit.id
