"""Finding, English: text → mentions. Provisions are named from the small to the large or the other way round:
item (2) of paragraph 1 of Article 10; Article 10, paragraph 1, item (2); Article 10(1)(2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from statute.cite.forms_en import (
    DOWN, INSTRUMENT, JOINT, LEVEL_OF, LIST, MEMBER, RANGE, STATE_TITLE, TITLE_JOINT, TITLE_WORD, TOKENS, UP, WORDS,
)  # fmt: skip
from statute.cite.model import DIVISION_LEVELS, RANK, Level, Mention, Step
from statute.cite.names import Names
from statute.numerals import to_int

_TOKEN = re.compile("|".join(f"(?P<is_{form.name}>{form.pattern})" for form in TOKENS))
_MEMBER, _JOINT = re.compile(MEMBER), re.compile(JOINT)
_DOWN, _UP, _LIST, _RANGE = (re.compile(form.pattern) for form in (DOWN, UP, LIST, RANGE))
_MAIN = re.compile(r"(?P<n>[0-9]+)(?:-(?P<branch>[0-9]+))?|[IVXLC]+|[A-Z][a-z]+")
_BRACKETED = re.compile(r"\(([0-9a-z]{1,2})\)")
_ORDINAL = re.compile("|".join(WORDS))
_OF_LAW = re.compile(r",? (?:of|in|under) (?:the )?")
_TITLE = re.compile(rf"{TITLE_WORD}(?:,? (?:(?:{TITLE_JOINT}) ){{0,3}}{TITLE_WORD})*")
_NOT_IN_TITLE = re.compile(rf"\b(?:Articles?|Chapters?|Section|Part|Paragraph)\b|(?<=\bLaw),? and (?=the )|\b(?:{INSTRUMENT}),? and the ")
_INSTRUMENT = re.compile(rf"\b(?:{INSTRUMENT})\b")
_STATE_TITLE = re.compile(rf"\b(?:{TITLE_WORD} )*(?:{INSTRUMENT}) {STATE_TITLE}(?: (?:on|for|Regarding|Concerning) (?P<on>.*))?")


@dataclass(frozen=True, slots=True)
class Part:
    """One member of a list: 10, 12-1, (3), 25(3)(2), with the far end of a range."""

    start: int
    end: int
    steps: tuple[Step, ...]
    until: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """Articles 10, 12 and 15; this Article; the preceding paragraph; these Regulations."""

    start: int
    end: int
    parts: tuple[Part, ...]
    """None for the name of the statute."""

    @property
    def rank(self) -> int:
        return RANK[self.parts[0].steps[0].level] if self.parts else -1


def find_en(text: str, names: Names) -> tuple[Mention, ...]:
    """Every mention of a provision or of another law in an English text, in order."""
    tokens = [_token(match) for match in _TOKEN.finditer(text)]
    mentions: list[Mention] = []
    index = 0
    while index < len(tokens):
        group, index = _group(text, tokens, index)
        if group[0].parts:
            mentions += _mentions(text, group, names, mentions[-1] if mentions else None)
    mentions += _alone(text, names, mentions)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _token(match: re.Match[str]) -> Token:
    start, end = match.span()
    if here := match["here"]:
        return Token(start, end, (Part(start, end, (Step(_level(here), "here"),)),))
    if previous := match["previous"]:
        count = WORDS.get(match["count"] or match["many"] or "one", 1)
        return Token(start, end, (Part(start, end, (Step(_level(previous), "previous", count=count),)),))
    if ordered := match["ordered"]:
        level = _level(ordered)
        found = [(m.span(), WORDS[m.group()]) for m in _ORDINAL.finditer(match["ordinals"])]
        offset = match.start("ordinals")
        parts = tuple(Part(offset + a, offset + b, (Step(level, "number", n),)) for (a, b), n in found)
        return Token(start, end, _stretched(parts, start, end))
    if label := match["label"]:
        return Token(start, end, _stretched(_listed(match, _level(label)), start, end))
    return Token(start, end, ())


def _level(label: str) -> Level:
    return LEVEL_OF[label.lower().replace("-", "").rstrip(".").removesuffix("s")]


def _listed(match: re.Match[str], level: Level) -> tuple[Part, ...]:
    text, position, limit = match.string, match.start("list"), match.end("list")
    parts: list[Part] = []
    in_range = False
    while member := _MEMBER.match(text, position, limit):
        inherited = parts[-1].steps if parts else ()
        steps = _steps(member.group(), level, inherited)
        if in_range:
            parts[-1] = replace(parts[-1], end=member.end(), until=steps)
        else:
            parts.append(Part(position, member.end(), steps))
        joint = _JOINT.match(text, member.end(), limit)
        if not joint:
            break
        in_range = joint.group().strip(" ,") in ("to", "through", "–", "—")
        position = joint.end()
    return tuple(parts)


def _steps(member: str, level: Level, inherited: Sequence[Step]) -> tuple[Step, ...]:
    """The steps of 25(3)(2); of (4) after 25(3) with what it inherits, of (4) after Paragraph as it stands."""
    steps: list[Step] = []
    if main := _MAIN.match(member):
        words = main.group()
        number = WORDS.get(words.lower()) or to_int(main["n"] or words)
        steps.append(Step(level, "number", number, int(main["branch"] or 0), words=words))
        below: list[Level] = _levels_below(level)
    elif level in ("paragraph", "item", "subitem"):
        below = [level, *_levels_below(level)]
    else:
        deepest = inherited[-1].level if inherited else level
        steps += [step for step in inherited if RANK[step.level] < RANK[deepest]]
        below = [deepest, *_levels_below(deepest)]
    for number_text, under in zip(_BRACKETED.findall(member), below, strict=False):
        number = to_int(number_text) if number_text.isdecimal() else ord(number_text[0]) - 96
        steps.append(Step(under, "number", number, words=number_text))
    return tuple(steps)


def _levels_below(level: Level) -> list[Level]:
    return ["paragraph", "item", "subitem"][max(0, RANK[level] - RANK["article"]) :]  # type: ignore[return-value]


def _stretched(parts: tuple[Part, ...], start: int, end: int) -> tuple[Part, ...]:
    """The first part with its label, the last with what follows its number."""
    first, last = parts[0], replace(parts[-1], end=end)
    return (replace(last, start=start),) if len(parts) == 1 else (replace(first, start=start), *parts[1:-1], last)


def _group(text: str, tokens: Sequence[Token], index: int) -> tuple[list[Token], int]:
    """Tokens that name one provision, in the order of the text."""
    group = [tokens[index]]
    index += 1
    if group[0].rank == -1:
        return group, index
    upward = downward = True
    while index < len(tokens):
        token, last = tokens[index], group[-1]
        gap = (last.end, token.start)
        if upward and token.rank < last.rank and _UP.fullmatch(text, *gap):
            downward = False
        elif downward and token.rank > last.rank and _DOWN.fullmatch(text, *gap) and not _goes_up(text, tokens, index):
            upward = upward and token.rank == -1
        else:
            break
        group.append(token)
        index += 1
        if token.rank == -1:
            break
    if group[-1].rank != -1 and index < len(tokens) and tokens[index].rank == -1:
        if _UP.fullmatch(text, group[-1].end, tokens[index].start):
            group.append(tokens[index])
            index += 1
    return group, index


def _goes_up(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether what stands at `index` belongs to the provision after it: Article 5, paragraph 3 of Article 6."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return bool(
        following
        and 0 <= following.rank <= RANK["article"]
        and following.rank < tokens[index].rank
        and _UP.fullmatch(text, tokens[index].end, following.start)
    )


def _mentions(text: str, group: Sequence[Token], names: Names, last: Mention | None) -> Iterator[Mention]:
    start, end = group[0].start, group[-1].end
    scope, law = ("self", None) if group[-1].rank == -1 else ("none", None)
    if scope == "none" and (title := _law_after(text, end, names)):
        scope, law, end = "law", text[title[0] : title[1]], title[1]
    named = sorted((token for token in group if token.parts), key=lambda token: token.rank)
    made: list[Mention] = []
    listed = max(named, key=lambda token: len(token.parts))
    for n, part in enumerate(listed.parts):
        steps: tuple[Step, ...] = ()
        for token in named:
            steps += part.steps if token is listed else token.parts[0].steps
        whole = len(listed.parts) == 1
        made.append(
            Mention(
                start if whole or n == 0 else part.start,
                end if whole or n == len(listed.parts) - 1 else part.end,
                law,
                scope,  # type: ignore[arg-type]
                steps,
                part.until,
            )
        )
    linked = last and last.steps and last.scope == "law" and _LIST.fullmatch(text, last.end, start)
    if linked and scope == "none" and made[0].steps[0].level in (*DIVISION_LEVELS, "article"):
        yield from ()
    yield from made


def _law_after(text: str, end: int, names: Names) -> tuple[int, int] | None:
    """Where the name of a law stands that follows `of the` or `of`."""
    of = _OF_LAW.match(text, end)
    if not of:
        return None
    return _title_at(text, of.end(), names)


def _title_at(text: str, start: int, names: Names) -> tuple[int, int] | None:
    known = [name for name in (*names.titles, *names.own) if text.startswith(name, start)]
    if known:
        return start, start + len(max(known, key=len))
    match = _TITLE.match(text, start)
    if not match:
        return None
    end = match.end()
    if stop := _NOT_IN_TITLE.search(text, start, end):
        end = stop.start() if stop.group()[0] in " ,ACSP" else start + len(stop.group().split(" and ")[0].rstrip(",")) + stop.start() - start
    return (start, end) if _INSTRUMENT.search(text, start, end) else None
