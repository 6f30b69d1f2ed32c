"""Puts the search data into the site: search/search_index.json without documents, search_index.js with them.

Over http the theme reads the first when a page loads, and the worker the second when the box is used. From
file:// the theme itself reads the second. See overrides/assets/javascripts/search/.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from search import OtherPage, search_data
from search.characters import letters
from statute.edition import Edition
from statute.model import Lang
from statute.view.addresses import ABOUT, GENERATED, HOME, NOTICE, READERS
from statute.view.past import is_past

SEPARATOR = r"[\s]+"
"""Parts the words that the theme marks on the page a result opens."""
WITH_TEXT = (ABOUT, NOTICE, READERS)
"""Generated pages that are found by their text; the others repeat the articles and go by their titles."""
LONGEST = 300
BY_PASSAGES = ("articles/", "full/")
"""Pages whose passages come from the edition itself."""


def spare_articles(config: MkDocsConfig) -> None:
    """The search plugin reads the HTML of those pages only that are not found by their passages.

    It cannot be left out: the theme shows its box only if its plugin is there.
    """
    plugin: Any = config.plugins["material/search"]

    def read(context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> None:
        if _by_text(page.file.src_uri):
            entries = plugin.search_index.entries  # The preview draws a page more than once.
            entries[:] = [entry for entry in entries if entry["location"].partition("#")[0] != page.url]
            plugin.on_page_context(context, page=page, config=config, nav=nav)

    readers = config.plugins.events["page_context"]
    readers[readers.index(plugin.on_page_context)] = read


def _by_text(path: str) -> bool:
    return path in WITH_TEXT or path.partition("/")[0] not in GENERATED


class SearchData(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Made anew for each build and each language."""

    def __init__(self, edition: Edition, lang: Lang) -> None:
        self.edition = edition
        self.lang = lang
        self.addresses: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        """Of pages that are found by their titles, by address."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self.addresses = {file.src_uri: file.url.removeprefix("./") for file in files.documentation_pages()}
        return files

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> None:
        path = page.file.src_uri
        if path != HOME and not path.startswith(BY_PASSAGES) and not is_past(path) and page.title:
            self.titles[page.url.removeprefix("./")] = str(page.title)

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the search plugin (0) has written its index, and after the theme's offline plugin (-100)."""
        folder = Path(config.site_dir, "search")
        made = folder / "search_index.json"
        if not made.is_file():
            return
        found = json.loads(made.read_text("utf-8"))["docs"]
        index = {"config": {"lang": [self.lang], "separator": SEPARATOR, "pipeline": []}, "docs": []}
        made.write_text(_json(index), "utf-8")
        data = search_data(self.edition, self.lang, self.address, self._pages(found), letters())
        (folder / "search_index.js").write_text(f"var __index = {_json(index | {'docs': data})}\n", "utf-8")

    def address(self, page: str) -> str:
        return self.addresses.get(page, page.removesuffix(".md") + "/")

    def _pages(self, found: list[dict[str, Any]]) -> Iterator[OtherPage]:
        """Pages that are no articles, from what the search plugin has read in their HTML."""
        source = {url: path for path, url in self.addresses.items()}
        pages: dict[str, list[tuple[str, str, str]]] = {}
        for entry in found:
            url, _, anchor = entry["location"].partition("#")
            path = source.get(url, "")
            if not path:
                continue
            text = " ".join(entry["text"].split())[:LONGEST]
            pages.setdefault(url, []).append((anchor, entry["title"] if anchor else "", text))
            self.titles.setdefault(url, entry["title"])
        for url, title in self.titles.items():
            yield OtherPage(url, title, tuple(pages.get(url, [("", "", "")])))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
