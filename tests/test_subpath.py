"""The site works from any folder of any web server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from browser import Watch
from dev.webserver import serving
from sitepages import Site


@pytest.fixture(scope="module")
def moved(site: Site) -> Iterator[Site]:
    """The same files, served from a folder two levels down."""
    with serving(site.folder, "/laws/edition/") as address:
        yield Site(site.folder, address)


def test_no_dead_link_in_a_subfolder(moved: Site) -> None:
    """But for the 404 pages, which do not know at which address they are shown."""
    assert [dead for dead in moved.dead_links() if "404.html" not in dead.split(":")[0]] == []


@pytest.mark.parametrize("address", ["", "articles/13/", "en/", "en/articles/13/#p2"])
def test_a_page_in_a_subfolder_finds_all_it_needs(moved: Site, page: Page, address: str) -> None:
    watch = Watch(page)
    page.goto(moved.url + address, wait_until="networkidle")
    assert [
        request.url for request in watch.requests if not request.url.startswith((moved.url, "data:"))
    ] == []
    assert watch.complaints == []


def test_one_can_walk_through_it(moved: Site, page: Page) -> None:
    """From the home page to an article by its number, and on to the next."""
    page.goto(moved.url)
    page.locator("article a", has_text="第十三条").first.click()
    page.wait_for_url(f"{moved.url}articles/13/**")
    page.locator("a[rel=next], .md-footer__link--next").first.click()
    page.wait_for_url(f"{moved.url}articles/14/**")
    assert "第十四条" in page.locator("h1").inner_text()
