"""Results → where each word, and each two neighboring Chinese characters, stand; in shards of a few kilobytes.

A shard is `{"科": "创PLACES研PLACES", "2020": "年PLACES<5>PLACES", "market": "PLACES"}`: a Chinese character or a
number with what follows it (nothing comes first), any other word by itself. Shards are cut from one order, of
characters by their sound (those that are mistaken for each other stand together), then of words by their letters.
`cuts` are the keys that shards begin with: a query knows from them which it needs.

All words of all texts are counted on; a place is the number of a word less that of the place before, in the digits of
source maps. So are the lengths of the texts, which tell in which of them a place is.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import sub

from search.searchtokens import is_han, tokens

LEAST_SIZE, MOST_SIZE, SHARDS = 1_500, 6_000, 200
"""Characters of a shard, between which there are so many shards: a long question touches twenty, and of a short text
loads less the smaller they are, while the list of many would weigh more than they spare. A word that stands very often
has a shard of its own, and that may be larger."""
LETTERS_OF_A_PLACE = 2
"""About so many."""
_FIRST = 0x3400
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

Shard = dict[str, str]


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where words stand in some texts."""

    places: Mapping[tuple[str, str], array[int]]
    """By word and what follows it."""
    lengths: tuple[int, ...]
    """Of each text, in words."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The shards, and the key with which each but the first begins."""

    shards: tuple[Shard, ...]
    cuts: tuple[str, ...]
    words: tuple[str, ...] = field(default=())
    """All that are no Chinese and no numbers."""


def occurrences(texts: Iterable[str], stops: frozenset[str]) -> Occurrences:
    """Of all words but the `stops`, which are counted all the same."""
    found: defaultdict[tuple[str, str], array[int]] = defaultdict(lambda: array("I"))
    paired: dict[str, bool] = {}
    lengths: list[int] = []
    start = 0
    for text in texts:
        words = tokens(text)
        for word in words:
            if word not in paired:
                paired[word] = word.isdecimal() or is_han(word)
        for place, (word, after) in enumerate(zip(words, [*words[1:], ""], strict=False), start):
            if paired[word]:
                found[word, after if after and paired[after] else ""].append(place)
            elif word not in stops:
                found[word, ""].append(place)
        lengths.append(len(words))
        start += len(words)
    return Occurrences(found, tuple(lengths))


def term_shards(places: Mapping[tuple[str, str], array[int]], signs: str, times: int = 1) -> Terms:
    """`signs` are all Chinese characters that stand in the texts, in the order of the shards.

    These are so many times as large as is best over a network.
    """
    letters = LETTERS_OF_A_PLACE * sum(map(len, places.values()))
    most = times * min(MOST_SIZE, max(LEAST_SIZE, letters // SHARDS))
    ranks = {sign: chr(_FIRST + rank) for rank, sign in enumerate(signs)}

    def key(gram: tuple[str, str]) -> str:
        first, second = gram
        return ranks.get(first, first) + ranks.get(second, second)

    shards: list[Shard] = [{}]
    cuts: list[str] = []
    size = 0
    for gram in sorted(places, key=lambda gram: (key(gram), gram)):
        encoded = _encoded(places[gram])
        if size and size + len(encoded) > most:
            shards.append({})
            cuts.append(key(gram))
            size = 0
        first, second = gram
        size += len(encoded) + 6
        shards[-1][first] = shards[-1].get(first, "") + _name(second) + encoded
    words = (first for first, _ in places if not first.isdecimal() and not is_han(first))
    return Terms(tuple(shards), tuple(cuts), tuple(sorted(words)))


def _name(second: str) -> str:
    return f"<{second}>" if second.isdecimal() else second


def _encoded(places: array[int]) -> str:
    return written([places[0], *map(sub, places[1:], places)])


def written(numbers: Iterable[int]) -> str:
    return "".join(map(_number, numbers))


def _number(value: int) -> str:
    """Five bits a digit, the lowest first; all but the last digit have the sixth bit set."""
    return _SMALL[value] if value < len(_SMALL) else "".join(_digits(value))


def _digits(value: int) -> Iterator[str]:
    while value > 31:
        yield _DIGITS[32 | value & 31]
        value >>= 5
    yield _DIGITS[value]


_SMALL = tuple("".join(_digits(value)) for value in range(4096))
