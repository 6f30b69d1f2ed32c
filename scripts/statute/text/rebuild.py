"""Statute → the characters of its source: the proof that nothing was lost.

The text of the tree is laid on its lines, the edits are taken back from the last to the first,
and what was left out is put where it stood.
"""

from __future__ import annotations

from statute.model import LANGUAGES, Statute


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


def _laid_out(statute: Statute) -> dict[int, str]:
    """The text of the tree by the line it begins on, labels in front of it."""
    gap = LANGUAGES[statute.lang].gap
    single = [u for u in (statute.title, statute.subtitle, *statute.notice, *statute.preamble) if u]
    lines = {unit.line: unit.text for unit in single}
    for division in statute.divisions:
        lines[division.line] = f"{division.label} {division.title}".rstrip()
    for article in statute.articles:
        for paragraph in article.paragraphs:
            lines[paragraph.line] = paragraph.text
            for item in paragraph.items:
                lines[item.line] = item.label + gap + item.text
                lines.update({sub.line: sub.label + gap + sub.text for sub in item.subitems})
            if paragraph.tail:
                lines[paragraph.tail.line] = paragraph.tail.text
        first = article.paragraphs[0]
        lines[article.line] = f"{article.label} {first.text}".rstrip() if article.label else first.text
    return lines
