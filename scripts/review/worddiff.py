"""Two texts → what stays, goes and comes, by words as people read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

_SENTENCE = re.compile(r"[^。！？；\n]*?(?:[。！？；\n]+[”」）]*|[.!?;][”)]* +|$)")
_WORD = re.compile("[\u3400-\u9fff]|\\w+(?:[’'-]\\w+)*|\\s+|.", re.DOTALL)
_LIKE = 0.4
"""Below this two sentences are no versions of one another."""
_CRUMB = 3
"""What stays between two changes and is no longer than this many words is changed with them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stays, goes or comes."""

    fate: Literal["stays", "goes", "comes"]
    text: str


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in order: without those that come they are `before`, without those that go `after`."""
    one, two = ([s for s in _SENTENCE.findall(text) if s] for text in (before, after))
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        gone, new = "".join(one[i1:i2]), "".join(two[j1:j2])
        pieces += [Piece("stays", gone)] if tag == "equal" else _by_words(gone, new)
    return tuple(_merged(pieces))


def _by_words(before: str, after: str) -> list[Piece]:
    one, two = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    if matcher.ratio() < _LIKE:
        return _changed(before, after)
    pieces: list[Piece] = []
    codes = matcher.get_opcodes()
    for n, (tag, i1, i2, j1, j2) in enumerate(codes):
        inner = 0 < n < len(codes) - 1
        if tag == "equal" and not (inner and _is_crumb(one[i1:i2])):
            pieces.append(Piece("stays", "".join(one[i1:i2])))
        else:
            pieces += _changed("".join(one[i1:i2]), "".join(two[j1:j2]))
    return pieces


def _is_crumb(words: Sequence[str]) -> bool:
    """Too little to be read by itself between two changes: a few signs, a short word, a character."""
    text = "".join(words).strip()
    return len(words) <= _CRUMB and len(text) <= _CRUMB


def _changed(before: str, after: str) -> list[Piece]:
    return [Piece("goes", before), Piece("comes", after)]


def _merged(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbors of one fate as one; between two stretches that stay, first what goes and then what comes."""
    waiting = {"goes": "", "comes": ""}
    stays = Piece("stays", "")
    for piece in (*pieces, None):
        if piece is not None and piece.fate != "stays":
            if not any(waiting.values()) and stays.text:
                yield stays
                stays = Piece("stays", "")
            waiting[piece.fate] += piece.text
        else:
            if any(waiting.values()):
                yield from (Piece(fate, waiting[fate]) for fate in ("goes", "comes") if waiting[fate])
                waiting = {"goes": "", "comes": ""}
            if piece is not None:
                stays = replace(stays, text=stays.text + piece.text)
    if stays.text:
        yield stays
