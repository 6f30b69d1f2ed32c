"""Another folder of the shape of edition/ is another edition: no chapters, no translation, no notes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

import pytest

from dev.sites import ROOT, build, copy_tree
from dev.webserver import serving
from exported import loaded
from sitepages import Site

MINIMAL = ROOT / "tests/editions/minimal"
ARTICLES = [*(str(number) for number in range(1, 7)), "6-1", *(str(number) for number in range(7, 18))]


@pytest.fixture(scope="module")
def second(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of the second edition; it comes after the first one's, see SLOW in conftest.py."""
    tree = copy_tree(tmp_path_factory.mktemp("tree"))
    shutil.rmtree(tree / "edition")
    shutil.copytree(MINIMAL, tree / "edition")
    folder = build(tmp_path_factory.mktemp("second"), root=tree, EDITION="edition")
    with serving(folder) as address:
        yield Site(folder, address)


def test_it_is_read_without_a_problem() -> None:
    edition, problems = loaded("tests/editions/minimal")
    assert problems == ()
    assert edition is not None
    assert [article.id for article in edition.statute.articles] == ARTICLES
    assert edition.statute.divisions == ()
    assert edition.translation is None


def test_its_units_are_those_of_the_text() -> None:
    edition, _ = loaded("tests/editions/minimal")
    assert edition is not None
    texts = {unit.id: unit.text for unit in edition.statute.units()}
    assert texts["5.p2"].endswith("闭馆超过30日的，应当报市文化部门备案。")
    assert texts["6.p1.i3.s2"] == "老年人和残疾人；"
    assert texts["6.p2"].startswith("前款规定以外的服务")
    assert texts["14.p1"] == "市文化部门应当每年对公共图书馆的服务进行考核，考核结果应当向社会公布。"


@pytest.mark.parametrize("language", ["", "en/"])
def test_every_article_has_its_page_in_both_languages(second: Site, language: str) -> None:
    assert [id for id in ARTICLES if f"{language}articles/{id}/" not in second.pages] == []
    assert f"{language}articles/18/" not in second.pages


def test_nothing_of_the_first_edition_is_left(second: Site) -> None:
    pages = [
        address for address in second.pages if "上海" in second.file(address).read_text(encoding="utf-8")
    ]
    assert pages == []


def test_no_dead_link(second: Site) -> None:
    assert list(second.dead_links()) == []


def test_the_english_page_says_that_the_translation_is_missing(second: Site) -> None:
    """No silent fallback: the Chinese stands there whole, under a banner that says why."""
    html = second.file("en/articles/4/").read_text(encoding="utf-8")
    assert '<a href="../../missing/">' in html
    assert html.index("no English translation") < html.index('id="p1"')
    assert "应当向所有市民开放，不得以年龄、职业或者住所为由拒绝服务。" in html[html.index('id="p1"') :]


@pytest.mark.parametrize("language", ["", "en/"])
def test_paragraphs_are_the_statutes(second: Site, language: str) -> None:
    """Without tags and marks: brackets of a link that leads nowhere would stand in the text."""
    html = second.file(f"{language}articles/4/").read_text(encoding="utf-8")
    paragraph = re.search(r'<p [^>]*id="p1".*?</p>', html, re.DOTALL)
    assert paragraph
    text = re.sub(r"<a [^>]*data-mark.*?</a>|<[^>]+>", "", paragraph[0])
    assert text == "公共图书馆应当向所有市民开放，不得以年龄、职业或者住所为由拒绝服务。"
