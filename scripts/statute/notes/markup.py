"""What Markdown of a note is refused, and what to write instead. Each row has its example, which is a test.

A row of SIGNS is found in the words that are left when a note has been read: syntax that means nothing to us
would be printed as it stands. A row of NODES is a construction of Markdown that has no place in a note. The words
for it stand in `statute.wording.markupmessages`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RefusedMarkup:
    """`name` and `instead` are keys of the words for it: what it is, and what to write in its place."""

    name: str
    instead: str
    example: str
    once: bool = False
    """What has the same words again is of the same mistake: the mark of a footnote, and the footnote."""


SIGNS: tuple[tuple[re.Pattern[str], RefusedMarkup], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), RefusedMarkup(*row))
    for pattern, *row in (
        (r"\[\^[^\]\n]{0,80}\]:?", "footnote", "into-text", "x[^1]", True),
        (r"^\[(?!\^)[^\]\n]+\]:", "link-definition", "link", "[r]: https://example.org"),
        (r"\]\[|\]\(", "broken-link", "link", "[w][r]"),
        (r"~~|==|\^\^|\+\+|\$\$", "unknown-sign", "plain", "~~x~~"),
        (r"\*\*|__", "lone-emphasis", "emphasis", "**x"),
        (r"`", "lone-backtick", "backtick", "a ` b"),
        (r"^(?:/{3,}|:{3,}|!!!|\?\?\?\+?|\{%|%%)", "block", "paragraph", "/// html | div"),
        (r"\{(?=[^{}\n]{0,400}[#.=:])[^{}\n]{0,400}\}|\{[{%]", "attributes", "plain", "x{ .class }"),
        (r"^\*\[[^\]\n]+\]:", "abbreviation", "plain", "*[RD]: research"),
        (r"^\|.*\|$", "broken-table", "table", "| a | b |"),
    )
)

NODES: dict[str, RefusedMarkup] = {
    "image": RefusedMarkup("picture", "picture", "![x](https://x.example/1.png)"),
    "fence": RefusedMarkup("code", "paragraph", "```\nx\n```"),
    "code_block": RefusedMarkup("indented-code", "paragraph", "    x"),
    "heading_open": RefusedMarkup("heading", "heading", "> ## x"),
    "hr": RefusedMarkup("rule", "rule", "* * *"),
    "title": RefusedMarkup("link-title", "address", '[x](https://example.org "y")'),
    "wordless": RefusedMarkup("wordless-link", "link", "[](https://example.org)"),
    "table": RefusedMarkup("broken-table", "table", "| a | b |\n|---|---|"),
    "depth": RefusedMarkup("depth", "paragraph", "> > > > > > > > > x"),
}
