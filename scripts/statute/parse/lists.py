"""Lines that are members of a list without labels: names under each other, rows, quoted matter, definitions.

They stand below a line that leads to them, and each is kept on its own line; a table of looks says how a
member is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from statute.model import CELL, Line
from statute.parse.labels import DIVISIONS, Label, bare
from statute.text.sentence import ends_sentence, is_formula

SHORT = 40
"""How long a member that ends with a comma or with no mark at all may be."""
QUOTED_LINES = 200
"""How many lines quoted matter may have."""
_QUOTES = '“"「'


@dataclass(frozen=True, slots=True)
class Look:
    """One look of the members of a list."""

    is_one: Callable[[str], bool]
    """Whether the line goes on the list, which is then not at its end."""
    is_last: Callable[[Sequence[str]], bool]
    """Whether the last of these lines may be the last one, all above it being members."""
    example: tuple[str, ...]
    """A list of this look; the test reads it."""
    ends_anywhere: bool = False
    """Whether two of them are a list though a plain line follows."""
    of_sentences: bool = False
    """Whether a page break may cut one in two lines."""


def _short(marks: str) -> Callable[[str], bool]:
    def is_one(text: str) -> bool:
        return text[-1] in marks and len(text) <= SHORT and not re.search("[。：]", text[:-1])

    return is_one


def _ends(mark: str) -> Callable[[str], bool]:
    def is_one(text: str) -> bool:
        return text[-1] in mark and "。" not in text[:-1]

    return is_one


def _name(text: str) -> bool:
    return len(text) <= SHORT and not re.search("[，。；：！？“”,.;:]", text) and not is_formula(text)


def _defines(text: str) -> bool:
    return bool(re.match(r"“?[^，。：；“”]{1,25}”?(?:（[^（）]*）)?[，：]?(?:是指|即|指|：)", text))


def _never(lines: Sequence[str]) -> bool:
    return False


def _last_short(lines: Sequence[str]) -> bool:
    return lines[-1][-1] in "。." and len(lines[-1]) <= SHORT


def _last_sentence(lines: Sequence[str]) -> bool:
    return _ends("。.")(lines[-1])


def _last_name(lines: Sequence[str]) -> bool:
    """Whether it is a name with a full stop, as long as those above it, and no sentence."""
    *names, last = lines
    return last[-1] == "。" and _name(last[:-1]) and len(last) <= max(map(len, names)) + 2


LOOKS: tuple[Look, ...] = (
    Look(_short("，、,"), _last_short, ("委员长，", "秘书长，", "委员若干人。")),
    Look(
        _ends("；;"),
        _last_sentence,
        ("甲类每吨增加一百元；", "乙类每吨增加二百元。"),
        of_sentences=True,
    ),
    Look(_name, _last_name, ("渔业部门", "海事部门", "气象部门"), ends_anywhere=True),
    Look(
        _defines,
        _never,
        ("渔船，是指从事捕捞的船舶。", "渔港，是指供渔船停泊的港口。"),
        ends_anywhere=True,
        of_sentences=True,
    ),
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
            labels[i] = bare("member", lines[i].text)
        elif leads_on(lines[i].text) and not _is_heading(labels[i]) and not _runs_on(lines, i, full):
            below, cut = _quoted(lines, labels, i + 1, stop, full)
            if below == i + 1:
                below, cut = _list(lines, labels, i + 1, stop, full)
            goes_on |= {lines[n].number for n in cut}
            for n in range(i + 1, below):
                labels[n] = None if n in cut else bare("member", lines[n].text)
            i = max(i, below - 2)  # The last member may itself lead to a list.
        i += 1
    return frozenset(goes_on)


def _is_heading(label: Label | None) -> bool:
    return label is not None and label.kind in (*DIVISIONS, "annex")


def _is_free(label: Label | None) -> bool:
    return label is None or label.kind == "member"


def _list(
    lines: Sequence[Line], labels: Sequence[Label | None], start: int, stop: int, full: frozenset[int]
) -> tuple[int, list[int]]:
    """One past the last member of the list that begins at `start`, which is there `start` if none does;
    and the lines that go on a member."""
    for look in LOOKS:
        members: list[str] = []
        cut: list[int] = []
        i = start
        while size := _size(lines, labels, i, stop, full, look):
            members.append("".join(line.text for line in lines[i : i + size]))
            cut += range(i + 1, i + size)
            i += size
        at_end = i == stop or not _is_free(labels[i])
        if members and not at_end:
            both = _cut(lines, labels, i, stop) if look.of_sentences else ""
            if look.is_last([*members, lines[i].text]):
                return i + 1, cut
            if both and look.is_last([*members, both]):
                return i + 2, [*cut, i + 1]
        if len(members) > 1 and (look.ends_anywhere or at_end):
            return i, cut
    return start, []


def _size(
    lines: Sequence[Line],
    labels: Sequence[Label | None],
    i: int,
    stop: int,
    full: frozenset[int],
    look: Look,
) -> int:
    """How many lines the member of this look has that begins at `i`; 0 if none does."""
    if i == stop or not _is_free(labels[i]) or lines[i].number in full or CELL in lines[i].text:
        return 0
    if look.of_sentences and (both := _cut(lines, labels, i, stop)):
        return 2 if look.is_one(both) else 0
    return int(look.is_one(lines[i].text))


def _cut(lines: Sequence[Line], labels: Sequence[Label | None], i: int, stop: int) -> str:
    """The sentence that begins on this line and ends on the next; empty if it does not."""
    text = lines[i].text
    if ends_sentence(text) or i + 1 == stop or not _is_free(labels[i + 1]):
        return ""
    both = text + lines[i + 1].text
    return both if ends_sentence(both) else ""


def _quoted(
    lines: Sequence[Line], labels: Sequence[Label | None], start: int, stop: int, full: frozenset[int]
) -> tuple[int, list[int]]:
    """The same for quoted matter that begins at `start`.

    Each paragraph of it may begin with a quotation mark; only the last one ends with one.
    """
    if start >= stop or lines[start].text[0] not in _QUOTES:
        return start, []
    for i in range(start, min(stop, start + QUOTED_LINES)):
        closed = re.search('[”"」][。；，]?$', lines[i].text)
        if closed and (i + 1 >= stop or not (lines[i + 1].text[0] in _QUOTES or _runs_on(lines, i, full))):
            rest = range(start + 1, i + 1)
            return i + 1, [n for n in rest if labels[n] is None and _goes_on(lines[n - 1], lines[n], full)]
    return start, []


def _runs_on(lines: Sequence[Line], i: int, full: frozenset[int]) -> bool:
    """In a wrapped file: whether the line is full and the next one stands right below it."""
    return lines[i].number in full and i + 1 < len(lines) and lines[i + 1].number == lines[i].number + 1


def _goes_on(above: Line, line: Line, full: frozenset[int]) -> bool:
    """Whether a line of quoted matter goes on the one above it: that is not at the end of a sentence,
    no heading and no row; or the line only closes the quotation."""
    if re.fullmatch('[”"」][。；，]?', line.text):
        return True
    if line.text[0] in _QUOTES or CELL in above.text + line.text:
        return False
    if ends_sentence(above.text) and not _runs_on((above, line), 0, full):
        return False
    return not re.match(f"[{_QUOTES}]?第[^ ]{{1,5}}[编章节]|[{_QUOTES}]?附", above.text)


def leads_on(text: str) -> bool:
    """Whether the text ends so that a list must follow."""
    return text.endswith(("：", ":"))
