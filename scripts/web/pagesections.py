"""The HTML of a page → its sections as plain text: anchor, heading, words."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SILENT = ("script", "style", "svg", "nav", "button")
_BLOCKS = (*_HEADINGS, "p", "li", "td", "th", "dt", "dd", "div", "br", "tr", "pre", "section")


def sections(html: str) -> tuple[tuple[str, str, str], ...]:
    """What stands before the first heading, or under the page's own, has no anchor and no heading."""
    reader = _Sections()
    reader.feed(html)
    reader.close()
    return tuple(reader.found())


class _Sections(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._sections: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._in_heading = False
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HEADINGS:
            anchor = "" if tag == "h1" else dict(attrs).get("id") or ""
            self._sections.append((anchor, [], []))
            self._in_heading = True
        elif tag in _SILENT or "headerlink" in (dict(attrs).get("class") or ""):
            self._silent += 1
        if tag in _BLOCKS:
            self._say(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._in_heading = False
        elif self._silent and tag in (*_SILENT, "a"):
            self._silent -= 1
        if tag in _BLOCKS:
            self._say(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._say(data)

    def _say(self, words: str) -> None:
        _, heading, text = self._sections[-1]
        (heading if self._in_heading else text).append(words)

    def found(self) -> Iterator[tuple[str, str, str]]:
        for anchor, heading, text in self._sections:
            words = " ".join("".join(text).split())
            if words:
                yield anchor, " ".join("".join(heading).split()) if anchor else "", words
