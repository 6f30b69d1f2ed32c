"""Finding, English: text → mentions. Provisions are named from the small to the large or the other way round:
item (2) of paragraph 1 of Article 10; Article 10, paragraph 1, item (2); Article 10(1)(2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from statute.cite.forms_en import DOWN, LIST, RANGE, TOKENS, UP
from statute.cite.lawnames import LawNames
from statute.cite.model import RANK, Mention, Scope
from statute.cite.titles_en import title_at, titles_alone
from statute.cite.tokens_en import STATUTE, EnglishToken

_TOKEN = re.compile("|".join(f"(?P<is_{form.name}>{form.pattern})" for form in TOKENS))
_READ = {f"is_{form.name}": form.read for form in TOKENS}
_DOWN, _UP, _LIST, _RANGE = (re.compile(form.pattern) for form in (DOWN, UP, LIST, RANGE))
_OF_LAW = re.compile(r",? (?:of|in|under) (?:the )?")


def find_en(text: str, names: LawNames) -> tuple[Mention, ...]:
    """Every mention of a provision or of another law in an English text, in order."""
    tokens = [_READ[match.lastgroup or ""](match) for match in _TOKEN.finditer(text)]
    mentions: list[Mention] = []
    index = 0
    while index < len(tokens):
        group, index = _group(text, tokens, index)
        mentions += _mentions(text, group, names)
    mentions = _joined(text, mentions)
    for start, end in titles_alone(text, names):
        if not any(mention.start < end and start < mention.end for mention in mentions):
            mentions.append(Mention(start, end, text[start:end], "law", ()))
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _group(text: str, tokens: Sequence[EnglishToken], index: int) -> tuple[list[EnglishToken], int]:
    """The tokens that name one provision together, in the order of the text."""
    group = [tokens[index]]
    index += 1
    way = ""
    while index < len(tokens) and group[-1].rank != STATUTE:
        token, gap = tokens[index], (group[-1].end, tokens[index].start)
        if token.rank == STATUTE and _UP.fullmatch(text, *gap):
            pass
        elif way == "up" and group[-1].rank < token.rank < group[-2].rank and _DOWN.fullmatch(text, *gap):
            pass  # item (2) of Article 10, paragraph 1
        elif way != "down" and token.rank < group[-1].rank and _UP.fullmatch(text, *gap):
            way = "up"
        elif way != "up" and token.rank > group[-1].rank and _DOWN.fullmatch(text, *gap):
            if _goes_up(text, tokens, index):
                break
            way = "down"
        else:
            break
        group.append(token)
        index += 1
    return group, index


def _goes_up(text: str, tokens: Sequence[EnglishToken], index: int) -> bool:
    """Whether a token belongs to the one after it: paragraph 3 in Article 5, paragraph 3 of Article 6."""
    if index + 1 == len(tokens):
        return False
    token, following = tokens[index], tokens[index + 1]
    return STATUTE < following.rank < token.rank and bool(_UP.fullmatch(text, token.end, following.start))


def _mentions(text: str, group: Sequence[EnglishToken], names: LawNames) -> Iterator[Mention]:
    """One mention for each member of the list in a group."""
    named = sorted((token for token in group if token.rank != STATUTE), key=lambda token: token.rank)
    if not named:
        return
    start, end = group[0].start, group[-1].end
    law: str | None = None
    scope: Scope = "none"
    if group[-1].rank == STATUTE:
        scope = "self"
    elif (of := _OF_LAW.match(text, end)) and (title := title_at(text, of.end(), names)):
        law, end = text[slice(*title)], title[1]
        scope, law = ("self", None) if names.calls_own(law) else ("law", law)
    listed = max(named, key=lambda token: (len(token.parts), bool(token.parts[-1].until)))
    for part in listed.parts:
        steps = tuple(s for token in named for s in (part if token is listed else token.parts[0]).steps)
        yield Mention(
            start if part is listed.parts[0] else part.start,
            end if part is listed.parts[-1] else part.end,
            law,
            scope,
            steps,
            part.until,
        )


def _joined(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Lists and ranges of whole provisions: what stands last may speak for those before, and the other way round."""
    out: list[Mention] = []
    for mention in reversed(mentions):
        after = out[-1] if out else None
        if after and _ends_of_range(text, mention, after):
            out[-1] = replace(after, start=mention.start, steps=mention.steps, until=after.steps)
            continue
        if after and mention.scope == "none" and _LIST.fullmatch(text, mention.end, after.start):
            mention = _given(text, mention, after)
        out.append(mention)
    out.reverse()
    for index in range(1, len(out)):
        last, mention = out[index - 1], out[index]
        inherits = mention.scope == "none" and mention.steps[0].way == "number" and _below_article(mention)
        if inherits and (last.continues or not _below_article(last)):
            linked = _LIST.fullmatch(text, last.end, mention.start)
            out[index] = replace(mention, continues=bool(linked))
    return out


def _ends_of_range(text: str, near: Mention, far: Mention) -> bool:
    """Article 10 and Article 12 in: Article 10 to Article 12."""
    level = near.steps[-1].level == far.steps[-1].level
    return level and not (near.until or far.until) and bool(_RANGE.fullmatch(text, near.end, far.start))


def _given(text: str, mention: Mention, after: Mention) -> Mention:
    """Paragraph 1 with the article of the next in: paragraph 1 and paragraph 3 of Article 13; and with its law."""
    level = mention.steps[0].level
    if level == after.steps[0].level:
        return replace(mention, law=after.law, scope=after.scope)
    upward = text[after.start : after.end].lower().startswith((level, "the "))
    if (
        len(mention.steps) == 1
        and mention.steps[0].way == "number"
        and level == after.steps[-1].level
        and upward
    ):
        return replace(mention, law=after.law, scope=after.scope, steps=(*after.steps[:-1], *mention.steps))
    return mention


def _below_article(mention: Mention) -> bool:
    return RANK[mention.steps[0].level] > RANK["article"]
