"""Cleaned lines → Statute: every line is labelled and joined once, then each part of the text is made of its lines.

text := foreign? notice? title note? preamble? contents? body signature? annexes? foreign?
body := (division | article)*        annex := label title? paragraph* body
"""

from __future__ import annotations

from collections.abc import Sequence

from statute.acyclic import acyclic
from statute.model import Cleaned, Edit, LeftOut, Line, Ruling, Source, Statute, Unit, UnitId, UnitKind
from statute.parse.annexes import make_annex
from statute.parse.builder import Builder
from statute.parse.ending import Ending, find_ending
from statute.parse.front import Front, find_front
from statute.parse.join import join
from statute.text.clean import LINE_END


@acyclic
def parse(cleaned: Cleaned, source: Source, rulings: Sequence[Ruling] = ()) -> Statute:
    """The tree of a cleaned text. Never fails: what is wrong with it is found by `check`.

    `source` gives the untouched text of what is left out.
    """
    joined = join(cleaned, {ruling.line: ruling.kind for ruling in rulings})
    lines = joined.lines
    labels = joined.labels
    front = find_front(lines, labels, frozenset(r.line for r in rulings if r.kind == "title"))
    if front.first_article < 0:
        whole = LeftOut(1, cleaned.line_count, "before", "\n".join(LINE_END.split(source.text)))
        ends = tuple(e for e in cleaned.edits if e.rule == "line-end")
        return Statute(cleaned.lang, None, (), None, (), (), (), (whole,), ends, cleaned.line_count)
    ending = find_ending(lines, labels, front.first_article)
    left_out = _left_out(front, ending, lines, cleaned.line_count, source)
    gone = {n for part in left_out for n in range(part.first_line, part.last_line + 1)}
    rows = tuple(zip(lines, labels, strict=True))
    body = rows[front.body : ending.end]
    chapters = [label.number for _, label in body if label and label.kind == "chapter" and label.text]
    builder = Builder(
        lang=cleaned.lang,
        restarts=len(set(chapters)) < len(chapters),
        edits=[e for e in joined.edits if e.start not in gone or e.rule == "line-end"],
    )
    for line, label in body:
        builder.add(line, label)
    builder.close_article()
    annexes = tuple(
        make_annex(n, rows[part.start : part.stop], cleaned.lang, builder.edits)
        for n, part in enumerate(ending.annexes, 1)
    )
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
        annexes=annexes,
        signature=_units("signature", lines, ending.signature),
    )


def _units(kind: UnitKind, lines: Sequence[Line], part: Sequence[int]) -> tuple[Unit, ...]:
    series = UnitId.top(kind)
    return tuple(
        Unit(series.below("paragraph", n), lines[i].text, lines[i].number) for n, i in enumerate(part, 1)
    )


def _one(kind: UnitKind, lines: Sequence[Line], part: range, gap: str, edits: list[Edit]) -> Unit | None:
    """The lines of the title, or of the adoption note, as one unit, joined by `gap`."""
    if not part:
        return None
    first = lines[part.start]
    text, end = first.text, _last_line(first, edits)
    for i in part[1:]:
        edits.append(Edit("wrap", end, "\n" * (lines[i].number - end), gap, first.number, len(text)))
        text, end = f"{text}{gap}{lines[i].text}", _last_line(lines[i], edits)
    return Unit(UnitId.top(kind), text, first.number)


def _last_line(line: Line, edits: Sequence[Edit]) -> int:
    return line.number + sum(
        e.before.count("\n") for e in edits if e.start == line.number and e.rule in ("wrap", "join")
    )


def _left_out(
    front: Front, ending: Ending, lines: Sequence[Line], line_count: int, source: Source
) -> tuple[LeftOut, ...]:
    """Ranges of source lines outside the statute, each from its first to its last line that is not blank."""
    raw = LINE_END.split(source.text)
    first_kept = (front.notice or front.title or front.contents).start
    ranges: list[tuple[int, int, str]] = []
    if first_kept > 0:
        ranges.append((1, lines[first_kept].number - 1, "before"))
    if front.contents:
        below = front.contents.stop
        ranges.append((lines[front.contents.start].number, lines[below].number - 1, "contents"))
    if ending.after:
        below = lines[ending.after.stop].number - 1 if ending.after.stop < len(lines) else line_count
        ranges.append((lines[ending.after.start].number, below, "after"))
    out: list[LeftOut] = []
    for first, last, reason in ranges:
        while last > first and last <= len(raw) and not raw[last - 1].strip():
            last -= 1
        out.append(LeftOut(first, last, reason, "\n".join(raw[first - 1 : last])))  # type: ignore[arg-type]
    return tuple(out)
