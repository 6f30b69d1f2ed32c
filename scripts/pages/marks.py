"""Text and spans → Markdown. Nothing else puts links into the text of a statute.

A span says what to write before and after a stretch of text. Taking the spans away gives back the
text, escaped; the text itself is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SPECIAL = re.compile(r"[\\`*_{}\[\]!]")
"""A mark of exclamation before a link would make a picture of it."""
_OPENING = re.compile(r"(?P<number>\d+)(?=\.)|(?=[#>+=:~|-])|(?=///)")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """What stands around text[start:end]; with start == end a mark that is inserted there."""

    start: int
    end: int
    open: str
    close: str


def escape(text: str) -> str:
    """The text as Markdown that means exactly this text, wherever it stands in a paragraph."""
    text = _SPECIAL.sub(r"\\\g<0>", text)
    return text.replace("&", "&amp;").replace("<", "&lt;")


def escape_start(markdown: str) -> str:
    """The same for the beginning of a paragraph, where `2020.` would open a list and `#` a heading."""
    match = _OPENING.match(markdown)
    if match is None:
        return markdown
    if match["number"]:
        return f"{match['number']}\\{markdown[match.end() :]}"
    if markdown.startswith(("#", ">", "+", "-")):
        return f"\\{markdown}"
    return f"&#{ord(markdown[0])};{markdown[1:]}"


def insert(text: str, spans: Iterable[Wrapping]) -> str:
    """Markdown of a text with its spans, which must be settled; `escape_start` is left to the caller."""
    out: list[str] = []
    at = 0
    for span in spans:
        if span.start < at:
            raise ValueError(f"spans overlap at {span.start}: {text!r}")
        out += (escape(text[at : span.start]), span.open, escape(text[span.start : span.end]), span.close)
        at = span.end
    out.append(escape(text[at:]))
    return "".join(out)
