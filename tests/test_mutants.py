"""The fault that is ours: a pattern with one alternative less."""

from __future__ import annotations

import pytest

from dev.alternatives import without_alternatives


@pytest.mark.parametrize(
    ("literal", "faulty"),
    [
        ('"a|b|c"', ['"b|c"', '"a|c"', '"a|b"']),
        ("r'条|款'", ["r'款'", "r'条'"]),
        ('"(a|b|c)d"', ['"(a|c)d"']),
        ("a|b", ["b", "a"]),
        ('"no bar"', []),
        ('""', []),
    ],
)
def test_each_alternative_is_left_out_once(literal: str, faulty: list[str]) -> None:
    assert list(without_alternatives(literal)) == faulty
