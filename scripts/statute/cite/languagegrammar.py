"""What a reader of a language takes for granted when a text cites, beside the forms that `find` knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from statute.cite.lawnames import LawNames
from statute.cite.model import Mention
from statute.model import Citation, UnitKind


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands directly `before` 第三条, or `after` Article 3, and says that it is of a document without a title;
    the example is a test."""

    side: Literal["before", "after"]
    pattern: str
    example: str


@dataclass(frozen=True, slots=True)
class Grammar:
    find: Callable[[str, LawNames], tuple[Mention, ...]]
    """The words of a text that cite."""
    goes_on_with_law: bool
    """In a statute, 第N条 after a provision of another law is that law's until the clause ends."""
    divisions_cite: bool
    """A bare chapter or section cites even if it does not exist; else it may be any chapter, of any book."""
    documents: tuple[Beside, ...]
    own_after: re.Pattern[str]
    """What may stand before a bare Article 3 of the statute itself; after any other word it is of something else."""
    foreign_before: re.Pattern[str]
    """What stands behind one that is of something else."""
    before_provision: str
    """What may stand between such a document and its provision."""
    law_ahead: bool
    """Whether the law and its year stand before what goes on a list, not behind it."""
    is_bare: Callable[[str], bool]
    """Whether the name of the law does not stand in the words that cite."""
    year: Callable[[Citation, str], str]
    """The year of the version that the words beside a citation name, or nothing."""
    numbers: re.Pattern[str]
    """The numbers in words that cite: `n`, the `unit` that it counts, `branch`."""
    units: Mapping[str, UnitKind]
    """What `unit` may say, in lower case."""
    numeral_like: Callable[[str, int], str]
    """A number, written like another."""


LONGEST = 60
"""So far from a citation its year may stand."""
