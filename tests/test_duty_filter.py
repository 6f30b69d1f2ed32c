"""The table of duties in a browser: chosen by institution, operative word and chapter, and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import Watch
from sitepages import Site


@pytest.mark.parametrize(("folder", "shown"), [("", "负责"), ("en/", "is responsible")])
def test_choosing(page: Page, site: Site, folder: str, shown: str) -> None:
    watch = Watch(page)
    page.goto(f"{site.url}{folder}duties/")
    form = page.locator("form.choose")
    who, word, chapter = (form.locator("select").nth(n) for n in range(3))
    acts = page.locator(".duties li:visible")
    everything = acts.count()
    status = form.get_by_role("status")
    expect(status).to_contain_text(str(everything))

    word.select_option(shown)
    expect(acts).to_have_count(2)
    expect(page.locator(".duties details:visible")).to_have_count(1)
    expect(page).to_have_url(re.compile("#word="))
    word.select_option("")

    who.select_option("municipal-greening-department")
    expect(acts).to_have_count(6)
    chapter.select_option("ch3")
    expect(acts).to_have_count(2)
    expect(page.locator(".duties .count:visible")).to_have_attribute("data-shown", "2")
    page.go_back()
    expect(acts).to_have_count(6)
    expect(chapter).to_have_value("")
    page.go_forward()
    expect(acts).to_have_count(2)
    expect(chapter).to_have_value("ch3")
    names = [field.locator("option:checked").inner_text() for field in (who, chapter)]
    expect(status).to_have_attribute("data-chosen", re.compile(".*".join(map(re.escape, names))))
    page.emulate_media(media="print")
    expect(status).to_be_visible()
    page.wait_for_function(
        "names => { const e = document.querySelector('form.choose [role=status]');"
        "return e && names.every(n => getComputedStyle(e, '::before').content.includes(n)) }",
        arg=names,
    )
    page.emulate_media(media="screen")
    address = page.url
    word.select_option("可以")
    expect(acts).to_have_count(0)
    assert len(status.inner_text()) > 4
    form.get_by_role("button").click()
    expect(acts).to_have_count(everything)
    expect(page).to_have_url(re.compile("duties/$"))

    assert watch.complaints == []
    other = page.context.new_page()
    other.goto(address)
    expect(other.locator(".duties li:visible")).to_have_count(2)
    other.locator(".duties li:visible .place").first.click()
    expect(other).to_have_url(re.compile("/articles/"))
    other.go_back()
    expect(other.locator(".duties li:visible")).to_have_count(2)
    chosen = other.locator("form.choose select")
    expect(chosen.nth(0)).to_have_value("municipal-greening-department")
    expect(chosen.nth(2)).to_have_value("ch3")


@pytest.mark.parametrize("path", ["duties/", "relations/"])
@pytest.mark.parametrize(("width", "folder"), [(360, "en/"), (1440, "")])
def test_nothing_moves_when_the_form_comes(
    browser: Browser, site: Site, path: str, width: int, folder: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740}, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => {"
        "for (const entry of list.getEntries()) window.moved += entry.value"
        "}).observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto(f"{site.url}{folder}{path}")
    page.locator("form.choose").wait_for()
    page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    assert page.evaluate("window.moved") < 0.05
    context.close()


def test_the_choice_stays_in_the_other_language(page: Page, site: Site) -> None:
    page.goto(f"{site.url}duties/#word=可以&chapter=ch3")
    acts = page.locator(".duties li:visible")
    everything = page.locator(".duties li").count()
    expect(acts).not_to_have_count(everything)
    count = acts.count()
    assert count
    page.locator("a.switch").click()
    expect(page).to_have_url(re.compile("/en/duties/"))
    expect(acts).to_have_count(count)


def test_an_institution_leads_to_its_acts(page: Page, site: Site) -> None:
    page.goto(f"{site.url}institutions/")
    page.locator(".facts a[href$='duties/#municipal-peoples-government']").click()
    expect(page.locator("form.choose select").first).to_have_value("municipal-peoples-government")
    expect(page.locator("form.choose")).to_be_in_viewport()


def test_groups_are_closed_on_a_phone_and_an_act_opens_its_own(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site.url}en/duties/")
    expect(page.locator(".duties details[open]")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") <= 25
    page.goto(f"{site.url}en/about/")
    page.goto(f"{site.url}en/duties/#d25-p3-2")
    expect(page.locator("#d25-p3-2")).to_be_in_viewport()
    expect(page.locator(".duties details[open]")).to_have_count(1)


def test_without_scripts_all_acts_are_read_and_printed(browser: Browser, site: Site) -> None:
    for medium, width in (("screen", 1280), ("print", 360)):
        size = {"width": width, "height": 740}
        context = browser.new_context(java_script_enabled=False, viewport=size)
        page = context.new_page()
        page.emulate_media(media=medium)
        page.goto(f"{site.url}duties/")
        assert page.locator("form.choose").count() == 0
        assert page.locator(".duties li").count() > 20
        page.wait_for_function(
            "() => [...document.querySelectorAll('.duties li')]"
            ".every(act => act.checkVisibility({contentVisibilityAuto: true}))"
        )
        context.close()


@pytest.mark.parametrize("path", ["duties/", "relations/", "authorities/", "institutions/"])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_nothing_sticks_out_on_a_phone(page: Page, site: Site, folder: str, path: str) -> None:
    watch = Watch(page)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site.url}{folder}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert watch.complaints == []


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_an_article_and_its_neighbors(page: Page, site: Site, width: int) -> None:
    watch = Watch(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site.url}relations/#13")
    center = page.locator(".star .center")
    expect(center).to_contain_text("第十三条")
    neighbors = page.locator(".star li a")
    assert neighbors.count() > 5
    for box in (neighbor.bounding_box() for neighbor in neighbors.all()):
        assert box and box["height"] >= 24 and box["x"] >= 0 and box["x"] + box["width"] <= width
    neighbors.filter(has_text="第二十五条").click()
    expect(center).to_contain_text("第二十五条")
    expect(page).to_have_url(f"{site.url}relations/#25")
    page.locator(".neighbors select").select_option("24")
    expect(center).to_contain_text("第二十四条")
    expect(page).to_have_url(f"{site.url}relations/#24")
    assert watch.complaints == []
    center.click()
    expect(page).to_have_url(f"{site.url}articles/24/")
