"""How a line looks by itself: sentence over or not, formula, head of a contents list."""

from __future__ import annotations

import re

_SENTENCE_END = "。！？；：…!?;:."
_CLOSERS = "”’）》」』)\"'】]"
_REMARK = re.compile(r"(?<=[。；])（[^（）]{1,40}）$")
"""An editor's remark behind the full stop: …生产任务。（2009年8月27日删除）"""
REMARK_LENGTH = 45
_DELETED = re.compile(r"^（?(?:删[去除]|废止|略)）?$")
_FORMULA = re.compile(r"^[^，。；：]{1,60}[=＝≥≤≈][^。；：]+$")
FORMULA_LENGTH = 200
_OPERATOR = re.compile(r"[=＝×÷＋+－*∑]|\d ?%")
_CONTENTS = re.compile(r"^(?:目 ?[录次]|Contents)$")


def ends_sentence(text: str) -> bool:
    """Whether the text ends a sentence or a clause that a paragraph or an item may end with."""
    core = text.rstrip(_CLOSERS)
    return bool(core) and (core[-1] in _SENTENCE_END or bool(_REMARK.search(text[-REMARK_LENGTH:])))


def is_open(text: str) -> bool:
    """Whether the text ends within brackets."""
    return text.count("（") + text.count("(") > text.count("）") + text.count(")")


def is_deleted(text: str) -> bool:
    """Whether the text stands for a provision that is gone: 第五条 （删去）."""
    return bool(_DELETED.match(text))


def is_formula(text: str) -> bool:
    """Whether the line is a formula, which ends without a full stop: 应纳税额＝应纳税所得额×适用税率."""
    return len(text) <= FORMULA_LENGTH and bool(_FORMULA.match(text))


def continues_formula(text: str) -> bool:
    """Whether the line may be the second half of a formula: operators, no sentence."""
    return bool(_OPERATOR.search(text)) and not is_formula(text) and not ends_sentence(text)


def is_contents(text: str) -> bool:
    """Whether the line stands over a contents list."""
    return bool(_CONTENTS.match(text))


def columns(text: str) -> int:
    """How wide the text is where a Chinese character takes two columns and a Latin one."""
    return sum(2 if ord(c) > 0x2E7F else 1 for c in text)
