"""The text of a statute: a tree of divisions, articles, paragraphs, items and subitems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from statute.model.ids import UnitId
from statute.model.languages import LANGUAGES, Lang
from statute.model.reading import Edit, LeftOut, Source

DivisionKind = Literal["part", "subpart", "chapter", "section", "heading"]


CELL = "\t"
"""What stands between the cells of a row, and nowhere else."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text that can be pointed at."""

    id: UnitId
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Subitem:
    """目. `label` as printed: 1. or （1）; empty for a member of a list without labels."""

    id: UnitId
    label: str
    text: str
    line: int
    more: tuple[Unit, ...] = ()
    """Its further paragraphs, `219.p1.i1.s2.p2` …"""


@dataclass(frozen=True, slots=True)
class Item:
    """项. `label` as printed: （一）; `text` is what follows it.

    The label is empty for a member of a list without labels, a formula and a row of a table.
    """

    id: UnitId
    label: str
    text: str
    line: int
    subitems: tuple[Subitem, ...] = ()
    more: tuple[Unit, ...] = ()
    """Its further paragraphs, `90.p1.i6.p2` …"""

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of a row of a table, which a tab parts in its text; else none."""
        return tuple(self.text.split(CELL)) if CELL in self.text else ()

    @property
    def labelled(self) -> tuple[Item | Subitem, ...]:
        """The item itself and its subitems: what has a label."""
        return (self, *self.subitems)

    @property
    def parts(self) -> tuple[Subitem | Unit, ...]:
        """Its subitems and further paragraphs in the order of the text."""
        return tuple(sorted((*self.subitems, *self.more), key=lambda part: part.line))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """款. Unnumbered in the text and counted here; `tail` is text that goes on after its items."""

    id: UnitId
    text: str
    line: int
    items: tuple[Item, ...] = ()
    tail: Unit | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """条."""

    id: UnitId
    """`13`, or `120-1` for 第一百二十条之一."""
    label: str
    division: UnitId | None
    line: int
    paragraphs: tuple[Paragraph, ...]
    source_caption: str = ""
    """A caption that the source itself prints after the label: 【立法目的】, without its brackets."""

    @property
    def number(self) -> tuple[int, int]:
        """(120, 1) for 第一百二十条之一; the branch is 0 where there is none."""
        _, number, branch = self.id.segments[-1]
        return number, branch


@dataclass(frozen=True, slots=True)
class Division:
    """编, 分编, 章, 节 or another heading, and what stands under it."""

    id: UnitId
    kind: DivisionKind
    number: int | None
    """None where the heading has none: 附则."""
    label: str
    """With its mark, 第一章 or 一、; empty where there is none."""
    title: str
    parent: UnitId | None
    line: int


def lead(label: str, lang: Lang) -> str:
    """What stands before a text with this label: 第一条 and a blank, （一） and 一、 alone."""
    marked = re.search("[）)、.．①-⑳]$", label)
    return f"{label}{LANGUAGES[lang].gap if marked else ' '}" if label else ""


@dataclass(frozen=True, slots=True)
class Annex:
    """附件, 附表, 附录: what is added to a statute and is part of it."""

    id: UnitId
    """`annex1`, counted in the order of the text."""
    label: str
    """附件一; empty for a table that follows the last article without any heading."""
    title: str
    line: int
    units: tuple[Paragraph, ...]
    """What stands in no article, `annex1.p1` …"""
    divisions: tuple[Division, ...] = ()
    articles: tuple[Article, ...] = ()
    """`annex1.a2`, with paragraphs `annex1.a2.p1`."""


@dataclass(frozen=True, slots=True)
class Statute:
    """The whole of it. Divisions and articles are in the order of the text."""

    lang: Lang
    title: Unit | None
    notice: tuple[Unit, ...]
    subtitle: Unit | None
    preamble: tuple[Unit, ...]
    """Paragraphs between the title and the first heading or article, `preamble.1` …"""
    divisions: tuple[Division, ...]
    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]
    edits: tuple[Edit, ...]
    line_count: int
    annexes: tuple[Annex, ...] = ()
    signature: tuple[Unit, ...] = ()
    """Names and dates at the end, `signature.1` …"""

    def article(self, id: str) -> Article | None:
        return next((a for a in self.articles if a.id == id), None)

    def division(self, id: str | None) -> Division | None:
        return next((d for d in self.divisions if d.id == id), None)

    def annexed(self, id: UnitId) -> Annex | Article | Division | None:
        """An annex, or an article or heading of one."""
        for annex in self.annexes:
            parts: tuple[Annex | Article | Division, ...] = (annex, *annex.divisions, *annex.articles)
            for part in parts:
                if part.id == id:
                    return part
        return None

    def units(self) -> Iterator[Unit]:
        """Every stretch of text that can be pointed at, with its id.

        Besides those of articles and annexes: `title`, `subtitle`, `notice.1`, `preamble.1`, `signature.1`,
        `ch2.title`.
        """
        if self.title:
            yield self.title
        yield from self.notice
        if self.subtitle:
            yield self.subtitle
        yield from self.preamble
        yield from _body(self.divisions, self.articles)
        yield from self.signature
        for annex in self.annexes:
            yield from annex_units(annex)

    def citable(self) -> frozenset[UnitId]:
        """Everything that a citation can lead to: units, articles, divisions, annexes."""
        found = {unit.id for unit in self.units()}
        found |= {d.id for d in self.divisions} | {a.id for a in self.articles}
        for annex in self.annexes:
            found |= {annex.id} | {d.id for d in annex.divisions} | {a.id for a in annex.articles}
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Text:
    """A statute in one language, with the file it was read from."""

    source: Source
    statute: Statute


def annex_units(annex: Annex) -> Iterator[Unit]:
    """`annex1.title`, `annex1.p1`, `annex1.ch1.title`, `annex1.a2.p1` …"""
    yield Unit(annex.id.heading, annex.title, annex.line)
    for paragraph in annex.units:
        yield from paragraph_units(paragraph)
    yield from _body(annex.divisions, annex.articles)


def article_units(article: Article) -> Iterator[Unit]:
    """`13.p1`, `13.p1.i1`, `13.p1.i1.s1`, `13.p1.tail`, in the order of the text."""
    for paragraph in article.paragraphs:
        yield from paragraph_units(paragraph)


def paragraph_units(paragraph: Paragraph) -> Iterator[Unit]:
    """The paragraph itself, its items with all that is in them, and its tail."""
    yield Unit(paragraph.id, paragraph.text, paragraph.line)
    for item in paragraph.items:
        yield Unit(item.id, item.text, item.line)
        for part in item.parts:
            yield Unit(part.id, part.text, part.line)
            yield from part.more if isinstance(part, Subitem) else ()
    if paragraph.tail:
        yield paragraph.tail


def _body(divisions: tuple[Division, ...], articles: tuple[Article, ...]) -> Iterator[Unit]:
    for division in divisions:
        yield Unit(division.id.heading, division.title, division.line)
    for article in articles:
        yield from article_units(article)
