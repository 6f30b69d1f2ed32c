"""The site in a real browser: two languages, links, notes, keyboard, phone, dark, paper, no script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

import exported
from browser import Watch
from dev.sites import build
from dev.webserver import free_port, serving
from sitepages import Site
from statute.edition import Edition
from statute.wording import say

PHONE = {"width": 360, "height": 780}
KINDS = [
    "",
    "articles/25/",
    "full/",
    "chapters/2/",
    "notice/",
    "terms/",
    "institutions/",
    "duties/",
    "relations/",
    "about/",
    "missing/",
    "guide/",
]
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@pytest.fixture(scope="module")
def edition() -> Edition:
    return exported.edition()


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Built for the address it is served at, which is what instant navigation needs."""
    port = free_port()
    folder = build(
        tmp_path_factory.mktemp("hosted"), SITE_URL=f"http://127.0.0.1:{port}/", EDITION=exported.SAMPLE
    )
    with serving(folder, port=port) as address:
        yield Site(folder, address)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport=PHONE, bypass_csp=True, has_touch=True, is_mobile=True, device_scale_factor=2
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


class Texts(HTMLParser):
    """The text of every element with an id, without what carries data-mark."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self.open: list[tuple[str | None, bool]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            found = dict(attrs)
            self.open.append((found.get("id"), "data-mark" in found))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(mark for _, mark in self.open):
            for id, _ in self.open:
                if id:
                    self.texts[id] = self.texts.get(id, "") + data


# --- The text ------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_gives_back_its_paragraphs(site: Site, edition: Edition, lang: str) -> None:
    statute = edition.statute if lang == "zh" else edition.translation
    assert statute is not None
    prefix = "" if lang == "zh" else "en/"
    full = Texts(site.file(f"{prefix}full/").read_text("utf-8")).texts
    count = 0
    for article in statute.articles:
        own = Texts(site.file(f"{prefix}articles/{article.id}/").read_text("utf-8")).texts
        for number, paragraph in enumerate(article.paragraphs, 1):
            assert own[f"p{number}"] == full[f"a{article.id}-p{number}"] == paragraph.text
            count += 1
    assert count > 30


# --- Which languages -------------------------------------------------------------------------------


def columns(page: Page) -> tuple[dict[str, float], dict[str, float]]:
    own, other = page.locator("#p1"), page.locator("#p1 + [lang]")
    return own.bounding_box() or {}, other.bounding_box() or {}


def test_both_stand_side_by_side_on_a_wide_screen(site: Site, page: Page) -> None:
    for width in (1000, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{site.url}articles/13/")
        own, other = columns(page)
        assert abs(own["y"] - other["y"]) < 4
        assert own["x"] + own["width"] <= other["x"]


def test_one_stands_above_the_other_on_a_phone(site: Site, phone: Page) -> None:
    phone.goto(f"{site.url}en/articles/13/")
    phone.get_by_role("radio", name="Both").check()
    own, other = columns(phone)
    assert own["x"] == other["x"]
    assert own["y"] + own["height"] <= other["y"] + 1
    expect(phone.locator("#p1 + [lang=zh]")).to_be_visible()


def test_the_choice_works_from_the_keyboard_is_announced_and_remembered(site: Site, page: Page) -> None:
    page.goto(f"{site.url}articles/13/")
    expect(page.get_by_role("radio", name="对照")).to_be_checked()
    page.get_by_role("radio", name="对照").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="原文")).to_be_checked()
    expect(page.locator("form.view [role=status]")).to_have_text("现在只显示中文")
    expect(page.locator("#p1 + [lang=en]")).to_be_hidden()
    page.goto(f"{site.url}full/")
    expect(page.get_by_role("radio", name="原文")).to_be_checked()
    expect(page.locator("#a13-p1 + [lang=en]")).to_be_hidden()
    page.goto(f"{site.url}en/articles/14/")
    expect(page.get_by_role("radio", name="Both")).to_be_checked()
    expect(page.locator("#p1")).to_be_visible()


def test_it_prints_as_chosen(site: Site, page: Page) -> None:
    page.goto(f"{site.url}articles/13/")
    page.emulate_media(media="print")
    expect(page.locator("#p1 + [lang=en]")).to_be_visible()
    page.emulate_media(media="screen")
    page.locator("form.view label", has_text="译文").click()
    page.emulate_media(media="print")
    expect(page.locator("#p1 + [lang=en]")).to_be_visible()
    expect(page.locator("#p1")).to_be_hidden()
    expect(page.locator("form.view")).to_be_hidden()
    expect(page.locator(".dots").first).to_be_hidden()


def test_without_a_script_both_show_and_no_control(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}articles/13/")
    expect(page.locator("#p1")).to_be_visible()
    expect(page.locator("#p1 + [lang=en]")).to_be_visible()
    expect(page.locator("form.view")).to_be_hidden()
    context.close()


def test_an_anchor_lands_on_both_languages(site: Site, page: Page) -> None:
    page.add_init_script("localStorage.setItem('statute.view.zh', 'en')")
    page.set_viewport_size({"width": 1200, "height": 500})
    page.goto(f"{site.url}full/#a25-p3")
    page.wait_for_function("scrollY > 1000")
    english = page.locator("#a25-p3 + [lang=en]")
    expect(english).to_be_in_viewport()
    plain = page.locator("#a25-p2 + [lang=en]")
    color = "e => getComputedStyle(e).backgroundColor"
    assert english.evaluate(color) != plain.evaluate(color)


# --- From one language to the other ----------------------------------------------------------------


@pytest.mark.parametrize("start", ["articles/13/#p2", "full/#a25-p1", "about/", "", "guide/"])
def test_the_switch_keeps_page_and_paragraph(site: Site, page: Page, start: str) -> None:
    page.goto(site.url + start)
    page.get_by_role("link", name="English site", exact=True).click()
    page.wait_for_url(f"{site.url}en/{start}")
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="中文站", exact=True).click()
    page.wait_for_url(site.url + start)


def test_the_switch_keeps_up_with_instant_navigation(hosted: Site, page: Page) -> None:
    page.goto(f"{hosted.url}articles/13/")
    page.evaluate("window.same = true")
    page.get_by_role("navigation", name=say("zh", "article.nav")).get_by_role("link", name="第十四条").click()
    page.wait_for_url(f"{hosted.url}articles/14/")
    page.wait_for_function("document.querySelector('h1').textContent.includes('第十四条')")
    assert page.evaluate("window.same"), "the page was loaded afresh: navigation is not instant"
    page.locator("#p2 .pin").click()
    page.wait_for_url("**/articles/14/#p2")
    page.get_by_role("link", name="English site", exact=True).click()
    page.wait_for_url(f"{hosted.url}en/articles/14/#p2")


def test_the_choice_survives_instant_navigation(hosted: Site, page: Page) -> None:
    page.goto(f"{hosted.url}articles/13/")
    page.locator("form.view label", has_text="原文").click()
    page.get_by_role("navigation", name=say("zh", "article.nav")).get_by_role("link", name="第十四条").click()
    page.wait_for_function("document.querySelector('h1').textContent.includes('第十四条')")
    expect(page.get_by_role("radio", name="原文")).to_be_checked()
    expect(page.locator("#p1 + [lang=en]")).to_be_hidden()


def test_a_page_that_is_not_there_leads_home_in_both_languages(site: Site, page: Page) -> None:
    page.goto(f"{site.url}nowhere/")
    expect(page.get_by_role("heading", name=say("zh", "ui.404"))).to_be_visible()
    expect(page.get_by_text(say("en", "ui.404"))).to_be_visible()
    page.get_by_role("link", name="English site", exact=True).click()
    page.wait_for_url(f"{site.url}en/")
    english = site.file("en/404.html").read_text("utf-8").split("<article")[1].split("</article")[0]
    assert say("en", "ui.404") in english and say("zh", "ui.404") not in english


def test_the_english_site_speaks_english(site: Site, page: Page) -> None:
    """Whatever a reader sees or hears that is not marked as Chinese."""
    chinese = """() => {
      const bad = []
      const walk = (node) => {
        if (node.nodeType === 3 && /[\\u3400-\\u9fff]/.test(node.data)) bad.push(node.data.trim())
        if (node.nodeType !== 1 || (node.lang || '').startsWith('zh') || node.matches('script, style')) return
        for (const name of ['title', 'aria-label', 'placeholder', 'alt'])
          if (/[\\u3400-\\u9fff]/.test(node.getAttribute(name) || '')) bad.push(node.getAttribute(name))
        node.childNodes.forEach(walk)
      }
      walk(document.body)
      return bad
    }"""
    for kind in KINDS:
        page.goto(f"{site.url}en/{kind}")
        assert [said for said in page.evaluate(chinese) if said != "阅读本页中文版"] == [], kind


def test_titles_addresses_and_alternates_for_search_engines(hosted: Site) -> None:
    sitemap = (hosted.folder / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{hosted.url}articles/13/</loc>" in sitemap
    assert f'hreflang="zh" href="{hosted.url}articles/13/"' in sitemap
    assert f'hreflang="en" href="{hosted.url}en/articles/13/"' in sitemap
    assert f"<loc>{hosted.url}en/articles/13/</loc>" in (hosted.folder / "en/sitemap.xml").read_text("utf-8")
    english = (hosted.folder / "en/articles/13/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{hosted.url}en/articles/13/">' in english


def test_without_an_address_no_canonical_link(site: Site) -> None:
    assert "canonical" not in site.file("articles/13/").read_text("utf-8")


# --- Links to copy, notes to read --------------------------------------------------------------------


def test_the_number_of_a_paragraph_copies_its_link(site: Site, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site.url}articles/13/")
    page.locator("#p2 > .pin").click()
    expect(page.locator(".md-dialog")).to_contain_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site.url}articles/13/#p2"
    assert page.url == f"{site.url}articles/13/#p2"


def test_the_copied_link_leaves_out_what_was_searched_for(site: Site, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site.url}articles/13/?h=autonomy")
    page.locator("#p2 > .pin").click()
    expect(page.locator(".md-dialog")).to_contain_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site.url}articles/13/#p2"


def test_a_reader_of_english_gives_someone_a_link_to_a_paragraph(site: Site, page: Page) -> None:
    """On tax relief for research, in three steps: open the site, follow the caption, press the number."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site.url}en/")
    page.locator("article li", has_text="Article 12").get_by_role("link").click()
    page.wait_for_url(
        f"{site.url}en/articles/12/"
    )  # Loaded: before its script runs a number is a plain link.
    expect(page.locator("#p1")).to_contain_text("deduct")
    page.locator("#p2 > .pin").click()
    expect(page.locator(".md-dialog")).to_contain_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").endswith("/en/articles/12/#p2")


def test_a_note_opens_where_its_mark_is(site: Site, page: Page) -> None:
    page.goto(f"{site.url}articles/13/")
    mark, card = page.locator("#p1 .note").first, page.locator(".card")
    target = (mark.get_attribute("href") or "").partition("#")[2]
    note = page.locator(f"[id='{target}'] .body > p").first.text_content() or ""
    mark.hover()
    expect(card).to_contain_text(note[:12])
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    page.mouse.move(0, 0)
    page.locator("#p1").evaluate("e => e.querySelector('.note').focus()")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(card).to_be_visible()
    assert mark.get_attribute("aria-describedby") == card.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page.locator(f"[id='{target}']")).to_have_attribute("open", "")
    back = page.locator(f"[id='{target}'] .back")
    expect(back).to_be_in_viewport()
    back.click()
    expect(mark).to_be_in_viewport()


def test_a_finger_opens_a_note_in_place(site: Site, phone: Page) -> None:
    phone.goto(f"{site.url}articles/13/")
    phone.locator("#p1 .note").first.tap()
    expect(phone.locator(".card")).to_be_visible()
    assert "#n-" not in phone.url
    phone.locator("h1").tap()
    expect(phone.locator(".card")).to_have_count(0)


# --- Phone, dark, axe -------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["", "en/"])
def test_nothing_is_wider_than_a_phone(site: Site, phone: Page, lang: str) -> None:
    for kind in KINDS:
        phone.goto(f"{site.url}{lang}{kind}")
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], kind


def test_lines_have_a_good_length(site: Site, page: Page) -> None:
    """At least 18 Chinese characters on a small phone, at most 36 on any screen."""
    for width, least, most in ((360, 18, 20), (1000, 24, 36), (1440, 28, 36), (1920, 28, 36)):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{site.url}articles/13/")
        characters = page.locator("#p1").evaluate(
            "e => e.clientWidth / parseFloat(getComputedStyle(e).fontSize)"
        )
        assert least <= characters <= most, width


def test_the_first_paint_is_dark_for_those_who_want_it_dark(site: Site, browser: Browser) -> None:
    context = browser.new_context(color_scheme="dark", bypass_csp=True)
    page = context.new_page()
    page.goto(site.url, wait_until="commit")
    page.wait_for_selector("header")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    context.close()


@pytest.mark.parametrize(
    ("scheme", "width", "languages"),
    [
        ("light", 360, ("", "en/")),
        ("light", 1440, ("", "en/")),
        ("dark", 360, ("en/",)),
        ("dark", 1440, ("",)),
    ],
)
def test_axe_finds_nothing(
    site: Site, browser: Browser, scheme: str, width: int, languages: tuple[str, ...]
) -> None:
    """In the dark, where only colors differ, the Chinese pages of a wide screen and the English of a small one."""
    context = browser.new_context(
        bypass_csp=True,
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    found = {}
    for kind in (*KINDS, "404.html"):
        for lang in languages:
            page.goto(f"{site.url}{lang}{kind}")
            violations = Axe().run(page).response["violations"]
            if violations:
                found[lang + kind] = [(v["id"], v["nodes"][0]["html"]) for v in violations]
    context.close()
    assert found == {}


def test_reading_the_site_raises_no_complaint(site: Site, page: Page) -> None:
    watch = Watch(page)
    for lang in ("", "en/"):
        for kind in KINDS:
            page.goto(f"{site.url}{lang}{kind}", wait_until="networkidle")
    assert watch.complaints == []
    assert watch.asked_others(site.url) == []


def test_strings_reach_the_page(site: Site, page: Page) -> None:
    """What scripts say is in the language of the page."""
    page.goto(f"{site.url}en/articles/13/")
    config = json.loads(page.locator("#__config").text_content() or "{}")
    assert config["translations"]["search.result.none"] == "No matching documents"
    assert (
        json.loads(page.locator("#__paragraphs").get_attribute("data-json") or "{}")["say"]["copied"]
        == "Copied"
    )
    assert Path(site.folder / "assets/stylesheets/statute.css").is_file()


def test_an_edition_of_one_version_has_nothing_of_a_search_in_earlier_ones(site: Site) -> None:
    assert [*site.folder.rglob("search/past-*")] == []
    assert "__past" not in (html := site.file("articles/13/").read_text("utf-8"))
    assert "search/past.js" not in html
