"""The text of a statute: a tree of divisions, articles, paragraphs, items and subitems."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from statute.model.reading import Edit, Lang, LeftOut

DivisionKind = Literal["part", "subpart", "chapter", "section"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text that can be pointed at."""

    id: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Subitem:
    """目. `label` as printed: 1. or （1）."""

    id: str
    label: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """项. `label` as printed: （一）; `text` is what follows it."""

    id: str
    label: str
    text: str
    line: int
    subitems: tuple[Subitem, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """款. Unnumbered in the text and counted here; `tail` is text that goes on after its items."""

    id: str
    text: str
    line: int
    items: tuple[Item, ...] = ()
    tail: Unit | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """条."""

    id: str
    """`13`, or `120-1` for 第一百二十条之一."""
    label: str
    division: str | None
    line: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def number(self) -> tuple[int, int]:
        """(120, 1) for 第一百二十条之一; the branch is 0 where there is none."""
        main, _, branch = self.id.partition("-")
        return int(main), int(branch or 0)


@dataclass(frozen=True, slots=True)
class Division:
    """编, 分编, 章 or 节: a heading and what stands under it."""

    id: str
    kind: DivisionKind
    number: int
    label: str
    title: str
    parent: str | None
    line: int


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

    def article(self, id: str) -> Article | None:
        return next((a for a in self.articles if a.id == id), None)

    def division(self, id: str | None) -> Division | None:
        return next((d for d in self.divisions if d.id == id), None)

    def units(self) -> Iterator[Unit]:
        """Every stretch of text that can be pointed at, with its id.

        Besides those of the articles: `title`, `subtitle`, `notice.1`, `preamble.1`, `ch2.title`.
        """
        if self.title:
            yield self.title
        yield from self.notice
        if self.subtitle:
            yield self.subtitle
        yield from self.preamble
        for division in self.divisions:
            yield Unit(f"{division.id}.title", division.title, division.line)
        for article in self.articles:
            yield from article_units(article)


def article_units(article: Article) -> Iterator[Unit]:
    """`13.p1`, `13.p1.i1`, `13.p1.i1.s1`, `13.p1.tail`, in the order of the text."""
    for paragraph in article.paragraphs:
        yield Unit(paragraph.id, paragraph.text, paragraph.line)
        for item in paragraph.items:
            yield Unit(item.id, item.text, item.line)
            for sub in item.subitems:
                yield Unit(sub.id, sub.text, sub.line)
        if paragraph.tail:
            yield paragraph.tail
