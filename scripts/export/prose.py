"""Gists and notes: Markdown with citations → blocks of pieces, which every format writes in its own way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree

from markdown import Markdown

from statute.model import Citation
from statute.view.site import Site

Style = Literal["", "em", "strong", "code"]
_OWN = re.compile(r"`[^`]*`|!?\[[^\]]*\]\([^)]*\)|^#.*$", re.M)
"""Markdown that holds a link or literal text already; citations in it stay as they are."""
ELLIPSIS = "..."
"""Between the first and the last unit of a range."""
_BLOCKS = {"p": "p", "li": "li", "h3": "p", "h4": "p", "blockquote": "p", "pre": "p", "td": "li", "th": "li"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a block. `link` is a unit (`unit:13.p2`), an address, or empty; `end` the last unit of a range."""

    text: str
    style: Style = ""
    link: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or an entry of a list."""

    kind: Literal["p", "li"]
    runs: tuple[Run, ...]


def prose(site: Site, unit: str, body: str) -> tuple[Block, ...]:
    """The blocks of a gist or note; `unit` names it as citations do, `note:zh/13#members`."""
    lang = site.lang
    linked = _link(body, site.citations.get((lang, unit), ()))
    html = Markdown(output_format="xhtml").convert(linked)
    root = ElementTree.fromstring(f"<div>{html.replace('&nbsp;', chr(0xA0))}</div>")
    return tuple(_blocks(root))


def plain(blocks: Iterable[Block]) -> str:
    """The words alone, a line for each block."""
    return "\n".join("".join(run.text for run in block.runs) for block in blocks)


def _link(body: str, citations: Iterable[Citation]) -> str:
    """References to this statute as Markdown links; one that stands in a link or in code stays plain."""
    taken = [m.span() for m in _OWN.finditer(body)]
    out: list[str] = []
    at = 0
    for c in sorted(citations, key=lambda c: (c.start, -c.end)):
        inside = any(start < c.end and c.start < end for start, end in taken)
        if c.law is None and c.targets and c.start >= at and not inside:
            target = ELLIPSIS.join(dict.fromkeys((c.targets[0], c.targets[-1])))
            out += [body[at : c.start], "[", body[c.start : c.end], f"](unit:{target})"]
            at = c.end
    return "".join((*out, body[at:]))


def _blocks(root: ElementTree.Element) -> Iterator[Block]:
    for element in root:
        if element.tag in _BLOCKS and not any(child.tag in _BLOCKS for child in element):
            runs = tuple(run for run in _runs(element, "", "") if run.text)
            if runs:
                yield Block("li" if _BLOCKS[element.tag] == "li" else "p", runs)
        else:
            yield from _blocks(element)


def _runs(element: ElementTree.Element, style: Style, link: str) -> Iterator[Run]:
    yield _run(element.text, style, link)
    for child in element:
        inner: Style = child.tag if child.tag in ("em", "strong", "code") else style  # type: ignore[assignment]
        yield from _runs(child, inner, child.get("href", link))
        yield _run(child.tail, style, link)


def _run(text: str | None, style: Style, link: str) -> Run:
    start, _, end = link.partition(ELLIPSIS) if link.startswith("unit:") else (link, "", "")
    return Run(_flat(text), style, start, end)


def _flat(text: str | None) -> str:
    """Line ends inside a paragraph are blanks, or nothing between Chinese characters."""
    return re.sub(r"\s*\n\s*", _join, text or "")


def _join(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return "" if ord(before or " ") > 0x2E80 and ord(after or " ") > 0x2E80 else " "
