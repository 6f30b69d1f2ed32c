"""The table of duties in a browser: filtered by institution and operative word, and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import Watch
from sitepages import Site


@pytest.mark.parametrize(("folder", "word", "count"), [("", "负责", "4"), ("en/", "is responsible for", "4")])
def test_filter(page: Page, site: Site, folder: str, word: str, count: str) -> None:
    watch = Watch(page)
    page.goto(f"{site.url}{folder}duties/")
    form = page.locator("form.filter")
    rows = page.locator(".duties tbody tr:visible")
    everything = rows.count()
    status = form.get_by_role("status")
    expect(status).to_contain_text(str(everything))

    form.locator("select").nth(1).select_option(word)
    expect(rows).to_have_count(int(count))
    expect(status).to_contain_text(count)
    expect(page.locator(".duties h3:visible")).to_have_count(4)
    expect(page.locator(".duties h2:visible")).to_have_count(1)

    form.locator("select").nth(1).select_option("")
    form.locator("select").nth(0).select_option("municipal-science-and-technology-department")
    expect(page.locator(".duties h3:visible")).to_have_count(1)
    expect(rows).to_have_count(8)

    form.locator("select").nth(0).select_option("")
    expect(rows).to_have_count(everything)
    assert watch.complaints == []


def test_it_is_there_again_after_moving_within_the_site(page: Page, site: Site) -> None:
    page.goto(f"{site.url}institutions/")
    page.locator(".facts a[href$='duties/#municipal-peoples-government']").click()
    expect(page.locator("form.filter")).to_have_count(1)
    expect(page.locator("#municipal-peoples-government")).to_be_in_viewport()


def test_without_scripts_all_rows_are_read(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}duties/")
    assert page.locator("form.filter").count() == 0
    assert page.locator(".duties tbody tr:visible").count() == page.locator(".duties tbody tr").count() > 200
    context.close()


@pytest.mark.parametrize("path", ["duties/", "relations/", "authorities/", "institutions/"])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_nothing_sticks_out_on_a_phone(page: Page, site: Site, folder: str, path: str) -> None:
    watch = Watch(page)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site.url}{folder}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert watch.complaints == []


def test_an_article_of_the_picture_lights_up_its_arcs(page: Page, site: Site) -> None:
    page.goto(f"{site.url}relations/")
    page.locator(".stop[data-stop='13']").hover()
    lit = page.locator(".arc.on")
    assert lit.count() == page.locator(".arc[data-ends~='13']").count() > 0
    page.locator(".stop[data-stop='13']").click()
    expect(page).to_have_url(f"{site.url}articles/13/")
