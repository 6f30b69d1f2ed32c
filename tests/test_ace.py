"""What Ace by DAISY reports becomes lines that name page and rule."""

from __future__ import annotations

from typing import Any

import pytest

from dev.ace import found

FINDING: dict[str, Any] = {
    "earl:test": {"dct:title": "image-alt", "earl:impact": "critical"},
    "earl:result": {"dct:description": "Images have no text"},
}
PAGE = {"earl:testSubject": {"url": "ch1.xhtml"}, "assertions": [FINDING]}


@pytest.mark.parametrize(
    ("outcome", "pages", "lines"),
    [
        ("pass", [], []),
        ("fail", [PAGE], ["ch1.xhtml: image-alt (critical): Images have no text"]),
        ("fail", [], ["Ace did not pass the book and does not say why"]),
    ],
)
def test_a_line_for_each_finding(outcome: str, pages: list[Any], lines: list[str]) -> None:
    report = {"earl:result": {"earl:outcome": outcome}, "assertions": pages}
    assert list(found(report)) == lines
