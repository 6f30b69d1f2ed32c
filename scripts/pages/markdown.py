"""The few Markdown constructions that pages are made of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from pages.marks import escape

FrontMatter = Mapping[str, object]
"""Front matter: values that JSON can say."""


_TITLED = re.compile(
    r"\[(?P<text>[^\[\]\\`*_{}<&!\n]+)\]\((?P<target>[^\s()\[\]]+) (?P<title>\"[^\"\n]*\")\)(?P<next>\s?.?)"
)


def document(meta: FrontMatter, blocks: Iterable[str]) -> str:
    """Front matter and blocks, one blank line between them; at the end what links with titles lead to."""
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in meta.items())
    body, references = _gather("\n\n".join(block for block in blocks if block))
    return f"---\n{head}---\n\n{body}\n" + (f"\n{references}\n" if references else "")


def _gather(text: str) -> tuple[str, str]:
    """`[科研院所](…/terms/index.md#x "…")` becomes `[科研院所]`, so that sentences read well; and the list of targets.

    The same words lead to the same place all over a page, or the link is left as it is.
    """
    found: dict[str, str] = {}

    def shorten(match: re.Match[str]) -> str:
        words, after = match["text"], match["next"]
        target = f"{match['target']} {match['title']}"
        if after == ":" or found.setdefault(words.lower(), target) != target:
            return match[0]
        apart = "" if after[-1:] not in ("[", "(") else "[]"
        return f"[{words}]{apart}{after}"

    # One by one: what follows a link may be the beginning of the next.
    at = 0
    while match := _TITLED.search(text, at):
        short = shorten(match)
        text = text[: match.start()] + short + text[match.end() :]
        at = match.start() + len(short) - len(match["next"])
    return text, "\n".join(f"[{words}]: {target}" for words, target in found.items())


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


def wrap(selector: str, blocks: Iterable[str], holds: int = 0) -> str:
    """A block element around blocks; `selector` as in `div.parallel`; `holds`: how deep it holds further ones."""
    inner = "\n\n".join(block for block in blocks if block)
    sign = "/" * (3 + holds)
    return f"{sign} html | {selector}\n\n{inner}\n\n{sign}"


def details(summary: str, blocks: Iterable[str], kind: str, id: str = "", holds: int = 0) -> str:
    """A block that opens and closes; `holds`: how deep it holds further ones."""
    sign = "/" * (3 + holds)
    inner = "\n\n".join(block for block in blocks if block)
    attributes = f"\n    attrs: {{id: {id}}}" if id else ""
    return f"{sign} details | {summary}\n    type: {kind}{attributes}\n\n{inner}\n\n{sign}"


def bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; cells are Markdown without line ends."""
    head = list(head)
    lines = [head, ["---"] * len(head), *(list(row) for row in rows)]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)
