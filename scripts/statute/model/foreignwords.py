"""A text → the words of it that are in another language. Names, quotations and what stands in brackets are none."""

from __future__ import annotations

import re

_ASIDE = re.compile(
    r"“[^“”]*”|「[^「」]*」|《[^《》]*》|[(（][^()（）]*[)）]|\[[^\[\]]*\]|(?:https?://|www\.)\S+|`[^`]*`"
)
"""What may be in any language."""
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_FEW = 6
"""Letters; fewer are a name, GDP or 5G, and tell no language."""
_CHINESE = re.compile("[\u3400-\u9fff0-9、，。；：！？]*[\u3400-\u9fff][\u3400-\u9fff0-9、，。；：！？]*")
_SOME = 4
"""Characters of Chinese that stand beside English terms, however long those are."""
_STOPS = re.compile("[，。；：！？]")
_TERM, _NAME = 6, 17
"""The most characters of a term that is named in passing, with whatever mark; and of a name, without one."""
_ENGLISH = re.compile(r"[A-Za-z][A-Za-z’'-]*(?:[ ,;:]+[A-Za-z0-9][A-Za-z0-9’'-]*){3,}")
_SAYING = re.compile(
    r"\b(?:the|this|these|those|that|which|it|they|is|are|was|were|be|been|has|have|had|do|does|not|shall|must|may|can)\b",
    re.IGNORECASE,
)
"""Words of sentences; terms and titles are made without them, or of capitals."""
_LOWER = re.compile(r"\b[a-z][a-z’'-]{3,}\b")
_LEAST_WORDS = 2
"""Of those that are not capitalized, in what is no title."""

WIDE, NARROW = "，；：！？。（）、", ",;:!?.(),"
"""Marks of Chinese, and those that English has in their place."""
ForeignSpan = tuple[int, int]
"""Begin and end in the text."""


def in_chinese(text: str) -> ForeignSpan | None:
    """Of an English text: all of it if most is Chinese, else the first words of it that are more than a term."""
    own = _without_asides(text)
    if _share_of_han(own) > 0.5:
        return 0, len(text)
    for found in _CHINESE.finditer(own):
        if len(found[0]) > (_TERM if _STOPS.search(found[0]) else _NAME):
            return found.span()
    return None


def in_english(text: str) -> ForeignSpan | None:
    """Of a Chinese text: all of it if next to nothing is Chinese, else the first words that are more than a name."""
    own = _without_asides(text)
    if _share_of_han(own) < 0.2 and len(_HAN.findall(own)) < _SOME:
        return 0, len(text)
    for found in _ENGLISH.finditer(own):
        if _SAYING.search(found[0]) and len(_LOWER.findall(found[0])) >= _LEAST_WORDS:
            return found.span()
    return None


def _without_asides(text: str) -> str:
    """The same text, as long, with blanks where anything may stand."""
    return _ASIDE.sub(lambda aside: "\n" * len(aside[0]), text)


def _share_of_han(text: str) -> float:
    """How much of the letters of a text is Chinese; a third, which is neither, if there are few."""
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    return han / (han + latin) if han + latin >= _FEW else 1 / 3
