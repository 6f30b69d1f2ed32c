"""Numerals: what is read, what is refused, what is guessed, and that reading undoes writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statute.numerals import guess, to_chinese, to_int, to_roman

READ = {
    "零": 0, "〇": 0, "一": 1, "两": 2, "十": 10, "十五": 15, "一十五": 15, "二十": 20, "廿三": 23, "卅": 30,
    "九十九": 99, "一百": 100, "一百零五": 105, "一百〇五": 105, "一百○五": 105, "一百一十": 110, "一百十五": 115,
    "一百二十": 120, "一二〇": 120, "二〇二〇": 2020, "一千二百六十": 1260, "两千零一十": 2010, "一千零六十": 1060,
    "一万": 10000, "三万零五": 30005, "十二万": 120000,
    "0": 0, "12": 12, "１２": 12, "007": 7,
    "I": 1, "iv": 4, "IX": 9, "XiV": 14, "XX": 20, "XL": 40, "XCIX": 99, "CXX": 120,
}  # fmt: skip
REFUSED = ["", "O", "o", "二十十", "十十", "一百五", "百百", "一百零", "一百零十五零", "五五十", "十零五", "1O", "2十",
           "IIII", "VX", "IC", "甲", "²", "-1", "一 二", "万"]  # fmt: skip
GUESSED = {"二十十": 20, "二十十五": 25, "O": 0, "1O": 10, "1l": 11, "一百五": 105, "一百O五": 105, "二—": 21,
           "甲": None, "": None, "五": 5}  # fmt: skip


@pytest.mark.parametrize(("text", "number"), READ.items())
def test_reads(text: str, number: int) -> None:
    assert to_int(text) == number


@pytest.mark.parametrize("text", REFUSED)
def test_refuses(text: str) -> None:
    assert to_int(text) is None


@pytest.mark.parametrize(("text", "number"), GUESSED.items())
def test_guesses(text: str, number: int | None) -> None:
    assert guess(text) == number


@given(st.integers(0, 10**8 - 1))
def test_chinese_round_trip(number: int) -> None:
    assert to_int(to_chinese(number)) == number


@pytest.mark.parametrize("number", range(1, 400))
def test_roman_round_trip(number: int) -> None:
    assert to_int(to_roman(number)) == number


@given(st.text(max_size=12))
def test_never_raises(text: str) -> None:
    to_int(text)
    guess(text)


@pytest.mark.parametrize("number", [-1, 10**8])
def test_no_chinese_numeral(number: int) -> None:
    with pytest.raises(ValueError, match="numeral"):
        to_chinese(number)


@pytest.mark.parametrize("number", [0, 400])
def test_no_roman_numeral(number: int) -> None:
    with pytest.raises(ValueError, match="numeral"):
        to_roman(number)
