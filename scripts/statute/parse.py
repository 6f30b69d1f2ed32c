"""Cleaned lines → Statute: a state machine over labelled lines.

Units follow the drafting rules: an article's paragraphs are unnumbered; （一） lines are items of the
paragraph above; `1.` or （1） lines under an item are its subitems; a line after the items is a new
paragraph, or the paragraph's tail if the last item does not end its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    article: Article | None = None

    def add(self, line: Line, label: Label | None) -> None:
        if label is not None and label.kind in DIVISIONS:
            self.close_article()
            self._division(line, label)
        elif label is not None and label.kind == "article":
            self.close_article()
            self._article(line, label)
        elif self.article is None:
            self._article(line, Label("article", "", 0, 0, "", line.text))
        elif label is not None and label.kind == "item":
            self._item(line, label)
        elif label is not None and label.kind == "subitem" and self._last.items and self._last.tail is None:
            self._subitem(line, label)
        else:
            self._plain(line)

    def close_article(self) -> None:
        if self.article is not None:
            self.articles.append(self.article)
            self.article = None

    @property
    def _last(self) -> Paragraph:
        assert self.article is not None
        return self.article.paragraphs[-1]

    def _replace_last(self, paragraph: Paragraph) -> None:
        assert self.article is not None
        self.article = replace(self.article, paragraphs=(*self.article.paragraphs[:-1], paragraph))

    def _division(self, line: Line, label: Label) -> None:
        kind: DivisionKind = label.kind  # type: ignore[assignment]
        self.open = {k: d for k, d in self.open.items() if RANK[k] < RANK[kind]}
        parent = next(reversed(self.open.values()), None)
        number = label.number if label.number is not None else 1 + sum(d.kind == kind for d in self.divisions)
        own = f"{PREFIX[kind]}{number}"
        qualified = f"{parent.id}.{own}" if parent and self._nested(kind, own) else own
        gap = " " if label.rest else ""
        self._gap(line, len(label.text), label.gap, gap)
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

    def _article(self, line: Line, label: Label) -> None:
        number = label.number if label.number is not None else len(self.articles) + 1
        id = f"{number}-{label.branch}" if label.branch else str(number)
        division = next(reversed(self.open.values()), None)
        paragraph = Paragraph(f"{id}.p1", label.rest, line.number)
        if label.text:
            self._gap(line, len(label.text), label.gap, " " if label.rest else "")
        self.article = Article(id, label.text, division.id if division else None, line.number, (paragraph,))

    def _item(self, line: Line, label: Label) -> None:
        if tail := self._last.tail:
            self._replace_last(replace(self._last, tail=None))
            self._paragraph(tail.text, tail.line)
        last = self._last
        id = f"{last.id}.i{label.number}"
        self._gap(line, len(label.text), label.gap, "" if self.chinese else " ")
        self._replace_last(replace(last, items=(*last.items, Item(id, label.text, label.rest, line.number))))

    def _subitem(self, line: Line, label: Label) -> None:
        last = self._last
        item = last.items[-1]
        sub = Subitem(f"{item.id}.s{label.number}", label.text, label.rest, line.number)
        self._gap(line, len(label.text), label.gap, "" if self.chinese else " ")
        self._replace_last(
            replace(last, items=(*last.items[:-1], replace(item, subitems=(*item.subitems, sub))))
        )

    def _plain(self, line: Line) -> None:
        assert self.article is not None
        last = self._last
        if last.items and last.tail is None and not _closed(last.items[-1]):
            self._replace_last(replace(last, tail=Unit(f"{last.id}.tail", line.text, line.number)))
        else:
            self._paragraph(line.text, line.number)

    def _paragraph(self, text: str, number: int) -> None:
        assert self.article is not None
        paragraph = Paragraph(f"{self.article.id}.p{len(self.article.paragraphs) + 1}", text, number)
        self.article = replace(self.article, paragraphs=(*self.article.paragraphs, paragraph))

    def _gap(self, line: Line, column: int, before: str, after: str) -> None:
        if before != after:
            self.edits.append(Edit("label-blank", line.number, before, after, line.number, column))


def _closed(item: Item) -> bool:
    text = (item.subitems[-1].text if item.subitems else item.text).rstrip("”’）》」』")
    return text.endswith(("。", "！", "？", ".", "!", "?"))
