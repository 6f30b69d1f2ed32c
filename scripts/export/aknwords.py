"""Elements of Akoma Ntoso, and what notes and gists are in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from export.aknids import eid
from export.aknlaws import law_uri
from export.xmlnodes import Maker, Node
from statute.edition import Edition
from statute.model.prose import Block, Bullets, Para, Quotation, Run, Table

E = Maker("http://docs.oasis-open.org/legaldocml/ns/akn/3.0")


def prose_xml(edition: Edition, blocks: Iterable[Block]) -> Iterator[etree._Element]:
    """The blocks as children of a note."""
    return (_block(edition, block) for block in blocks)


def _block(edition: Edition, block: Block) -> etree._Element:
    match block:
        case Para(runs):
            return E("p", *_runs(edition, runs))
        case Bullets(entries, first):
            inside = (E("li", *prose_xml(edition, entry)) for entry in entries)
            return E("ul" if first is None else "ol", *inside)
        case Quotation(blocks):
            return E("div", *prose_xml(edition, blocks), class_="quotation")
        case Table(rows):
            lines = (_row(edition, "th" if n == 0 else "td", row) for n, row in enumerate(rows))
            return E("table", *lines)


def _row(edition: Edition, tag: str, cells: Iterable[Iterable[Run]]) -> etree._Element:
    return E("tr", *(E(tag, E("p", *_runs(edition, cell))) for cell in cells))


def _runs(edition: Edition, runs: Iterable[Run]) -> Iterator[Node]:
    """Terms and pages of the site are not linked here."""
    for run in runs:
        node: Node = run.text
        for style in run.style:
            node = _styled(style, node)
        if run.link and run.link.unit:
            node = E("ref", node, href=f"#{eid(run.link.unit)}")
        elif run.link and run.link.kind == "law" and (uri := law_uri(edition, run.link)):
            node = E("ref", node, href=uri)
        elif run.link and run.link.kind == "address":
            node = E("a", node, href=run.link.target)
        yield node


def _styled(style: str, node: Node) -> etree._Element:
    return E("inline", node, name="code") if style == "code" else E({"em": "i", "strong": "b"}[style], node)
