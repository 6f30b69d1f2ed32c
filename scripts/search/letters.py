"""Tables of characters for search: what looks alike, traditional → simplified, and which characters sound alike."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from opencc import OpenCC

from statute.text.ideographs import LOOKALIKE, plain

_HAN = [chr(code) for start, end in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF)) for code in range(start, end + 1)]
_COMMON = frozenset(
    bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
)
"""Level 1 of GB/T 2312: the characters an input method offers first, and so those it mistakes."""
_LOOKALIKES = re.findall(
    f"[{LOOKALIKE}]", "".join(map(chr, (*range(0x2E80, 0x10000), *range(0x2F800, 0x2FA20))))
)
_PINYIN = Path(__file__).with_name("pinyin.txt")
"""Made by dev.pinyintable."""


def simplified(used: frozenset[str]) -> str:
    """`創创區区…`: each traditional form of a character in use, followed by that character."""
    return "".join(old + new for old, new in _pairs() if old not in used and new in used)


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    new = OpenCC("t2s").convert("\n".join(_HAN)).split("\n")
    return tuple(pair for pair in zip(_HAN, new, strict=True) if pair[0] != pair[1])


def lookalikes(used: frozenset[str]) -> str:
    """`⻔门⼈人…`: radicals and compatibility forms of characters in use, each followed by that character."""
    pairs = ((sign, plain(sign)) for sign in _LOOKALIKES)
    return "".join(sign + meant for sign, meant in pairs if meant in used)


def sounds(used: frozenset[str]) -> dict[str, str]:
    """`{"ban": "板版办…"}`: the characters in use, by all they may be read as, and common homophones."""
    rows = (line.split() for line in _PINYIN.read_text("utf-8").splitlines())
    return {
        syllable: "".join(sign for sign in signs if sign in used or sign in _COMMON)
        for syllable, signs in rows
        if not used.isdisjoint(signs)
    }
