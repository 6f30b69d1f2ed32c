"""The contents list against the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statute.model import LeftOut, Problem, Source, Statute
from statute.parse.labels import DIVISIONS, label_of
from statute.problems import problem
from statute.text.clean import clean


def contents_agree(statute: Statute, source: Source) -> Iterator[Problem]:
    """The contents list names the headings of the text, in order; kinds it does not list are passed over."""
    for part in (p for p in statute.left_out if p.reason == "contents"):
        listed = _listed(part, statute)
        kinds = {kind for _, kind, _, _ in listed}
        headings = [d for d in statute.divisions if d.kind in kinds]
        there = {(d.kind, d.number, _bare(d.title)): d for d in headings}
        for line, kind, number, title in listed:
            if (kind, number, _bare(title)) not in there:
                like = next((d for d in headings if d.kind == kind and d.number == number), None)
                other = (
                    f"the text has “{like.title}” (line {like.line})"
                    if like
                    else "the text has no such heading"
                )
                message = f"The contents list has “{title}”, {other}."
                yield problem(
                    source.path, line, "contents-mismatch", message, "One of the two is misspelt; see which."
                )
        names = {(kind, number) for _, kind, number, _ in listed}
        for d in headings:
            if (d.kind, d.number) not in names:
                name = f"{d.label} {d.title}".lstrip()
                message = f"{name} is not in the contents list (line {part.first_line})."
                yield problem(
                    source.path,
                    d.line,
                    "contents-mismatch",
                    message,
                    "Look for a line missing there or a heading that is none.",
                )


def unwritten(statute: Statute) -> frozenset[int]:
    """The lines of the contents list whose headings a text that is not written to its end does not have yet."""
    there = {(d.kind, d.number) for d in statute.divisions}
    return frozenset(
        line
        for part in statute.left_out
        if part.reason == "contents"
        for line, kind, number, _ in _listed(part, statute)
        if (kind, number) not in there
    )


def _listed(part: LeftOut, statute: Statute) -> list[tuple[int, str, int | None, str]]:
    """Line, kind, number and title of each entry; a line without a label goes on the entry above it."""
    rows: list[tuple[int, str, int | None, str]] = []
    bare = re.sub(r"(?m)[ \t\u3000.．·…—-]*[0-9０-９]*$", "", part.text)
    for line in clean(Source("", bare, "", "")).lines:
        label = label_of(line.text, statute.lang)
        title = label.rest if label else line.text
        if label and label.kind in DIVISIONS:
            rows.append((part.first_line + line.number - 1, label.kind, label.number, title))
        elif label is None and title and rows:
            rows[-1] = (*rows[-1][:3], rows[-1][3] + title)
    return rows


def _bare(title: str) -> str:
    return re.sub(r"[\s\u200b\ufeff，,、（）()；;：:]", "", title)
