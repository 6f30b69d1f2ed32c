"""Pages of earlier provisions, of which there are many and which repeat each other: each block is converted once.

What such a page says of its own is a few lines; the words of a provision that did not change, its heading and the links
to its neighbors are those of other versions. MkDocs, which would convert each page from its first character, gets the
page empty, and the HTML when it has made nothing of it. Links are resolved on each page and checked as MkDocs does.
"""

from __future__ import annotations

import logging
import posixpath
import re

from markdown import Markdown
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

_BLOCK = re.compile(r"^(?P<fence>/{3,}) .*?^(?P=fence)$|^(?!/{3})\S.*?(?=\n\n|\Z)", re.DOTALL | re.MULTILINE)
"""Everything between two blank lines, and what stands in a pair of slashes as one."""
_LINK = re.compile(r'href="(?P<path>[^"#:]+\.md)(?:#(?P<anchor>[^"]*))?"')
_ID = re.compile(r' id="([^"]+)"')
_log = logging.getLogger("mkdocs.pastpages")


class PastPages(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Made anew for each build and each language."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.markdown = Markdown(
            extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
        )
        self.made: dict[str, str] = {}
        """HTML by Markdown, of blocks; links lead to files still."""
        self.waiting: dict[str, str] = {}
        """The Markdown of pages, by path."""

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if page.meta.get("past") != "article":
            return markdown
        self.waiting[page.file.src_uri] = markdown
        return ""

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        markdown = self.waiting.pop(page.file.src_uri, None)
        if markdown is None:
            return html
        html = "\n".join(self._block(match[0]) for match in _BLOCK.finditer(markdown))
        page.present_anchor_ids = set(_ID.findall(html))
        page.toc = TableOfContents([AnchorLink(str(page.title), "article", 1)])
        return _resolved(html, page, files)

    def _block(self, block: str) -> str:
        if block not in self.made:
            self.made[block] = self.markdown.reset().convert(block)
        return self.made[block]


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
