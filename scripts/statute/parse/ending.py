"""What stands below the last article: names and dates, annexes, and what is no part of the statute."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from statute.model import CELL, Line
from statute.parse.document import SIGNED, SIGNED_WITHIN, last_article
from statute.parse.labels import Label
from statute.parse.titles import may_be_title

_TABLE = re.compile(
    r"^[^，。；：]{2,40}(?:表|目录|清单|名录|图案|图样|式样|样式|格式)[一二三四五六七八九十0-9]{0,3}(?:（[^（）]*）)?$"
)
"""How the name of a table ends."""
_DRAWN = re.compile(r"(?:[^图列代]表|图案|图样|式样|样式)[一二三四五六七八九十0-9]{0,3}(?:（[^（）]*）)?$")
"""Names of tables and pictures, which open an annex even where no row can be seen below; 代表, 图表 are none."""
_OFFICES = "主席|总理|主任|市长|省长|部长|院长|检察长"
_SIGNS = re.compile(rf"(?:[院部局署厅委会府处办室]|{_OFFICES})$|^(?:{_OFFICES})[ \u3000]")
"""Organs and offices, as they stand under a text."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Ranges of indices; an empty one means there is none."""

    end: int
    """One past the last line of the last article."""
    signature: range
    annexes: tuple[range, ...]
    after: range
    """What is left out."""


def find_ending(lines: Sequence[Line], labels: Sequence[Label | None], first: int) -> Ending:
    """Where the articles end, and what stands below them."""
    end = _end(lines, labels, first)
    signature = _signature(lines, labels, end)
    heads = [i for i in range(signature.stop, len(lines)) if _opens_annex(lines, labels, i)]
    annexes = tuple(range(a, b) for a, b in pairwise([*heads, len(lines)]))
    return Ending(end, signature, annexes, range(signature.stop, heads[0] if heads else len(lines)))


def _end(lines: Sequence[Line], labels: Sequence[Label | None], first: int) -> int:
    """Where articles begin again from one, an annex or another document follows, if something stands over them."""
    articles = [i for i, label in enumerate(labels) if i >= first and label and label.kind == "article"]
    last = last_article(labels, first)
    for below in (last, articles[-1]):
        stop = next((i for i in articles if i > below), len(lines))
        for i in range(below + 1, stop):
            if _ends(lines, labels, i):
                return i
    return len(lines)


def _ends(lines: Sequence[Line], labels: Sequence[Label | None], i: int) -> bool:
    """Whether the line is no text of the article any more: an annex, or a line without a label or mark."""
    if labels[i] is not None:
        return _opens_annex(lines, labels, i)
    over = _closes(lines[i - 1]) or _signs(lines, labels, i)
    return (may_be_title(lines[i].text) or bool(SIGNED.match(lines[i].text))) and over


def _signs(lines: Sequence[Line], labels: Sequence[Label | None], i: int) -> bool:
    """Whether an organ and a date stand here, be it below a list of annexes, which has no full stop."""
    signature = _signature(lines, labels, i)
    return bool(_SIGNS.search(lines[i].text)) and any(SIGNED.match(lines[n].text) for n in signature)


def _closes(line: Line) -> bool:
    return line.text.rstrip("”’）》」』").endswith(("。", ".")) or CELL in line.text


def _opens_annex(lines: Sequence[Line], labels: Sequence[Label | None], i: int) -> bool:
    label = labels[i]
    if label is not None:
        return label.kind == "annex"
    if (above := labels[i - 1]) and above.kind == "annex" and not above.rest:
        return False  # It is the title of that annex.
    below = lines[i + 1].text if i + 1 < len(lines) else ""
    return bool(_TABLE.match(lines[i].text)) and (CELL in below or bool(_DRAWN.search(lines[i].text)))


def _signature(lines: Sequence[Line], labels: Sequence[Label | None], start: int) -> range:
    """The lines of names and dates from `start`; they end with a date, or are names of organs and offices alone."""
    dates = [i for i in range(start, min(len(lines), start + SIGNED_WITHIN)) if SIGNED.match(lines[i].text)]
    stop = dates[-1] + 1 if dates else start
    while not dates and stop < len(lines) and _SIGNS.search(lines[stop].text) and labels[stop] is None:
        stop += 1
    plain = all(labels[i] is None and (may_be_title(lines[i].text) or i in dates) for i in range(start, stop))
    return range(start, stop) if plain and stop - start <= SIGNED_WITHIN else range(start, start)
