"""A TOML file read against a table of its keys: what is missing, misspelt or of the wrong kind is a problem.

Used for edition.toml, terms.toml, authorities.toml and duties.toml alike.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from statute.model import Problem
from statute.problems import problem
from statute.suggest import nearest

Type = Literal["text", "texts", "texts_by_lang", "date", "number", "flag", "table", "tables"]
_PYTHON: dict[str, tuple[type, str]] = {
    "text": (str, "a text in quotation marks"),
    "texts": (list, "a list of texts"),
    "texts_by_lang": (dict, "two texts, .zh and .en"),
    "date": (date, "a date without quotation marks, such as 2020-05-01"),
    "number": (int, "a whole number"),
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


Schema = Mapping[str, Key]


def read_toml(text: str, path: str, schema: Schema) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The file's data (empty if it cannot be read) and what is wrong with it, each with its line."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else max(1, text.count("\n"))
        message = f"The file cannot be read as TOML: {re.sub(r' *[(]at .*[)]', '', str(error))}."
        return {}, (
            problem(
                path, line, "toml-syntax", message, "Look for a missing quotation mark or bracket there."
            ),
        )
    return data, tuple(_against(data, schema, "", path, _Lines(text)))


def lines_of_tables(text: str, name: str) -> list[int]:
    """The line of each `[[name]]`, in order."""
    return [n for n, line in enumerate(text.splitlines(), 1) if line.split("#")[0].strip() == f"[[{name}]]"]


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where keys stand; tomllib does not say."""

    text: str

    def of(self, key: str, where: str) -> int:
        table, _, nth = where.partition("#")
        inside, count = not table, -1
        for n, line in enumerate(self.text.splitlines(), 1):
            header = re.match(r"\s*\[\[?([^\]]+)\]", line)
            if header:
                count += header[1].strip() == table
                inside = not table or (header[1].strip() == table and (not nth or count == int(nth)))
                if inside and header[1].strip() in (key, f"{table}.{key}"):
                    return n
            elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*(?:[=.])", line):
                return n
        return self.table(table, nth)

    def table(self, table: str, nth: str) -> int:
        """The line of a table's head; 1 for the file itself."""
        found = [
            n
            for n, line in enumerate(self.text.splitlines(), 1)
            if re.match(rf"\s*\[\[?{re.escape(table)}\]", line)
        ]
        return found[int(nth or 0)] if table and len(found) > int(nth or 0) else 1


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
    if spec.type == "texts_by_lang":
        right = right and all(isinstance(v, str) for v in value.values()) and set(value) == {"zh", "en"}
    elif spec.type == "texts":
        right = right and all(isinstance(v, str) for v in value)
    elif spec.type == "tables":
        right = right and all(isinstance(v, dict) for v in value)
    if not right:
        message = f"“{key}” is {value!r}."
        yield problem(path, lines.of(key, where), "bad-value", message, f"It must be {wanted}.")
    elif spec.choices and value not in spec.choices:
        message, hint = f"“{key}” is {value!r}.", f"It must be one of {', '.join(spec.choices)}."
        yield problem(path, lines.of(key, where), "bad-value", message, hint)
    elif spec.keys is not None and spec.type == "table":
        yield from _against(value, spec.keys, key, path, lines)
    elif spec.keys is not None:
        for n, table in enumerate(value):
            yield from _against(table, spec.keys, f"{key}#{n}", path, lines)
