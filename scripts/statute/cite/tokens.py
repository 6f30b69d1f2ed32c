"""The pieces of a Chinese citation: 本法, 《…》, 前两款, 第三项."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from statute.cite.forms import LEVEL_OF, MEMBER_JOINT, NUMERAL, SHORT_NAME, TOKENS
from statute.cite.model import RANK, Step
from statute.numerals import to_int

Kind = Literal["law", "self", "that", "here", "previous", "same", "part", "number"]

_TOKEN = re.compile("|".join(f"(?P<is_{form.name}>{form.pattern})" for form in TOKENS))
_MEMBER = re.compile(rf"第? ?（?(?P<n>{NUMERAL})）?")
_MEMBER_JOINT = re.compile(f" ?(?P<joint>{MEMBER_JOINT}) ?")
_SHORT = re.compile(SHORT_NAME.pattern)


@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    start: int
    end: int
    step: Step | None = None
    until: Step | None = None
    joined: bool = False
    """A later member of 第六、十一、十二条."""

    @property
    def rank(self) -> int:
        return RANK[self.step.level] if self.step else len(RANK)


def tokens_of(text: str) -> Iterator[Token]:
    glosses = [match.span() for match in _SHORT.finditer(text)] if "称" in text else []
    for match in _TOKEN.finditer(text):
        if not any(start <= match.start() < end for start, end in glosses):
            yield from _read(match)


def _read(match: re.Match[str]) -> Iterator[Token]:
    start, end = match.span()
    kind: Kind = (match.lastgroup or "").removeprefix("is_")  # type: ignore[assignment]
    if kind in ("law", "self", "that"):
        yield Token(kind, start, end)
    elif kind == "here":
        yield Token(kind, start, end, Step(LEVEL_OF[match["here"]], "here"))
    elif kind == "previous":
        count = to_int(match["count"]) if match["count"] else 1
        yield Token(
            kind,
            start,
            end,
            Step(LEVEL_OF[match["previous"] or match["above"]], "previous", count=count or 1),
        )
    elif kind == "same":
        yield Token(kind, start, end, Step(LEVEL_OF[match["same"]], "same"))
    elif kind == "part":
        yield Token(kind, start, end, Step("part", "number", 1 if match["part"] == "总则" else 2))
    else:
        yield from _members(match)


def _members(match: re.Match[str]) -> Iterator[Token]:
    """第三款, 第一百二十条之一, and the members of 第六、十一、十二条 and 第（一）至（五）项."""
    level, limit = LEVEL_OF[match["unit"]], match.start("unit")
    branch = to_int(match["branch"]) or 0 if match["branch"] else 0
    token: Token | None = None
    position, in_range = match.start(), False
    while member := _MEMBER.match(match.string, position, limit):
        number = Step(level, "number", to_int(member["n"]), words=member["n"])
        if token and in_range:
            token = replace(token, end=member.end(), until=number)
        else:
            if token:
                yield token
            token = Token("number", position, member.end(), number, joined=token is not None)
        joint = _MEMBER_JOINT.match(match.string, member.end(), limit)
        position, in_range = (joint.end(), joint["joint"] in "至到—－～") if joint else (limit, False)
    if token and token.until:
        yield replace(token, end=match.end(), until=replace(token.until, branch=branch))
    elif token and token.step:
        yield replace(token, end=match.end(), step=replace(token.step, branch=branch))
