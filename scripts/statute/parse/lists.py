"""Lines that are members of a list without labels: names under each other, rows, quoted matter, definitions.

They stand below a line that leads to them, and each is kept on its own line; a table of looks says how a
member is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from statute.model import CELL, Line
from statute.parse.labels import DIVISIONS, Label, member
from statute.text.sentence import ends_sentence

SHORT = 40
"""How long a member that ends with a comma or with no mark at all may be."""
QUOTED_LINES = 200
"""How many lines quoted matter may have."""
_QUOTES = "“\"「"


@dataclass(frozen=True, slots=True)
class Look:
    """One look of the members of a list."""

    is_one: Callable[[str], bool]
    """Whether the line goes on the list, which is then not at its end."""
    is_last: Callable[[str], bool]
    """Whether the line may be the last one, if one before it went on."""
    example: tuple[str, ...]
    """A list of this look; the test reads it."""


def _short(marks: str) -> Callable[[str], bool]:
    def is_one(text: str) -> bool:
        return text[-1] in marks and len(text) <= SHORT and not re.search("[。：]", text[:-1])

    return is_one


def _ends(mark: str) -> Callable[[str], bool]:
    def is_one(text: str) -> bool:
        return text[-1] in mark and "。" not in text[:-1]

    return is_one


def _name(text: str) -> bool:
    return len(text) <= SHORT and not re.search("[，。；：！？“”,.;:]", text)


def _defines(text: str) -> bool:
    return bool(re.match(r"“?[^，。：；“”]{1,25}”?(?:（[^（）]*）)?[，：]?(?:是指|即|指|：)", text))


def _never(text: str) -> bool:
    return False


LOOKS: tuple[Look, ...] = (
    Look(
        _short("，、,"),
        lambda text: text[-1] in "。." and len(text) <= SHORT,
        ("委员长，", "秘书长，", "委员若干人。"),
    ),
    Look(_ends("；;"), _ends("。."), ("甲类每吨增加一百元；", "乙类每吨增加二百元。")),
    Look(_name, _never, ("渔业部门", "海事部门", "气象部门")),
    Look(_defines, _never, ("渔船，是指从事捕捞的船舶。", "渔港，是指供渔船停泊的港口。")),
)


def mark_members(
    lines: Sequence[Line], labels: list[Label | None], first: int, stop: int, full: frozenset[int]
) -> frozenset[int]:
    """Gives the members of lists between two indices their label; `full` lines of a wrapped file are none.

    Answers the numbers of the lines of quoted matter and of definitions that go on a sentence of the line above.
    """
    goes_on: set[int] = set()
    i = max(first, 0)
    while i < stop:
        if CELL in lines[i].text:
            labels[i] = member(lines[i].text)
        elif leads_on(lines[i].text) and not _is_heading(labels[i]):
            quoted = _quoted(lines, i + 1, stop, full)
            below = quoted or _list(lines, labels, i + 1, stop, full)
            of_sentences = quoted or (below > i + 1 and _defines(lines[i + 1].text))
            for n in range(i + 1, below):
                if of_sentences and n > i + 1 and _goes_on(lines[n - 1], lines[n], labels[n], full):
                    goes_on.add(lines[n].number)
                else:
                    labels[n] = member(lines[n].text)
            i = max(i, below - 2)  # The last member may itself lead to a list.
        i += 1
    return frozenset(goes_on)


def _is_heading(label: Label | None) -> bool:
    return label is not None and label.kind in (*DIVISIONS, "annex")


def _is_free(label: Label | None) -> bool:
    return label is None or label.kind == "member"


def _list(
    lines: Sequence[Line], labels: Sequence[Label | None], start: int, stop: int, full: frozenset[int]
) -> int:
    """One past the last member of the list that begins at `start`; `start` if none does."""
    for look in LOOKS:
        i = start
        while (
            i < stop
            and _is_free(labels[i])
            and lines[i].number not in full
            and (look.is_one(lines[i].text) or (look.is_one is _defines and i > start and _cut(lines, i)))
        ):
            i += 1
        count = i - start
        if (
            look.is_one is _name
            and count
            and i < stop
            and _is_free(labels[i])
            and _is_last_name(lines[start : i + 1])
        ):
            return i + 1
        if i < stop and count and _is_free(labels[i]) and look.is_last(lines[i].text):
            return i + 1
        if count > 1 and (
            look.is_one is _name or look.is_one is _defines or i == stop or not _is_free(labels[i])
        ):
            return i
    return start


def _cut(lines: Sequence[Line], i: int) -> bool:
    """Whether a page break cuts the sentence of the line above."""
    return not ends_sentence(lines[i - 1].text) and ends_sentence(lines[i].text)


def _is_last_name(lines: Sequence[Line]) -> bool:
    """Whether the last line is a name with a full stop, as long as those above it, and no sentence."""
    *names, last = (line.text for line in lines)
    return last[-1] == "。" and _name(last[:-1]) and len(last) <= max(map(len, names)) + 2


def _quoted(lines: Sequence[Line], start: int, stop: int, full: frozenset[int]) -> int:
    """One past the last line of quoted matter that begins at `start`; 0 if none does.

    Each paragraph of it may begin with a quotation mark; only the last one ends with one.
    """
    if start >= stop or lines[start].text[0] not in _QUOTES:
        return 0
    for i in range(start, min(stop, start + QUOTED_LINES)):
        closed = re.search('[”"」][。；，]?$', lines[i].text)
        if closed and (i + 1 >= stop or not (lines[i + 1].text[0] in _QUOTES or _runs_on(lines, i, full))):
            return i + 1
    return 0


def _runs_on(lines: Sequence[Line], i: int, full: frozenset[int]) -> bool:
    """In a wrapped file: whether the line is full and the next one stands right below it."""
    return lines[i].number in full and lines[i + 1].number == lines[i].number + 1


def _goes_on(above: Line, line: Line, label: Label | None, full: frozenset[int]) -> bool:
    """Whether the line goes on the one above it: that is not at the end of a sentence, no heading and no row."""
    if label is not None or line.text[0] in _QUOTES or CELL in above.text + line.text:
        return False
    if ends_sentence(above.text) and not _runs_on((above, line), 0, full):
        return False
    return not re.match(f"[{_QUOTES}]?第[^ ]{{1,5}}[编章节]|[{_QUOTES}]?附", above.text)


def leads_on(text: str) -> bool:
    """Whether the text ends so that a list must follow."""
    return text.endswith(("：", ":"))
