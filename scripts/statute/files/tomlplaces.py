"""Where things stand in a TOML file: tomllib reads the values and does not say.

Only for text that tomllib has accepted. The grammar is that of https://toml.io/en/v1.0.0.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

KeyPath = tuple[str | int, ...]
"""Keys and indexes from the top: `("term", 3, "variants", 0, "en")`."""

_BLANK = re.compile(r"(?:[ \t\r\n,]|#[^\n]*)*")
_KEY = re.compile(
    r"""[ \t]*(?:(?P<bare>[A-Za-z0-9_-]+)|(?P<quoted>"(?:[^"\\\n]|\\.)*"|'[^'\n]*'))[ \t]*(?P<dot>\.?)"""
)
_SCALAR = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*"{3,5}|\'\'\'(?:[^']|'(?!''))*'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*\'|[^,\]}\n#]+''',
    re.DOTALL,
)


@lru_cache(maxsize=16)
def places_of(text: str) -> Mapping[KeyPath, int]:
    """The line, 1-based, of each table, key and member of a list."""
    scan = _Scan(text.replace("\r\n", "\n"))
    scan.file()
    return scan.lines


def line_of(places: Mapping[KeyPath, int], *place: str | int) -> int:
    """The line of a place, or of what it would stand in; 1 for the file itself."""
    while place:
        if place in places:
            return places[place]
        place = place[:-1]
    return 1


@dataclass(slots=True)
class _Scan:
    text: str
    at: int = 0
    line: int = 1
    lines: dict[KeyPath, int] = field(default_factory=dict)
    last: dict[KeyPath, int] = field(default_factory=dict)
    """Index of the last table of each list of tables."""

    def file(self) -> None:
        inside: KeyPath = ()
        while self._skip(_BLANK) is not None and self.at < len(self.text):
            if self.text[self.at] == "[":
                inside = self._head()
            else:
                self._pair(inside)

    def _head(self) -> KeyPath:
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        *outer, name = self._key()
        place: KeyPath = ()
        for part in outer:
            place = self._within((*place, part))
            self.lines.setdefault(place, self.line)
        place = (*place, name)
        if many:
            self.last[place] = self.last.get(place, -1) + 1
            self.lines.setdefault(place, self.line)
            place = (*place, self.last[place])
        self.lines[place] = self.line
        self.at += 2 if many else 1
        return place

    def _within(self, place: KeyPath) -> KeyPath:
        """Of a list of tables, its last table."""
        return (*place, self.last[place]) if place in self.last else place

    def _pair(self, inside: KeyPath) -> None:
        for part in self._key():
            inside = (*inside, part)
            self.lines.setdefault(inside, self.line)
        self.at += 1  # The sign of equality.
        self._value(inside)

    def _key(self) -> list[str]:
        parts = []
        while match := _KEY.match(self.text, self.at):
            self.at = match.end()
            quoted = match["quoted"]
            parts.append(match["bare"] if quoted is None else tomllib.loads(f"x={quoted}")["x"])
            if not match["dot"]:
                break
        return parts

    def _value(self, place: KeyPath) -> None:
        self._skip(_BLANK)
        opening = self.text[self.at]
        if opening == "[":
            self.at += 1
            index = 0
            while self._skip(_BLANK) is not None and self.text[self.at] != "]":
                self.lines[*place, index] = self.line
                self._value((*place, index))
                index += 1
            self.at += 1
        elif opening == "{":
            self.at += 1
            while self._skip(_BLANK) is not None and self.text[self.at] != "}":
                self._pair(place)
            self.at += 1
        else:
            self._skip(_SCALAR)

    def _skip(self, what: re.Pattern[str]) -> re.Match[str] | None:
        match = what.match(self.text, self.at)
        if match:
            self.line += match[0].count("\n")
            self.at = match.end()
        return match
