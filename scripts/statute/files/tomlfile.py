"""A TOML file read against a table of its keys: what is missing, misspelt or of the wrong kind is a problem.

Used for edition.toml, terms.toml, authorities.toml and duties.toml alike.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from reprlib import Repr
from typing import Any, Literal

from statute.model import Problem
from statute.problems import problem
from statute.suggest import nearest
from statute.text.characters import odd_characters

Type = Literal["text", "texts", "texts_by_lang", "date", "number", "flag", "table", "tables"]
_PYTHON: dict[str, tuple[type, str]] = {
    "text": (str, "a text in quotation marks"),
    "texts": (list, "a list of texts"),
    "texts_by_lang": (dict, "two texts, .zh and .en"),
    "date": (date, "a date without quotation marks, such as 2020-05-01"),
    "number": (int, "a whole number from 0 to 100,000"),
    "flag": (bool, "true or false"),
    "table": (dict, "a table"),
    "tables": (list, "tables in double brackets"),
}


@dataclass(frozen=True, slots=True)
class Key:
    """What a key holds. `keys` are those of the tables under it."""

    type: Type
    needed: bool = True
    keys: Mapping[str, Key] | None = None
    choices: tuple[str, ...] = ()
    pattern: str = ""
    """What a text must look like, with `wanted` in words."""
    wanted: str = ""


Schema = Mapping[str, Key]
DAY = Key(
    "text",
    pattern=r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?<!02-3[01])(?<!0[469]-31)(?<!11-31))?)?",
    wanted="a year, month or day, such as 2020, 2020-05 or 2020-05-01",
)


def read_toml(text: str, path: str, schema: Schema) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The file's data (empty if it cannot be read) and what is wrong with it, each with its line."""
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else max(1, text.count("\n"))
        message = f"The file cannot be read as TOML: {re.sub(r' *[(]at .*[)]', '', str(error))}."
        return {}, (
            problem(
                path, line, "toml-syntax", message, "Look for a missing quotation mark or bracket there."
            ),
        )
    return data, tuple(_against(data, schema, "", path, _Lines(text)))


def tables_of(data: Mapping[str, Any], name: str, text: str) -> Iterator[tuple[dict[str, Any], int]]:
    """Each table of a list with its line; of an inline list (`name = [{ … }]`) the line of the list."""
    tables = data.get(name, ())
    yield from zip(tables, lines_of(name, len(tables), text), strict=True)


def lines_of(name: str, count: int, text: str) -> list[int]:
    """The lines of so many tables of a list."""
    lines = _heads(text, name)
    return lines if len(lines) == count else [_Lines(text).of(name, "")] * count


def _heads(text: str, name: str) -> list[int]:
    """The line of each `[[name]]`, however it is spelt."""
    head = re.compile(rf"\s*\[\[\s*([\"']?){re.escape(name)}\1\s*\]\]\s*(?:#.*)?")
    return [n for n, line in enumerate(text.split("\n"), 1) if head.fullmatch(line)]


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where keys stand; tomllib does not say."""

    text: str

    def of(self, key: str, where: str) -> int:
        table, _, nth = where.partition("#")
        inside, count = not table, -1
        for n, line in enumerate(self.text.split("\n"), 1):
            header = re.match(r"\s*\[\[?([^\]]+)\]", line)
            if header:
                name = header[1].strip().strip("\"'")
                count += name == table
                inside = (not table and name == key) or (name == table and (not nth or count == int(nth)))
                if (inside and name == key) or (name == f"{table}.{key}" and (not nth or count == int(nth))):
                    return n
            elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
                return n
        return self.table(table, nth)

    def table(self, table: str, nth: str) -> int:
        """The line of a table's head; 1 for the file itself."""
        lines = self.text.split("\n")
        name = rf"\s*[\"']?{re.escape(table)}[\"']?\s*"
        found = [n for n, line in enumerate(lines, 1) if re.match(rf"\s*\[\[?{name}\]", line)]
        inline = [n for n, line in enumerate(lines, 1) if re.match(rf"{name}[=.]", line)]
        index = int(nth or 0)
        return found[index] if table and len(found) > index else inline[0] if table and inline else 1


def _against(data: dict[str, Any], schema: Schema, where: str, path: str, lines: _Lines) -> Iterator[Problem]:
    place = f" in [{where.split('#')[0]}]" if where else ""
    for key in data:
        if key not in schema:
            like = nearest(key, schema)
            hint = f"Did you mean “{like}”?" if like else f"Known keys are {', '.join(schema)}."
            yield problem(path, lines.of(key, where), "unknown-key", f"There is no key “{key}”{place}.", hint)
    for key, spec in schema.items():
        if key not in data:
            if spec.needed:
                hint = f"Add {key} = {_PYTHON[spec.type][1]}."
                yield problem(
                    path, lines.of(key, where), "missing-key", f"The key “{key}” is missing{place}.", hint
                )
        else:
            yield from _value(key, data[key], spec, where, path, lines)


def _value(key: str, value: Any, spec: Key, where: str, path: str, lines: _Lines) -> Iterator[Problem]:
    kind, wanted = _PYTHON[spec.type]
    right = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
    if spec.type == "date":
        right = right and not isinstance(value, datetime) and 1900 <= value.year <= 2100
    elif spec.type == "number":
        right = right and 0 <= value <= 100_000
    if spec.type == "texts_by_lang":
        right = right and all(isinstance(v, str) for v in value.values()) and set(value) == {"zh", "en"}
    elif spec.type == "texts":
        right = right and all(isinstance(v, str) for v in value)
    elif spec.type == "tables":
        right = right and all(isinstance(v, dict) for v in value)
    if not right:
        message = f"“{key}” is {shown(value)}."
        yield problem(path, lines.of(key, where), "bad-value", message, f"It must be {wanted}.")
    elif said := next(filter(None, map(_unfit, _texts(value, spec.type))), ""):
        yield problem(
            path,
            lines.of(key, where),
            "bad-value",
            f"“{key}” {said}.",
            "Write it on one line, in plain characters.",
        )
    elif spec.pattern and not re.fullmatch(spec.pattern, value):
        yield problem(
            path,
            lines.of(key, where),
            "bad-value",
            f"“{key}” is {shown(value)}.",
            f"It must be {spec.wanted}.",
        )
    elif spec.choices and value not in spec.choices:
        message, hint = f"“{key}” is {shown(value)}.", f"It must be one of {', '.join(spec.choices)}."
        yield problem(path, lines.of(key, where), "bad-value", message, hint)
    elif spec.keys is not None and spec.type == "table":
        yield from _against(value, spec.keys, key, path, lines)
    elif spec.keys is not None:
        for n, table in enumerate(value):
            yield from _against(table, spec.keys, f"{key}#{n}", path, lines)


def _texts(value: Any, type: Type) -> Iterator[str]:
    """The one-line texts that a value holds."""
    if type == "text":
        yield value
    elif type in ("texts", "texts_by_lang"):
        yield from value.values() if isinstance(value, dict) else value


def one_line(text: str) -> bool:
    """Whether a text may stand where one line is wanted."""
    return not _unfit(text)


def _unfit(text: str) -> str:
    """What is wrong with a one-line text; empty if nothing is."""
    if not text.strip():
        return "is blank"
    if re.search(r"[\n\r\t\x0b\x0c\x85]", text):
        return "has a line end or a tab in it"
    if re.search(r"[<>]", text):  # The theme prints titles into its pages as they are.
        return "has < or > in it, which would be read as HTML"
    odd = ", ".join(name for _, name in odd_characters(text))
    return f"has a character that cannot be seen or only looks like another: {odd}" if odd else ""


_SHORT = Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = 62


def shown(value: Any) -> str:
    """A value as a message shows it."""
    try:
        shown = _SHORT.repr(value)
    except (ValueError, RecursionError):  # A number of thousands of digits; lists within lists.
        return "too long to be shown"
    return shown if len(shown) <= 60 else f"{shown[:60]}…"
