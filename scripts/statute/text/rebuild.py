"""Statute → the characters of its source: the proof that nothing was lost.

The text of the tree is laid on its lines, the edits are taken back from the last to the first,
and what was left out is put where it stood.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from statute.model import Article, Division, Lang, Paragraph, Statute, Unit, lead, paragraph_units


class RebuildError(ValueError):
    """An edit that does not fit the text it claims to have made."""


def rebuild(statute: Statute) -> str:
    """Every character of the source, from tree, edits and left-out ranges alone.

    Raises RebuildError if the log is not true.
    """
    lines = _laid_out(statute)
    ends: dict[int, str] = {}
    for edit in reversed(statute.edits):
        if edit.rule == "line-end":
            ends[edit.line] = edit.before
            continue
        text = lines.get(edit.start, "")
        stop = edit.column + len(edit.after)
        if text[edit.column : stop] != edit.after:
            raise RebuildError(
                f"line {edit.line}, {edit.rule}: {edit.after!r} is not at column {edit.column} of {text!r}"
            )
        head, tail = text[: edit.column] + edit.before, text[stop:]
        if breaks := edit.before.count("\n"):
            lines[edit.start] = text[: edit.column]
            lines[edit.line + breaks] = tail
        else:
            lines[edit.start] = head + tail
    for part in statute.left_out:
        lines.update(enumerate(part.text.split("\n"), part.first_line))
    numbers = range(1, statute.line_count + 1)
    return "".join(lines.get(n, "") + (ends.get(n, "\n") if n < statute.line_count else "") for n in numbers)


def leads(statute: Statute) -> Iterator[tuple[Unit, str]]:
    """Every unit of the statute with what stands before it on its line: its label, and the label of its article."""
    for unit in (statute.title, statute.subtitle, *statute.notice, *statute.preamble, *statute.signature):
        if unit:
            yield unit, ""
    yield from _body(statute.divisions, statute.articles, statute.lang)
    for annex in statute.annexes:
        yield Unit(annex.id.heading, annex.title, annex.line), lead(annex.label, statute.lang)
        for paragraph in annex.units:
            yield from _paragraph(paragraph, "", statute.lang)
        yield from _body(annex.divisions, annex.articles, statute.lang)


def _body(
    divisions: Iterable[Division], articles: Iterable[Article], lang: Lang
) -> Iterator[tuple[Unit, str]]:
    for division in divisions:
        yield Unit(division.id.heading, division.title, division.line), lead(division.label, lang)
    for article in articles:
        for paragraph in article.paragraphs:
            first = paragraph is article.paragraphs[0]
            yield from _paragraph(paragraph, lead(article.label, lang) if first else "", lang)


def _paragraph(paragraph: Paragraph, before: str, lang: Lang) -> Iterator[tuple[Unit, str]]:
    labels = {item.id: item.label for item in paragraph.items}
    labels |= {sub.id: sub.label for item in paragraph.items for sub in item.subitems}
    for unit in paragraph_units(paragraph):
        yield unit, before if unit.id == paragraph.id else lead(labels.get(unit.id, ""), lang)


def _laid_out(statute: Statute) -> dict[int, str]:
    """The text of the tree by the line it begins on; a paragraph without words, above a list, has no line."""
    lines: dict[int, str] = {}
    for unit, before in leads(statute):
        if unit.text:
            lines[unit.line] = before + unit.text
        elif before:
            lines.setdefault(unit.line, before.rstrip())
    return lines
