"""The site of a statute in three versions: each earlier provision at its address, what changed, a date to ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from mkdocs.structure.pages import Page as PastPage
from mkdocs.utils.templates import TemplateContext
from playwright.sync_api import Browser, Page, expect

from dev.sites import ROOT
from dev.webserver import serving
from searchbox import Box
from sitepages import Site
from web.build import make_site
from web.hooks import finished
from web.pastframe import Frame

KINDS = (
    *(
        "versions/",
        "versions/2016-07-22/",
        "versions/2016-07-22/articles/5/",
        "versions/2010-09-17/articles/11/",
    ),
    *("articles/6/", "articles/13/"),
)
PAST = {"2010-09-17": range(1, 15), "2016-07-22": range(1, 16)}


@pytest.fixture(scope="module")
def framed() -> list[tuple[str, str]]:
    """Of each page of an earlier provision: as it was put together, and as its template draws it."""
    return []


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, framed: list[tuple[str, str]]) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("versions")
    around = Frame.around

    def watched(self: Frame, context: TemplateContext, page: PastPage) -> str:
        env = context["config"].plugins["statute-past"].env
        made = around(self, context, page)
        framed.append((made, finished(env.get_template("main.html").render(context))))
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Frame, "around", watched)
        patch.setenv("SITE_URL", "https://statute.example/")
        make_site(folder, ROOT / "tests/editions/waterbus")
    with serving(folder) as address:
        yield Site(folder, address)


def html(site: Site, address: str) -> str:
    return site.file(address).read_text("utf-8")


@pytest.mark.parametrize("language", ["", "en/"])
def test_every_earlier_provision_has_its_address_and_says_it_is_not_in_force(
    site: Site, language: str
) -> None:
    said = "Not in force." if language else "不是现行条文。"
    for date, numbers in PAST.items():
        for n in numbers:
            assert said in html(site, f"{language}versions/{date}/articles/{n}/")
    assert f"{language}versions/2016-07-22/articles/16/" not in site.pages


def test_a_page_of_an_earlier_provision_is_what_its_template_draws(
    site: Site, framed: list[tuple[str, str]]
) -> None:
    assert len(framed) == 2 * sum(map(len, PAST.values()))
    for made, whole in framed:
        # The same page, by the way over the root.
        assert made.replace('"../../../../versions/"', '"../../../"') == whole


def test_no_dead_link(site: Site) -> None:
    assert list(site.dead_links()) == []


def test_the_difference_is_text_for_who_sees_and_who_hears(site: Site) -> None:
    page = html(site, "articles/10/")
    line = re.search(r'<p class="history">.*?</p>', page, re.DOTALL)
    assert line and "2023年修改（修改第一款），改为第十条" in re.sub("<.*?>", "", line[0])
    inserted = [re.sub("<.*?>", "", found) for found in re.findall("<ins>(.*?)</ins>", page)]
    assert "增：和未装入笼具的宠物完。" in inserted
    assert "<del>" in html(site, "en/articles/10/")


def test_a_link_within_an_earlier_text_stays_in_it(site: Site) -> None:
    assert 'href="../8/#p1"' in html(site, "versions/2010-09-17/articles/9/")


def test_a_note_opens_the_version_that_it_names(site: Site) -> None:
    assert 'href="../../versions/2010-09-17/articles/8/#p2"' in html(site, "articles/10/")


def test_the_concordance_reads_in_both_directions(site: Site) -> None:
    page = html(site, "versions/")
    assert page.index('id="back"') < page.index('id="forward"')
    rows = [re.sub("<.*?>", " ", row).split() for row in re.findall("<tr>(.*?)</tr>", page, re.DOTALL)]
    assert ["第十三条", "第八条", "修改", "第七条"] in rows, "from the text in force"
    assert ["第十四条", "删去"] in rows, "from 2016"
    assert ["第七条", "改条号", "第八条", "第十三条"] in rows, "from 2010"
    table = site.file("data/concordance.csv").read_text("utf-8-sig").splitlines()
    assert table[0] == "from,old,to,new,change,similarity,in_force"
    assert "2010-09-17,7,2016-07-22,8,renumbered,1.00,13" in table
    assert "2016-07-22,14,2023-11-30,,deleted,," in table


@pytest.mark.parametrize(("language", "scheme"), [("", "light"), ("en/", "light"), ("en/", "dark")])
def test_axe_finds_nothing(site: Site, page: Page, language: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for kind in KINDS:
        page.goto(f"{site.url}{language}{kind}")
        page.wait_for_load_state("networkidle")
        for details in page.locator("details.redlined").all():
            details.evaluate("element => element.open = true")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{kind}: {found.generate_report()}"


def test_a_day_opens_what_stood_then(site: Site, guarded: Page) -> None:
    guarded.goto(f"{site.url}articles/6/")
    ask(guarded, "2018-05-01")
    expect(guarded).to_have_url(f"{site.url}versions/2016-07-22/articles/5/")
    guarded.goto(f"{site.url}articles/5/")
    ask(guarded, "2018-05-01")
    expect(guarded.locator(".on .said")).to_have_text("当时没有相应的条文。")
    ask(guarded, "2009-05-01")
    expect(guarded.locator(".on .said")).to_have_text("这一天还没有施行。")
    ask(guarded, "2024-03-01")
    expect(guarded.locator(".on .said")).to_have_text("当日有效的就是本页所载。")
    guarded.goto(f"{site.url}versions/")
    ask(guarded, "2016-08-31")
    expect(guarded).to_have_url(f"{site.url}versions/2010-09-17/")


def ask(page: Page, day: str) -> None:
    page.locator(".on input").fill(day)
    page.locator(".on button").click()


def test_without_a_script_there_is_the_list(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}articles/6/")
    expect(page.locator('a[href="../../versions/2010-09-17/articles/4/"]').last).to_be_visible()
    page.locator("details.redlined summary").first.click()
    expect(page.locator("details.redlined ins").first).to_be_visible()
    context.close()


def test_on_paper_the_differences_are_there(site: Site, page: Page) -> None:
    page.goto(f"{site.url}articles/6/")
    page.emulate_media(media="print")
    expect(page.locator("details.redlined ins").first).to_be_visible()


def test_a_page_is_not_wider_than_a_phone(site: Site, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    for kind in KINDS:
        page.goto(f"{site.url}{kind}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_search_finds_the_text_in_force_only_and_the_page_of_a_version_its_own(
    site: Site, page: Page
) -> None:
    box = Box(page, site.url)
    box.type("码头的广播应当使用普通话")
    assert not any("/versions/2" in place for place in box.places())
    page.goto(f"{site.url}versions/2010-09-17/")
    page.locator(".seek input").fill("普通话 方言")
    expect(page.locator(".seek + ul > li:visible")).to_have_count(1)
    expect(page.locator(".seek .said")).to_have_text("1 条")


@pytest.mark.parametrize("opened", ["http", "file"])
def test_search_finds_earlier_texts_when_asked_and_loads_nothing_of_them_before(
    site: Site, browser: Browser, opened: str
) -> None:
    context = browser.new_context(offline=opened == "file", bypass_csp=True)
    page = context.new_page()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    box = Box(page, site.url if opened == "http" else (site.folder / "index.html").as_uri())
    box.type("票价实行政府定价")
    ask = page.get_by_role("link", name="也查旧文本")
    expect(ask).to_be_visible()
    assert box.places() and not [place for place in box.places() if "/versions/" in place]
    assert [url for url in asked if "/search/past-" in url] == []
    in_force = box.places()
    ask.click()
    old = page.locator(".md-search-result__past ~ .md-search-result__item")
    expect(old.first).to_contain_text("2016年文本（2016年7月22日通过），非现行")
    expect(old.first.locator("mark").first).to_contain_text("政府定价")
    assert box.places()[: len(in_force)] == in_force, "what is in force comes first"
    first = old.first.locator("a").last.get_attribute("href") or ""
    assert re.search(r"versions/2016-07-22/articles/7[/.]", first)
    box.type("普通话和示例市方言")
    expect(ask).to_be_visible()
    expect(old).to_have_count(0)
    context.close()
