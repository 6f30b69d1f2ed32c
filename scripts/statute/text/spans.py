"""Text → spans: where in a line a cleaning rule finds something, and what is to stand there instead.

The rules of `clean` that are more than one pattern; none of them changes a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

Replacement = tuple[int, int, str]
"""Start, end and what is to stand there instead."""

CHINESE = (
    "\u3001-\u3003\u3005-\u3011\u3014-\u301f\u3400-\u9fff\uf900-\ufaff\uff01-\uff0f\uff1a-\uffee"
    "\U00020000-\U000323af“”‘’…—○"
)
"""A character class: Chinese characters and the punctuation that goes with them."""
HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af〇"
ODD_BLANK = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f"
BLANK = f" \u3000{ODD_BLANK}"
_IS_BLANK = re.compile(f"[{BLANK}]")
_IS_CHINESE = re.compile(f"[{CHINESE}]")
_CHINESE_AHEAD = re.compile(f"[0-9 ]*[{CHINESE}]")
LABEL = re.compile(
    f"第[{BLANK}]*(?:[〇零○OoＯ一二三四五六七八九十百千万两廿卅0-9０-９][{BLANK}]*){{1,9}}"
    f"(?:分[{BLANK}]*编|[编章节]|条(?:[{BLANK}]*之(?:[{BLANK}]*[一二三四五六七八九十])+)?)"
    f"|附(?:[{BLANK}]*[件录表图])?[{BLANK}]*(?:[一二三四五六七八九十]{{1,3}}|[0-9０-９]{{1,2}})(?=[{BLANK}：:]|$)"
)
"""A label at the beginning of a line: the blank after it stays."""
PAGE_NUMBER = (
    r"(?:[-—–－―─·•~]+ ?\d{1,4} ?[-—–－―─·•~]+|[-—–－―─·•~]? ?\d{1,4} ?[-—–－―─·•~]?|\d{1,4} ?[/／] ?\d{1,4}"
    r"|第 ?\d{1,4} ?页(?:[，,/ ]*共 ?\d{1,4} ?页)?|[Pp]age \d{1,4}(?: of \d{1,4})?)"
)
"""What stands alone on a line between two pages."""
FULL = str.maketrans(",;:!?()", "，；：！？（）")


def substituted(
    pattern: str, replacement: str | Callable[[re.Match[str]], str]
) -> Callable[[str], Iterator[Replacement]]:
    compiled = re.compile(pattern)
    make = replacement if callable(replacement) else (lambda m: m.expand(replacement))

    def spans(text: str) -> Iterator[Replacement]:
        for match in compiled.finditer(text):
            after = make(match)
            if after != match.group():
                yield match.start(), match.end(), after

    return spans


def odd_blanks(text: str) -> Iterator[Replacement]:
    """Blanks of other kinds vanish between Chinese characters and become a space elsewhere, and after a label."""
    label = LABEL.match(text)
    for match in re.finditer(f"[{ODD_BLANK}]+", text):
        inside = _IS_CHINESE.match(text, match.end()) and _IS_CHINESE.match(text, max(0, match.start() - 1))
        after_label = label is not None and label.end() == match.start()
        yield match.start(), match.end(), "" if inside and not after_label else " "


_NUMERALS = f"(?:[一二三四五六七八九十百][{BLANK}]*){{1,5}}"
_FIGURES = f"[0-9０-９]{{1,2}}[{BLANK}]*"
_ITEM_LABEL = re.compile(
    f"[(（][{BLANK}]*(?:{_NUMERALS}|{_FIGURES})[)）]|{_NUMERALS}、|{_FIGURES}[.．、](?![0-9０-９])"
)


def label_blanks(text: str) -> Iterator[Replacement]:
    """Blanks inside the label that a line begins with: 第 一 章, （ 一 ）, 一 、, 1 ．, 附 件 一."""
    if label := LABEL.match(text) or _ITEM_LABEL.match(text):
        for match in re.finditer(f"[{BLANK}]+", label.group()):
            yield match.start(), match.end(), ""


def digit_blanks(text: str) -> Iterator[Replacement]:
    """Spaces between a Chinese character and a digit; the one that parts a label from its text stays."""
    label = LABEL.match(text)
    for match in re.finditer(f"(?<=[{CHINESE}]) +(?=[0-9])|(?<=[0-9]) +(?=[{CHINESE}])", text):
        if label is None or label.end() != match.start():
            yield match.start(), match.end(), ""


def _is_cut(text: str, i: int) -> bool:
    """Whether the line ends within the brackets that open there: 修正案( / 1999年)."""
    return not text[i + 1 :].strip(" 0123456789")


def brackets(text: str) -> Iterator[Replacement]:
    """A pair becomes full-width if Chinese stands in it or beside it; a lone one if Chinese is all around."""
    if "(" not in text and ")" not in text:
        return
    chinese = [match.start() for match in _IS_CHINESE.finditer(text)]

    def stands_in(start: int, end: int) -> bool:
        return bisect_left(chinese, start) < bisect_left(chinese, end)

    open_at: list[int] = []
    chosen: list[int] = []
    for i, c in enumerate(text):
        if c in "(（":
            open_at.append(i)
        elif c in ")）" and open_at:
            start = open_at.pop()
            if stands_in(start - 1, start) or stands_in(start + 1, i) or stands_in(i + 1, i + 2):
                chosen += [start, i]
        elif c == ")" and (
            stands_in(len(text[max(0, i - 9) : i].rstrip(" 0123456789")) + max(0, i - 9) - 1, i)
            or (i == 0 and stands_in(1, 4))  # The line above ends within the brackets.
        ):
            chosen.append(i)
    chosen += [
        i for i in open_at if _CHINESE_AHEAD.match(text, i + 1) or (_is_cut(text, i) and stands_in(i - 1, i))
    ]
    for i in sorted(chosen):
        if text[i] in "()":
            yield i, i + 1, text[i].translate(FULL)


def trailing_blanks(text: str) -> Iterator[Replacement]:
    end = len(text)
    while end and _IS_BLANK.match(text, end - 1):
        end -= 1
    if end < len(text):
        yield end, len(text), ""
