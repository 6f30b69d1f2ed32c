"""The few Markdown constructions that pages are made of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from statute.render.marks import escape

Meta = Mapping[str, object]
"""Front matter: values that JSON can say."""


def document(meta: Meta, blocks: Iterable[str]) -> str:
    """Front matter and blocks, one blank line between them."""
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in meta.items())
    return f"---\n{head}---\n\n" + "\n\n".join(block for block in blocks if block) + "\n"


def link(text: str, target: str, attributes: str = "") -> str:
    """`text` is plain and escaped here."""
    return f"[{escape(text)}]({target})" + attrs(attributes)


def attrs(attributes: str) -> str:
    return f"{{ {attributes} }}" if attributes else ""


def title(text: str) -> str:
    """The title of a link, which cannot hold its own quotation mark."""
    return '"' + text.replace('"', "”").replace("\n", " ") + '"'


def block(text: str, attributes: str) -> str:
    """A paragraph with its attribute list on a line of its own."""
    return f"{text}\n{attrs(attributes)}"


def heading(level: int, text: str, attributes: str = "") -> str:
    """`text` is Markdown."""
    return f"{'#' * level} {text}" + (f" {attrs(attributes)}" if attributes else "")


def wrap(selector: str, blocks: Iterable[str]) -> str:
    """A block element around blocks; `selector` as in `div.parallel`."""
    inner = "\n\n".join(block for block in blocks if block)
    return f"/// html | {selector}\n\n{inner}\n\n///"


def details(summary: str, blocks: Iterable[str], kind: str) -> str:
    """A block that opens and closes."""
    inner = "\n\n".join(block for block in blocks if block)
    return f"/// details | {summary}\n    type: {kind}\n\n{inner}\n\n///"


def bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; cells are Markdown without line ends."""
    head = list(head)
    lines = [head, ["---"] * len(head), *(list(row) for row in rows)]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)
