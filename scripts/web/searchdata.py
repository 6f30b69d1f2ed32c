"""Puts the files of the search into the site, in search/: its data, see search.library, and the engine that reads them.

The theme shows its box only if its own search plugin is there, and reads search_index.json over http, and
search_index.js from the disk, when a page loads: both hold its settings and no documents.
"""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from search import Shelved, WebPage, engine_script, past_files, search_files
from statute.view.addresses import ABOUT, GENERATED, NOTICE
from statute.view.past import is_past
from statute.view.site import Site
from web.pagesections import sections

SEPARATOR = r"[\s]+"
"""Parts the words that the theme marks on the page a result opens."""
WITH_TEXT = (ABOUT, NOTICE)
"""Generated pages that are found by their text; the others repeat what is found by itself and go by their names."""
ON_DISK = 20
"""Times as large are the shards where nothing travels: fewer files, which pack better."""
OF_THE_EDITION = ("articles/", "annexes/", "chapters/", "laws/")
"""Pages that the edition itself has as results."""


def spare_pages(config: MkDocsConfig) -> None:
    """The theme's search plugin reads the HTML of no page: its index stays empty."""
    config.plugins.events["page_context"].remove(config.plugins["material/search"].on_page_context)


class SearchData(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Made anew for each build and each language."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.addresses: dict[str, str] = {}
        self.pages: dict[str, WebPage] = {}
        """By path, as the preview draws a page more than once."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self.addresses = {file.src_uri: file.url.removeprefix("./") for file in files.documentation_pages()}
        self.pages = {path: page for path, page in self.pages.items() if path in self.addresses}
        return files

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> None:
        path = page.file.src_uri
        if page.title and not path.startswith(OF_THE_EDITION) and not is_past(path):
            by_text = path in WITH_TEXT or path.partition("/")[0] not in GENERATED
            found = sections(page.content or "") if by_text else ()
            description = str(page.meta.get("description", ""))
            self.pages[path] = WebPage(path, self.address(path), str(page.title), description, found)

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the search plugin (0) has written its index, and after the theme's offline plugin (-100)."""
        folder = Path(config.site_dir, "search")
        index = folder / "search_index.json"
        if not index.is_file():
            return
        settings = {"config": {"lang": [self.site.lang], "separator": SEPARATOR, "pipeline": []}, "docs": []}
        index.write_text(_json(settings), "utf-8")
        (folder / "search_index.js").write_text(f"var __index = {_json(settings)}\n", "utf-8")
        shelved = Shelved(self.site, self.address, tuple(self.pages.values()))
        times = 1 if config.use_directory_urls else ON_DISK
        files = search_files([shelved], times) | past_files(self.site, self.address, times)
        for old in folder.glob("*-*.js"):
            if old.name not in files:
                old.unlink()
        for name, text in {**files, "engine.js": engine_script()}.items():
            (folder / name).write_text(text, "utf-8")

    def address(self, page: str) -> str:
        return self.addresses.get(page, page.removesuffix(".md") + "/")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
