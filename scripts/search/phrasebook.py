"""Chinese phrases of the texts, the most frequent first: what initials of pinyin (kjcg) may stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

MOST = 4_000
_RUN = re.compile("[㐀-鿿]+")
_BETWEEN = re.compile("应当|可以|以及|或者|其他|根据|按照|通过|进行|[的和与或及等对为在以并由将向于就]")
_LONGEST = 12


def phrases(texts: Iterable[str]) -> tuple[str, ...]:
    """What stands between punctuation and the words that join."""
    found = Counter(
        phrase
        for text in texts
        for run in _RUN.findall(text)
        for phrase in _BETWEEN.split(run)
        if 2 < len(phrase) <= _LONGEST
    )
    return tuple(phrase for phrase, _ in found.most_common(MOST))
