"""The HTML of a built site: its pages, their anchors, and everything they point at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

POINTERS = {"href", "src", "poster", "data"}
_CSS_URL = re.compile(r"url\(\s*['\"]?(?!data:)([^'\")]+)")


@dataclass(frozen=True)
class Link:
    """An address on a page, as written."""

    address: str
    line: int


class PageParser(HTMLParser):
    """Collects the anchors and links of one page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[Link] = []
        self.base = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.anchors.append(value or "")
            elif tag == "base" and name == "href":
                self.base = value or ""
            elif name in POINTERS and tag != "base":
                self.links.append(Link(value or "", self.getpos()[0]))
            elif name == "srcset":
                self.links += [Link(part.split()[0], self.getpos()[0]) for part in (value or "").split(",")]


@dataclass(frozen=True)
class Site:
    """A folder that holds a built site, and the address it is served at."""

    folder: Path
    url: str
    edition: str = ""
    """The edition's folder, where a test asks for it."""

    @cached_property
    def pages(self) -> dict[str, PageParser]:
        """Every HTML page by its address from the root of the site, as `en/articles/13/`."""
        found = sorted(self.folder.rglob("*.html"))
        return {self.address(file): PageParser(file.read_text(encoding="utf-8")) for file in found}

    def address(self, file: Path) -> str:
        return file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def file(self, address: str) -> Path:
        """The file that a web server answers with."""
        path = self.folder / address
        return path / "index.html" if address.endswith("/") or not address else path

    def dead_links(self) -> Iterator[str]:
        """Every link into the site that a reader would follow in vain: `page:line: address`."""
        for address, page in self.pages.items():
            start = urljoin(f"{self.url}{address}", page.base)
            for link in page.links:
                if not self.leads_somewhere(urljoin(start, link.address)):
                    yield f"{address or 'index.html'}:{link.line}: {link.address}"

    def leads_somewhere(self, url: str) -> bool:
        """False if the page, file or anchor does not exist; other hosts and schemes are not looked at."""
        if urlsplit(url).netloc != urlsplit(self.url).netloc:
            return True
        if not url.startswith(self.url):
            return False
        parts = urlsplit(url)
        address = unquote(parts.path).removeprefix(urlsplit(self.url).path)
        if not self.file(address).is_file():
            return False
        page = self.pages.get(address)
        anchor = unquote(parts.fragment)
        return not anchor or page is None or anchor == "__top" or anchor in page.anchors

    def stylesheet_addresses(self) -> Iterator[tuple[str, str]]:
        """What style sheets load, resolved: (style sheet, address)."""
        for file in sorted(self.folder.rglob("*.css")):
            for match in _CSS_URL.finditer(file.read_text(encoding="utf-8")):
                yield self.address(file), urljoin(f"{self.url}{self.address(file)}", match[1])
