"""HTML → the lines that a browser shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

SILENT = frozenset(
    {"script", "style", "head", "noscript", "template", "nav", "form", "button", "select", "iframe", "svg"}
)
"""Elements without text of the statute."""
INLINE = frozenset({
    "a", "abbr", "b", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "label", "mark", "o:p", "q", "ruby", "s",
    "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
})  # fmt: skip
"""Elements that do not end a line; every other does."""
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_BETWEEN = re.compile(r"(?<=[^\x00-\xff])[ \t]*\r?\n\s*(?=[^\x00-\xff])")
"""A line end between two Chinese characters: the file's, which says nothing."""


def page_text(text: str) -> tuple[str, ...]:
    """Lines of words; a row of a table has tabs between its cells."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = html.document_fromstring(text.encode(), parser=parser, ensure_head_body=True)
    return tuple(line for line in ("".join(_signs(root))).split("\n") if line.strip())


def _signs(element: HtmlElement) -> Iterator[str]:
    """The text of an element and of what follows it, with line ends where a browser has them."""
    tag = element.tag if isinstance(element.tag, str) else ""
    hidden = "hidden" in element.attrib or "display:none" in element.get("style", "").replace(" ", "")
    if tag and tag not in SILENT and not hidden:
        if tag == "tr":
            yield from _row(element)
        elif tag == "br":
            yield "\n"
        else:
            end = "" if tag in INLINE else "\n"
            yield from (end, _plain(element.text, tag), *(s for child in element for s in _signs(child)), end)
    yield _plain(element.tail, tag)


def _row(row: HtmlElement) -> Iterator[str]:
    """A row with several cells is a line; with one, as pages use it for their layout, whatever stands in it."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    inside = ["".join(_signs(cell)).removesuffix(_plain(cell.tail, "")) for cell in cells]
    if len(cells) > 1 and not any(cell.xpath(".//table") for cell in cells):
        yield "\n" + "\t".join(" ".join(text.split()) for text in inside) + "\n"
    else:
        yield "\n" + "\n".join(inside) + "\n"


def _plain(text: str | None, tag: str) -> str:
    if tag == "pre":
        return text or ""
    return _BLANKS.sub(" ", _BETWEEN.sub("", text or ""))
