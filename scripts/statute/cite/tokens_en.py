"""The pieces of an English citation, and how each is read off the words that match its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from statute.cite.model import RANK, Level, Step
from statute.cite.numberforms_en import JOINT, LEVEL_OF, MEMBER, SINGULAR, WORDS
from statute.numerals import to_int

STATUTE = -1
"""The rank of these Regulations: above all provisions."""

_MEMBER, _JOINT = re.compile(MEMBER), re.compile(JOINT)
_MAIN = re.compile(r"(?P<n>[0-9]+)(?:-(?P<branch>[0-9]+))?|[IVXLC]+|[A-Z][a-z]+")
_BRACKETED = re.compile(r"\(([0-9a-z]{1,2})\)")
_ORDINAL = re.compile("|".join(WORDS))
_BELOW: tuple[Level, ...] = ("paragraph", "item", "subitem")


@dataclass(frozen=True, slots=True)
class NumberPart:
    """One member of a list: 10, 12-1, (3), 25(3)(2), with the far end of a range."""

    start: int
    end: int
    steps: tuple[Step, ...]
    until: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class EnglishToken:
    start: int
    end: int
    parts: tuple[NumberPart, ...]
    """None for the statute itself."""

    @property
    def rank(self) -> int:
        return RANK[self.parts[0].steps[0].level] if self.parts else STATUTE


def read_here(match: re.Match[str]) -> EnglishToken:
    """this Article"""
    return _one(match, Step(_level(match["here"]), "here"))


def read_previous(match: re.Match[str]) -> EnglishToken:
    """the two preceding paragraphs"""
    count = WORDS[match["count"] or match["many"] or "one"]
    return _one(match, Step(_level(match["previous"]), "previous", count=count))


def read_next(match: re.Match[str]) -> EnglishToken:
    """the following Article"""
    return _one(match, Step(_level(match["next"]), "next"))


def read_ordinals(match: re.Match[str]) -> EnglishToken:
    """the first and second paragraphs"""
    offset, level = match.start("ordinals"), _level(match["ordered"])
    parts = [
        NumberPart(offset + m.start(), offset + m.end(), (Step(level, "number", WORDS[m.group()]),))
        for m in _ORDINAL.finditer(match["ordinals"])
    ]
    return EnglishToken(*match.span(), _stretched(parts, *match.span()))


def read_numbers(match: re.Match[str]) -> EnglishToken:
    """Articles 10 to 12"""
    parts = _listed(match, _level(match["label"]))
    if parts[0].steps[0].level == "annex":
        label = _singular(match["label"])
        parts = [replace(p, steps=_labeled(p.steps, label), until=_labeled(p.until, label)) for p in parts]
    start, end = match.start(), parts[-1].end
    return EnglishToken(start, end, _stretched(parts, start, end))


def _labeled(steps: tuple[Step, ...], label: str) -> tuple[Step, ...]:
    """Annexes are counted by what they are called."""
    return tuple(replace(step, label=label) if step.level == "annex" else step for step in steps)


def read_self(match: re.Match[str]) -> EnglishToken:
    """these Regulations"""
    return EnglishToken(*match.span(), ())


def _one(match: re.Match[str], step: Step) -> EnglishToken:
    return EnglishToken(*match.span(), (NumberPart(*match.span(), (step,)),))


def _singular(label: str) -> str:
    """annex for Annexes, art for arts., subitem for sub-items."""
    word = label.lower().replace("-", "").rstrip(".").removesuffix("s")
    return SINGULAR.get(word, word)


def _level(label: str) -> Level:
    return LEVEL_OF[_singular(label)]


def _listed(match: re.Match[str], level: Level) -> list[NumberPart]:
    text, position, limit = match.string, match.start("list"), match.end("list")
    plural = match["label"].rstrip(".").endswith("s")
    parts: list[NumberPart] = []
    in_range = False
    while member := _MEMBER.match(text, position, limit):
        steps = _steps(member.group(), level, parts[-1].steps if parts else ())
        if plural and steps[0].branch > (steps[0].number or 0):  # Articles 10-12
            near, far = replace(steps[0], branch=0), replace(steps[0], number=steps[0].branch, branch=0)
            parts.append(NumberPart(position, member.end(), (near,), (far,)))
        elif in_range:
            parts[-1] = replace(parts[-1], end=member.end(), until=steps)
        else:
            parts.append(NumberPart(position, member.end(), steps))
        joint = _JOINT.match(text, member.end(), limit)
        if not joint or not (plural or joint.group() != ", " or text.startswith("(", joint.end())):
            break  # Article 10, 2020
        in_range = joint.group().strip(" ,") in ("to", "through", "–", "—")
        position = joint.end()
    return parts


def _steps(member: str, level: Level, before: Sequence[Step]) -> tuple[Step, ...]:
    """The steps of 25(3)(2); of (4) after 25(3), which is 25(4); of (4) after paragraph, as it stands."""
    steps: list[Step] = []
    brackets = _BRACKETED.findall(member)
    if main := _MAIN.match(member):
        words = main.group()
        number = WORDS.get(words.lower()) or to_int(main["n"] or words)
        steps = [Step(level, "number", number, int(main["branch"] or 0), words=words)]
        under = _BELOW[0] if level not in _BELOW else (*_BELOW, "subitem")[_BELOW.index(level) + 1]
    elif level in _BELOW:
        under = level
    else:
        under = before[-1].level if len(before) > 1 else _BELOW[0]
        steps = [step for step in before if RANK[step.level] < RANK[under]]
    for words, at in zip(brackets, _BELOW[_BELOW.index(under) :], strict=False):
        number = to_int(words) if words.isdecimal() else ord(words[0]) - ord("a") + 1
        steps.append(Step(at, "number", number, words=words))
    return tuple(steps)


def _stretched(parts: Sequence[NumberPart], start: int, end: int) -> tuple[NumberPart, ...]:
    """The first part with its label, the last with what follows its number."""
    parts = [replace(parts[0], start=start), *parts[1:]]
    return (*parts[:-1], replace(parts[-1], end=end))
