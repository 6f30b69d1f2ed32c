"""Over how many lines a title goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from statute.model import Line
from statute.parse.titles import INSTRUMENT, NOTICE_HEAD, below_title, is_ordinal, may_be_title
from statute.parse.titleseams import STATE_NAME, seam
from statute.text.sentence import ends_sentence

_WHOLE = re.compile(
    r"(?:决定|决议|解释|批复|修正案|意见|通知|答复|复函)(?:（[^（）]*）)?$|Decision$|Interpretation$"
)
"""The kinds of instruments that may do without articles."""
_NOTICE = re.compile(r"[^，。；]{2,40}(?:公告|通告)$")
"""One that stands alone; over another text it only promulgates it."""
_LAW = re.compile(r"(?<!办)法$|法典$")
"""A law’s name begins with that of the state; organs issue 办法 and 规定, but no laws."""
TITLE_LINES = 4
PIECE = 8
"""How long a piece of a title may be that says nothing by itself."""
TITLE_REACH = 80
"""How many lines above the contents list or the body the title may stand: a preamble is between."""


def title_lines(lines: Sequence[Line], candidates: Sequence[int]) -> range:
    """The lines of the title; `candidates` are those that may be its last, from the lowest up."""
    last = next((i for i in candidates if _is_last(lines, i)), candidates[0])
    first = _ending_begins(lines, last)
    text = "".join(line.text for line in lines[first : last + 1])
    while first > 0 and last - first < TITLE_LINES - 1 and _begins_above(lines, first - 1, text):
        first -= 1
        text = lines[first].text + text
    return range(_law_begins(lines, first, text), last + 1)


def whole_body(lines: Sequence[Line]) -> int:
    """Index of the first line of a text that has a title of a kind which may do without articles; -1 if none has."""
    for kinds in (_WHOLE, _NOTICE):
        for i in range(min(TITLE_REACH, len(lines))):
            if may_be_title(lines[i].text):
                last = i + 1 if i + 1 < len(lines) and is_ordinal(lines[i + 1].text) else i
                title = title_lines(lines, [last])
                if kinds.search("".join(lines[n].text for n in title)):
                    body = below_title(lines, last + 1)
                    return body if any(ends_sentence(line.text) for line in lines[body:]) else -1
    return -1


def _is_last(lines: Sequence[Line], i: int) -> bool:
    first = _ending_begins(lines, i)
    return bool(INSTRUMENT.search("".join(line.text for line in lines[first : i + 1])))


def _ending_begins(lines: Sequence[Line], last: int) -> int:
    """The line on which the words begin with which the title ends: 条 / 例, 修正 / 案 / （七）."""
    text = lines[last].text
    for first in range(last - 1, max(-1, last - TITLE_LINES), -1):
        above = lines[first].text
        if INSTRUMENT.search(text) and not is_ordinal(text):
            return first + 1
        if not may_be_title(above) or (len(text) > PIECE and not _begins_above(lines, first, text)):
            break
        text = above + text
        if INSTRUMENT.search(text):
            return first
    return last


def _law_begins(lines: Sequence[Line], first: int, text: str) -> int:
    """The first line of a law’s title that begins further above, with the state: 中华人民 / 共和国集会 / 游行示威法."""
    for i in range(first - 1, max(-1, first - TITLE_LINES), -1):
        if not may_be_title(lines[i].text) or NOTICE_HEAD.match(lines[i].text):
            break
        name = "".join(line.text for line in lines[i:first])
        if _LAW.search(text) and name.startswith(STATE_NAME) and not INSTRUMENT.search(name):
            return first if STATE_NAME in text else i
    return first


def _begins_above(lines: Sequence[Line], i: int, text: str) -> bool:
    """Whether a title of which `text` is the end begins on line `i`, right above it."""
    return seam(lines[i].text, text, (line.text for line in lines)).one
