"""The lines of an article, or of an annex, → paragraphs with their items, subitems and tails.

    paragraph  := line item* tail?
    item       := (label line | member) subitem* further*
    subitem    := (label line | member) further*

A paragraph is unnumbered and counted. What its first list is numbered by (一、, （一）, 1. …) are its items; any other
number below an item is a subitem. A member of a list without labels, a formula and a row of a table belong to the
innermost unit that leads to them. A plain line after the items is a further paragraph of the last item if the
numbers go on below it; the paragraph's tail if the last item does not end its sentence; else a new paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from statute.model import Item, Line, Paragraph, Subitem, Unit, UnitId
from statute.parse.labels import ITEMS, Label, LabelKind, bare
from statute.parse.lists import leads_on
from statute.text.sentence import is_formula

LabelledLine = tuple[Line, Label | None]


@dataclass(slots=True)
class _Numbers:
    """The numbers of the members of one list: no two are the same."""

    taken: set[int] = field(default_factory=set)
    highest: int = 0

    def free(self, number: int | None) -> int:
        """The number, or the next one if there is none or another member has it."""
        if number is None or number in self.taken:
            number = self.highest + 1
        self.taken.add(number)
        self.highest = max(self.highest, number)
        return number


@dataclass(slots=True)
class _Subitem:
    row: LabelledLine
    number: int
    more: list[Line] = field(default_factory=list)

    @property
    def end(self) -> str:
        return self.more[-1].text if self.more else _text(self.row)


@dataclass(slots=True)
class _Item:
    row: LabelledLine
    number: int
    subitems: list[_Subitem] = field(default_factory=list)
    numbers: _Numbers = field(default_factory=_Numbers)
    """Of its subitems."""
    more: list[Line] = field(default_factory=list)

    @property
    def end(self) -> str:
        """The text with which it ends so far."""
        return (
            self.more[-1].text if self.more else self.subitems[-1].end if self.subitems else _text(self.row)
        )


@dataclass(slots=True)
class _Paragraph:
    line: Line
    items: list[_Item] = field(default_factory=list)
    numbers: _Numbers = field(default_factory=_Numbers)
    """Of its items."""
    tail: Line | None = None

    @property
    def kind(self) -> LabelKind | None:
        """What its items are numbered by."""
        return next((label.kind for item in self.items if (label := item.row[1]) and label.text), None)


class _Ahead:
    """Where the next line with a label of each kind is."""

    def __init__(self, rows: Sequence[LabelledLine]) -> None:
        self._places: dict[LabelKind, list[int]] = {}
        self._rows = rows
        for i, (_, label) in enumerate(rows):
            if label is not None and label.kind != "member":
                self._places.setdefault(label.kind, []).append(i)

    def next(self, kind: LabelKind | None, index: int) -> tuple[int, int | None]:
        """Index and number of the next label of this kind below `index`; one past the last line if there is none."""
        places = self._places.get(kind, []) if kind else []
        found = bisect_right(places, index)
        if found == len(places):
            return len(self._rows), None
        label = self._rows[places[found]][1]
        return places[found], label.number if label else None


def paragraphs(id: UnitId, line: Line, rows: Sequence[LabelledLine]) -> Iterator[Paragraph]:
    """The paragraphs below `id`, the first of which begins with `line`, its label taken off."""
    current = _Paragraph(line)
    found = [current]
    ahead = _Ahead(rows)
    for index, (below, label) in enumerate(rows):
        if label is None and is_formula(below.text):
            label = bare("member", below.text)
        if label is not None and label.kind in (*ITEMS, "member"):
            if current.tail is not None:
                tail, current.tail = current.tail, None
                current = _Paragraph(tail)
                found.append(current)
            _take(current, below, label)
        elif not current.items or current.tail is not None or label is not None:  # Or the editors say so.
            current = _Paragraph(below)
            found.append(current)
        elif holder := _goes_on(current, ahead, index):
            holder.more.append(below)
        elif _label(current.items[-1].row) and not _closed(current.items[-1].end):
            if any(item.more for item in current.items):
                current.items[-1].more.append(below)
            else:
                current.tail = below
        else:
            current = _Paragraph(below)
            found.append(current)
    for n, one in enumerate(found, 1):
        yield _made(id.below("paragraph", n), one)


def _take(paragraph: _Paragraph, line: Line, label: Label) -> None:
    """Puts a line with a label, or a member without, where it belongs in the paragraph."""
    row = (line, label)
    item = paragraph.items[-1] if paragraph.items else None
    if label.kind == "member":
        if item is None or not _holds(item):
            paragraph.items.append(_Item(row, paragraph.numbers.free(None)))
        elif item.subitems and (leads_on(item.subitems[-1].end) or item.subitems[-1].more):
            item.subitems[-1].more.append(line)
        else:
            item.subitems.append(_Subitem(row, item.numbers.free(None)))
    elif item is None or paragraph.kind in (None, label.kind):
        paragraph.items.append(_Item(row, paragraph.numbers.free(label.number)))
    elif not item.subitems or _kind(item) in (None, label.kind):
        item.subitems.append(_Subitem(row, item.numbers.free(label.number)))
    else:
        item.subitems[-1].more.append(line)


def _holds(item: _Item) -> bool:
    """Whether a member that follows the item is a part of it: the item leads to it, or has such parts already."""
    label = item.row[1]
    labelled = label is not None and bool(label.text)
    return labelled and (leads_on(item.end) or (bool(item.subitems) and not _closed(item.end)))


def _kind(item: _Item) -> LabelKind | None:
    return next((label.kind for sub in item.subitems if (label := sub.row[1]) and label.text), None)


def _goes_on(paragraph: _Paragraph, ahead: _Ahead, index: int) -> _Item | _Subitem | None:
    """The item or subitem of which a plain line is a further paragraph: the next number below counts on from it."""
    item = paragraph.items[-1]
    at, number = ahead.next(paragraph.kind, index)
    if item.subitems:
        sub, counted = ahead.next(_kind(item), index)
        if sub < at and counted == item.subitems[-1].number + 1:
            return item.subitems[-1]
    return item if number == item.number + 1 else None


def _closed(text: str) -> bool:
    return text.rstrip("”’）》」』").endswith(("。", "！", "？", ".", "!", "?"))


def _text(row: LabelledLine) -> str:
    line, label = row
    return label.rest if label else line.text


def _made(id: UnitId, one: _Paragraph) -> Paragraph:
    items = tuple(_item(id.below("item", item.number), item) for item in one.items)
    tail = Unit(id.below("tail"), one.tail.text, one.tail.number) if one.tail else None
    return Paragraph(id, one.line.text, one.line.number, items, tail)


def _item(id: UnitId, item: _Item) -> Item:
    subs = tuple(_subitem(id.below("subitem", sub.number), sub) for sub in item.subitems)
    return Item(id, _label(item.row), _text(item.row), item.row[0].number, subs, _more(id, item.more))


def _subitem(id: UnitId, sub: _Subitem) -> Subitem:
    return Subitem(id, _label(sub.row), _text(sub.row), sub.row[0].number, _more(id, sub.more))


def _label(row: LabelledLine) -> str:
    return row[1].text if row[1] else ""


def _more(id: UnitId, lines: Sequence[Line]) -> tuple[Unit, ...]:
    return tuple(Unit(id.below("paragraph", n), line.text, line.number) for n, line in enumerate(lines, 2))
