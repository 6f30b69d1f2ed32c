"""Numbers as statutes write them: 一百二十, 一百〇五, 一二〇, 廿三, 12, １２, XIV. Text in, int out, and back.

Reading is strict: a number counts as read only if writing it again gives the same numeral. What a careful
reader would stop at (二十十, 一百五, O) is None, and `guess` says what was probably meant, for a hint.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 15
"""Characters of a numeral; 九千九百九十九万九千九百九十九 has fourteen."""
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")}
_UNITS = {"千": 1000, "百": 100, "十": 10}
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ROMAN_MAX = 399
_ROMAN_SIGNS = str.maketrans(
    {"Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V", "Ⅵ": "VI"}
    | {"Ⅶ": "VII", "Ⅷ": "VIII", "Ⅸ": "IX", "Ⅹ": "X", "Ⅺ": "XI", "Ⅻ": "XII"}
)
"""Ⅰ to Ⅻ, each a single character."""

_ARABIC = re.compile(r"[0-9０-９]+")
_POSITIONAL = re.compile(r"[一二三四五六七八九][〇一二三四五六七八九]+")
_CHINESE = re.compile(r"[〇一二三四五六七八九十百千万]+")
# One spelling for each digit, so that 两千零五 and 二千〇五 are the same numeral.
_SPELLING = (("零", "〇"), ("○", "〇"), ("两", "二"), ("廿", "二十"), ("卅", "三十"), ("一十", "十"))
# What scanning and typing put in the place of a digit; only a guess may read these.
_MISTAKEN = str.maketrans({"O": "〇", "o": "〇", "Ｏ": "〇", "口": "〇", "—": "一", "－": "一", "-": "一"})
_MISTAKEN_ARABIC = str.maketrans({"O": "0", "o": "0", "Ｏ": "0", "〇": "0", "l": "1", "I": "1", "|": "1"})


def to_int(text: str) -> int | None:
    """The number that a numeral stands for, None if it is none, or longer than any that a statute has."""
    if len(text) > LONGEST:
        return None
    if _ARABIC.fullmatch(text):
        return int(text)
    roman = text.translate(_ROMAN_SIGNS).upper()
    if roman and set(roman) <= set("IVXLC"):
        value = _read_roman(roman)
        return value if value <= _ROMAN_MAX and to_roman(value) == roman else None
    spelt = _spell(text)
    if _POSITIONAL.fullmatch(spelt):
        return int("".join(str(_DIGITS[c]) for c in spelt))
    if not _CHINESE.fullmatch(spelt):
        return None
    number = _read_chinese(spelt)
    return number if _spell(to_chinese(number)) == spelt else None


def guess(text: str) -> int | None:
    """What an unreadable numeral was probably meant to be: 二十十 is 20, O is 0, 1l is 11."""
    if len(text) > LONGEST:
        return None
    for candidate in (text, text.translate(_MISTAKEN_ARABIC), text.translate(_MISTAKEN)):
        if (number := to_int(candidate)) is not None:
            return number
    spelt = _spell(text.translate(_MISTAKEN))
    return _read_chinese(spelt) if _CHINESE.fullmatch(spelt) else None


@lru_cache(maxsize=1 << 12)
def to_chinese(number: int) -> str:
    """一百二十 for 120, 一百零五 for 105, 十五 for 15; from 0 to 99,999,999."""
    if not 0 <= number < 10**8:
        raise ValueError(f"no Chinese numeral is made for {number}")
    high, low = divmod(number, 10000)
    if not high:
        return _write_group(low)
    gap = "零" if 0 < low < 1000 else ""
    # Within a larger number the ten keeps its 一: 一万零一十.
    return f"{_write_group(high)}万{gap}{_write_group(low) if low else ''}"


def to_roman(number: int) -> str:
    """XIV for 14; from 1 to 399."""
    if not 1 <= number <= _ROMAN_MAX:
        raise ValueError(f"no Roman numeral is made for {number}")
    digits = ""
    for value, sign in _ROMAN:
        digits += sign * (number // value)
        number %= value
    return digits


def _spell(text: str) -> str:
    for other, ours in _SPELLING:
        text = text.replace(other, ours)
    return text


def _write_group(number: int) -> str:
    """A number below 10,000; 零 stands once for any run of skipped units."""
    if number == 0:
        return "零"
    text, rest = "", number
    for sign, unit in (*_UNITS.items(), ("", 1)):
        digit, rest = divmod(rest, unit)
        if digit:
            text += "一二三四五六七八九"[digit - 1] + sign
        elif text and rest and not text.endswith("零"):
            text += "零"
    return text.removeprefix("一") if 10 <= number < 20 else text


def _read_chinese(spelt: str) -> int:
    """Lenient: a unit that is not smaller than the one before it is passed over."""
    total, group, digit, last = 0, 0, 0, 10000
    for sign in spelt:
        if sign == "万":
            total, group, digit, last = total + (group + digit) * 10000, 0, 0, 10000
        elif sign in _UNITS and _UNITS[sign] < last:
            last = _UNITS[sign]
            group, digit = group + (digit or 1) * last, 0
        elif sign in _DIGITS:
            digit = _DIGITS[sign]
    return total + group + digit


def _read_roman(roman: str) -> int:
    """Lenient: subtracts whatever stands before something larger."""
    values = {sign: value for value, sign in _ROMAN if len(sign) == 1}
    numbers = [values[c] for c in roman]
    return sum(-n if any(m > n for m in numbers[i + 1 : i + 2]) else n for i, n in enumerate(numbers))
