"""The offline site: unpacked, opened from the disk in a real browser without a network."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import Watch
from dev.sites import ROOT
from exported import DATE, SAMPLE, edition
from web.zip import offline_zip


@pytest.fixture(scope="module")
def packed(site: object) -> bytes:
    """Made after the site of the other tests, which writes its pages to the same place."""
    meta = edition().meta
    assert meta is not None
    return offline_zip(ROOT / SAMPLE, meta, DATE)


def test_it_is_small_and_says_first_what_to_open(packed: bytes) -> None:
    names = zipfile.ZipFile(io.BytesIO(packed)).namelist()
    top = f"{edition().meta.id}/"
    assert names[0] == f"{top}README.html"
    assert {f"{top}index.html", f"{top}en/index.html"} <= set(names)
    assert all(name.startswith(top) for name in names)
    assert len(packed) < 4_000_000


def test_the_languages_share_the_styles_and_the_script_of_the_theme(packed: bytes) -> None:
    archive = zipfile.ZipFile(io.BytesIO(packed))
    top = f"{edition().meta.id}/"
    names = {name.removeprefix(top) for name in archive.namelist()}
    shared = [n for n in names if n.startswith("assets/stylesheets/") or "/bundle." in n]
    assert len(shared) > 2 and not [n for n in names if n.startswith("en/assets/stylesheets/")]
    for path, up in (("en/index.html", "../"), ("en/articles/13.html", "../../")):
        text = archive.read(top + path).decode()
        assert all(f"{up}{name}" in text for name in shared if f"{name}" in text)
        assert sum(name in text for name in shared) > 2


def test_it_links_no_download(packed: bytes) -> None:
    archive = zipfile.ZipFile(io.BytesIO(packed))
    assert [n for n in archive.namelist() if n.endswith(".html") and b" download>" in archive.read(n)] == []


def test_it_works_without_a_network(packed: bytes, browser: Browser, tmp_path: Path) -> None:
    zipfile.ZipFile(io.BytesIO(packed)).extractall(tmp_path)
    top = tmp_path / edition().meta.id
    context = browser.new_context(offline=True)
    context.set_default_timeout(10_000)
    page = context.new_page()
    watch = Watch(page)
    page.goto((top / "README.html").as_uri())
    page.click("a[href='index.html']")
    page.wait_for_url("**/index.html")
    page.wait_for_load_state("networkidle")
    page.goto((top / "articles/13.html").as_uri())
    page.click(".md-search__input")
    page.keyboard.type("社会监督")
    page.keyboard.press("Shift")
    page.wait_for_selector(".md-search-result__item")
    page.keyboard.press("Escape")
    page.goto((top / "articles/13.html").as_uri() + "#p2")
    page.click("a.switch")
    page.wait_for_url("**/en/articles/13.html#p2")
    page.wait_for_load_state("networkidle")
    page.locator("a.note").first.click()
    page.check("input[name=view][value=zh]", force=True)
    assert not page.locator("#p1").is_visible()
    assert page.locator(".parallel p[lang=zh]").first.is_visible()
    assert watch.asked_others("file:") == []
    assert watch.complaints == []
    context.close()
