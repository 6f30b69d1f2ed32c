"""The Markdown of a note → Prose, and what of it is refused.

CommonMark by markdown-it-py, with tables and without HTML. The parser's tokens are walked once; a token that
has no node in `model.prose` is a fault, and so are words that only look like markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from statute.model.prose import Block, Bullets, Link, Para, Prose, Quotation, Run, Runs, Style, Table
from statute.notes.emphasis import chinese_emphasis
from statute.notes.markup import NODES, SIGNS, RefusedMarkup
from statute.notes.targets import link_of
from statute.text.lookalikes import odd_characters

DEPTH: Final = 6
"""Lists and quotations within each other; deeper is a fault. Legal prose has two or three."""
_HTML = re.compile(r"</?[A-Za-z][^>\n]*>?|<[!?][^>\n]*>?")
_ADDRESS = re.compile(r"https?://[!#-;=?-Z_a-z~%]+")
_AFTER_ADDRESS = ".,;:!?)'"
_STYLES: dict[str, Style] = {"em": "em", "strong": "strong"}
LONGEST: Final = 10_000
"""Characters of one note; the longest of a real edition has some two thousand."""
_KEPT = "\ue000"
"""Stands for a character that was escaped or an entity, where signs are looked for: those are meant."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is refused: the code of the problem, the words as written, and for markup what it is."""

    line: int
    code: str
    text: str
    refused: RefusedMarkup | None = None


def read_prose(markdown: str, line: int) -> tuple[Prose, tuple[Fault, ...]]:
    """The tree of a text that begins on `line` of its file. Never raises, whatever the text."""
    odd = [
        Fault(line + markdown.count("\n", 0, at), "odd-character", name)
        for at, name in odd_characters(markdown)
    ]
    if odd:
        return Prose(), tuple(odd)
    if len(markdown) > LONGEST:
        return Prose(), (Fault(line, "note-too-long", str(len(markdown))),)
    walk = _Walk(line)
    root = SyntaxTreeNode(_parser().parse(markdown, {}))
    blocks = tuple(walk.blocks(root.children, 0))
    return Prose(blocks, "".join(walk.text), tuple(walk.lines)), tuple(walk.faults)


@cache
def _parser() -> MarkdownIt:
    """One for all texts, between which it keeps nothing. Every address is ours to judge."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 40}).enable("table")
    parser.disable(["reference", "text_join", "html_block", "html_inline"])
    chinese_emphasis(parser)
    parser.validateLink = _any  # type: ignore[method-assign]
    return parser


def _any(url: str) -> bool:
    return True


@dataclass(slots=True)
class _Walk:
    """Goes through the tokens once, and counts the characters of the text."""

    first: int
    text: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[tuple[int, int]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    line: int = 0

    def blocks(self, nodes: Sequence[SyntaxTreeNode], depth: int) -> Iterator[Block]:
        for node in nodes:
            self._at(node)
            self._apart("\n" if depth else "\n\n")
            if depth > DEPTH:
                self._refuse("depth", "")
            elif node.type == "paragraph":
                if runs := tuple(self._inline(node.children)):
                    yield Para(runs)
            elif node.type in ("bullet_list", "ordered_list"):
                first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
                entries = tuple(tuple(self.blocks(entry.children, depth + 1)) for entry in node.children)
                if any(entries):
                    yield Bullets(tuple(entry for entry in entries if entry), first)
            elif node.type == "blockquote":
                if inner := tuple(self.blocks(node.children, depth + 1)):
                    yield Quotation(inner)
            elif node.type == "table" and len(node.children) > 1:
                yield Table(tuple(self._rows(node)))
            else:
                name = "heading_open" if node.type == "heading" else node.type
                self._refuse(name if name in NODES else "depth", node.markup or node.content)

    def _rows(self, table: SyntaxTreeNode) -> Iterator[tuple[Runs, ...]]:
        for part in table.children:
            for row in part.children:
                self._apart("\n")
                cells: list[Runs] = []
                for cell in row.children:
                    self._at(row)
                    self._apart("\t" if cells else "")
                    cells.append(tuple(self._inline(cell.children)))
                yield tuple(cells)

    def _inline(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Run]:
        """The runs of a paragraph or cell, neighbors of one kind as one; then what is wrong with its words."""
        runs: list[Run] = []
        signs: list[str] = []
        lines: list[int] = []
        for node in nodes:
            for run, shown in self._runs(node.children, (), None):
                if runs and runs[-1].style == run.style and runs[-1].link == run.link:
                    runs[-1] = replace(runs[-1], text=runs[-1].text + run.text)
                elif run.text:
                    runs.append(run)
                signs.append(shown)
                lines += [self.line] * len(shown)
        self._look_for_signs("".join(signs), lines)
        for run in runs:
            yield from _with_addresses(run)

    def _runs(
        self, nodes: Sequence[SyntaxTreeNode], style: tuple[Style, ...], link: Link | None
    ) -> Iterator[tuple[Run, str]]:
        """Each run, and its words as signs are looked for in them."""
        for index, node in enumerate(nodes):
            match node.type:
                case "text":
                    yield self._run(node.content, style, link), node.content
                case "text_special":
                    yield self._run(node.content, style, link), _KEPT
                case "code_inline":
                    yield self._run(node.content, (*style, "code"), link), _KEPT
                case "softbreak" | "hardbreak":
                    self.line += 1
                    after = next((n.content for n in nodes[index + 1 :] if n.content), "")
                    yield self._run(_between(self._last(), after), style, link), "\n"
                    self.lines.append((self.length, self.line))
                case "em" | "strong":
                    yield from self._runs(node.children, tuple({*style, _STYLES[node.type]}), link)
                case "link":
                    yield from self._runs(node.children, style, self._link(node))
                case other:
                    self._refuse(
                        other if other in NODES else "depth", str(node.attrs.get("src", node.content))
                    )

    def _run(self, text: str, style: tuple[Style, ...], link: Link | None) -> Run:
        run = Run(text, self.length, style, link)
        self._add(text)
        return run

    def _link(self, node: SyntaxTreeNode) -> Link | None:
        address = str(node.attrs.get("href", ""))
        if node.attrs.get("title"):
            self._refuse("title", str(node.attrs["title"]))
        if not any(inner.content for inner in node.walk(include_self=False)):
            self._refuse("wordless", address)
        link = link_of(address)
        if link is None:
            self.faults.append(Fault(self.line, "unsafe-link", address[:40]))
        return link

    def _look_for_signs(self, shown: str, lines: Sequence[int]) -> None:
        for match in _HTML.finditer(shown):
            self.faults.append(Fault(lines[match.start()], "raw-html", match[0][:30].rstrip()))
        for pattern, refused in SIGNS:
            if sign := pattern.search(shown):
                fault = Fault(lines[sign.start()], "note-markup", sign[0][:30].rstrip(":"), refused)
                if not any(
                    f.refused is refused and f.text == fault.text for f in self.faults if refused.once
                ):
                    self.faults.append(fault)

    def _refuse(self, name: str, text: str) -> None:
        words = text.strip().splitlines()[0][:30] if text.strip() else NODES[name].example.splitlines()[0]
        self.faults.append(Fault(self.line, "note-markup", words, NODES[name]))

    def _at(self, node: SyntaxTreeNode) -> None:
        if node.map:
            self.line = self.first + node.map[0]

    def _apart(self, gap: str) -> None:
        """A gap in the text between two blocks; none at its beginning, and none after another."""
        self._add(gap if self._last() not in ("", "\n") else "")
        self.lines.append((self.length, self.line))

    def _add(self, text: str) -> None:
        if text:
            self.text.append(text)
            self.length += len(text)

    def _last(self) -> str:
        """The last character of the text so far."""
        return self.text[-1][-1] if self.text else ""


def _between(before: str, after: str) -> str:
    """A line end within a paragraph is a blank, or nothing between Chinese characters."""
    return "" if ord(before[-1:] or " ") > 0x2E80 and ord(after[:1] or " ") > 0x2E80 else " "


def _with_addresses(run: Run) -> Iterator[Run]:
    """A bare address is a link."""
    at = 0
    for match in () if run.link or "code" in run.style else _ADDRESS.finditer(run.text):
        address = match[0].rstrip(_AFTER_ADDRESS)
        end = match.start() + len(address)
        if match.start() > at:
            yield replace(run, text=run.text[at : match.start()], start=run.start + at)
        yield replace(run, text=address, start=run.start + match.start(), link=link_of(address))
        at = end
    if at < len(run.text):
        yield replace(run, text=run.text[at:], start=run.start + at)
