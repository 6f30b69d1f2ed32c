"""Search finds other laws below the statute's own articles, unless the query names one of them and an article."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from searchbox import Box
from sitepages import Site
from statute.laws import dataset

pytestmark = pytest.mark.skipif(
    dataset.installed() is None, reason="the data set of laws is not installed: requirements-laws.txt"
)


@pytest.mark.parametrize(
    ("folder", "query", "first"),
    [
        ("", "专利法第七十一条第二款", "/laws/patent-law/#a71"),
        ("", "《中华人民共和国专利法》第71条", "/laws/patent-law/#a71"),
        ("en/", "Article 71 of the Patent Law", "/en/laws/patent-law/#a71"),
        ("", "专利法第三条", "/laws/patent-law/"),
        ("", "专利法", "/laws/patent-law/"),
        ("", "市绿化条例第九条", "/authorities/#"),
        ("", "示例市绿化条例第九条", "/authorities/#"),
    ],
)
def test_a_provision_of_another_law_that_is_named_comes_first(
    site: Site, page: Page, folder: str, query: str, first: str
) -> None:
    box = Box(page, f"{site.url}{folder}articles/13/")
    box.type(query)
    places = box.places()
    assert any(first in place for place in places[:2]), places


@pytest.mark.parametrize("query", ["社会监督", "第十三条", "自主权"])
def test_else_the_statute_comes_first(site: Site, page: Page, query: str) -> None:
    box = Box(page, f"{site.url}articles/13/")
    box.type(query)
    places = box.places()
    of_laws = [n for n, place in enumerate(places) if "/laws/" in place]
    own = [n for n, place in enumerate(places) if "/articles/" in place]
    assert own and own[0] == 0
    assert not of_laws or min(of_laws) > max(own)
