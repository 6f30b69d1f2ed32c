"""What search can show: results of several kinds, each with the texts it is found by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Strength(IntEnum):
    """Kinds of texts; rank.js says how much a word counts in each."""

    TEXT = 0
    """The statute."""
    CAPTION = 1
    GIST = 2
    NOTE = 3
    PAGE = 4
    """Whatever else there is to read."""
    NAME = 5
    """What a result is called: found by, and shown as its title alone."""
    SHOWN = 6
    """Shown where a result has nothing else to show, and not searched: it repeats the statute."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage that a result is found by; `anchor` is on the page of the result, empty for the whole of it."""

    strength: Strength
    anchor: str
    heading: str
    text: str
    foreign: bool = False
    """In another language than the page's."""

    @property
    def letter(self) -> str:
        """Its strength, A and so on; a small letter if it is in the other language."""
        letter = "ABCDEFG"[self.strength]
        return letter.lower() if self.foreign else letter


@dataclass(frozen=True, slots=True)
class Result:
    """A place on the site that a query may lead to."""

    kind: str
    """`article`, `annex`, `chapter`, `term`, `institution`, `duties`, `reader`, `law` or `page`."""
    at: str
    """Its address, below the root of the language's site."""
    title: str
    excerpts: tuple[Excerpt, ...] = ()
    names: tuple[str, ...] = ()
    """Further names; who types one of these, or the title, is led here."""
    id: str = ""
    """Of an article, in its law."""
    caption: str = ""
    """The editors' heading; shown after the title."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A law with all its results: an edition, or a law that is cited."""

    title: str
    """As results name it, if they are of several."""
    names: tuple[str, ...]
    """What a query may call it."""
    results: tuple[Result, ...]
    divisions: tuple[tuple[str, int | None, str, tuple[str, ...]], ...] = ()
    """Kind, number, address, and the ids of the articles."""
