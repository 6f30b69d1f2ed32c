"""The lines of an annex → its label, title, paragraphs, headings and articles.

An annex numbers for itself: its articles are 第一条 …, or 一、二、 where it has no 第N条.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from statute.model import CELL, Annex, Edit, Lang, Line, UnitId
from statute.parse.builder import Builder
from statute.parse.grammar import LabelledLine, paragraphs
from statute.parse.labels import DIVISIONS, Label
from statute.parse.titles import may_be_title


def make_annex(number: int, rows: Sequence[LabelledLine], lang: Lang, edits: list[Edit]) -> Annex:
    """The annex of these lines; blanks put right and lines joined are added to `edits`."""
    id = UnitId.top("annex", number)
    builder = Builder(lang, False, edits, within=id)
    label, title, line, below = _head(rows, builder)
    below = _articles(below)
    first = next((i for i, (_, one) in enumerate(below) if one and _opens(one)), len(below))
    for row in below[first:]:
        builder.add(*row)
    builder.close_article()
    own = below[:first]
    builder.item_gaps(own)
    units = tuple(paragraphs(id, *_opening(own))) if own else ()
    return Annex(id, label, title, line, units, tuple(builder.divisions), tuple(builder.articles))


def _opens(label: Label) -> bool:
    return label.kind == "article" or label.kind in DIVISIONS


def _opening(rows: Sequence[LabelledLine]) -> tuple[Line, Sequence[LabelledLine]]:
    """The first paragraph and the rows below it; it is empty if the annex begins with a member of a list."""
    line, label = rows[0]
    return (Line(line.number, ""), rows) if label is not None else (line, rows[1:])


def _head(rows: Sequence[LabelledLine], builder: Builder) -> tuple[str, str, int, Sequence[LabelledLine]]:
    """Label, title and line of an annex, and the rows below them."""
    (line, label), below = rows[0], rows[1:]
    if label is None:
        return "", line.text, line.number, below
    builder.gap(line, label)
    if label.rest or not below or not _may_be_name(below[0]):
        return label.text, label.rest, line.number, below
    (title, _), below = below[0], below[1:]
    breaks = "\n" * (title.number - line.number)
    gap = builder.blank(label.text)
    builder.edits.append(Edit("label-line", line.number, breaks, gap, line.number, len(label.text)))
    return label.text, title.text, line.number, below


def _may_be_name(row: LabelledLine) -> bool:
    line, label = row
    return label is None and may_be_title(line.text) and CELL not in line.text


def _articles(rows: Sequence[LabelledLine]) -> list[LabelledLine]:
    """一、 are articles if they count from one, do not follow a line that leads to them, and there is no 第N条."""
    points = [i for i, (_, label) in enumerate(rows) if label and label.kind == "point"]
    numbered = any(label and label.kind == "article" for _, label in rows)
    if numbered or not points or (rows[points[0] - 1][0].text.endswith("：") and points[0]):
        return list(rows)
    return [
        (line, replace(label, kind="article", mark="point") if label and label.kind == "point" else label)
        for line, label in rows
    ]
