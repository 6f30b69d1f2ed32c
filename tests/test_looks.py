"""How pages look, as far as it can be measured: sizes of type, the title's lines, paper, what opens and closes."""

from __future__ import annotations

from io import BytesIO
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from exported import edition
from sitepages import Site

KINDS = ("", "articles/25/", "chapters/2/", "full/", "duties/", "terms/", "institutions/", "authorities/")
KINDS += ("relations/", "readers/", "data/", "about/", "errata/", "guide/", "notice/", "laws/patent-law/")
SMALLEST = 12.9
"""Pixels: 13, but for rounding."""
SMALL = """least => {
  const found = new Set()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement, words = walker.currentNode.data.trim()
    if (!words || !parent.getClientRects().length || parent.closest("script, .unseen")) continue
    const size = parseFloat(getComputedStyle(parent).fontSize)
    if (size < least) found.add(`${size.toFixed(1)} ${parent.tagName}.${parent.className}: ${words.slice(0, 20)}`)
  }
  return [...found]
}"""


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("width", [320, 1440])
def test_nothing_is_too_small_to_read_or_wider_than_the_screen(
    site: Site, page: Page, lang: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    small, wide = {}, {}
    for kind in KINDS:
        page.goto(f"{site.url}{lang}{kind}")
        if found := page.evaluate(SMALL, SMALLEST):
            small[kind] = found
        if (taken := page.evaluate("document.documentElement.scrollWidth")) > width:
            wide[kind] = taken
    assert (small, wide) == ({}, {})


def test_how_an_article_begins_is_cut_at_the_edge_of_a_phone(site: Site, page: Page) -> None:
    """As on the home page of a statute without chapters and captions."""
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(site.url)
    page.evaluate("""document.querySelector(".chapters").innerHTML =
        `<div class="contents"><ul><li><a>第一条</a> <em class="opening">${"字".repeat(60)}</em></li></ul></div>`""")
    expect(page.locator(".opening")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


# --- Paper --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("view", ["zh", "en", "both"])
def test_an_article_on_paper_is_short_and_says_where_it_is(
    site: Site, browser: Browser, lang: str, view: str
) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(f"for (const l of ['zh', 'en']) localStorage.setItem('statute.view.' + l, '{view}')")
    page.goto(f"{site.url}{lang}articles/25/", wait_until="networkidle")
    paper = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    texts = [normalize("NFKC", sheet.extract_text()) for sheet in paper.pages]
    assert len(texts) <= 5
    assert f"{site.url}{lang}articles/25/" in texts[0]
    words = "\n".join(texts)
    for language, phrase in (
        ("zh", "本市推动绿道养护成果的运用"),
        ("en", "This Municipality promotes the use"),
    ):
        assert (phrase in "".join(words.split()) or phrase in words) == (view in (language, "both"))
    # Notes stand whole, by paragraph; buttons do not.
    for phrase in ("第二款", "第三款") if not lang else ("Paragraph 2", "Paragraph 3"):
        assert phrase in words
    assert "展开" not in words and "Open all" not in words
    context.close()


# --- What opens -------------------------------------------------------------------------------------------


def test_notes_open_one_at_a_time_or_all_at_once(site: Site, page: Page) -> None:
    page.goto(f"{site.url}articles/25/")
    page.locator(".view input[value=zh]").check()
    notes, opened = page.locator("details.n"), page.locator("details.n[open]")
    for number in (5, 7):
        notes.nth(number).locator("summary").click()
        expect(opened).to_have_count(1)
    button = page.locator(".fold-all")
    button.click()
    expect(opened).to_have_count(notes.count())
    expect(button).to_have_text("收起注释")
    button.click()
    expect(opened).to_have_count(0)


def test_the_search_of_the_home_page_hands_over_to_the_themes(site: Site, page: Page) -> None:
    page.goto(site.url)
    page.locator(".seek input").fill("补贴")
    page.locator(".seek button").click()
    expect(page.locator(".md-search-result__item").first).to_contain_text("第十二条")
    page.keyboard.press("Escape")
    page.locator(".try a", has_text="免责").click()
    expect(page.locator(".md-search-result__item").first).to_contain_text("第二十四条")


@pytest.mark.parametrize("lang", ["", "en/"])
def test_on_a_phone_the_home_page_shows_all_the_edition_has_within_three_screens(
    site: Site, browser: Browser, lang: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780}, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.goto(f"{site.url}{lang}", wait_until="networkidle")
    search, list_ = page.locator(".seek input").bounding_box(), page.locator(".also").bounding_box()
    assert search and list_ and search["y"] + search["height"] < 780 and list_["y"] < 3 * 780
    page.locator("details.chapter summary").nth(1).tap()
    expect(page.locator("details.chapter").nth(1).locator("a").first).to_be_visible()
    context.close()


def test_each_change_to_the_source_is_listed_and_leads_to_its_place(site: Site, page: Page) -> None:
    page.goto(f"{site.url}about/")
    entries = page.locator("details.edits li")
    edits = len(edition().statute.edits)
    expect(entries).to_have_count(edits)
    placed = page.locator("details.edits li:has(a)")
    assert placed.count() == edits - page.locator("#e-out li").count()
    page.goto(f"{site.url}articles/25/")
    page.locator(".edited a").click()
    expect(page.locator("#e-25 li").first).to_be_visible()
