"""What the published site has besides its pages: for search engines, feed readers, assistants, phones, shared links."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from playwright.sync_api import Browser, Error

from dev.sites import ROOT
from dev.webserver import serving
from export.articlecopy import article_copies, list_of_copies
from exported import edition
from sitepages import Site as Built
from statute.model import LANGS, Lang
from statute.view.site import Settings, Site, build_site
from web.feed import feed
from web.lastchanges import LastChange, last_changes
from web.published import _manifest, _robots, publish
from web.sharemeta import share_properties
from web.sharepictures import HEIGHT, WIDTH, lacking, pictures, png_of

ATOM = {"a": "http://www.w3.org/2005/Atom"}
HOME = "https://statute.example/sub/"


def made(lang: Lang, url: str = "") -> Site:
    return build_site(edition(), Settings(site_url=url), lang)


# --- History ---------------------------------------------------------------------------------------


def git(folder: Path, *arguments: str, day: str = "2026-01-02") -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    when = {"GIT_AUTHOR_DATE": f"{day}T10:00:00+08:00", "GIT_COMMITTER_DATE": f"{day}T10:00:00+08:00"}
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, env=when)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """A repository whose edition has two note files, one of them changed later."""
    notes = tmp_path / "made/annotations/zh"
    notes.mkdir(parents=True)
    git(tmp_path, "init", "-q")
    for name in ("1", "附2"):
        (notes / f"{name}.md").write_text("one", "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Begin")
    (notes / "1.md").write_text("two", "utf-8")
    git(tmp_path, "commit", "-qam", "Say more", day="2026-03-04")
    return tmp_path


def test_each_file_has_its_last_commit(history: Path) -> None:
    changes = last_changes(history / "made")
    assert {path: (c.day, c.subject) for path, c in changes.items()} == {
        "annotations/zh/1.md": ("2026-03-04", "Say more"),
        "annotations/zh/附2.md": ("2026-01-02", "Begin"),
    }
    assert all(re.fullmatch("[0-9a-f]{7,}", c.commit) for c in changes.values())


def test_a_shallow_clone_and_no_repository_have_no_history(history: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{history}", clone], check=True)
    assert last_changes(clone / "made") == {}
    bare = tmp_path.parent / f"{tmp_path.name}-bare"
    bare.mkdir()
    assert last_changes(bare) == {}


# --- Feeds -----------------------------------------------------------------------------------------

CHANGES = {
    "annotations/zh/13.md": LastChange("abc1234", "2026-03-04T10:00:00+08:00", "Say <more>"),
    "annotations/en/13.md": LastChange("abc1235", "2026-03-04T03:00:00+00:00", "Say more"),
    "annotations/zh/title.md": LastChange("abc1236", "2026-03-01T10:00:00+08:00", "Title"),
    "source.txt": LastChange("abc1237", "2026-02-01T10:00:00+08:00", "Begin"),
    "terms.toml": LastChange("abc1238", "2026-04-01T10:00:00+08:00", "Terms"),
}


def parsed(site: Site, changes: dict[str, LastChange]) -> etree._Element:
    return etree.fromstring(feed(site, changes))


def texts(root: etree._Element, path: str) -> list[str]:
    return [str(found) for found in root.xpath(path, namespaces=ATOM)]


@pytest.mark.parametrize("url", ["", HOME])
def test_the_feed_tells_what_changed_newest_first(url: str) -> None:
    root = parsed(made("zh", url), CHANGES)
    assert [title.partition("：")[0] for title in texts(root, "//a:entry/a:title/text()")] == [
        "第十三条 绿道养护单位的自主权",
        "标题",
        "条文有改动",
    ]
    assert texts(root, "//a:entry/a:link/@href")[0] == f"{url}articles/13/"
    assert "abc1234" in texts(root, "//a:entry/a:summary/text()")[0]
    assert "Say <more>" in texts(root, "//a:entry/a:summary/text()")[0]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("changes", [CHANGES, {}], ids=["history", "dates"])
def test_a_feed_has_what_the_format_asks_for(lang: Lang, changes: dict[str, LastChange]) -> None:
    """RFC 4287: id, title, updated in the feed and each entry, an author, ids that are never the same."""
    root = parsed(made(lang), changes)
    assert texts(root, "/a:feed/a:author/a:name/text()")
    for parent in ("/a:feed", *(f"//a:entry[{n}]" for n in range(1, len(root.findall("a:entry", ATOM)) + 1))):
        for name in ("id", "title", "updated"):
            assert len(texts(root, f"{parent}/a:{name}/text()")) == 1, (parent, name)
    ids, moments = texts(root, "//a:id/text()"), texts(root, "//a:entry/a:updated/text()")
    assert len(set(ids)) == len(ids) and all(id.startswith("tag:") for id in ids)
    instants = [datetime.fromisoformat(moment) for moment in moments]
    assert instants == sorted(instants, reverse=True) and all(i.tzinfo for i in instants)
    assert texts(root, "/a:feed/a:updated/text()") == moments[:1]


# --- Search engines, phones, assistants --------------------------------------------------------------


def test_sitemaps_are_named_where_the_address_is_known() -> None:
    assert "Sitemap" not in _robots(made("zh"))
    assert _robots(made("zh", HOME)).splitlines()[2:] == [
        f"Sitemap: {HOME}sitemap.xml",
        f"Sitemap: {HOME}en/sitemap.xml",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_a_phone_finds_the_pictures_of_the_manifest(lang: Lang) -> None:
    for icon in _manifest(made(lang))["icons"]:  # type: ignore[attr-defined]
        with Image.open(ROOT / "overrides" / icon["src"]) as image:
            assert f"{image.width}x{image.height}" == icon["sizes"]


@pytest.mark.parametrize("lang", LANGS)
def test_a_copy_of_each_article_has_text_translation_notes_and_citations(lang: Lang) -> None:
    site = made(lang, HOME)
    copies = dict(article_copies(site))
    assert len(copies) == len(site.statute.articles)
    copy = copies["articles/25/index.md"]
    for language in LANGS:
        text = site.text_of(language)
        assert text
        for article in text.articles:
            for unit in article.paragraphs:
                assert unit.text in copies[f"articles/{article.id}/index.md"]
    assert copy.count("\n### ") == len(site.apparatus[lang, site.statute.articles[24].id].notes)
    assert "nofficial translation, not legal advice" in copy
    assert f"{HOME}{site.language.folder}articles/25/" in copy
    for name in copies:
        assert name in list_of_copies(site)


# --- Shared links --------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_pictures_are_of_the_right_size_and_light(lang: Lang, tmp_path: Path) -> None:
    site = made(lang)
    drawn = dict(pictures(site))
    assert len(drawn) == len(site.statute.articles) + 1
    assert {at: gone for at, picture in drawn.items() if (gone := lacking(picture))} == {}
    longest = max(drawn.values(), key=lambda picture: len(picture.caption))
    for picture in (drawn["share.png"], drawn["articles/13/share.png"], longest):
        data = png_of(picture, tmp_path)
        with Image.open(BytesIO(data)) as image:
            assert (image.width, image.height, image.format) == (WIDTH, HEIGHT, "PNG")
            # Ink, red and paper are there: words have been drawn, and not on words.
            assert len(image.convert("RGB").getcolors(99) or ()) > 10
        assert len(data) <= 30_000
        assert (tmp_path / f"{picture.key}.png").read_bytes() == data


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    picture = next(iter(pictures(made("zh"))))[1]
    tmp_path.joinpath(f"{picture.key}.png").write_bytes(b"as before")
    assert png_of(picture, tmp_path) == b"as before"


def test_a_character_that_no_font_has_is_told() -> None:
    site = made("zh")
    odd = replace(site, meta=replace(site.meta, titles={**site.meta.titles, "zh": "𪚥条例"}))
    assert next(lacking(picture) for _, picture in pictures(odd)) == "𪚥"


@pytest.mark.parametrize("url", ["", HOME])
def test_a_shared_link_says_what_it_leads_to(url: str) -> None:
    said = dict(share_properties(made("en", url), "articles/13.md", "Title", "About", True))
    root = f"{HOME}en/" if url else ""
    assert said["og:title"] == "Title" and said["og:locale"] == "en_US"
    assert said["og:image"] == (f"{root}articles/13/share.png" if url else "share.png")
    assert said.get("og:url", "") == (f"{root}articles/13/" if url else "")
    home = dict(share_properties(made("en", url), "terms/index.md", "Title", "About", True))
    assert home["og:image"] == (f"{root}share.png" if url else "../share.png")
    assert "og:image" not in dict(share_properties(made("en", url), "index.md", "Title", "About", False))


# --- The built site ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["", "en/"])
def test_every_page_names_what_the_site_has_and_all_of_it_is_there(site: Built, lang: str) -> None:
    for name in ("feed.xml", "manifest.webmanifest", "llms.txt", "service-worker.js", "articles/13/index.md"):
        assert (site.folder / lang / name).is_file(), name
    html = (site.folder / lang / "articles/13/index.html").read_text("utf-8")
    for property in ("og:title", "og:description", "og:type", "og:site_name", "og:locale"):
        assert f'<meta property="{property}" content="' in html
    assert '<link rel="manifest"' in html and '<link rel="apple-touch-icon"' in html
    assert (site.folder / "robots.txt").is_file() and not (site.folder / "en/robots.txt").exists()


def test_pictures_are_published_with_their_pages(tmp_path: Path) -> None:
    site = build_site(edition("tests/editions/minimal"), Settings(), "zh")
    publish(site, {}, tmp_path, tmp_path / "kept")
    assert len(list(tmp_path.glob("articles/*/share.png"))) == len(site.statute.articles)


# --- Kept on a phone -----------------------------------------------------------------------------------------

READY = "navigator.serviceWorker.ready.then(r => r.active.state)"
KEPT = "address => caches.match(address).then(answer => !!answer)"


def test_what_was_read_opens_without_a_network_and_is_never_stale_with_one(
    tmp_path: Path, browser: Browser
) -> None:
    folder = tmp_path / "site"
    (folder / "full").mkdir(parents=True)
    (folder / "read").mkdir()
    shutil.copy(ROOT / "overrides/service-worker.js", folder)
    for page in ("", "full/", "read/"):
        (folder / page / "index.html").write_text(f"<p>{page or 'home'} before</p>", "utf-8")
    context = browser.new_context()
    page = context.new_page()
    with serving(folder) as address:
        page.goto(address)
        page.evaluate("navigator.serviceWorker.register('service-worker.js')")
        page.evaluate(READY)
        page.goto(f"{address}read/")
        page.wait_for_function(KEPT, arg=f"{address}read/")
        (folder / "read/index.html").write_text("<p>read/ after</p>", "utf-8")
        page.goto(f"{address}read/")
        assert page.inner_text("p") == "read/ after"
        page.wait_for_timeout(200)
        context.set_offline(True)
        for kept, words in (("read/?h=x#y", "read/ after"), ("full/", "full/ before"), ("", "home before")):
            page.goto(address + kept)
            assert page.inner_text("p") == words
        with pytest.raises(Error):
            page.goto(f"{address}elsewhere/")
    context.close()


def test_the_site_asks_to_be_kept(site: Built, browser: Browser) -> None:
    """Its script and styles with the first page, under the site's own policy."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.url}articles/13/", wait_until="networkidle")
    assert page.evaluate(READY) in ("activating", "activated")
    for kept in ("articles/13/", "assets/stylesheets/statute.css", "full/"):
        page.wait_for_function(KEPT, arg=site.url + kept)
    context.close()
