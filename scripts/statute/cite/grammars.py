"""How each language cites: what finds the words that cite, and what a reader of that language takes for granted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from statute.cite.find import find
from statute.cite.find_en import find_en
from statute.cite.lawnames import LawNames
from statute.cite.model import Mention
from statute.model import Lang


@dataclass(frozen=True, slots=True)
class Grammar:
    find: Callable[[str, LawNames], tuple[Mention, ...]]
    goes_on_with_law: bool
    """In a statute, 第N条 after a provision of another law is that law's until the clause ends."""
    divisions_cite: bool
    """A bare chapter or section cites even if it does not exist; else it may be any chapter, of any book."""


GRAMMARS: Mapping[Lang, Grammar] = {
    "zh": Grammar(find, goes_on_with_law=True, divisions_cite=False),
    "en": Grammar(find_en, goes_on_with_law=False, divisions_cite=True),
}
