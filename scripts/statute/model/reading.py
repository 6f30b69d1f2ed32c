"""From bytes to lines: a source, its cleaned lines, every edit, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from statute.model.languages import Lang

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong with the content, said so that its author can mend it."""

    path: str
    """File, relative to where the command runs."""
    line: int
    """1-based; 0 only for a file that has no lines (undecodable, empty, absent)."""
    code: str
    """Lower-case words with hyphens; every code is listed in `problems.CODES`."""
    message: str
    """One sentence, with the offending characters in it."""
    hint: str
    """What to do about it."""
    severity: Severity = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.code}: {self.message} {self.hint}".rstrip()


@dataclass(frozen=True, slots=True)
class Source:
    """A file as received, decoded but otherwise untouched."""

    path: str
    text: str
    """Every character of the file, its byte-order mark and line ends included."""
    encoding: str
    sha256: str
    """Of the bytes, in lower-case hexadecimal."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to the text, with all that is needed to take it back.

    Edits are listed in the order in which they were made. Taking them back from the last to
    the first, each at its `start` and `column`, gives back the characters of the source.
    """

    rule: str
    """Name of the rule, see the tables in `clean` and `lines`."""
    line: int
    """The line of the source on which a reader finds the place, 1-based."""
    before: str
    after: str
    start: int
    """First line of the joined line that holds the place; equals `line` unless lines were joined."""
    column: int
    """Offset in that line, as it is right after this edit, 0-based."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line after cleaning, with the number of the source line it begins on."""

    number: int
    text: str


RulingKind = Literal["heading", "item", "paragraph", "continuation", "annex", "outside", "title"]
RULINGS: tuple[RulingKind, ...] = RulingKind.__args__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the editors say a line of the source is: from [[structure]] in edition.toml."""

    line: int
    kind: RulingKind
    reason: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning hands to parsing: lines that are not blank, and how they came about."""

    lines: tuple[Line, ...]
    edits: tuple[Edit, ...]
    lang: Lang
    line_count: int
    """Number of lines of the source; a final line end opens one more, empty, line."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines of the source that are no part of the statute, whole and unedited."""

    first_line: int
    last_line: int
    reason: Literal["before", "contents", "after"]
    text: str
