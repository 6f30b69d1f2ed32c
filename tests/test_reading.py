"""Reading the text in a real browser: it leaves the page clean, its menu, and the switch that keeps the paragraph."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from exported import edition
from sitepages import Site
from statute.model import LANGS, Lang

FOLDER = {"zh": "", "en": "en/"}
PHONE = {"width": 360, "height": 740}
SHOW = """async address => {
  // As instant navigation does it: another page's content, and the scripts are told.
  const html = await (await fetch(address)).text()
  const other = new DOMParser().parseFromString(html, "text/html")
  document.querySelector(".md-content").replaceWith(document.importNode(other.querySelector(".md-content"), true))
  document$.next(document)
}"""
SELECTED = """() => Object.fromEntries([...document.querySelectorAll(":is(.parallel, .text) > [id]")].map(passage => {
  getSelection().selectAllChildren(passage)
  const own = getSelection().toString()
  const twin = passage.nextElementSibling?.lang ? passage.nextElementSibling : null
  if (twin) getSelection().selectAllChildren(twin)
  return [passage.id, twin ? [own, getSelection().toString()] : [own]]
}))"""
ALL_OF_IT = """() => {
  const passages = document.querySelectorAll(":is(.parallel, .text) > [id]")
  const last = passages[passages.length - 1]
  getSelection().setBaseAndExtent(passages[0], 0, last, last.childNodes.length)
  return getSelection().toString().split(/\\n+/).filter(Boolean)
}"""
PHRASES = """() => [...document.querySelectorAll(".parallel > [id] .note")].map(mark => {
  const words = (node, side) => node && node.nodeType === 3 ? node.data : ""
  return words(mark.previousSibling).slice(-7) + "|" + words(mark.nextSibling).slice(0, 7)
}).filter(phrase => /^[^|]{2,}\\|[^|]{2,}$/.test(phrase)).map(phrase => phrase.replace("|", ""))"""
FIND = """phrase => {
  getSelection().removeAllRanges()
  return find(phrase, true, false, true) && getSelection().toString()
}"""


def texts(lang: Lang) -> dict[str, str]:
    statute = edition().statute if lang == "zh" else edition().translation
    assert statute is not None
    return {p.id: p.text for article in statute.articles for p in article.paragraphs}


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_selected_is_the_statute_and_nothing_else(site: Site, page: Page, lang: Lang) -> None:
    """Every paragraph, in the page's language and in the other, on its article's page and on the full text's."""
    own, other = texts(lang), texts("en" if lang == "zh" else "zh")
    page.goto(f"{site.url}{FOLDER[lang]}full/")
    expect(page.locator(".dots").first).to_be_attached()
    full: dict[str, list[str]] = page.evaluate(SELECTED)
    for id, text in own.items():
        assert full[f"a{id.replace('.', '-')}"] == [text, other[id]]
    seen = 0
    for article in edition().statute.articles:
        page.evaluate(SHOW, f"{site.url}{FOLDER[lang]}articles/{article.id}/")
        selected: dict[str, list[str]] = page.evaluate(SELECTED)
        for paragraph in article.paragraphs:
            assert selected[paragraph.id.anchor] == [own[paragraph.id], other[paragraph.id]]
            seen += 1
    assert seen == len(own) > 30


def test_across_paragraphs_too_in_one_language_and_on_a_phone(site: Site, browser: Browser) -> None:
    context = browser.new_context(viewport=PHONE, bypass_csp=True, has_touch=True, is_mobile=True)
    page = context.new_page()
    for lang in LANGS:
        page.goto(f"{site.url}{FOLDER[lang]}articles/25/")
        expected = [text for id, text in texts(lang).items() if id.startswith("25.")]
        assert page.evaluate(ALL_OF_IT) == expected
    context.close()


def test_the_browser_finds_what_has_a_mark_in_it(site: Site, page: Page) -> None:
    phrases = 0
    for lang in LANGS:
        page.goto(f"{site.url}{FOLDER[lang]}articles/25/")
        for article in ("25", "14", "13", "12", "3"):
            page.evaluate(SHOW, f"{site.url}{FOLDER[lang]}articles/{article}/")
            for phrase in page.evaluate(PHRASES):
                assert page.evaluate(FIND, phrase) == phrase
                phrases += 1
    assert phrases >= 15


# --- The menu of a paragraph -------------------------------------------------------------------------


def test_the_menu_copies_text_link_and_citations(site: Site, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site.url}articles/25/?h=x")
    dots, menu = page.locator("#p3 > .dots"), page.get_by_role("dialog", name="第二十五条第三款")
    url = f"{site.url}articles/25/#p3"

    def take(name: str) -> str:
        page.evaluate("navigator.clipboard.writeText('')")
        dots.click()
        menu.get_by_role("button", name=name, exact=True).click()
        expect(menu).to_have_count(0)
        expect(dots).to_be_focused()
        page.wait_for_function("async () => await navigator.clipboard.readText() !== ''")
        return str(page.evaluate("navigator.clipboard.readText()"))

    assert take("复制条文") == texts("zh")["25.p3"]
    assert take("复制链接") == url
    assert (
        take("中文")
        == f"《{edition().meta.titles['zh']}》第二十五条第三款（{edition().meta.version}版，{url}）"
    )
    assert f"art. 25, para. 3 (edition {edition().meta.version}, {url})" in take("英文")
    assert take("Bluebook").endswith(url)
    assert "25-p3," in take("BibTeX")
    assert take("分享") == f"{texts('zh')['25.p3']}\n{url}", "without a sheet of the system it is copied"


def test_the_menu_works_by_keyboard_and_by_tap(site: Site, page: Page, browser: Browser) -> None:
    page.goto(f"{site.url}en/articles/25/")
    page.locator("#p2 > .dots").focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("dialog", name="Article 25, paragraph 2")
    expect(menu.get_by_role("button", name="Copy the text")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(menu.get_by_role("link", name="Report an error")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(page.locator("#p2 > .dots")).to_be_focused()
    context = browser.new_context(viewport=PHONE, bypass_csp=True, has_touch=True, is_mobile=True)
    phone = context.new_page()
    phone.goto(f"{site.url}en/articles/25/")
    phone.locator("#p2 > .dots").tap()
    box = phone.locator(".menu").bounding_box()
    assert box and box["y"] + box["height"] == PHONE["height"], "it comes from below"
    phone.locator("h1").tap()
    expect(phone.locator(".menu")).to_have_count(0)
    context.close()


def test_the_mail_about_an_error_is_short(site: Site, page: Page) -> None:
    """Many mail programs cut what is longer."""
    for lang in LANGS:
        page.goto(f"{site.url}{FOLDER[lang]}full/")
        expect(page.locator(":is(.parallel, .text) > [id] > .dots")).to_have_count(len(texts(lang)))
        mails: list[str] = page.evaluate(
            """() => [...document.querySelectorAll(":is(.parallel, .text) > [id] > .dots")].map(dots => {
              dots.click()
              return document.querySelector(".menu a").href
            })"""
        )
        assert len(mails) == len(texts(lang))
        assert max(map(len, mails)) <= 1500
        assert all(mail.startswith("mailto:") and "%23a" in mail for mail in mails)


# --- The switch of the site's language ------------------------------------------------------------------

STANDS = "id => document.getElementById(id).getBoundingClientRect().top"
STAND = """id => {
  const top = document.getElementById(id).getBoundingClientRect().top
  scrollBy({ top: top - innerHeight / 3, behavior: "instant" })
}"""
"""As a reader who scrolled there: it begins a third down the screen."""


@pytest.mark.parametrize(
    ("address", "ids"),
    [
        ("full/", ["a3-p1", "a12-p2", "a25-p3", "a20-p1", "a24-p1"]),
        ("articles/25/", ["p2", "p3", "n-appraisal", "n-may", "related"]),
    ],
)
def test_the_switch_keeps_the_place(site: Site, page: Page, address: str, ids: list[str]) -> None:
    for lang, name, back in (("zh", "English site", "en/"), ("en", "中文站", "")):
        for id in ids:
            page.goto(f"{site.url}{FOLDER[lang]}{address}")  # type: ignore[index]
            page.evaluate(STAND, id)
            before: Any = page.evaluate(STANDS, id)
            page.get_by_role("link", name=name, exact=True).click()
            page.wait_for_url(f"{site.url}{back}{address}#*")
            page.wait_for_load_state()
            page.wait_for_timeout(100)
            after: Any = page.evaluate(STANDS, id)
            assert 60 < after < 800, (lang, id, before, after)


def test_a_phone_opens_one_language_and_the_other_in_place(site: Site, browser: Browser) -> None:
    context = browser.new_context(viewport=PHONE, bypass_csp=True, has_touch=True, is_mobile=True)
    page = context.new_page()
    for lang, other, label in (("zh", "en", "译文"), ("en", "zh", "Original")):
        page.goto(f"{site.url}{FOLDER[lang]}articles/25/")  # type: ignore[index]
        twin = page.locator(f"#p2 + [lang={other}]")
        expect(twin).to_be_hidden()
        page.locator("#p2").get_by_role("button", name=label).tap()
        expect(twin).to_be_visible()
        expect(page.locator(f"#p1 + [lang={other}]")).to_be_hidden()
        page.locator("#p2").get_by_role("button", name=label).tap()
        expect(twin).to_be_hidden()
    page.get_by_role("radio", name="Both").check()
    page.reload()
    expect(page.locator("#p1 + [lang=zh]")).to_be_visible()
    context.close()


def test_at_400_percent_the_menu_is_within_reach_and_a_closed_drawer_is_not(
    site: Site, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 256}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{site.url}en/articles/25/")
    focused = """() => {
      const e = document.activeElement
      return [e.tagName, e.className, !!e.closest(".md-sidebar")]
    }"""
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(focused))
    assert not [one for one in seen if one[2]], "a link in the closed drawer has the focus"
    drawer = page.locator("label[for=__drawer] [role=button]")
    box = drawer.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 320
    drawer.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#__drawer")).to_be_checked()
    page.wait_for_function("document.activeElement.closest('.md-sidebar')")
    page.wait_for_function("document.documentElement.scrollWidth <= 320")  # once it has slid in
    switch = page.locator("a.switch").bounding_box()
    assert switch and switch["x"] + switch["width"] <= 320
    context.close()


def test_without_an_address_of_the_site_the_english_page_not_found_leads_to_english_pages(site: Site) -> None:
    links = [link.address for link in site.pages["en/404.html"].links if link.address.endswith("/")]
    assert "/en/full/" in links
    assert not [link for link in links if link.startswith("/") and not link.startswith("/en/")]
