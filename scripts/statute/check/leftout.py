"""What is left out of the statute and reads as if it were of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statute.model import Problem, Source, Statute, article_units
from statute.parse.labels import label_of
from statute.parse.titleseams import seam
from statute.problems import problem

_AMENDS = re.compile(
    "(?:将|删去|删除|增加|在)[^，。]{0,20}第[^，。]{1,8}[条章款]|第[^，。]{1,8}条[^，。]{0,12}(?:修改|改为|删)"
)
"""Points of a decision that stands over the text which it amends."""


def nothing_of_it_is_left_out(statute: Statute, source: Source) -> Iterator[Problem]:
    """Below the last article, or above the title, nothing is left out that reads like a statute."""
    for part in statute.left_out if statute.articles else ():
        lines = [line.strip() for line in part.text.split("\n")]
        found = [n for n, line in enumerate(lines) if _is_of_statute(line, statute, part.reason)]
        if found and part.reason != "contents":
            where = "below" if part.reason == "after" else "above"
            message = (
                f"Lines {part.first_line} to {part.last_line} {where} the statute are left out, among them "
                f"“{lines[found[0]][:24]}…”."
            )
            hint = "If they are part of it, say what they are in [[structure]]; if not, as outside."
            yield problem(source.path, part.first_line + found[0], "left-out", message, hint)


def _is_of_statute(line: str, statute: Statute, reason: str) -> bool:
    label = label_of(line, statute.lang)
    article = label is not None and label.kind == "article" and bool(label.gap)
    article = article or (label is not None and label.kind == "point" and bool(_AMENDS.match(label.rest)))
    return article or (reason == "after" and (label is not None or (len(line) > 12 and line.endswith("。"))))


def title_is_whole(statute: Statute, source: Source) -> Iterator[Problem]:
    """It is beyond doubt on which line the title begins."""
    title = statute.title
    if title is None:
        return
    texts = [unit.text for article in statute.articles for unit in article_units(article)]
    ruled = {e.line for e in statute.edits if e.rule == "structure"}
    joined = (e for e in statute.edits if e.start == title.line and e.rule == "wrap")
    for end in (e.column for e in joined):
        above, text = title.text[:end], title.text[end:]
        if title.line not in ruled and not seam(above, text, texts).sure:
            message = f"“{above}” is taken for the beginning of the title, before “{text[:24]}”."
            hint = "If it is none, call it outside in [[structure]]; if it is, call both lines title."
            yield problem(source.path, title.line, "title-begins", message, hint)
    for part in statute.left_out if not statute.notice else ():
        above = part.text.split("\n")[-1].strip()
        other = (
            part.reason != "before" or part.last_line in ruled or label_of(above, statute.lang) is not None
        )
        if not other and not seam(above, title.text, texts).sure:
            message = f"“{above}” is left out, right above the title “{title.text[:24]}”."
            hint = "If the title begins with it, call both lines title in [[structure]]; if not, call it outside."
            yield problem(source.path, part.last_line, "title-begins", message, hint)
