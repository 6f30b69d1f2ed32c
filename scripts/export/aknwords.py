"""Elements of Akoma Ntoso, and what notes and gists are in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from export.aknids import eid
from export.xmlnodes import Maker, Node
from statute.model.prose import Block, Bullets, Para, Quotation, Run, Table

E = Maker("http://docs.oasis-open.org/legaldocml/ns/akn/3.0")


def prose_xml(blocks: Iterable[Block]) -> Iterator[etree._Element]:
    """The blocks as children of a note."""
    return map(_block, blocks)


def _block(block: Block) -> etree._Element:
    match block:
        case Para(runs):
            return E("p", *_runs(runs))
        case Bullets(entries, first):
            return E("ul" if first is None else "ol", *(E("li", *prose_xml(entry)) for entry in entries))
        case Quotation(blocks):
            return E("div", *prose_xml(blocks), class_="quotation")
        case Table(rows):
            return E("table", *(_row("th" if n == 0 else "td", row) for n, row in enumerate(rows)))


def _row(tag: str, cells: Iterable[Iterable[Run]]) -> etree._Element:
    return E("tr", *(E(tag, E("p", *_runs(cell))) for cell in cells))


def _runs(runs: Iterable[Run]) -> Iterator[Node]:
    """Terms, laws and pages of the site are not linked here."""
    for run in runs:
        node: Node = run.text
        for style in run.style:
            node = _styled(style, node)
        if run.link and run.link.unit:
            node = E("ref", node, href=f"#{eid(run.link.unit)}")
        elif run.link and run.link.kind == "address":
            node = E("a", node, href=run.link.target)
        yield node


def _styled(style: str, node: Node) -> etree._Element:
    return E("inline", node, name="code") if style == "code" else E({"em": "i", "strong": "b"}[style], node)
