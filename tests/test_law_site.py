"""Citations of other laws on the built site open what the data set has: hosted, from the disk, without a script.

The texts are compared with the rows of the database as they are, not with what the edition made of them.
"""

from __future__ import annotations

import io
import random
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from browser import Watch
from dev.sites import ROOT
from elements import tree
from exported import DATE, SAMPLE, edition
from sitepages import Site
from statute.laws import dataset
from statute.model import Citation, UnitId
from statute.numerals import to_chinese
from statute.view.opens import opened
from web.zip import offline_zip

pytestmark = pytest.mark.skipif(
    dataset.installed() is None, reason="the data set of laws is not installed: requirements-laws.txt"
)
READ = """e => {
  const parts = e.tagName === "SECTION" ? e.querySelectorAll(":scope > div[id]") : [e]
  return [...parts].map(one => one.textContent).join("")
}"""
"""The words of an article, or of a part of one."""
DRAWN = 6
"""How many citations a test in the browser tries."""


@dataclass(frozen=True)
class Try:
    """A citation, where it stands, what it opens, and the words that must stand there."""

    citation: Citation
    page: str
    at: str
    words: str


def tries() -> Iterator[Try]:
    """Every citation of a provision whose text is in the data set, made by a note or gist."""
    base = dataset.installed()
    assert base is not None
    laws = edition().laws
    addresses = opened(edition())
    with closing(sqlite3.connect(base)) as open_base:
        for citation, cited in laws.cited.items():
            if cited.version and citation.targets and citation.unit.prose:
                title = edition().entry(cited.authority).authority.original
                folder = "en/" if citation.lang == "en" else ""
                page = f"{folder}articles/{citation.unit.home}/"
                words = _words(open_base, title, cited.version, citation.targets[0])
                yield Try(citation, page, addresses[citation], words)


def _words(base: sqlite3.Connection, title: str, version: str, unit: UnitId) -> str:
    """The lines of a paragraph with its items, or of an item, out of an article's row: items are no paragraphs."""
    main, branch = unit.segments[0].number, unit.segments[0].branch
    label = f"第{to_chinese(main)}条" + (f"之{to_chinese(branch)}" if branch else "")
    query = (
        "SELECT article_text FROM articles JOIN laws USING (law_id)"
        " WHERE laws.law_name = ? AND version_date = ? AND article_no = ?"
    )
    [(text,)] = base.execute(query, (title, version, label))
    paragraphs: list[list[str]] = []
    for line in text.split("\n"):
        if re.match("（[一二三四五六七八九十]+）", line) and paragraphs:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    paragraph, item = unit.number_of("paragraph"), unit.number_of("item")
    lines = (
        [line for found in paragraphs for line in found] if paragraph is None else paragraphs[paragraph - 1]
    )
    return _plain("".join(lines if item is None else [lines[item]]))


def _plain(text: str) -> str:
    return "".join(text.split())


def test_every_citation_opens_the_words_that_the_data_set_has(site: Site) -> None:
    """On the pages as they are: what is read without a script, too."""
    pages = {}
    found = list(tries())
    assert found
    for one in found:
        address, _, anchor = one.at.partition("#")
        if address not in pages:
            pages[address] = tree(site.file(address).read_text("utf-8"))
        element = pages[address].by_id(anchor)
        if "-" in anchor.removeprefix(f"a{one.citation.targets[0].home}"):
            text = element.text(lambda e: "data-mark" in e.attributes or "headerlink" in e.classes)
        else:
            within = (e for e in element.all() if e.id.startswith(f"{anchor}-p") and e.tag == "div")
            text = "".join(e.text() for e in within)
        assert _plain(text) == one.words, (one.citation.text, one.at)


def drawn(number: int, seed: int = 16) -> list[Try]:
    return random.Random(seed).sample(list(tries()), number)


def _first_line(link: Locator) -> tuple[float, float]:
    """A point of a link: the middle of one that breaks over lines or columns need not be on it."""
    box = link.evaluate(
        "e => { const box = e.getClientRects()[0]; return [box.x, box.y, box.width, box.height] }"
    )
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def follow(page: Page, one: Try, root: str, html: str, card: bool) -> None:
    """Point at the citation, read its card, follow the link, read what it opens."""
    file = one.page.removesuffix("/") + html if html else one.page
    page.mouse.move(0, 0)
    watch = Watch(page)
    page.goto(f"{root}{file}", wait_until="load")
    address, _, anchor = one.at.partition("#")
    assert not [r.url for r in watch.requests if "/laws/" in r.url], "nothing of a law before it is asked for"
    target = f"{address}index.html#{anchor}" if html else one.at
    link = page.locator(f"a[href$='{target.removeprefix('en/')}']", has_text=one.citation.text[-12:]).first
    link.evaluate("e => { const note = e.closest('details'); if (note) note.open = true }")
    link.scroll_into_view_if_needed()
    if card:
        page.mouse.move(*_first_line(link))
        page.wait_for_selector(".card .law")
        words = page.eval_on_selector_all(
            ".card [lang=zh]", "all => all.map(one => one.textContent).join('')"
        )
        assert one.words in _plain(words), one
        if one.citation.lang == "en":
            assert re.search("Article", page.inner_text(".card .law + .law"))
    page.mouse.click(*_first_line(link))
    page.wait_for_url(f"**/{target}")
    text = page.eval_on_selector(f"[id='{anchor}']", READ)
    assert _plain(text) == one.words, one
    assert not [c for c in watch.complaints if "seal.svg" not in c], "the icon may be cut off by leaving"


def test_citations_drawn_by_lot_over_http(site: Site, page: Page) -> None:
    for one in drawn(DRAWN):
        follow(page, one, site.url, "", card=True)


def test_without_a_script(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for one in drawn(3):
        page.goto(f"{site.url}{one.page}")
        link = page.locator(f"a[href$='{one.at.removeprefix('en/')}']").first
        folded = page.locator("details", has=link)
        if folded.count():
            folded.first.locator("summary").first.click()
        link.click()
        page.wait_for_url(f"{site.url}{one.at}")
    context.close()


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline site, out of its zip file."""
    packed = offline_zip(ROOT / SAMPLE, edition().meta, DATE)
    folder = tmp_path_factory.mktemp("offline")
    zipfile.ZipFile(io.BytesIO(packed)).extractall(folder)
    return folder / edition().meta.id


def test_from_the_disk_without_a_network(unpacked: Path, browser: Browser) -> None:
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    for one in drawn(DRAWN):
        follow(page, one, f"{unpacked.as_uri()}/", ".html", card=True)
    context.close()


def _listed() -> tuple[str, str]:
    """A page of an article, and the address on the list of laws that a note of it leads to."""
    addresses = opened(edition())
    return next(
        (f"articles/{c.unit.home}", addresses[c])
        for c, cited in edition().laws.cited.items()
        if c.lang == "zh" and c.targets and c.unit.prose == "note" and not cited.version
    )


def test_a_finger_reads_the_card_first_and_follows_the_link_then(site: Site, browser: Browser) -> None:
    """Of a law whose text is here, and of one whose text is not."""
    context = browser.new_context(
        viewport={"width": 360, "height": 780}, bypass_csp=True, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    here = next(one for one in tries() if one.citation.lang == "zh" and one.citation.unit.prose == "note")
    for address, at in ((here.page, here.at), _listed()):
        page.goto(f"{site.url}{address.removesuffix('/')}/")
        link = page.locator(f".notes a[href$='{at}']").first
        link.evaluate("e => { const note = e.closest('details'); if (note) note.open = true }")
        link.tap()
        page.wait_for_selector(".card .law")
        assert "/articles/" in page.url
        link.tap()
        page.wait_for_url(f"**/{at}")
    context.close()


def test_from_the_disk_a_card_tells_of_a_law_whose_text_is_not_here(unpacked: Path, browser: Browser) -> None:
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    address, at = _listed()
    page.goto(f"{unpacked.as_uri()}/{address}.html")
    target = at.replace("/#", "/index.html#")
    link = page.locator(f".notes a[href$='{target}']").first
    link.evaluate("e => { const note = e.closest('details'); if (note) note.open = true }")
    link.scroll_into_view_if_needed()
    page.mouse.move(*_first_line(link))
    page.wait_for_selector(".card .law")
    assert "本站没有收录其文本。" in page.inner_text(".card")
    context.close()


@pytest.mark.parametrize("width", [360, 1440])
def test_pages_of_laws_pass_axe(site: Site, browser: Browser, width: int) -> None:
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900})
    page = context.new_page()
    for address in ("laws/patent-law/", "en/laws/patent-law/"):
        page.goto(site.url + address)
        assert Axe().run(page).response["violations"] == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
