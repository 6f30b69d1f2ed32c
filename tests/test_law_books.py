"""Provisions of other laws in the books: in full, reached from what cites them, and leading back to it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from elements import Element, tree
from export.book import book
from export.epub import epub
from export.pdf import pdf
from exported import DATE, edition
from lawdata import LAW, ROW, Made, data_set
from statute.laws import dataset
from statute.model import Lang
from statute.view.lawbook import extracts
from statute.view.site import Settings

NOWHERE = Settings()
SITE = Settings(site_url="https://example.org/statute/")
OTHER = """
[[authority]]
id = "reading-law"
zh = "中华人民共和国阅读法"
en = "Reading Law of the People’s Republic of China"
version = "2019-01-01"
articles = 9
relation = "later"
url = "https://example.org/reading"
"""
ZH = "见《借阅法》第二条第二款第一项、第三条之一，《中华人民共和国阅读法》第七条；《借阅法》另有规定。"
EN = "See Article 2, paragraph 2, item 1 of the Lending Law."
BOOKS: tuple[tuple[Lang, ...], ...] = (("zh",), ("en",), ("zh", "en"))


@pytest.fixture
def cited(made: Callable[..., Made], tmp_path: Path) -> Made:
    return made(zh=ZH, en=EN, law=LAW + OTHER, base=data_set(tmp_path / "laws.db", ROW))


def _epub(cited: Made, settings: Settings = NOWHERE) -> dict[str, Element]:
    archive = zipfile.ZipFile(io.BytesIO(epub(cited[0], DATE, settings)))
    return {
        name.removeprefix("EPUB/"): tree(archive.read(name).decode())
        for name in archive.namelist()
        if name.endswith(".xhtml")
    }


def test_in_the_epub_a_citation_pops_up_the_words_it_cites_and_leads_back(cited: Made) -> None:
    pages = _epub(cited)
    links = [a for page in pages.values() for a in page.by_tag("a")]
    said = {a.text(): a for a in links}
    item = said["《借阅法》第二条第二款第一项"]
    assert (item.attributes["epub:type"], item.attributes["role"]) == ("noteref", "doc-noteref")
    assert item.attributes["href"] == "law-lending-law.xhtml#lending-law-a2-p2-i1"
    aside = pages["law-lending-law.xhtml"].by_id("lending-law-a2-p2-i1")
    assert aside.tag == "aside" and aside.attributes["epub:type"] == "footnote"
    lines = [p.text() for p in aside.by_tag("p")]
    assert lines[0].startswith("《中华人民共和国借阅法》（2020年6月1日文本）第二条第二款第一项 Lending Law")
    assert lines[1:3] == ["图书馆可以收取下列费用：", "（一）逾期费；"]
    assert lines[3:] == ["← 第二条注1", "← Article 2, note 1"]
    back = [a.attributes["href"] for a in aside.by_tag("a")]
    assert back == [f"{_page_with(pages, f'n-{lang}-2.units')}#n-{lang}-2.units" for lang in ("zh", "en")]


def _page_with(pages: dict[str, Element], id: str) -> str:
    return next(name for name, page in pages.items() if any(e.id == id for e in page.all()))


def test_in_the_epub_a_law_without_its_text_is_listed_with_what_cites_it(cited: Made) -> None:
    pages = _epub(cited)
    link = next(a for page in pages.values() for a in page.by_tag("a") if a.text().endswith("阅读法》第七条"))
    page, _, anchor = link.attributes["href"].partition("#")
    assert page == "laws.xhtml" and "epub:type" not in link.attributes
    assert "第七条" in pages[page].by_id(anchor).text() and "第二条注1" in pages[page].by_id(anchor).text()
    assert "https://example.org/reading" in [a.attributes["href"] for a in pages[page].by_tag("a")]


def test_where_the_site_has_an_address_the_epub_leads_to_it(cited: Made) -> None:
    at = f"{SITE.site_url}en/laws/lending-law/"
    assert at not in {a.attributes["href"] for page in _epub(cited).values() for a in page.by_tag("a")}
    assert at in {a.attributes["href"] for page in _epub(cited, SITE).values() for a in page.by_tag("a")}


@pytest.mark.slow
def test_where_the_site_has_an_address_the_pdf_leads_to_it(cited: Made) -> None:
    at = f"{SITE.site_url}en/laws/lending-law/"
    found = _addresses(PdfReader(io.BytesIO(pdf(cited[0], ("en",), DATE, SITE))))
    assert {f"{SITE.site_url}en/", at} <= found
    bare = _addresses(PdfReader(io.BytesIO(pdf(cited[0], ("zh",), DATE))))
    assert "https://example.org/reading" in bare
    assert not {address for address in bare if address.startswith(SITE.site_url)}


def _addresses(reader: PdfReader) -> set[str]:
    annotations = (a.get_object() for page in reader.pages for a in page.get("/Annots", ()))
    return {str(a["/A"]["/URI"]) for a in annotations if "/URI" in a.get("/A", {})}


def _ways(reader: PdfReader) -> set[tuple[int, int]]:
    """From which page a link leads to which."""
    numbers = {
        page.indirect_reference.idnum: n for n, page in enumerate(reader.pages) if page.indirect_reference
    }
    links = [
        (n, a.get_object()["/Dest"])
        for n, page in enumerate(reader.pages)
        for a in page.get("/Annots", ())
        if "/Dest" in a.get_object()
    ]
    return {(n, numbers[to[0].idnum]) for n, to in links if not isinstance(to, str)}


@pytest.mark.slow
@pytest.mark.parametrize("langs", BOOKS)
def test_in_the_pdf_a_citation_leads_to_the_provision_and_back(cited: Made, langs: tuple[Lang, ...]) -> None:
    made = book(cited[0], langs, Settings())
    assert made.back
    [law] = made.back.laws
    assert law.name == {
        "zh": "《中华人民共和国借阅法》",
        "en": "Lending Law of the People’s Republic of China",
    }
    articles = [provision.label for provision in law.provisions]
    assert articles == (["第二条"] if langs == ("en",) else ["第二条", "第三条之一"])
    [cited_unit] = law.provisions[0].cited
    assert [citer.at for citer in cited_unit.citers] == [f"n-{langs[0]}-2#units"]
    assert bool(law.whole) == ("zh" in langs)
    assert made.back.listed, "the translators’ note cites a law without a text"
    reader = PdfReader(io.BytesIO(pdf(cited[0], langs, DATE)))
    pages = ["".join(page.extract_text().split()) for page in reader.pages]
    text = "".join(pages)
    note = next(
        n for n, page in enumerate(pages) if ("《借阅法》第二条" in page or "oftheLendingLaw" in page)
    )
    appendix = next(n for n, page in enumerate(pages) if "（二）遗失费。" in page)
    assert {(note, appendix), (appendix, note)} <= _ways(reader)
    for line in ("图书馆可以收取下列费用：", "（一）逾期费；", "（二）遗失费。", "收费标准应当公开。"):
        assert line in text
    assert "读者应当爱护图书" not in text, "it is an extract"


@pytest.mark.skipif(dataset.installed() is None, reason="the data set of laws is not installed")
def test_every_citation_of_a_provision_at_hand_pops_it_up() -> None:
    archive = zipfile.ZipFile(io.BytesIO(epub(edition(), DATE)))
    pages = {n: archive.read(n).decode() for n in archive.namelist() if n.endswith(".xhtml")}
    asides = {
        id for page in pages.values() for id in re.findall(r'<aside id="([^"]+)" class="provision"', page)
    }
    links = [
        key
        for page in pages.values()
        for key in re.findall(r'href="law-[^"#]+#([^"]+)" epub:type="noteref"', page)
    ]
    made = [c for c, cited in edition().laws.cited.items() if cited.version and c.targets]
    assert len(links) >= len(made) > 0, "links over two runs stand in both"
    assert set(links) <= asides
    assert len(asides) == sum(len(p.cited) for extract in extracts(edition()) for p in extract.provisions)
