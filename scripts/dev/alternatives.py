"""A fault for tests to find: a pattern with one alternative less, `a|b|c` → `b|c`."""

from __future__ import annotations

import re
from collections.abc import Iterator

_QUOTED = re.compile(r"(?s)(?P<open>[A-Za-z]*(?:\"\"\"|'''|\"|'))(?P<words>.*)(?P<close>\"\"\"|'''|\"|')")


def without_alternatives(literal: str) -> Iterator[str]:
    """The literal of a string, or what stands between the braces of one, each time without one of its alternatives.

    An alternative is what stands between two bars, or a bar and an end, and is a pattern by itself.
    """
    match = _QUOTED.fullmatch(literal)
    opening, words, closing = match.groups() if match else ("", literal, "")
    parts = words.split("|")
    for number, part in enumerate(parts):
        if len(parts) > 1 and part and _is_pattern(part):
            yield opening + "|".join(parts[:number] + parts[number + 1 :]) + closing


def _is_pattern(words: str) -> bool:
    """False for `(a`, whose bar stands inside a bracket that opens before it."""
    try:
        re.compile(words)
    except re.error:
        return False
    return True
