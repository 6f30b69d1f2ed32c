"""What readers find in this edition, in the real box, over http and from the disk."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from browser import Watch
from searchbox import Box, judge, measure, queries
from sitepages import Site

SETS = Path(__file__).parent / "search"
MOST_BYTES = 131_000
"""Of scripts and data for a query that many articles answer, compressed."""


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


TITLE = (
    "Regulations of Shanghai Municipality on Promoting the Development of Shanghai as a Scientific and "
    "Technological Innovation Center"
)
FIRST_QUERIES = (
    ("", "科技创新"),
    ("", "上海市推进科技创新中心建设条例"),
    ("", "上海市推進科技創新中心建設條例"),
    ("", "科研人员可以兼职创办企业吗"),
    ("", "职务发明奖励是否计入工资总额"),
    ("", "kysydw"),
    ("", "机金"),
    ("", TITLE),
    ("en/", TITLE),
    ("en/", "science and technology innovation"),
    ("en/", "大学老师可以到公司上班吗"),
    ("en/", "can a university researcher start a company"),
    ("en/", "inovation fund"),
)
"""Words of the text, its title, traditional characters, whole questions, initials, and slips of the keyboard."""


@pytest.mark.parametrize(("folder", "text"), FIRST_QUERIES)
def test_a_first_query_loads_little(site: Site, page: Page, folder: str, text: str) -> None:
    box = Box(page, f"{site.url}{folder}")
    page.wait_for_load_state("networkidle")
    watch = Watch(page)
    box.type(text)
    paths = {urlsplit(request.url).path.lstrip("/") for request in watch.requests}
    assert f"{folder}search/first.js" in paths
    assert sum(len(gzip.compress((site.folder / path).read_bytes())) for path in paths) <= MOST_BYTES


@pytest.mark.parametrize("name", ["first.json", "queries.json", "later.json", "professions.json"])
def test_readers_find_what_they_want(box: Box, name: str) -> None:
    quality = measure(box, queries(SETS / name))
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
        ("《促进科技成果转化法》第十八条第一款", "/laws/achievement-transformation-law/#a18-p1"),
        ("附则", "/chapters/9/"),
        ("General Provisions", "/chapters/1/"),
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
    ("text", "own"),
    [
        ("上海市推进科创中心建设条例", True),
        (
            "Shanghai Regulations on Promoting Construction of the Science and Technology Innovation Center",
            True,
        ),
        ("上海市科技创新条例", False),
        ("上海市促进科技成果转化条例", False),
    ],
)
def test_the_statute_is_found_by_titles_like_its_own(both: tuple[Box, Box], text: str, own: bool) -> None:
    for one, title in zip(both, ("上海市推进科技创新中心建设条例", TITLE), strict=True):
        one.type(text)
        assert one.texts()[0].startswith(f"{title} ") == own


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
    for query in queries(SETS / "english.json"):
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
