"""What stands above the first article: foreign text, promulgation notice, title, adoption note, contents.

Found from the first article upwards, since what comes first in a file may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from statute.model import Line
from statute.parse.labels import DIVISIONS, RANK, Label, first_article
from statute.parse.titleblock import TITLE_REACH, title_lines
from statute.parse.titles import NOTICE_HEAD, below_title, is_ordinal, may_be_title, page_above
from statute.text.sentence import is_contents

NOTICE_REACH = 30
"""How many lines above the title a notice may begin."""


@dataclass(frozen=True, slots=True)
class Front:
    """Indices into the lines; an empty range means there is none."""

    first_article: int
    """-1 if the text has no article."""
    body: int
    """First line of the body: the headings over the first article, or that article."""
    contents: range
    preamble: tuple[int, ...]
    note: range
    title: range
    """More than one line where the title is set so."""
    notice: range


def find_front(lines: Sequence[Line], labels: Sequence[Label | None], ruled: frozenset[int]) -> Front:
    """Where each part of the front stands; `ruled` are the numbers of lines that the editors call the title."""
    first = first_article(labels)
    body = _body(labels, first)
    contents = _contents(lines, labels, body)
    title, note, preamble = _title(lines, labels, contents, body, ruled)
    notice = _notice(lines, title)
    return Front(first, body, contents, preamble, note, title, notice)


def _body(labels: Sequence[Label | None], first: int) -> int:
    """Headings directly above the first article belong to it as long as each ranks above the one below."""
    index, rank = first, (RANK["article"], 0)
    while index > 0:
        above = labels[index - 1]
        if above is None or above.kind not in DIVISIONS or above.rank >= rank:
            break
        index, rank = index - 1, above.rank
    return index


def _contents(lines: Sequence[Line], labels: Sequence[Label | None], body: int) -> range:
    """From the line 目录 down as long as headings follow, or the headings directly above the body."""
    head = next((i for i in range(body - 1, -1, -1) if is_contents(lines[i].text)), -1)
    if head < 0:
        start = body
        while start > 0 and (label := labels[start - 1]) is not None and label.kind in DIVISIONS:
            start -= 1
        return range(start, body)
    listed: set[str] = set()
    stop = head + 1
    while stop < body:
        label, text = labels[stop], lines[stop].text
        if label is None and (text in listed or not may_be_title(text)):
            break
        listed.add(text)
        stop += 1
    headings = any(one is not None and one.kind in DIVISIONS for one in labels[head:body])
    return range(head, stop) if headings else range(body, body)


def _title(
    lines: Sequence[Line], labels: Sequence[Label | None], contents: range, body: int, ruled: frozenset[int]
) -> tuple[range, range, tuple[int, ...]]:
    """The title, the adoption note under it, and a preamble above and below the contents list."""
    below = contents.start
    candidates = [
        i for i in range(below - 1, max(-1, below - TITLE_REACH), -1) if may_be_title(lines[i].text)
    ]
    candidates = [i for i in candidates if re.search("[\u4e00-\u9fff]", lines[i].text)] or candidates
    said = [i for i in range(below) if lines[i].number in ruled]
    labelled = bool(candidates) and labels[candidates[0]] is not None
    if not said and (not candidates or (labelled and not is_ordinal(lines[candidates[0]].text))):
        return range(0, 0), range(0, 0), tuple(range(contents.stop, body))
    title = range(said[0], said[-1] + 1) if said else title_lines(lines, candidates)
    last = title[-1]
    note_end = min(below_title(lines, last + 1), below)
    preamble = (*range(note_end, below), *range(contents.stop, body))
    return title, range(last + 1, note_end), preamble


def _notice(lines: Sequence[Line], title: range) -> range:
    """From the nearest notice head above the title down to it, if what is between names or promulgates it.

    Else a page of names, numbers and dates right above the title.
    """
    top = title.start
    for i in range(top - 1, max(-1, top - NOTICE_REACH), -1):
        if NOTICE_HEAD.match(lines[i].text):
            between = "".join(line.text for line in lines[i:top])
            name = "".join(lines[n].text for n in title)
            if name in between or re.search("公布|施行|promulgated", between):
                return range(i, top)
    page = page_above(lines, top) if title else top
    return range(page, top) if page < top else range(0, 0)
