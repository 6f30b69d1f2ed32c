"""Blocks of a note or gist in Akoma Ntoso."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from export.aknids import eid
from statute.model.prose import Block, Bullets, Para, Quotation, Run, Table


def prose_xml(blocks: Iterable[Block]) -> str:
    """The blocks as children of a note."""
    return "".join(map(_block, blocks))


def _block(block: Block) -> str:
    match block:
        case Para(runs):
            return f"<p>{_runs(runs)}</p>"
        case Bullets(entries, first):
            tag = "ul" if first is None else "ol"
            inner = "".join(f"<li>{prose_xml(entry)}</li>" for entry in entries)
            return f"<{tag}>{inner}</{tag}>"
        case Quotation(blocks):
            return f'<div class="quotation">{prose_xml(blocks)}</div>'
        case Table(rows):
            lines = (
                "".join(f"<{tag}><p>{_runs(cell)}</p></{tag}>" for cell in row)
                for tag, row in zip(("th", *("td" for _ in rows[1:])), rows, strict=True)
            )
            return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


_STYLES = {"em": ("<i>", "</i>"), "strong": ("<b>", "</b>"), "code": ('<inline name="code">', "</inline>")}


def _runs(runs: Iterable[Run]) -> str:
    """Terms, laws and pages of the site are not linked here."""
    out = []
    for run in runs:
        text = escape(run.text)
        for style in run.style:
            text = text.join(_STYLES[style])
        if run.link and run.link.unit:
            text = f"<ref href={quoteattr('#' + eid(run.link.unit))}>{text}</ref>"
        elif run.link and run.link.kind == "address":
            text = f"<a href={quoteattr(run.link.target)}>{text}</a>"
        out.append(text)
    return "".join(out)
