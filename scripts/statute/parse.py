"""Cleaned lines → Statute: a state machine over labelled lines.

Units follow the drafting rules: an article's paragraphs are unnumbered; （一） lines are items of the
paragraph above; `1.` or （1） lines under an item are its subitems; a line after the items is a new
paragraph, or the paragraph's tail if the last item does not end its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from statute.clean import LINE_END
from statute.front import Front, find_front
from statute.join import join
from statute.labels import DIVISIONS, RANK, Label
from statute.model import (
    Article,
    Cleaned,
    Division,
    DivisionKind,
    Edit,
    Item,
    LeftOut,
    Line,
    Paragraph,
    Source,
    Statute,
    Subitem,
    Unit,
)

PREFIX: dict[DivisionKind, str] = {"part": "pt", "subpart": "sp", "chapter": "ch", "section": "s"}


def parse(cleaned: Cleaned, source: Source) -> Statute:
    """The tree of a cleaned text. Never fails: what is wrong with it is found by `check`.

    `source` gives the untouched text of what is left out.
    """
    joined = join(cleaned)
    lines = joined.lines
    labels = joined.labels
    front = find_front(lines, labels)
    if front.first_article < 0:
        whole = LeftOut(1, cleaned.line_count, "before", "\n".join(LINE_END.split(source.text)))
        ends = tuple(e for e in cleaned.edits if e.rule == "line-end")
        return Statute(cleaned.lang, None, (), None, (), (), (), (whole,), ends, cleaned.line_count)
    left_out = _left_out(front, lines, cleaned.line_count, source)
    gone = {n for part in left_out for n in range(part.first_line, part.last_line + 1)}
    builder = _Builder(
        cleaned.lang == "zh", [e for e in joined.edits if e.start not in gone or e.rule == "line-end"]
    )
    for line, label in zip(lines[front.body : front.end], labels[front.body : front.end], strict=True):
        builder.add(line, label)
    builder.close_article()
    title = _one("title", lines, front.title, "", builder.edits)
    note = _one("subtitle", lines, front.note, " ", builder.edits)
    return Statute(
        lang=cleaned.lang,
        title=title,
        notice=_units("notice", lines, front.notice),
        subtitle=note,
        preamble=_units("preamble", lines, front.preamble),
        divisions=tuple(builder.divisions),
        articles=tuple(builder.articles),
        left_out=left_out,
        edits=tuple(builder.edits),
        line_count=cleaned.line_count,
    )


def _units(name: str, lines: Sequence[Line], part: Sequence[int]) -> tuple[Unit, ...]:
    return tuple(Unit(f"{name}.{n}", lines[i].text, lines[i].number) for n, i in enumerate(part, 1))


def _one(name: str, lines: Sequence[Line], part: range, gap: str, edits: list[Edit]) -> Unit | None:
    """The lines of the title, or of the adoption note, as one unit, joined by `gap`."""
    if not part:
        return None
    first = lines[part.start]
    text, end = first.text, _last_line(first, edits)
    for i in part[1:]:
        edits.append(Edit("wrap", end, "\n" * (lines[i].number - end), gap, first.number, len(text)))
        text, end = f"{text}{gap}{lines[i].text}", _last_line(lines[i], edits)
    return Unit(name, text, first.number)


def _last_line(line: Line, edits: Sequence[Edit]) -> int:
    return line.number + sum(
        e.before.count("\n") for e in edits if e.start == line.number and e.rule in ("wrap", "join")
    )


def _left_out(front: Front, lines: Sequence[Line], line_count: int, source: Source) -> tuple[LeftOut, ...]:
    """Ranges of source lines outside the statute, each from its first to its last line that is not blank."""
    raw = LINE_END.split(source.text)
    starts = [
        i
        for i in (
            front.notice.start if front.notice else -1,
            front.title.start if front.title else -1,
            front.note.start if front.note else -1,
        )
        if i >= 0
    ]
    first_kept = min([*starts, front.preamble[0] if front.preamble else front.body, front.contents.start])
    ranges: list[tuple[int, int, str]] = []
    if first_kept > 0:
        ranges.append((1, lines[first_kept].number - 1, "before"))
    if front.contents:
        below = front.contents.stop
        ranges.append((lines[front.contents.start].number, lines[below].number - 1, "contents"))
    if front.end < len(lines):
        ranges.append((lines[front.end].number, line_count, "after"))
    out: list[LeftOut] = []
    for first, last, reason in ranges:
        while last > first and last <= len(raw) and not raw[last - 1].strip():
            last -= 1
        out.append(LeftOut(first, last, reason, "\n".join(raw[first - 1 : last])))  # type: ignore[arg-type]
    return tuple(out)


@dataclass(slots=True)
class _Builder:
    """The state of the machine; lives for one call of `parse`."""

    chinese: bool
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
        id = f"{number}-{label.branch}" if label.branch else str(number)
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
        own = f"{PREFIX[kind]}{number}"
        qualified = f"{parent.id}.{own}" if parent and self._nested(kind, own) else own
        self._gap(line, label, " " if label.rest else "")
        division = Division(
            qualified, kind, number, label.text, label.rest, parent.id if parent else None, line.number
        )
        self.divisions.append(division)
        self.open[kind] = division

    def _nested(self, kind: DivisionKind, own: str) -> bool:
        """Sections and subparts are named within their parent; chapters only where they restart in each part."""
        if kind in ("section", "subpart"):
            return True
        return kind == "chapter" and any(d.id == own or d.id.endswith(f".{own}") for d in self.divisions)

    def _paragraphs(
        self, article: str, line: Line, rows: Sequence[tuple[Line, Label | None]]
    ) -> Iterator[Paragraph]:
        """The paragraphs of an article whose first one begins with `line`, its label taken off."""
        n, items, tail = 1, list[Item](), None
        for below, label in rows:
            id = f"{article}.p{n}"
            if label is not None and label.kind == "item":
                if tail is not None:
                    yield Paragraph(id, line.text, line.number, tuple(items))
                    n, line, items, tail = n + 1, tail, [], None
                    id = f"{article}.p{n}"
                self._gap(below, label, self._item_gap)
                items.append(Item(f"{id}.i{label.number}", label.text, label.rest, below.number))
            elif label is not None and label.kind == "subitem" and items and tail is None:
                self._gap(below, label, self._item_gap)
                sub = Subitem(f"{items[-1].id}.s{label.number}", label.text, label.rest, below.number)
                items[-1] = replace(items[-1], subitems=(*items[-1].subitems, sub))
            elif items and tail is None and not _closed(items[-1]):
                tail = below
            else:
                yield Paragraph(id, line.text, line.number, tuple(items), _tail(id, tail))
                n, line, items, tail = n + 1, below, [], None
        id = f"{article}.p{n}"
        yield Paragraph(id, line.text, line.number, tuple(items), _tail(id, tail))

    @property
    def _item_gap(self) -> str:
        return "" if self.chinese else " "

    def _gap(self, line: Line, label: Label, gap: str) -> None:
        """The blanks after the label become `gap`."""
        if label.gap != gap:
            column = len(label.text)
            self.edits.append(Edit("label-blank", line.number, label.gap, gap, line.number, column))


def _tail(paragraph: str, line: Line | None) -> Unit | None:
    return Unit(f"{paragraph}.tail", line.text, line.number) if line else None


def _closed(item: Item) -> bool:
    text = (item.subitems[-1].text if item.subitems else item.text)[-20:].rstrip("”’）》」』")
    return text.endswith(("。", "！", "？", ".", "!", "?"))
