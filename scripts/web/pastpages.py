"""Pages of earlier provisions, of which there are many and which repeat each other: what is the same is made once.

What such a page says of its own is a few lines. The words of a provision that did not change, its heading and the links
to its neighbors are those of other versions, and each block is converted once; links are resolved on each page and
checked as MkDocs does. What is around the text is the same for all but in a few places, and is drawn once.
"""

from __future__ import annotations

import json
import logging
import posixpath
import re
from collections.abc import Callable
from functools import partial
from typing import cast

from jinja2 import Environment
from markdown import Markdown
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from statute.model import ORIGINAL
from statute.view.past import is_past_article
from web.pastframe import Frame

_BLOCK = re.compile(r"^(?P<fence>/{3,}) .*?^(?P=fence)$|^(?!/{3})\S.*?(?=\n\n|\Z)", re.DOTALL | re.MULTILINE)
"""Everything between two blank lines, and what stands in a pair of slashes as one."""
_LINK = re.compile(r'href="(?P<path>[^"#:]+\.md)(?:#(?P<anchor>[^"]*))?"')
_PLAIN = re.compile(r"\[(?P<text>[^\[\]\\`*_{}<>&!\n]+)\]\((?P<path>[^\s()<>#:]+\.md)(?=[)#])")
"""The beginning of a link between pages whose text has no sign that means anything."""
_ID = re.compile(r' id="([^"]+)"')
_log = logging.getLogger("mkdocs.pastpages")


class PastPages(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Made anew for each build and each language."""

    env: Environment

    def __init__(self, config: MkDocsConfig, finished: Callable[[str], str]) -> None:
        """`finished` is what is done with every page that its template has drawn."""
        self.markdown = Markdown(
            extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
        )
        self.foreign = config.theme["language"] != ORIGINAL
        self.blocks: dict[str, str] = {}
        """HTML by Markdown; links lead to files still."""
        self.finished = finished
        self.frames: dict[bool, Frame] = {}
        """Of pages with two languages and of those with one."""
        self.framed: Navigation | None = None
        """That which the frames show."""

    def on_pre_page(self, page: Page, /, *, config: MkDocsConfig, files: Files) -> Page:
        """Such a page reads and converts itself; everything after that is as for all pages."""
        if is_past_article(page.file.src_uri):
            for name, own in (("read_source", _read), ("render", self._render)):
                # Of the page alone, whichever program's type it is.
                setattr(page, name, partial(own, page))
        return page

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        self.env = env
        return env

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        if not is_past_article(page.file.src_uri):
            return context
        if self.framed is not nav:
            self.frames, self.framed = {}, nav
        kind = bool(page.meta["parallel"])
        if kind not in self.frames:
            self.frames[kind] = Frame(self.env, context, page, self.finished)
        return cast(TemplateContext, {**context, "framed": self.frames[kind].around(context, page)})

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        html = "\n".join(self._block(match[0]) for match in _BLOCK.finditer(page.markdown or ""))
        page.present_anchor_ids = set(_ID.findall(html))
        page.toc = TableOfContents([AnchorLink(str(page.title), "article", 1)])
        page.content = _resolved(html, page, files)

    def _block(self, block: str) -> str:
        """Blocks that differ in nothing but what they link are converted once."""
        links: list[re.Match[str]] = []

        def stand_in(link: re.Match[str]) -> str:
            if self.foreign and not link["text"].isascii():  # Chinese words will be marked as such.
                return link[0]
            links.append(link)
            return f"[linked-{len(links)}!](linked-{len(links)}!.md"

        shape = _PLAIN.sub(stand_in, block)
        if shape not in self.blocks:
            self.blocks[shape] = self.markdown.reset().convert(shape)
        html = self.blocks[shape]
        for number, link in enumerate(links, 1):
            html = html.replace(f"linked-{number}!.md", link["path"]).replace(
                f"linked-{number}!", link["text"]
            )
        return html


def _read(page: Page, config: MkDocsConfig) -> None:
    """Its values are written as JSON, which is read in a tenth of the time that YAML takes."""
    head, _, page.markdown = page.file.content_string.removeprefix("---\n").partition("---\n\n")
    page.meta = {
        key: json.loads(value) for key, _, value in (line.partition(": ") for line in head.splitlines())
    }
    page.meta["template"] = "past.html"


def _resolved(html: str, page: Page, files: Files) -> str:
    """Links from file to file lead from page to page; one that leads nowhere is a warning, which stops the build."""
    anchors: dict[File, dict[str, str]] = {}

    def resolve(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), match["path"]))
        file = files.get_file_from_path(path)
        if file is None:
            _log.warning("%s: there is no %s to link to.", page.file.src_uri, path)
            return match[0]
        anchor = f"#{match['anchor']}" if match["anchor"] else ""
        if anchor:
            anchors.setdefault(file, {})[match["anchor"]] = match["path"] + anchor
        return f'href="{file.url_relative_to(page.file)}{anchor}"'

    html = _LINK.sub(resolve, html)
    page.links_to_anchors = anchors
    return html
