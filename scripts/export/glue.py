"""Where a note's mark hangs on its words: the characters that may not be parted from it at the end of a line.

A mark takes no room in the line and would else allow a break between a word and the comma after it.

    glue(("合作", mark, "、交流"))  →  "合", Glued(("作", mark, "、")), "交流"

A compound with a hyphen stays whole as well: whoever copies the text would else lose the hyphen at the line's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from export.printed import Glued, NoteMark

NO_START = frozenset("，、。；：？！）〕］」』”’》〉】…—·%％,.;:?!)]}")
"""Characters that never begin a line."""
NO_END = frozenset("（〔［「『“‘《〈【([{")
"""Characters that never end one."""
_COMPOUND = re.compile(r"[^\s\u2e80-\uffef]*[A-Za-z]-[A-Za-z][^\s\u2e80-\uffef]*")


def glue(atoms: Iterable[str | NoteMark]) -> list[str | Glued]:
    """`atoms` are strings and marks; each mark comes back in a `Glued` with the characters that hold it."""
    text = ""
    marks: list[tuple[int, NoteMark]] = []
    for atom in atoms:
        if isinstance(atom, str):
            text += atom
        else:
            marks.append((len(text), atom))
    out: list[str | Glued] = []
    at = 0
    compounds = [match.span() for match in _COMPOUND.finditer(text)]
    for start, end in _merged([*(_holding(text, place) for place, _ in marks), *compounds]):
        out += [text[at:start]] if start > at else []
        inside: list[str | NoteMark] = []
        position = start
        for place, mark in marks:
            if start <= place <= end and (place > start or start == end or place == 0):
                inside += [text[position:place], mark] if place > position else [mark]
                position = place
        inside += [text[position:end]] if end > position else []
        out.append(Glued(tuple(inside)))
        at = end
    return [*out, text[at:]] if at < len(text) else out


def _holding(text: str, place: int) -> tuple[int, int]:
    """The characters around a place between which no line may end."""
    start, end = place, place
    while start > 0:
        start -= 1
        joined = start > 0 and _joined(text[start - 1], text[start])
        if not joined:
            break
    while end < len(text) and end > 0 and _joined(text[end - 1], text[end]):
        end += 1
    return start, end


def _joined(before: str, after: str) -> bool:
    """Whether a line may not end between two characters."""
    if after in NO_START or before in NO_END:
        return True
    return not (_wide(before) or _wide(after) or before == " " or after == " ")


def _wide(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\uffef"


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
