"""What the published site has besides its pages, written when they are made: files for search engines, feed readers,
assistants and phones, and the pictures of shared links. No part of the offline site.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from export.articlecopy import LIST, article_copies, list_of_copies
from statute.model import LANGUAGES
from statute.view.site import Site
from web import feed
from web.lastchanges import LastChange
from web.sharepictures import lacking, pictures, png_of

MANIFEST = "manifest.webmanifest"
ROBOTS = "robots.txt"
PAPER = "#fdfcfa"


def publish(site: Site, changes: Mapping[str, LastChange], folder: Path, kept: Path | None) -> None:
    """Into the folder of the site's language. `kept` is where pictures drawn before are; None: none are drawn."""
    files: dict[str, bytes] = dict(_files(site, changes))
    if kept:
        files |= {at: png_of(picture, kept) for at, picture in pictures(site)}
        for line in _gaps(site):
            print(line, file=sys.stderr)
    for at, data in files.items():
        (folder / at).parent.mkdir(parents=True, exist_ok=True)
        (folder / at).write_bytes(data)


def _files(site: Site, changes: Mapping[str, LastChange]) -> Iterator[tuple[str, bytes]]:
    yield feed.NAME, feed.feed(site, changes)
    yield MANIFEST, json.dumps(_manifest(site), ensure_ascii=False, indent=2).encode()
    yield LIST, list_of_copies(site).encode()
    for at, text in article_copies(site):
        yield at, text.encode()
    if not site.language.folder:
        yield ROBOTS, _robots(site).encode()


def _robots(site: Site) -> str:
    """Everything may be read; the sitemaps, whose addresses must be absolute, where the site's is known."""
    root = site.settings.site_url
    maps = [f"Sitemap: {root}{folder}sitemap.xml" for folder in _folders(site)] if root else []
    return "\n".join(("User-agent: *", "Allow: /", *maps)) + "\n"


def _folders(site: Site) -> Iterable[str]:
    return (LANGUAGES[lang].folder for lang in site.meta.langs)


def _manifest(site: Site) -> Mapping[str, object]:
    """https://www.w3.org/TR/appmanifest/: what a phone that keeps the site shows of it."""
    icons = [("seal-180.png", "180x180", "image/png"), ("seal-512.png", "512x512", "image/png")]
    return {
        "id": "./",
        "name": site.title,
        "short_name": site.meta.short_titles[site.lang],
        "description": site.meta.descriptions[site.lang],
        "lang": site.language.tag,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": f"assets/images/{name}", "sizes": sizes, "type": kind} for name, sizes, kind in icons
        ],
    }


def _gaps(site: Site) -> Iterator[str]:
    for at, picture in pictures(site):
        if gone := lacking(picture):
            yield f"{at}: the fonts have no {gone}, which the picture lacks. Run `python -m dev.cutfonts`."
