"""What stands above the first article: foreign text, promulgation notice, title, adoption note, contents.

Found from the first article upwards, since what comes first in a file may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from statute.labels import DIVISIONS, RANK, Label, first_article
from statute.model import Line
from statute.sentence import ends_sentence, is_contents

NOTICE_HEAD = re.compile(
    r"^(?:[^，。；]{0,40}(?:公告|主席令|令|命令|通告)(?:（[^（）]*）)?|(?:Announcement|Order|Decree|Proclamation)\b[^.;]*)$"
)
"""The first line of a promulgation notice, 公告 for local rules and 令 for laws and administrative rules."""
NOTICE_REACH = 30
"""How many lines above the title a notice may begin."""
INSTRUMENT = re.compile(
    r"(?:法|法典|条例|规定|规则|办法|细则|决定|解释|规程|规约|章程|标准|决议|方案|通则|总则|Law|Regulations|Rules|Provisions|Measures|Procedures|Decision)(?:（[^（）]*）)?$"
)
"""How the title of an instrument ends (Legislation Law and State Council rules on drafting)."""
_NOTE = re.compile(r"通过|修正|修订|公布|发布|批准|施行|Adopted|Amended|Promulgated|Revised")
_DATE = re.compile(r"\d{4}年|[〇零○一二三四五六七八九]{4}年|\b(?:19|20)\d{2}\b")
TITLE_LENGTH = 80
TITLE_LENGTH_EN = 250


@dataclass(frozen=True, slots=True)
class Front:
    """Indices into the lines; an empty range means there is none."""

    first_article: int
    """-1 if the text has no article."""
    body: int
    """First line of the body: the headings over the first article, or that article."""
    contents: range
    preamble: range
    note: range
    title: int
    """-1 if there is none."""
    notice: range
    end: int
    """One past the last line of the statute."""


def find_front(lines: Sequence[Line], labels: Sequence[Label | None]) -> Front:
    """Where each part of the front stands, and where the statute ends."""
    first = first_article(labels)
    body = _body(labels, first)
    contents = _contents(lines, labels, body)
    title, note, preamble = _title(lines, labels, contents.start)
    notice = _notice(lines, title)
    return Front(first, body, contents, preamble, note, title, notice, _end(lines, labels, first))


def _body(labels: Sequence[Label | None], first: int) -> int:
    """Headings directly above the first article belong to it as long as each ranks above the one below."""
    index, rank = first, RANK["article"]
    while index > 0:
        above = labels[index - 1]
        if above is None or above.kind not in DIVISIONS or RANK[above.kind] >= rank:
            break
        index, rank = index - 1, RANK[above.kind]
    return index


def _contents(lines: Sequence[Line], labels: Sequence[Label | None], body: int) -> range:
    start = body
    while start > 0 and (label := labels[start - 1]) is not None and label.kind in DIVISIONS:
        start -= 1
    if start > 0 and is_contents(lines[start - 1].text):
        start -= 1
    return range(start, body)


def _title(lines: Sequence[Line], labels: Sequence[Label | None], below: int) -> tuple[int, range, range]:
    """Index of the title, the adoption note under it, and a preamble under that."""
    candidates = [i for i in range(below - 1, max(-1, below - 25), -1) if _may_be_title(lines[i].text)]
    named = [i for i in candidates if INSTRUMENT.search(lines[i].text)]
    if not candidates or labels[candidates[0]] is not None:
        return -1, range(0, 0), range(0, 0)
    title = next(iter(named), candidates[0])
    note_end = title + 1
    while note_end < below and _is_note(lines[note_end].text):
        note_end += 1
    return title, range(title + 1, note_end), range(note_end, below)


def _may_be_title(text: str) -> bool:
    limit = TITLE_LENGTH if re.search(r"[\u4e00-\u9fff]", text) else TITLE_LENGTH_EN
    return (
        len(text) <= limit
        and not ends_sentence(text)
        and not _is_note(text)
        and not re.search("[，。；]", text)
    )


def _is_note(text: str) -> bool:
    bracketed = text[0] in "（(" or text[-1] in "）)"
    return bool(_NOTE.search(text) and (bracketed or (_DATE.search(text) and not ends_sentence(text)))) or (
        bracketed and bool(_DATE.search(text))
    )


def _notice(lines: Sequence[Line], title: int) -> range:
    """From the nearest notice head above the title down to it, if what is between names or promulgates it."""
    for i in range(title - 1, max(-1, title - NOTICE_REACH), -1):
        if NOTICE_HEAD.match(lines[i].text):
            between = "".join(line.text for line in lines[i:title])
            name = lines[title].text
            if name in between or re.search("公布|施行|promulgated", between):
                return range(i, title)
    return range(0, 0)


_AFTER = re.compile(
    r"^附(?:件|录|表)?(?:[一二三四五六七八九十\d]*)(?:[：:\s　].*)?$"
    r"|^[^，。；：]{2,40}(?:公告|令|决定|报告|说明|通知|意见|条例|办法)$"
)
"""A line that opens something else once the last article has said from when the statute is in force."""


def _end(lines: Sequence[Line], labels: Sequence[Label | None], first: int) -> int:
    last = max((i for i, label in enumerate(labels) if label and label.kind == "article"), default=first)
    for i in range(last + 1, len(lines)):
        if labels[i] is None and _AFTER.match(lines[i].text):
            return i
    return len(lines)
