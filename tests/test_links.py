"""Every link and anchor of the built site leads somewhere, wherever the site is put."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sitepages import PageParser, Site


def test_no_dead_link(either: Site) -> None:
    assert list(either.dead_links()) == []


def test_no_dead_link_in_style_sheets(either: Site) -> None:
    assert [pair for pair in either.stylesheet_addresses() if not either.leads_somewhere(pair[1])] == []


def test_no_link_to_the_root_of_the_host(either: Site) -> None:
    """They break in a folder of the host. Only 404 pages, which are shown at any address, need them."""
    rooted = [
        f"{address}:{link.line}: {link.address}"
        for address, page in either.pages.items()
        for link in page.links
        if link.address.startswith("/") and not address.endswith("404.html")
    ]
    assert rooted == []


def test_anchors_are_unique(either: Site) -> None:
    twice = {
        address: [anchor for anchor, count in Counter(page.anchors).items() if count > 1]
        for address, page in either.pages.items()
    }
    assert {address: anchors for address, anchors in twice.items() if anchors} == {}


def test_a_dead_link_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text('<p id=x><a href="a/#y">\n<a href="a/#z"> <a href="/b/">')
    (tmp_path / "a" / "index.html").write_text('<p id=y><a href="../#x"> <img src="no.png"> <a href="?q">')
    dead = Site(tmp_path, "http://localhost:1/").dead_links()
    assert sorted(dead) == ["a/:1: no.png", "index.html:2: /b/", "index.html:2: a/#z"]


def test_a_page_is_parsed() -> None:
    page = PageParser('<base href="/x/"><a id="p1" href="y#z">…</a>\n<img src="i.png" srcset="j.png 2x">')
    assert (page.base, page.anchors) == ("/x/", ["p1"])
    assert [(link.address, link.line) for link in page.links] == [("y#z", 1), ("i.png", 2), ("j.png", 2)]
