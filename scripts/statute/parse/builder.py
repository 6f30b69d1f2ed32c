"""Labelled lines → divisions and articles, of the statute or of an annex."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from statute.model import Article, Division, DivisionKind, Edit, Lang, Line, UnitId, UnitKind, lead
from statute.parse.grammar import LabelledLine, paragraphs
from statute.parse.labels import DIVISIONS, ITEMS, Label

_CAPTION = re.compile(
    r"(?:【([^【】]{1,40})】|\[([^\[\]]{1,40})\]|〔([^〔〕]{1,40})〕|（([^（）。，；：]{1,20})）(?=[ \u3000]))"
    r"[ \u3000]*(?=.)"
)
"""A caption that the source prints after the label of an article: 【立法目的】, [适用范围], （主管部门）."""


@dataclass(slots=True)
class Builder:
    """The state of the machine; lives for one call of `parse`."""

    lang: Lang
    restarts: bool
    """Chapters are numbered from one in each part, and named within it."""
    edits: list[Edit]
    within: UnitId | None = None
    """The annex; None for the statute itself."""
    divisions: list[Division] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    open: list[tuple[Label, Division]] = field(default_factory=list)
    """The divisions around, from the outermost in."""
    opening: tuple[Line, Label] | None = None
    """The line that begins the open article, with its label …"""
    rows: list[LabelledLine] = field(default_factory=list)
    """… and the lines below it."""

    def add(self, line: Line, label: Label | None) -> None:
        if label is not None and label.kind in DIVISIONS:
            self.close_article()
            self._division(line, label)
            return
        if label is not None and label.kind == "article":
            self.close_article()
            self.opening = (line, label)
        elif self.opening is None:
            self.opening = (line, Label("article", "", 0, 0, "", line.text))
        else:
            self.rows.append((line, label))

    def close_article(self) -> None:
        if self.opening is None:
            return
        (line, label), rows = self.opening, self.rows
        self.opening, self.rows = None, []
        number = label.number if label.number is not None else len(self.articles) + 1
        if self.within and any(one.number == (number, label.branch) for one in self.articles):
            number = 1 + max(one.number[0] for one in self.articles)  # They begin again, which is told.
        id = self._id(self.within, "article", number, label.branch)
        division = self.open[-1][1].id if self.open else None
        if label.text:
            self.gap(line, label)
        caption, rest = self._caption(line, label)
        self.item_gaps(rows)
        found = tuple(paragraphs(id, Line(line.number, rest), rows))
        self.articles.append(Article(id, label.text, division, line.number, found, caption))

    def _caption(self, line: Line, label: Label) -> tuple[str, str]:
        """The caption that the source prints after the label, and the text after it."""
        match = _CAPTION.match(label.rest) if label.text else None
        if match is None:
            return "", label.rest
        column = len(label.text) + len(self.blank(label.text))
        self.edits.append(Edit("source-caption", line.number, match.group(), "", line.number, column))
        return next(group for group in match.groups() if group), label.rest[match.end() :]

    def _division(self, line: Line, label: Label) -> None:
        kind: DivisionKind = label.kind  # type: ignore[assignment]
        self.open = [(above, division) for above, division in self.open if above.rank < label.rank]
        parent = self.open[-1][1] if self.open else None
        base = parent.id if parent is not None and self._nested(kind) else self.within
        number = label.number or self._next(kind, base)
        self.gap(line, label)
        above = parent.id if parent else None
        shown = number if label.text else None
        division = Division(
            self._id(base, kind, number), kind, shown, label.text, label.rest, above, line.number
        )
        self.divisions.append(division)
        self.open.append((label, division))

    def _next(self, kind: DivisionKind, base: UnitId | None) -> int:
        """The number after those of the divisions of this kind in the same place."""
        beside = (d.id.number for d in self.divisions if d.kind == kind and d.id.parent == base)
        return 1 + max(beside, default=0)

    def _id(self, base: UnitId | None, kind: UnitKind, number: int, branch: int = 0) -> UnitId:
        return base.below(kind, number, branch) if base else UnitId.top(kind, number, branch)

    def _nested(self, kind: DivisionKind) -> bool:
        """Chapters are named within their part only where they restart in each part."""
        return kind in ("section", "subpart", "heading") or (kind == "chapter" and self.restarts)

    def item_gaps(self, rows: list[LabelledLine]) -> None:
        for line, label in rows:
            if label is not None and label.kind in ITEMS:
                self.gap(line, label)

    def gap(self, line: Line, label: Label) -> None:
        """The blanks after the label become what stands there in every text of the language."""
        gap = self.blank(label.text) if label.rest else ""
        if label.gap != gap:
            column = len(label.text)
            self.edits.append(Edit("label-blank", line.number, label.gap, gap, line.number, column))

    def blank(self, label: str) -> str:
        return lead(label, self.lang)[len(label) :]
