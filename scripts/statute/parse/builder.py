"""Labelled lines → divisions and articles: the state machine of `parse`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from statute.model import (
    Article,
    Division,
    DivisionKind,
    Edit,
    Item,
    Line,
    Paragraph,
    Subitem,
    Unit,
    UnitId,
)
from statute.parse.labels import DIVISIONS, RANK, Label


@dataclass(slots=True)
class Builder:
    """The state of the machine; lives for one call of `parse`."""

    gap: str
    restarts: bool
    """Chapters are numbered from one in each part, and named within it."""
    edits: list[Edit]
    divisions: list[Division] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    open: dict[DivisionKind, Division] = field(default_factory=dict)
    rows: list[tuple[Line, Label | None]] = field(default_factory=list)
    """The lines of the open article."""

    def add(self, line: Line, label: Label | None) -> None:
        if label is not None and label.kind in DIVISIONS:
            self.close_article()
            self._division(line, label)
            return
        if label is not None and label.kind == "article":
            self.close_article()
        elif not self.rows:
            label = Label("article", "", 0, 0, "", line.text)
        self.rows.append((line, label))

    def close_article(self) -> None:
        if not self.rows:
            return
        (line, label), *rows = self.rows
        self.rows = []
        assert label is not None
        number = label.number if label.number is not None else len(self.articles) + 1
        id = UnitId.top("article", number, label.branch)
        division = next(reversed(self.open.values()), None)
        if label.text:
            self._gap(line, label, " " if label.rest else "")
        paragraphs = tuple(self._paragraphs(id, Line(line.number, label.rest), rows))
        self.articles.append(
            Article(id, label.text, division.id if division else None, line.number, paragraphs)
        )

    def _division(self, line: Line, label: Label) -> None:
        kind: DivisionKind = label.kind  # type: ignore[assignment]
        self.open = {k: d for k, d in self.open.items() if RANK[k] < RANK[kind]}
        parent = next(reversed(self.open.values()), None)
        number = label.number if label.number is not None else 1 + sum(d.kind == kind for d in self.divisions)
        nested = parent and self._nested(kind)
        id = parent.id.below(kind, number) if parent and nested else UnitId.top(kind, number)
        self._gap(line, label, " " if label.rest else "")
        division = Division(
            id, kind, number, label.text, label.rest, parent.id if parent else None, line.number
        )
        self.divisions.append(division)
        self.open[kind] = division

    def _nested(self, kind: DivisionKind) -> bool:
        """Sections and subparts are named within their parent; chapters only where they restart in each part."""
        return kind in ("section", "subpart") or (kind == "chapter" and self.restarts)

    def _paragraphs(
        self, article: UnitId, line: Line, rows: Sequence[tuple[Line, Label | None]]
    ) -> Iterator[Paragraph]:
        """The paragraphs of an article whose first one begins with `line`, its label taken off."""
        n, items, tail = 1, list[Item](), None
        for below, label in rows:
            id = article.below("paragraph", n)
            if label is not None and label.kind == "item":
                if tail is not None:
                    yield Paragraph(id, line.text, line.number, tuple(items))
                    n, line, items, tail = n + 1, tail, [], None
                    id = article.below("paragraph", n)
                self._gap(below, label, self._item_gap)
                number = label.number or len(items) + 1
                items.append(Item(id.below("item", number), label.text, label.rest, below.number))
            elif label is not None and label.kind == "subitem" and items and tail is None:
                self._gap(below, label, self._item_gap)
                number = label.number or len(items[-1].subitems) + 1
                sub = Subitem(items[-1].id.below("subitem", number), label.text, label.rest, below.number)
                items[-1] = replace(items[-1], subitems=(*items[-1].subitems, sub))
            elif items and tail is None and not _closed(items[-1]):
                tail = below
            else:
                yield Paragraph(id, line.text, line.number, tuple(items), _tail(id, tail))
                n, line, items, tail = n + 1, below, [], None
        id = article.below("paragraph", n)
        yield Paragraph(id, line.text, line.number, tuple(items), _tail(id, tail))

    @property
    def _item_gap(self) -> str:
        return self.gap

    def _gap(self, line: Line, label: Label, gap: str) -> None:
        """The blanks after the label become `gap`."""
        if label.gap != gap:
            column = len(label.text)
            self.edits.append(Edit("label-blank", line.number, label.gap, gap, line.number, column))


def _tail(paragraph: UnitId, line: Line | None) -> Unit | None:
    return Unit(paragraph.below("tail"), line.text, line.number) if line else None


def _closed(item: Item) -> bool:
    text = (item.subitems[-1].text if item.subitems else item.text)[-20:].rstrip("”’）》」』")
    return text.endswith(("。", "！", "？", ".", "!", "?"))
