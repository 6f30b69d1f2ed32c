"""Markdown → the lines that it shows: marks of headings, emphasis and links go, words and numbers of lists stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from intake.webpage import page_text

_FRONT = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CELLS = ("th_open", "td_open")


def markdown_text(text: str) -> tuple[str, ...]:
    """Lines of words; a row of a table has tabs between its cells. A page without a heading has its title in front."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = _FRONT.sub("", whole)
    tokens = MarkdownIt("commonmark").enable("table").parse(plain)
    named = _TITLE.search(front[0]) if (front := _FRONT.match(whole)) else None
    headed = any(token.type == "heading_open" and token.tag == "h1" for token in tokens)
    return (*([named[1]] if named and not headed else []), *_lines(tokens))


def _lines(tokens: list[Token]) -> Iterator[str]:
    label, row = "", list[str]()
    for token in tokens:
        if token.type == "list_item_open":
            label = f"{token.info}{token.markup}" if token.info else ""
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield "\t".join(row)
        elif token.type == "inline":
            shown = _shown(token.children or [])
            if token.level and tokens[tokens.index(token) - 1].type in _CELLS:
                row.append(shown.replace("\n", " "))
            else:
                first, *rest = shown.split("\n")
                yield from (f"{label}{first}", *rest)
                label = ""
        elif token.type == "html_block":
            yield from page_text(token.content)
        elif token.type in ("code_block", "fence"):
            yield from (line.strip() for line in token.content.splitlines())


def _shown(parts: list[Token]) -> str:
    """What stands in the line; a break in it is a line end."""
    out = []
    for part in parts:
        if part.type in ("softbreak", "hardbreak") or (
            part.type == "html_inline" and _BREAK.match(part.content)
        ):
            out.append("\n")
        elif part.type in ("text", "code_inline"):
            out.append(part.content)
    return "".join(out)
