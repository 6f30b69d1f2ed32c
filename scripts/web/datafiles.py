"""Puts into the site what programs read: the data files, and on pages of the text JSON-LD and what menus need."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from export.texts import text_files
from statute.model import LANGUAGES, Lang, UnitId
from statute.view.addresses import FULL, HOME, address, article_of_page
from statute.view.jsonld import legislation, statute
from statute.view.site import Site
from web.headtitle import head_title
from web.lastchanges import LastChange, latest
from web.lawcards import law_cards
from web.paragraphs import paragraphs
from web.previews import PREVIEWS, previews
from web.sharemeta import share_properties


class DataFiles(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Made anew for each build and each language."""

    def __init__(self, site: Site, changes: Mapping[str, LastChange]) -> None:
        """`changes` are those of the edition's files, by path below its folder."""
        self.site = site
        self.changes = changes

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """For the list of pages: when the page last changed; empty if nobody knows."""
        article = article_of_page(page.file.src_uri)
        if article:
            files = ("source.txt", "translation.txt", self._notes_file(article))
            found = latest(self.changes.get(name) for name in files)
        else:
            found = latest(self.changes.values())
        page.meta["changed"] = found.day if found else self.site.meta.notes_revised
        return markdown

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """`head_title`; `jsonld`, and `paragraphs` for the menu of each, where there are any; for the published site
        what a shared link shows, and when the notes last changed.
        """
        path = page.file.src_uri
        title = head_title(self.site, path, str(page.meta.get("title") or page.title or ""))
        more: dict[str, object] = {
            "head_title": title,
            "paragraphs": paragraphs(self.site, path),
            "jsonld": self._jsonld(path),
        }
        if config.extra.get("published"):
            about = str(page.meta.get("description") or self.site.meta.descriptions[self.site.lang])
            more["shared"] = share_properties(self.site, path, title, about, config.extra["drawn"])
            more["copied"] = article_of_page(path) is not None
            more["changed"] = self._changed(path)
        return cast(TemplateContext, {**context, **more})

    def _changed(self, path: str) -> Mapping[str, str] | None:
        """Of an article's notes: the words, the commit, and its address where the repository's is known."""
        article = article_of_page(path)
        found = self.changes.get(self._notes_file(article)) if article else None
        if found is None:
            return None
        repo = self.site.settings.repo_url
        return {
            "said": self.site.say("changed", date=self.site.language.date(found.day)),
            "commit": self.site.say("changed.commit", commit=found.commit),
            "url": f"{repo}/commit/{found.commit}" if repo else "",
        }

    def _notes_file(self, article: UnitId) -> str:
        return f"annotations/{self.site.lang}/{article}.md"

    def _jsonld(self, path: str) -> str:
        """What the page is, if it is the statute or an article of it."""
        mine, other = self.site.lang, self.site.other
        if article := article_of_page(path):
            whole = self._url("", mine)
            at = address(article)
            data = legislation(self.site, article, self._url(at, mine), self._url(at, other), whole)
        elif path in (HOME, FULL):
            data = statute(self.site, self._url("", mine), self._url("", other))
        else:
            return ""
        return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The words that links show, of the statute and other laws; the text formats, beside the original's pages."""
        for name, text in ((PREVIEWS, previews(self.site)), *law_cards(self.site)):
            script = Path(config.site_dir, name)
            script.parent.mkdir(parents=True, exist_ok=True)
            script.write_text(text, "utf-8")
        if self.site.lang != self.site.edition.statute.lang or not self.site.settings.downloads:
            return
        folder = Path(config.site_dir, "data")
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in text_files(self.site.edition):
            (folder / name).write_bytes(data)

    def _url(self, at: str, lang: Lang) -> str:
        root = self.site.settings.site_url
        return f"{root}{LANGUAGES[lang].folder}{at}" if root else ""
