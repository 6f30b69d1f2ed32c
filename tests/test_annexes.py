"""Annexes reach every output, in both languages, and citations of them lead there."""

import io
import zipfile

import docx
import pytest
from lxml import etree
from pypdf import PdfReader

from export.akn import akn
from export.epub import epub
from export.pdf import pdf
from export.units import paired_units
from export.word import word
from exported import DATE, edition
from madepages import generated_pages
from search.passages import annex_results
from statute.edition import Edition
from statute.model import Lang
from statute.view.site import Settings, build_site

FOLDER = "tests/editions/annexed"


@pytest.fixture(scope="module")
def annexed() -> Edition:
    return edition(FOLDER)


def test_the_translation_is_beside_it(annexed: Edition) -> None:
    units = {id: tuple(text for _, text in words.values()) for id, words in paired_units(annexed)}
    assert units["annex1.title"] == ("示例徽章的制作说明", "Notes on Making the Example Badge")
    assert units["annex1.a2.p1.i2"] == ("黄色。", "yellow.")
    assert units["annex2.p1.i2"] == ("大号\t20\t2", "large\t20\t2")


def test_pages(annexed: Edition) -> None:
    made = {path: text.decode() for path, text in generated_pages(annexed).items()}
    assert "# 附件一 示例徽章的制作说明 { #annex1 }" in made["zh/annexes/1.md"]
    assert "{ #a2-p1-i1 .item }" in made["zh/annexes/1.md"]
    assert "Annex 2 Sizes of the Badge" in made["en/annexes/2.md"]
    assert "{ #annex1-a2-p1-i1 .item }" in made["zh/full/index.md"]
    assert "(../annexes/1.md" in made["zh/articles/2.md"], "附件一 is a link"
    assert "annexes/1.md" in made["zh/index.md"]


def test_books(annexed: Edition) -> None:
    tree = etree.fromstring(akn(annexed))
    assert tree.xpath("//*[@eId='att_1__art_2__para_1__list_1__item_2']")
    assert b"annex2.xhtml" in epub(annexed, 0)


def test_search_finds_them_by_their_words(annexed: Edition) -> None:
    found = annex_results(build_site(annexed, Settings(), "zh"), str)
    assert any("徽章为圆形" in excerpt.text for result in found for excerpt in result.excerpts)


@pytest.mark.slow
def test_a_table_has_cells_in_every_book(annexed: Edition) -> None:
    rows = [["型号", "直径", "厚度"], ["大号", "20", "2"], ["小号", "10", "1"]]
    other = [["Size", "Diameter", "Thickness"], ["large", "20", "2"], ["small", "10", "1"]]
    archive = zipfile.ZipFile(io.BytesIO(epub(annexed, 0)))
    page = etree.fromstring(archive.read("EPUB/annex2.xhtml"))
    tables = page.findall(".//{*}table")
    assert [[_cells(row) for row in table.findall("{*}tr")] for table in tables] == [rows, other]
    document = docx.Document(io.BytesIO(word(annexed, DATE)))
    made = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    assert rows in made and other in made
    reader = PdfReader(io.BytesIO(pdf(annexed, ("zh", "en"), DATE)))
    objects = (reader.get_object(n) for n in range(1, reader.trailer["/Size"]))
    kinds = [o["/S"] for o in objects if isinstance(o, dict) and o.get("/Type") == "/StructElem"]
    assert (kinds.count("/TR"), kinds.count("/TD")) == (6, 18)


def _cells(row: etree._Element) -> list[str]:
    return ["".join(map(str, cell.itertext())) for cell in row]


@pytest.mark.slow
@pytest.mark.parametrize("langs", [("zh",), ("en",), ("zh", "en")])
def test_the_pdf_has_every_word(annexed: Edition, langs: tuple[Lang, ...]) -> None:
    """Headings within annexes and signatures as well."""
    text = "".join(
        "".join(page.extract_text().split())
        for page in PdfReader(io.BytesIO(pdf(annexed, langs, DATE))).pages
    )
    for statute in annexed.texts:
        for unit in statute.signature if statute.lang in langs else ():
            assert "".join(unit.text.split()) in text
        for annex in statute.annexes if statute.lang in langs else ():
            for division in annex.divisions:
                assert "".join(division.title.split()) in text


@pytest.mark.slow
def test_the_pdf_says_nothing_of_what_the_edition_has_not(annexed: Edition) -> None:
    """No terms, no summaries, no notes."""
    made = PdfReader(io.BytesIO(pdf(annexed, ("zh", "en"), DATE)))
    text = "".join(page.extract_text() for page in made.pages)
    assert "Index of terms" not in text and "Summaries and notes" not in text and "Annotated" not in text
