"""What limits an act: the words of a sentence that stand before its operative word and are not its subject.

在不影响公共利益的前提下，科研事业单位可以…  → 在不影响公共利益的前提下
市人民政府进行重大决策，应当…               → 进行重大决策
自由探索类研究项目，项目主管部门应当…       → 自由探索类研究项目
"""

from __future__ import annotations

import re

from statute.duties.dutyforms import CONNECTIVE
from statute.model import Span

_EDGES = re.compile(rf"^(?:，|{CONNECTIVE})+|(?:，|{CONNECTIVE})+$")


def condition(text: str, start: int, end: int, subject: Span | None) -> str:
    """The limiting words of `text[start:end]`, in which the subject may stand at either edge, or between two limits."""
    if subject and start <= subject[0] and subject[1] <= end:
        before, after = _EDGES.sub("", text[start : subject[0]]), _EDGES.sub("", text[subject[1] : end])
        if not (before and after):
            return before or after
    return _EDGES.sub("", text[start:end])
