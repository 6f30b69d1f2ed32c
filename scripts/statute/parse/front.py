"""What stands above the first article: foreign text, promulgation notice, title, adoption note, contents.

Found from the first article upwards, since what comes first in a file may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from statute.model import Line
from statute.parse.labels import DIVISIONS, RANK, Label, first_article
from statute.text.sentence import ends_sentence, is_contents, is_formula

NOTICE_HEAD = re.compile(
    r"^(?:[^，。；]{0,40}(?:公告|主席令|令|命令|通告)(?:（[^（）]*）)?|(?:Announcement|Order|Decree|Proclamation)\b[^.;]*)$"
)
"""The first line of a promulgation notice, 公告 for local rules and 令 for laws and administrative rules."""
TITLE_REACH = 80
"""How many lines above the contents list or the body the title may stand: a preamble is between."""
NOTICE_REACH = 30
"""How many lines above the title a notice may begin."""
INSTRUMENT = re.compile(
    r"(?:法|法典|条例|规定|规则|办法|细则|决定|解释|规程|规约|章程|标准|规范|守则|准则|决议|方案|通则|总则|宪法|修正案|意见|批复|纲要|公约|Law|Regulations|Rules|Provisions|Measures|Procedures|Decision)(?:（[^（）]*）)?$"
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
    preamble: tuple[int, ...]
    note: range
    title: range
    """More than one line where the title is set so."""
    notice: range


def find_front(lines: Sequence[Line], labels: Sequence[Label | None]) -> Front:
    """Where each part of the front stands."""
    first = first_article(labels)
    body = _body(labels, first)
    contents = _contents(lines, labels, body)
    title, note, preamble = _title(lines, labels, contents, body)
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
    return range(head, stop)


def _title(
    lines: Sequence[Line], labels: Sequence[Label | None], contents: range, body: int
) -> tuple[range, range, tuple[int, ...]]:
    """The title, the adoption note under it, and a preamble above and below the contents list."""
    below = contents.start
    candidates = [
        i for i in range(below - 1, max(-1, below - TITLE_REACH), -1) if may_be_title(lines[i].text)
    ]
    named = [i for i in candidates if INSTRUMENT.search(lines[i].text)]
    if not candidates or labels[candidates[0]] is not None:
        return range(0, 0), range(0, 0), tuple(range(contents.stop, body))
    last = next(iter(named), candidates[0])
    first = last
    while first > 0 and _is_second_line(lines[first].text, lines[first - 1].text):
        first -= 1
    note_end = last + 1
    while note_end < below and _is_note(lines[note_end].text):
        note_end += 1
    preamble = (*range(note_end, below), *range(contents.stop, body))
    return range(first, last + 1), range(last + 1, note_end), preamble


def _is_second_line(text: str, above: str) -> bool:
    """Whether a title of this text begins on the line above: 某某法院 / 关于适用某某法 / 若干问题的解释."""
    return bool(
        re.match("关于|若干", text)
        and may_be_title(above)
        and not NOTICE_HEAD.match(above)
        and re.search(r"(?:[院会部局署厅府委行室]|法》?|问题|案件|法律)$", above)
    )


def may_be_title(text: str) -> bool:
    limit = TITLE_LENGTH if re.search(r"[\u4e00-\u9fff]", text) else TITLE_LENGTH_EN
    return (
        len(text) <= limit
        and not ends_sentence(text)
        and not _is_note(text)
        and not is_formula(text)
        and not re.search("[，。；]", text)
    )


def _is_note(text: str) -> bool:
    if INSTRUMENT.search(text) and not re.match(r"[（(]|\d{4}年|根据", text):
        return False
    bracketed = text[0] in "（(" or text.count("）") + text.count(")") > text.count("（") + text.count("(")
    return bool(_NOTE.search(text) and (bracketed or (_DATE.search(text) and not ends_sentence(text)))) or (
        bracketed and bool(_DATE.search(text))
    )


def _notice(lines: Sequence[Line], title: range) -> range:
    """From the nearest notice head above the title down to it, if what is between names or promulgates it."""
    top = title.start
    for i in range(top - 1, max(-1, top - NOTICE_REACH), -1):
        if NOTICE_HEAD.match(lines[i].text):
            between = "".join(line.text for line in lines[i:top])
            name = "".join(lines[n].text for n in title)
            if name in between or re.search("公布|施行|promulgated", between):
                return range(i, top)
    return range(0, 0)
