"""Write scripts/search/pinyin.txt: how the characters of GB/T 2312 are read, as pypinyin and its phrases know it.

A line for each syllable without its tone, ü as v, and the characters that are read so: by itself, or in at least two
phrases. The site is made without pypinyin, which takes longer to load than all else that search needs.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from pypinyin import Style, lazy_pinyin, phrases_dict
from pypinyin.contrib.tone_convert import to_normal

from dev.sites import ROOT

TABLE = ROOT / "scripts/search/pinyin.txt"
LEAST = 2
CHARACTERS = "".join(
    bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)
)


def table() -> str:
    readings: Counter[tuple[str, str]] = Counter()
    for phrase, sounds in phrases_dict.phrases_dict.items():
        for sign, (sound, *_) in zip(phrase, sounds, strict=False):
            readings[sign, to_normal(sound, v_to_u=False)] += 1
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sign in CHARACTERS:
        found[lazy_pinyin(sign, style=Style.NORMAL, v_to_u=False)[0]].add(sign)
    for (sign, sound), count in readings.items():
        if count >= LEAST and sign in CHARACTERS and sound.isascii() and sound.isalpha():
            found[sound].add(sign)
    return "".join(f"{sound} {''.join(sorted(signs))}\n" for sound, signs in sorted(found.items()))


def main() -> int:
    Path(TABLE).write_text(table(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
