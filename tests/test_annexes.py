"""Annexes reach every output, in both languages, and citations of them lead there."""

import pytest
from lxml import etree

from export.akn import akn
from export.epub import epub
from export.units import paired_units
from exported import edition
from madepages import generated_pages
from search.passages import annex_results
from statute.edition import Edition
from statute.view.site import Settings, build_site

FOLDER = "tests/editions/annexed"


@pytest.fixture(scope="module")
def annexed() -> Edition:
    return edition(FOLDER)


def test_the_translation_is_beside_it(annexed: Edition) -> None:
    units = {id: (zh, en) for id, _, zh, _, en in paired_units(annexed)}
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
    assert tree.xpath("//*[@eId='att_1__art_2__para_1__point_2']")
    assert b"annex2.xhtml" in epub(annexed, 0)


def test_search_finds_them_by_their_words(annexed: Edition) -> None:
    found = annex_results(build_site(annexed, Settings(), "zh"), str)
    assert any("徽章为圆形" in excerpt.text for result in found for excerpt in result.excerpts)
