"""The pieces of a Chinese citation, and how each is read off the words that match its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from statute.cite.model import RANK, Scope, Step
from statute.cite.numberforms import MEMBER_JOINT, NUMERAL
from statute.cite.unitwords import LEVEL_OF
from statute.numerals import to_int

_MEMBER = re.compile(rf"第? ?（?(?P<n>{NUMERAL})）?")
_MEMBER_JOINT = re.compile(f" ?(?P<joint>{MEMBER_JOINT}) ?")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: the name of a law (a scope and no step), or a step."""

    start: int
    end: int
    scope: Scope = "none"
    step: Step | None = None
    until: Step | None = None
    """The far end of a range."""
    joined: bool = False
    """A later member of 第六、十一、十二条."""
    whole: bool = True
    """False for 六项 in 第三项、六项, which is nothing without what stands before."""
    alone: bool = True
    """False for 分则, which cites only after the name of its law."""

    @property
    def rank(self) -> int:
        return RANK[self.step.level] if self.step else len(RANK)

    @property
    def numbered(self) -> bool:
        """第十条, 分则 or 末款, but not 本条 or 前款."""
        return self.step is not None and self.step.way in ("number", "last")


Tokens = Iterator[Token]


def read_name(match: re.Match[str]) -> Tokens:
    """《专利法》"""
    yield Token(*match.span(), "law")


def read_self(match: re.Match[str]) -> Tokens:
    """本条例"""
    yield Token(*match.span(), "self")


def read_that(match: re.Match[str]) -> Tokens:
    """该法"""
    yield Token(*match.span(), "that")


def read_here(match: re.Match[str]) -> Tokens:
    """本条"""
    yield Token(*match.span(), step=Step(LEVEL_OF[match["here"]], "here"))


def read_previous(match: re.Match[str]) -> Tokens:
    """前款, 前两款, 上款"""
    count = to_int(match["count"]) if match["count"] else 1
    level = LEVEL_OF[match["previous"] or match["above"]]
    yield Token(*match.span(), step=Step(level, "previous", count=count or 1))


def read_next(match: re.Match[str]) -> Tokens:
    """下款"""
    yield Token(*match.span(), step=Step(LEVEL_OF[match["next"]], "next"))


def read_last(match: re.Match[str]) -> Tokens:
    """末款"""
    yield Token(*match.span(), step=Step("paragraph", "last"))


def read_same(match: re.Match[str]) -> Tokens:
    """同条"""
    yield Token(*match.span(), step=Step(LEVEL_OF[match["same"]], "same"))


def read_part(match: re.Match[str]) -> Tokens:
    """总则 and 分则: the first part of a code and the second."""
    number = 1 if match["part"] == "总则" else 2
    yield Token(*match.span(), step=Step("part", "number", number), alone=False)


def read_annex(match: re.Match[str]) -> Tokens:
    """附件一, 附表2, and 附件 where there is but one"""
    words = match["annex_number"] or ""
    number = to_int(words) if words else None
    yield Token(*match.span(), step=Step("annex", "number", number, label=match["annex"], words=words))


def read_numbers(match: re.Match[str]) -> Tokens:
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
            whole = match.string.startswith("第", position)
            token = Token(position, member.end(), step=number, joined=token is not None, whole=whole)
        joint = _MEMBER_JOINT.match(match.string, member.end(), limit)
        position, in_range = (joint.end(), joint["joint"] in "至到—－～") if joint else (limit, False)
    if token and token.until:
        yield replace(token, end=match.end(), until=replace(token.until, branch=branch))
    elif token and token.step:
        yield replace(token, end=match.end(), step=replace(token.step, branch=branch))
