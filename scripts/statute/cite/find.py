"""Finding, Chinese: text → mentions. What a mention points at is not asked here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from statute.cite.forms import JOINTS, SHORT_NAME, TITLE_NOTE, TOKENS
from statute.cite.lawnames import LawNames, name_before
from statute.cite.lawwords import ALONE_ENDINGS
from statute.cite.model import FOLLOWING, RANK, Mention, Scope, Step
from statute.cite.tokens import Token

_TOKEN = re.compile("|".join(f"(?P<is_{form.name}>{form.pattern})" for form in TOKENS))
_READ = {f"is_{form.name}": form.read for form in TOKENS}
_SHORT = re.compile(SHORT_NAME.pattern)
_LIST, _RANGE, _OF, _GLOSS = (re.compile(form.pattern) for form in JOINTS)
_ALONE = re.compile(rf"(?:{ALONE_ENDINGS})(?:{TITLE_NOTE})*$")


def find(text: str, names: LawNames) -> tuple[Mention, ...]:
    """Every mention of a provision or of another law in a Chinese text, in order."""
    tokens = tuple(_tokens(text))
    return tuple(_Reader(text, tokens, names).mentions()) if tokens else ()


def _tokens(text: str) -> Iterator[Token]:
    """The pieces in order, but for what is cited only to be given a short name."""
    glosses = [match.span() for match in _SHORT.finditer(text)] if "称" in text else []
    for match in _TOKEN.finditer(text):
        if not any(start <= match.start() < end for start, end in glosses):
            yield from _READ[match.lastgroup or ""](match)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Puts tokens together to mentions."""

    text: str
    tokens: tuple[Token, ...]
    names: LawNames

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
        start, law, head = token.start, None, index
        scope: Scope = token.scope
        if token.scope != "none":
            head = index + 1
            if not self._heads(index):
                return self._alone(token), head
            law = self.text[token.start + 1 : token.end - 1] if token.scope == "law" else None
        elif token.numbered and not token.joined and token.rank <= RANK["article"]:
            start = name_before(self.text, last.end if last else 0, token.start, self.names)
            if start < token.start:
                scope, law = "law", self.text[start : token.start]
        steps, until, after = self._steps(head)
        continues = token.joined or (scope == "none" and token.numbered and self._continues(token, last))
        if scope == "none" and not (token.alone and (continues or token.whole)):
            return None, after
        among_its_like = last and last.steps and last.steps[-1].level == steps[0].level
        if not (token.whole or token.joined or among_its_like):
            return None, after
        return Mention(start, self.tokens[after - 1].end, law, scope, steps, until, continues), after

    def _heads(self, index: int) -> bool:
        """Whether a name or 本法 stands directly before the provision it belongs to."""
        if index + 1 == len(self.tokens):
            return False
        token, following = self.tokens[index], self.tokens[index + 1]
        if not following.numbered or following.rank > RANK["article"]:
            return False
        gap = (token.end, following.start)
        return bool(
            _OF.fullmatch(self.text, *gap) or (token.scope == "law" and _GLOSS.fullmatch(self.text, *gap))
        )

    def _alone(self, token: Token) -> Mention | None:
        title = self.text[token.start + 1 : token.end - 1]
        full = self.names.full(title)
        if token.scope == "law" and (_ALONE.search(full) or full in self.names.authorities):
            return Mention(token.start, token.end, title, "law", ())
        return None

    def _steps(self, index: int) -> tuple[tuple[Step, ...], tuple[Step, ...], int]:
        """Steps that stand side by side and go down, and the far end of a range."""
        steps, index = self._down(index)
        last = self.tokens[index - 1]
        if last.until:
            return steps, (last.until,), index
        if index < len(self.tokens) and _RANGE.fullmatch(self.text, last.end, self.tokens[index].start):
            far = index + 1 if self.tokens[index].scope == "self" else index
            token = self.tokens[far]
            if token.numbered and any(s.level == token.step.level for s in steps if token.step):
                until, index = self._down(far)
                return steps, until, index
        return steps, (), index

    def _down(self, index: int) -> tuple[tuple[Step, ...], int]:
        first = self.tokens[index]
        steps = [first.step] if first.step else []
        index += 1
        while index < len(self.tokens):
            token, last = self.tokens[index], self.tokens[index - 1]
            if token.start != last.end or token.joined or last.until or not token.step:
                break
            if token.step.way not in FOLLOWING or token.rank <= RANK[steps[-1].level]:
                break
            from_first = token.step.way == "previous" and steps[-1].way in ("number", "here")
            step = replace(token.step, way="first", number=token.step.count) if from_first else token.step
            steps.append(step)
            index += 1
        return tuple(steps), index

    def _continues(self, token: Token, last: Mention | None) -> bool:
        return bool(last and last.steps and _LIST.fullmatch(self.text, last.end, token.start))
