"""Where the English title of a law begins and ends. Titles known from the authorities win over the form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statute.cite.forms_en import INSTRUMENT, TITLE_JOINT, TITLE_WORD
from statute.cite.lawnames import LawNames
from statute.model import Span
from statute.text.occurrences import occurrences

_TITLE = re.compile(rf"{TITLE_WORD}(?:,? (?:(?:{TITLE_JOINT}) ){{0,3}}{TITLE_WORD})*")
_INSTRUMENT = re.compile(rf"\b(?:{INSTRUMENT})\b")
# Law and the Copyright Law; Law and Article 5; Law in Chapter II
_NEXT = re.compile(
    rf"\b(?:{INSTRUMENT})(?P<cut>),? (?:and|or|in|under) the "
    rf"|(?P<before>)(?:,? (?:{TITLE_JOINT}))*,? (?:Article|Chapter|Section|Part|Paragraph|Item)s?\b"
)
_STATE = re.compile(
    rf"(?<![\w’'&-])(?:{TITLE_WORD} ){{0,12}}(?:{INSTRUMENT})"
    r" of the People['’]s Republic of China(?: (?:on|for|Regarding) (?:the )?)?"
)


def title_at(text: str, start: int, names: LawNames) -> Span | None:
    """The title that begins here, None if there is none."""
    known = [name for name in (*names.titles, *names.own) if text.startswith(name, start)]
    if known:
        return start, start + len(max(known, key=len))
    match = _TITLE.match(text, start)
    if not match:
        return None
    end = match.end()
    if following := _NEXT.search(text, start, end):
        end = max(following.start("cut"), following.start("before"))
    return (start, end) if _INSTRUMENT.search(text, start, end) else None


def titles_alone(text: str, names: LawNames) -> Iterator[Span]:
    """Titles that cannot be anything else: those of authorities, and … of the People's Republic of China."""
    here = [name for name in names.authorities if name in text]
    spans = [(start, start + len(name)) for name in here for start in occurrences(name, text)]
    for match in _STATE.finditer(text):
        start, end = match.span()
        if match.group().rstrip().endswith((" on", " for", " Regarding", " the")):
            rest = title_at_any(text, end)
            end = rest if rest else end
        spans.append((start, end))
    last = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield start, end
            last = end


def title_at_any(text: str, start: int) -> int | None:
    """Where the subject of a title ends, such as Scientific and Technological Progress."""
    match = _TITLE.match(text, start)
    if not match:
        return None
    following = _NEXT.search(text, start, match.end())
    return max(following.start("cut"), following.start("before")) if following else match.end()
