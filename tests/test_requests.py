"""In a real browser a page asks nobody but its own host, complains of nothing, and is light."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request

from browser import Watch
from sitepages import Site

PAGES = [lang + page for lang in ("", "en/") for page in ("", "articles/13/", "full/", "about/")]
ARTICLE_BYTES = 110 * 1024
ARTICLE_REQUESTS = 12


@pytest.mark.parametrize("address", PAGES)
def test_no_request_to_others_and_no_complaint(site: Site, page: Page, address: str) -> None:
    watch = Watch(page)
    page.goto(site.url + address, wait_until="networkidle")
    assert [
        request.url for request in watch.requests if not request.url.startswith((site.url, "data:"))
    ] == []
    assert watch.complaints == []


@pytest.mark.parametrize("address", ["articles/13/", "en/articles/13/"])
def test_an_article_page_is_light(site: Site, page: Page, address: str) -> None:
    """Compressed, from an empty cache, what search loads not counted."""
    watch = Watch(page)
    page.goto(site.url + address, wait_until="networkidle")
    counted = [request for request in watch.requests if not _of_search(request)]
    weights = {request.url: _weight(request) for request in counted}
    assert len(counted) <= ARTICLE_REQUESTS, weights
    assert sum(weights.values()) <= ARTICLE_BYTES, weights


def _of_search(request: Request) -> bool:
    return "search" in request.url or request.url.startswith(("data:", "blob:"))


def _weight(request: Request) -> int:
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]
