"""Search: the files it is made of, and what a reader meets in the real box, over http and from the disk."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from browser import Watch
from searchbox import Box, judge, measure, queries
from sitepages import Site

MOST_BYTES = 133_000
"""Of scripts and data for a query that many articles answer, compressed."""


@pytest.fixture(scope="module", params=["http", "file"])
def box(request: pytest.FixtureRequest, site: Site, browser: Browser) -> Iterator[Box]:
    """The box on the home page, opened from a server and from the disk without a network."""
    context = browser.new_context(offline=request.param == "file", bypass_csp=True)
    context.set_default_timeout(10_000)
    address = site.url if request.param == "http" else (site.folder / "index.html").as_uri()
    yield Box(context.new_page(), address)
    context.close()


@pytest.fixture(scope="module", params=["http", "file"])
def english(request: pytest.FixtureRequest, site: Site, browser: Browser) -> Iterator[Box]:
    """The same on the English site, under the site's own policy."""
    context = browser.new_context(offline=request.param == "file")
    context.set_default_timeout(10_000)
    home = (site.folder / "en/index.html").as_uri()
    yield Box(context.new_page(), f"{site.url}en/" if request.param == "http" else home)
    context.close()


@pytest.fixture(scope="module")
def both(site: Site, browser: Browser) -> Iterator[tuple[Box, Box]]:
    """The Chinese site from a server, the English one from the disk."""
    context, offline = browser.new_context(), browser.new_context(offline=True)
    home = (site.folder / "en/index.html").as_uri()
    yield Box(context.new_page(), site.url), Box(offline.new_page(), home)
    context.close()
    offline.close()


# --- What it weighs ------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["search", "en/search"])
def test_the_theme_gets_no_documents(site: Site, folder: str) -> None:
    assert json.loads((site.folder / folder / "search_index.json").read_text("utf-8"))["docs"] == []
    assert '"docs":[]' in (site.folder / folder / "search_index.js").read_text("utf-8")


@pytest.mark.parametrize(("folder", "text"), [("", "科技创新"), ("en/", "science and technology innovation")])
def test_a_first_query_loads_little(site: Site, page: Page, folder: str, text: str) -> None:
    box = Box(page, f"{site.url}{folder}")
    page.wait_for_load_state("networkidle")
    watch = Watch(page)
    box.type(text)
    paths = {urlsplit(request.url).path.lstrip("/") for request in watch.requests}
    assert f"{folder}search/first.js" in paths
    assert sum(len(gzip.compress((site.folder / path).read_bytes())) for path in paths) <= MOST_BYTES


def test_nothing_is_loaded_before_the_box_is_used(site: Site, page: Page) -> None:
    watch = Watch(page)
    box = Box(page, f"{site.url}articles/13/")
    page.wait_for_load_state("networkidle")
    assert [r.url for r in watch.requests if r.url.endswith(("search/first.js", "search/query.js"))] == []
    box.input.focus()
    page.wait_for_event("requestfinished", lambda request: request.url.endswith("search/first.js"))
    assert watch.asked_others(site.url) == []
    assert watch.complaints == []


def test_what_has_come_is_not_loaded_again(site: Site, page: Page) -> None:
    box = Box(page, site.url)
    box.type("众创空间")
    watch = Watch(page)
    box.type("众创空")
    box.type("众创空间")
    assert watch.requests == []


# --- What it finds -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["first.json", "queries.json", "later.json"])
def test_readers_find_what_they_want(box: Box, name: str) -> None:
    quality = measure(box, queries(name))
    assert quality.recall >= 0.97, quality.misses
    assert quality.mrr >= 0.95, quality.misses
    assert quality.nothing <= 0.02, quality.misses


@pytest.mark.parametrize("text", ["科创板", "人才公寓", "第十三条", "Article 13"])
def test_one_thing_returns_few(box: Box, text: str) -> None:
    box.type(text)
    assert len(box.articles()) == 1
    assert box.items() <= 3


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
    assert any(re.search(rf"/readers/(?:index\.html)?#{reader}$", place) for place in box.places())


def test_english_finds_on_the_english_site_and_chinese_too(site: Site, page: Page) -> None:
    box = Box(page, f"{site.url}en/")
    for text in ("STAR Market", "科创板", "kechuangban"):
        box.type(text)
        assert box.articles() == ["43"]
    assert page.locator(".md-search-result__item h1").first.inner_text().startswith("Article 43")


@pytest.mark.parametrize(
    ("texts", "page"),
    [
        (("术语", "术语表", "词汇表", "名词解释", "glossary", "definitions"), "terms/"),
        (("机构", "机构表", "institutions", "agencies"), "institutions/"),
        (("职责", "职责表", "责任清单", "table of duties", "obligations"), "duties/"),
        (("所引法规", "法律依据", "laws cited", "authorities"), "authorities/"),
        (("与谁有关", "适合谁", "for whom", "who is it for"), "readers/"),
        (("下载", "下载PDF", "epub", "download pdf", "downloads"), "data/"),
        (("全文", "full text"), "full/"),
        (("公布公告", "announcement"), "notice/"),
        (("关系图", "relations"), "relations/"),
        (("勘误", "errata"), "errata/"),
        (("关于文本", "about the text"), "about/"),
        (("使用指南", "帮助", "help", "how to use this site"), "guide/"),
        (
            (
                "目录",
                "首页",
                "table of contents",
                "科创中心条例",
                "上海科创条例",
                "Shanghai STI Center Regulations",
            ),
            "",
        ),
        (("第四章", "Chapter 4"), "articles/29/"),
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


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("市科学技术部门 职责", "/duties/#municipal-science-and-technology-department"),
        ("市科委的职责是什么", "/duties/#municipal-science-and-technology-department"),
        (
            "duties of the municipal science and technology department",
            "/duties/#municipal-science-and-technology",
        ),
        ("什么是科研事业单位", "/terms/#public-scientific-research-institutions"),
        (
            "what is a public scientific research institution?",
            "/terms/#public-scientific-research-institutions",
        ),
        ("科研事业单位的定义", "/terms/#public-scientific-research-institutions"),
    ],
)
def test_what_is_asked_for_by_name_comes_first(both: tuple[Box, Box], text: str, first: str) -> None:
    for one in both:
        one.type(text)
        assert first in one.places()[0].replace("index.html", "")
        assert (
            one.page.locator(".md-search-result__item").first.locator(".md-search-result__kind").count() == 1
        )


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("部⻔负责", "6"),
        ("⼈才公寓", "33"),
        ("ｋｅｃｈｕａｎｇｂａｎ", "43"),
        ("kysydw", "13"),
        ("keyan sydw", "13"),
        ("rcgy", "33"),
        ("25.3", "25"),
        ("25(3)", "25"),
        ("13 25 39", "13 25 39"),
        ("第十三条、第25条", "13 25"),
        ("“知识产权质押”", "41"),
        ('"intellectual property pledge"', "41"),
    ],
)
def test_what_is_typed_otherwise_is_found(box: Box, text: str, articles: str) -> None:
    box.type(text)
    wanted = articles.split()
    assert box.articles()[: len(wanted)] == wanted


@pytest.mark.parametrize(("text", "anchor"), [("25.3", "p3"), ("25(3)", "p3"), ("第二十五条第二款", "p2")])
def test_a_paragraph_that_is_named_opens(box: Box, text: str, anchor: str) -> None:
    box.type(text)
    assert box.places()[1].endswith(f"#{anchor}")


def test_quoted_words_stand_as_they_are_quoted(box: Box) -> None:
    box.type("“科研 活动”")
    loose = box.articles()
    box.type("“科研活动”")
    assert set(box.articles()) <= set(loose)
    box.type("“创新伦理税收”")
    assert box.items() == 0


def test_words_can_be_excluded(box: Box) -> None:
    box.type("知识产权")
    everything = box.articles()
    box.type("知识产权 -质押")
    assert "41" in everything
    assert "41" not in box.articles()
    assert set(box.articles()) < set(everything)


@pytest.mark.parametrize(
    ("text", "among", "first"),
    [("startup funding", {"42", "43", "44"}, 3), ("创业失败", {"50", "58"}, 1)],
)
def test_matters_that_have_several_names(
    both: tuple[Box, Box], text: str, among: set[str], first: int
) -> None:
    for one in both:
        one.type(text)
        assert among & set(one.articles()[:first])


def test_english_readers_find_in_english(english: Box) -> None:
    """What is typed without Chinese, and mixtures; each result has English words in it, and its passage too."""
    foreign = []
    answers = {}
    for query in queries("english.json"):
        english.type(query.text)
        answers[query] = english.articles()
        foreign += [
            f"{query.text}: {text}"
            for text in english.texts()
            if len(re.findall(r"[A-Za-z]{3,}", re.sub(r"^.*\n", "", text))) < 3
        ]
    quality = judge(answers)
    assert quality.recall >= 0.95, quality.misses
    assert quality.mrr >= 0.95, quality.misses
    assert foreign == []


# --- What it shows -------------------------------------------------------------------------------------


def test_a_hit_in_the_other_language_has_its_translation_beside(english: Box) -> None:
    english.type("科创板")
    item = english.page.locator(".md-search-result__item").first
    lines = item.locator("p")
    assert [line.get_attribute("lang") for line in lines.all()] == ["en", "zh"]
    assert [line.locator("mark").first.inner_text() for line in lines.all()] == ["SSE STAR Market", "科创板"]


def test_excerpts_are_text(box: Box) -> None:
    for text in ("编者", "引用", "PDF", "公告", "R&D"):
        box.type(text)
        assert not re.search(r"</?\w+>|&\w+;|&#\d+;", "\n".join(box.texts()))


def test_the_count_is_true_and_more_can_be_had(box: Box) -> None:
    box.type("科技创新")
    counts = re.findall(r"\d+", box.says())
    articles, others, shown = map(int, counts)
    assert box.items() == shown < articles + others
    assert len(box.articles()) == 20
    rounds = 0
    while box.page.locator(".md-search-result__more").count():
        before = box.items()
        box.more()
        rounds += 1
        assert box.items() > before
    assert rounds >= 2
    assert box.items() == articles + others
    assert len(box.articles()) >= articles


def test_the_list_keeps_its_place(box: Box) -> None:
    """More results are added below; another query begins at the top; nothing moves while it is answered."""
    box.type("专利")
    box.type("科技创新")
    frame = box.page.locator(".md-search__scrollwrap")
    frame.evaluate("frame => { frame.scrollTop = 900; return new Promise(done => setTimeout(done, 100)) }")
    box.more()
    assert frame.evaluate("frame => frame.scrollTop") == 900
    box.type("知识产权")
    assert frame.evaluate("frame => frame.scrollTop") == 0
    edge = frame.bounding_box()
    box.type("知识产权保护")
    assert frame.bounding_box() == edge


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
    page.keyboard.insert_text("科技创新")
    page.wait_for_selector(".md-search-result__more")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_a_query_that_must_wait_is_answered_by_titles_first(site: Site, page: Page) -> None:
    """As long as the shards are on their way; then by all that stands in them."""
    held: list[Route] = []
    page.context.route("**/terms-*.js*", lambda route: held.append(route))
    box = Box(page, site.url)
    box.input.focus()
    page.keyboard.insert_text("知识产权")
    page.wait_for_selector(".md-search-result__item")
    early = box.articles()
    assert early and len(early) < 8  # Those whose caption has the words.
    assert not re.search(r"\d", box.says())
    while "知识产权" not in page.evaluate("window.answers"):
        while held:
            held.pop().continue_()
        page.wait_for_timeout(20)
    assert len(box.articles()) > len(early)
    assert re.search(r"\d", box.says())


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
    assert page.locator(".md-search-result__item a").first.get_attribute("href").find("/articles/43/") > 0  # type: ignore[union-attr]


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
    expect(box.page.locator("[data-md-component=search-suggest]")).to_have_text("众创空间")


def test_an_answer_before_the_theme_has_read_the_box_is_completed_too(site: Site, page: Page) -> None:
    """The theme reads the box by a timer, which a busy machine lets come after the answer."""
    page.add_init_script(
        "const set = setInterval; setInterval = (f, ms, ...more) => set(f, ms || 200, ...more)"
    )
    box = Box(page, site.url)
    completion = page.locator("[data-md-component=search-suggest]")
    for text, whole in (("众创空", "众创空间"), ("科研事", "科研事业单位"), ("离婚", "")):
        box.type(text)
        assert completion.inner_text() == whole


def test_data_that_cannot_be_loaded_is_said_and_tried_again(site: Site, page: Page) -> None:
    page.context.route("**/first.js", lambda route: route.abort())
    box = Box(page, site.url)
    box.type("科创板")
    assert "网络" in box.says()
    page.context.unroute("**/first.js")
    box.type("众创空间")
    assert box.articles() == ["15"]
