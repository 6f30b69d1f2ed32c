"""Finding, Chinese: text → mentions. What a mention points at is not asked here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from statute.cite.forms import (
    ALONE_ENDINGS,
    JOINTS,
    LEVEL_OF,
    MEMBER_JOINT,
    NUMERAL,
    SHORT_NAME,
    TITLE_NOTE,
    TOKENS,
)
from statute.cite.model import RANK, Mention, Step
from statute.cite.names import Names, name_before
from statute.numerals import to_int

Kind = Literal["law", "self", "that", "here", "previous", "same", "part", "number"]

_TOKEN = re.compile("|".join(f"(?P<is_{form.name}>{form.pattern})" for form in TOKENS))
_LIST, _RANGE, _OF, _GLOSS = (re.compile(form.pattern) for form in JOINTS)
_MEMBER = re.compile(rf"第? ?（?(?P<n>{NUMERAL})）?")
_MEMBER_JOINT = re.compile(f" ?(?P<joint>{MEMBER_JOINT}) ?")
_ALONE = re.compile(rf"(?:{ALONE_ENDINGS})(?:{TITLE_NOTE})*$")
_SHORT = re.compile(SHORT_NAME.pattern)


@dataclass(frozen=True, slots=True)
class Token:
    """The smallest piece of a citation: 本法, 《…》, 前两款, 第三项."""

    kind: Kind
    start: int
    end: int
    step: Step | None = None
    until: Step | None = None
    joined: bool = False
    """A later member of 第六、十一、十二条."""


def find(text: str, names: Names) -> tuple[Mention, ...]:
    """Every mention of a provision or of another law in a Chinese text, in order."""
    tokens = tuple(_tokens(text))
    return tuple(_Reader(text, tokens, names).mentions()) if tokens else ()


def _tokens(text: str) -> Iterator[Token]:
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
        position, in_range = (joint.end(), joint["joint"] in "至到") if joint else (limit, False)
    if token and token.until:
        yield replace(token, end=match.end(), until=replace(token.until, branch=branch))
    elif token and token.step:
        yield replace(token, end=match.end(), step=replace(token.step, branch=branch))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Puts tokens together to mentions."""

    text: str
    tokens: tuple[Token, ...]
    names: Names

    def mentions(self) -> Iterator[Mention]:
        last: Mention | None = None
        index = 0
        while index < len(self.tokens):
            mention, index = self._mention(index, last)
            if mention:
                yield mention
                last = mention

    def _mention(self, index: int, last: Mention | None) -> tuple[Mention | None, int]:
        token = self.tokens[index]
        start, law, scope, head = token.start, None, "none", index
        if token.kind in ("law", "self", "that"):
            head = index + 1
            if not self._heads(index):
                return self._alone(token), head
            scope = token.kind
            law = self.text[token.start + 1 : token.end - 1] if token.kind == "law" else None
        elif token.kind in ("number", "part") and not token.joined and _rank(token) <= RANK["article"]:
            start = name_before(self.text, last.end if last else 0, token.start, self.names)
            if start < token.start:
                scope, law = "law", self.text[start : token.start]
        steps, until, after = self._steps(head)
        continues = token.joined or (
            scope == "none" and token.kind == "number" and self._continues(token, last)
        )
        if scope == "none" and (token.kind == "part" or not (continues or self._complete(token))):
            return None, after
        if (
            not self._complete(token)
            and not token.joined
            and not (last and last.steps and last.steps[-1].level == steps[0].level)
        ):
            return None, after
        mention = Mention(
            start,
            self.tokens[after - 1].end,
            law,
            scope,  # type: ignore[arg-type]
            steps,
            until,
            continues,
        )
        return mention, after

    def _heads(self, index: int) -> bool:
        """Whether a name or 本法 stands directly before the provision it belongs to."""
        token, following = self.tokens[index], self.tokens[index + 1 : index + 2]
        if (
            not following
            or following[0].kind not in ("number", "part")
            or _rank(following[0]) > RANK["article"]
        ):
            return False
        gap = (token.end, following[0].start)
        return bool(
            _OF.fullmatch(self.text, *gap) or (token.kind == "law" and _GLOSS.fullmatch(self.text, *gap))
        )

    def _alone(self, token: Token) -> Mention | None:
        title = self.text[token.start + 1 : token.end - 1]
        full = self.names.full(title)
        if token.kind == "law" and (_ALONE.search(full) or full in self.names.authorities):
            return Mention(token.start, token.end, title, "law", ())
        return None

    def _steps(self, index: int) -> tuple[tuple[Step, ...], tuple[Step, ...], int]:
        """Steps that stand side by side and go down, and the far end of a range."""
        steps, index = self._down(index)
        last = self.tokens[index - 1]
        if last.until:
            return steps, (last.until,), index
        if index < len(self.tokens) and _RANGE.fullmatch(self.text, last.end, self.tokens[index].start):
            far = index + 1 if self.tokens[index].kind == "self" else index
            token = self.tokens[far]
            if (
                token.kind == "number"
                and not token.joined
                and any(s.level == token.step.level for s in steps if token.step)
            ):
                until, index = self._down(far)
                return steps, until, index
        return steps, (), index

    def _down(self, index: int) -> tuple[tuple[Step, ...], int]:
        first = self.tokens[index]
        steps = [first.step] if first.step else []
        index += 1
        while index < len(self.tokens):
            token, last = self.tokens[index], self.tokens[index - 1]
            if (
                token.start != last.end
                or token.joined
                or last.until
                or token.kind not in ("number", "previous")
            ):
                break
            if not token.step or RANK[token.step.level] <= RANK[steps[-1].level]:
                break
            from_first = token.step.way == "previous" and steps[-1].way in ("number", "here")
            step = replace(token.step, way="first", number=token.step.count) if from_first else token.step
            steps.append(step)
            index += 1
        return tuple(steps), index

    def _complete(self, token: Token) -> bool:
        """False for 六项 in 第三项至六项 and 第三项、六项, which are nothing without what stands before."""
        return token.kind != "number" or self.text.startswith("第", token.start)

    def _continues(self, token: Token, last: Mention | None) -> bool:
        return bool(last and last.steps and _LIST.fullmatch(self.text, last.end, token.start))


def _rank(token: Token) -> int:
    return RANK[token.step.level] if token.step else len(RANK)
