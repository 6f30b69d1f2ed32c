"""Search: the data it is made from, and what a reader meets in the real box, over http and from the disk."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

import exported
from browser import Watch
from dev.sites import ROOT
from search import Letters, search_data
from search.passages import plain
from searchbox import Box, measure, queries
from sitepages import Site
from statute.edition import Edition
from statute.files.synonymfile import read_synonyms
from statute.notes.reader import read_prose

MOST_BYTES = 150_000
MINIMAL = ROOT / "tests/editions/minimal"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return exported.edition()


@pytest.fixture(scope="module", params=["http", "file"])
def box(request: pytest.FixtureRequest, site: Site, browser: Browser) -> Iterator[Box]:
    """The box on the home page, opened from a server and from the disk without a network."""
    context = browser.new_context(offline=request.param == "file", bypass_csp=True)
    context.set_default_timeout(10_000)
    address = site.url if request.param == "http" else (site.folder / "index.html").as_uri()
    yield Box(context.new_page(), address)
    context.close()


# --- The data ------------------------------------------------------------------------------------------


@pytest.mark.content
def test_every_article_is_there_in_both_languages(edition: Edition) -> None:
    data = search_data(edition, "en", str, (), Letters(lambda text: text, lambda text: ()))
    assert [article["id"] for article in data["articles"]] == [a.id for a in edition.statute.articles]
    for article in data["articles"]:
        kinds = [kind for kind, *_ in article["passages"]]
        assert kinds.count(0) == kinds.count(1) > 0
        assert kinds == sorted(kinds) or set(kinds) > {2, 3}


def test_an_edition_without_translation_or_notes_has_data_too() -> None:
    small = exported.edition("tests/editions/minimal")
    data = search_data(small, "en", str, (), Letters(lambda text: text, lambda text: ()))
    assert "6-1" in [article["id"] for article in data["articles"]]
    assert data["synonyms"] == data["divisions"] == []


@pytest.mark.content
def test_tables_of_characters_hold_what_is_in_use(edition: Edition) -> None:
    letters = Letters(
        simplify=lambda text: text.replace("創", "创").replace("龜", "龟"),
        read=lambda text: [
            (sign, "chuang" if sign in "创窗" else "x") for sign in text if "一" <= sign <= "鿿"
        ],
    )
    data = search_data(edition, "zh", str, (), letters)
    assert data["simplified"] == "創创"
    assert {"创", "窗"} <= set(data["sounds"]["chuang"])


def test_markup_is_taken_out_of_notes() -> None:
    prose, _ = read_prose("*A* [link](13.md) and `code`.\n\n> said", 1)
    assert plain(prose) == "A link and code. said"


def test_synonyms_keep_their_order() -> None:
    entries, problems = read_synonyms('[[synonym]]\nsays = ["a"]\nmeans = ["c", "b"]\n', "synonyms.toml")
    assert problems == ()
    assert entries[0].means == ("c", "b")


# --- What it weighs ------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["search", "en/search"])
def test_the_data_is_small_and_apart_from_the_index(site: Site, folder: str) -> None:
    index = json.loads((site.folder / folder / "search_index.json").read_text("utf-8"))
    assert index["docs"] == []
    assert len(gzip.compress((site.folder / folder / "search_index.js").read_bytes())) <= MOST_BYTES


def test_nothing_is_loaded_before_the_box_is_used(site: Site, page: Page) -> None:
    watch = Watch(page)
    box = Box(page, f"{site.url}articles/13/")
    page.wait_for_load_state("networkidle")
    assert [r.url for r in watch.requests if r.url.endswith(("search_index.js", "search/query.js"))] == []
    box.input.focus()
    page.wait_for_event("requestfinished", lambda request: request.url.endswith("search_index.js"))
    assert watch.asked_others(site.url) == []
    assert watch.complaints == []


# --- What it finds -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["first.json", "queries.json", "later.json"])
def test_readers_find_what_they_want(box: Box, name: str) -> None:
    quality = measure(box, queries(name))
    assert quality.recall >= 0.97, quality.misses
    assert quality.mrr >= 0.93, quality.misses
    assert quality.nothing <= 0.02, quality.misses


@pytest.mark.parametrize("text", ["科创板", "人才公寓", "第十三条", "Article 13"])
def test_one_thing_returns_few(box: Box, text: str) -> None:
    box.type(text)
    assert 1 <= box.items() <= 3


@pytest.mark.parametrize("text", ["第六十条", "Article 60", "bitcoin", "比特币", "离婚"])
def test_what_is_not_there_is_not_found(box: Box, text: str) -> None:
    box.type(text)
    assert box.items() == 0


def test_articles_stand_before_other_pages(box: Box) -> None:
    box.type("知识产权保护")
    pages = [
        "/articles/" in link
        for link in box.page.eval_on_selector_all(
            ".md-search-result__item", "items => items.map(item => item.querySelector('a').href)"
        )
    ]
    assert pages == sorted(pages, reverse=True)


@pytest.mark.parametrize(
    ("text", "reader"), [("医院", "hospital"), ("初创企业", "small-enterprise"), ("投资者", "investor")]
)
def test_who_types_what_they_are_is_led_to_their_provisions(box: Box, text: str, reader: str) -> None:
    box.type(text)
    last = box.page.locator(".md-search-result__item").last.locator("a").last
    assert re.search(rf"/readers/(?:index\.html)?(?:\?[^#]*)?#{reader}$", last.get_attribute("href") or "")


def test_english_finds_on_the_english_site_and_chinese_too(site: Site, page: Page) -> None:
    box = Box(page, f"{site.url}en/")
    for text in ("STAR Market", "科创板", "kechuangban"):
        box.type(text)
        assert box.articles() == ["43"]
    assert page.locator(".md-search-result__item h1").first.inner_text().startswith("Article 43")


# --- How it behaves ------------------------------------------------------------------------------------


def test_a_result_has_number_caption_and_marked_snippet_of_its_paragraph(box: Box) -> None:
    box.type("跟投机制")
    item = box.page.locator(".md-search-result__item").first
    assert item.locator("h1").inner_text().startswith("第四十二条 ")
    assert item.locator("mark").first.inner_text() == "跟投机制"
    assert item.locator("a").last.get_attribute("href").endswith("#p2")  # type: ignore[union-attr]


def test_composing_is_no_query_until_it_ends(site: Site, page: Page) -> None:
    box = Box(page, site.url)
    box.type("科")
    box.input.focus()
    page.keyboard.press("End")
    before = page.evaluate("() => window.answers.length")
    client = page.context.new_cdp_session(page)
    for letters in ("c", "ch", "chu", "chuang", "chuang'b", "chuang'ban"):
        end = len(letters)
        client.send("Input.imeSetComposition", {"text": letters, "selectionStart": end, "selectionEnd": end})
        page.keyboard.press("Shift")
    assert page.evaluate("() => window.answers.length") == before
    client.send("Input.insertText", {"text": "创板"})
    box.wait("科创板")
    assert box.articles() == ["43"]


def test_words_typed_key_by_key(site: Site, page: Page) -> None:
    box = Box(page, site.url)
    page.keyboard.press("/")
    page.keyboard.type("Article 13", delay=10)
    box.wait("Article 13")
    assert box.articles() == ["13"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/13/**")


def test_a_result_opens_at_its_paragraph_with_the_words_marked(site: Site, page: Page) -> None:
    box = Box(page, site.url)
    box.type("科创板")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/43/?h=*#p2")
    page.wait_for_selector("#p2 mark")
    assert page.locator("#p2 mark").first.inner_text() == "科创板"


def test_the_words_are_marked_from_the_disk_too(site: Site, page: Page) -> None:
    page.goto(f"{(site.folder / 'articles/43/index.html').as_uri()}?h=科创板#p2")
    assert page.locator("#p2 mark").first.inner_text() == "科创板"


def test_arrows_walk_through_the_results(site: Site, page: Page) -> None:
    box = Box(page, site.url)
    box.type("人才落户")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/36/**")


def test_a_link_with_a_query_searches(site: Site, page: Page) -> None:
    page.goto(f"{site.url}?q=科创板")
    page.wait_for_selector(".md-search-result__item")
    assert page.locator(".md-search-result__item").count() == 1


def test_the_number_of_results_is_announced(box: Box) -> None:
    meta = box.page.get_by_role("status").filter(
        has=box.page.locator("xpath=self::*[contains(@class,'meta')]")
    )
    box.type("科创板")
    assert "1" in meta.inner_text()


def test_nothing_found_offers_what_finds_something(box: Box) -> None:
    box.type("第六十条")
    offer = box.page.locator(".md-search-result__nearest")
    assert offer.inner_text() == "第五十九条"
    box.page.keyboard.press("Enter")
    box.wait("第五十九条")
    assert box.articles() == ["59"]


def test_what_is_typed_is_completed(box: Box) -> None:
    box.type("众创空")
    assert box.page.locator("[data-md-component=search-suggest]").inner_text().startswith("众创空间")


def test_data_that_cannot_be_loaded_is_said_and_tried_again(site: Site, page: Page) -> None:
    page.route("**/search_index.js", lambda route: route.abort())
    box = Box(page, site.url)
    box.type("科创板")
    assert "网络" in box.says()
    page.unroute("**/search_index.js")
    box.type("众创空间")
    assert box.articles() == ["15"]
