"""Search: what a reader meets in the real box, over http and from the disk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser import Watch
from searchbox import Box
from sitepages import Site


@pytest.fixture(scope="module")
def both(site: Site, browser: Browser) -> Iterator[tuple[Box, Box]]:
    """The Chinese site from a server, the English one from the disk."""
    context, offline = browser.new_context(), browser.new_context(offline=True)
    home = (site.folder / "en/index.html").as_uri()
    yield Box(context.new_page(), site.url), Box(offline.new_page(), home)
    context.close()
    offline.close()


@pytest.mark.parametrize("folder", ["search", "en/search"])
def test_the_theme_gets_no_documents(site: Site, folder: str) -> None:
    assert json.loads((site.folder / folder / "search_index.json").read_text("utf-8"))["docs"] == []
    assert '"docs":[]' in (site.folder / folder / "search_index.js").read_text("utf-8")


def test_nothing_is_loaded_before_the_box_is_used(site: Site, page: Page) -> None:
    watch = Watch(page)
    box = Box(page, f"{site.url}articles/13/")
    page.wait_for_load_state("networkidle")
    assert [r.url for r in watch.requests if r.url.endswith(("search/first.js", "search/engine.js"))] == []
    box.input.focus()
    page.wait_for_event("requestfinished", lambda request: request.url.endswith("search/first.js"))
    assert watch.asked_others(site.url) == []
    assert watch.complaints == []


def test_what_has_come_is_not_loaded_again(site: Site, page: Page) -> None:
    box = Box(page, site.url)
    box.type("无障碍设施")
    watch = Watch(page)
    box.type("无障碍设")
    box.type("无障碍设施")
    assert watch.requests == []


@pytest.mark.parametrize(
    ("texts", "page"),
    [
        (("术语", "术语表", "词汇表", "名词解释", "缩写", "glossary", "definitions"), "terms/"),
        (("机构", "机构名单", "institutions", "list of bodies"), "institutions/"),
        (("职责", "职责表", "责任清单", "table of duties", "obligations"), "duties/"),
        (("所引法规", "法律依据", "参考文献", "laws cited", "bibliography"), "authorities/"),
        (("与谁有关", "适合谁", "for whom", "who is it for"), "readers/"),
        (("下载", "下载PDF", "epub", "download pdf", "downloads"), "data/"),
        (("全文", "英文版", "full text", "bilingual"), "full/"),
        (("公布公告", "通过日期", "announcement", "date of adoption"), "notice/"),
        (("关系图", "relations"), "relations/"),
        (("勘误", "纠错", "errata", "feedback"), "errata/"),
        (("关于文本", "about the text"), "about/"),
        (("使用指南", "帮助", "help", "how to use this site"), "guide/"),
        (
            (
                "目录",
                "首页",
                "table of contents",
                "绿道条例",
                "Greenway Regulations",
            ),
            "",
        ),
        (("第四章", "Chapter 4"), "articles/20/"),
    ],
)
def test_pages_are_found_by_what_people_call_them(
    both: tuple[Box, Box], texts: tuple[str, ...], page: str
) -> None:
    for one in both:
        for text in texts:
            one.type(text)
            place = re.sub(r"index\.html|#.*", "", one.places()[0])
            assert place.endswith(f"/{page}") and len(urlsplit(place).path.split("/")) > page.count("/"), text


@pytest.mark.parametrize(("text", "anchor"), [("25.3", "p3"), ("25(3)", "p3"), ("第二十五条第二款", "p2")])
def test_a_paragraph_that_is_named_opens(box: Box, text: str, anchor: str) -> None:
    box.type(text)
    assert box.places()[1].endswith(f"#{anchor}")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_pass_axe(site: Site, browser: Browser, width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        bypass_csp=True,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(f"{site.url}en/")
    page.evaluate("document.querySelector('#__search').click()")
    page.wait_for_timeout(300)
    page.locator("[data-md-component=search-query]").focus()
    page.keyboard.insert_text("绿道")
    page.wait_for_selector(".md-search-result__more")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_a_result_has_number_caption_and_marked_snippet_of_its_paragraph(box: Box) -> None:
    box.type("社会监督")
    item = box.page.locator(".md-search-result__item").first
    assert item.locator("h1").inner_text().startswith("第十三条 ")
    assert item.locator("mark").first.inner_text() == "社会监督"
    assert item.locator("a").last.get_attribute("href").endswith("#p2")  # type: ignore[union-attr]


def test_composing_is_no_query_until_it_ends(site: Site, page: Page) -> None:
    box = Box(page, site.url)
    box.type("社")
    box.input.focus()
    page.keyboard.press("End")
    before = page.evaluate("() => window.answers.length")
    client = page.context.new_cdp_session(page)
    for letters in ("h", "hu", "hui", "hui'j", "hui'jian", "hui'jian'du"):
        end = len(letters)
        client.send("Input.imeSetComposition", {"text": letters, "selectionStart": end, "selectionEnd": end})
        page.keyboard.press("Shift")
    assert page.evaluate("() => window.answers.length") == before
    client.send("Input.insertText", {"text": "会监督"})
    box.wait("社会监督")
    assert box.articles() == ["13"]


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
    box.type("社会监督")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/13/?h=*#p2")
    page.wait_for_selector("#p2 mark")
    assert page.locator("#p2 mark").first.inner_text() == "社会监督"


def test_the_words_are_marked_from_the_disk_too(site: Site, page: Page) -> None:
    page.goto(f"{(site.folder / 'articles/13/index.html').as_uri()}?h=社会监督#p2")
    assert page.locator("#p2 mark").first.inner_text() == "社会监督"


def test_arrows_walk_through_the_results(site: Site, page: Page) -> None:
    box = Box(page, site.url)
    box.type("社会监督")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/13/**")


def test_a_link_with_a_query_searches(site: Site, page: Page) -> None:
    page.goto(f"{site.url}?q=社会监督")
    page.wait_for_selector(".md-search-result__item")
    assert page.locator(".md-search-result__item a").first.get_attribute("href").find("/articles/13/") > 0  # type: ignore[union-attr]


def test_the_number_of_results_is_announced(box: Box) -> None:
    meta = box.page.get_by_role("status").filter(
        has=box.page.locator("xpath=self::*[contains(@class,'meta')]")
    )
    box.type("社会监督")
    assert "1" in meta.inner_text()


def test_the_number_is_announced_when_more_are_shown(box: Box) -> None:
    box.type("绿道")
    meta = box.page.locator(".md-search-result__meta[role=status]")
    before = box.says()
    box.more()
    expect(meta).not_to_have_text(before)
    expect(meta).to_have_text(re.compile(r"\d"))


def test_nothing_found_offers_what_finds_something(box: Box) -> None:
    box.type("第二十七条")
    offer = box.page.locator(".md-search-result__nearest")
    assert offer.inner_text() == "第二十六条"
    box.page.keyboard.press("Enter")
    box.wait("第二十六条")
    assert box.articles() == ["26"]


def test_what_is_typed_is_completed(box: Box) -> None:
    box.type("绿道养护单")
    expect(box.page.locator("[data-md-component=search-suggest]")).to_have_text("绿道养护单位")


def test_an_answer_before_the_theme_has_read_the_box_is_completed_too(site: Site, page: Page) -> None:
    """The theme reads the box by a timer, which a busy machine lets come after the answer."""
    page.add_init_script(
        "const set = setInterval; setInterval = (f, ms, ...more) => set(f, ms || 200, ...more)"
    )
    box = Box(page, site.url)
    completion = page.locator("[data-md-component=search-suggest]")
    for text, whole in (("绿道养护单", "绿道养护单位"), ("社会力", "社会力量"), ("离婚", "")):
        box.type(text)
        assert completion.inner_text() == whole


def test_data_that_cannot_be_loaded_is_said_and_tried_again(site: Site, page: Page) -> None:
    page.context.route("**/first.js", lambda route: route.abort())
    box = Box(page, site.url)
    box.type("社会监督")
    assert "网络" in box.says()
    page.context.unroute("**/first.js")
    box.type("无障碍设施")
    assert box.articles() == ["11"]
