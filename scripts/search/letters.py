"""Tables of characters for search: traditional → simplified, and which characters sound alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from statute.text.ideographs import LOOKALIKE, plain

_HAN = [chr(code) for start, end in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF)) for code in range(start, end + 1)]
_COMMON = [
    bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
]
"""Level 1 of GB/T 2312: the characters an input method offers first, and so those it mistakes."""


LOOKALIKES = re.findall(
    f"[{LOOKALIKE}]", "".join(map(chr, (*range(0x2E80, 0x10000), *range(0x2F800, 0x2FA20))))
)


@dataclass(frozen=True, slots=True)
class Letters:
    """What libraries know of characters."""

    simplify: Callable[[str], str]
    """Traditional → simplified, character by character; line ends are kept."""
    read: Callable[[str], Iterable[tuple[str, str]]]
    """Each Chinese character of a text with its pinyin there, without tones, ü as v."""


def simplified(letters: Letters, used: frozenset[str]) -> str:
    """`創创區区…`: each traditional form of a character in use, followed by that character."""
    pairs = zip(_HAN, letters.simplify("\n".join(_HAN)).split("\n"), strict=True)
    return "".join(old + new for old, new in pairs if old != new and old not in used and new in used)


def lookalikes(used: frozenset[str]) -> str:
    """`⻔门⼈人…`: radicals and compatibility forms of characters in use, each followed by that character."""
    pairs = ((sign, plain(sign)) for sign in LOOKALIKES)
    return "".join(sign + meant for sign, meant in pairs if meant in used)


def sounds(letters: Letters, texts: Iterable[str], used: frozenset[str]) -> dict[str, str]:
    """`{"ban": "板版办…"}`: the characters in use, as they are read where they stand, and common homophones."""
    found: dict[str, set[str]] = {}
    for sign, syllable in letters.read("\n".join(texts)):
        found.setdefault(syllable, set()).add(sign)
    read = {sign for signs in found.values() for sign in signs}
    for sign, syllable in letters.read(
        "\n".join((*sorted(used - read), *(c for c in _COMMON if c not in read)))
    ):
        if syllable in found:
            found[syllable].add(sign)
    return {syllable: "".join(sorted(signs)) for syllable, signs in sorted(found.items())}
