"""A TOML file read against a table of its keys: what is missing, misspelt or of the wrong kind is a problem.

Used for every TOML file of an edition alike.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from reprlib import Repr
from typing import Any, Literal

from statute.again import again
from statute.files.tomlplaces import KeyPath, line_of, places_of
from statute.files.tomlsyntax import syntax_hint
from statute.model import LANGS, ORIGINAL, Problem, UnitId
from statute.problems import problem
from statute.suggest import nearest
from statute.text.lookalikes import odd_characters

Type = Literal["text", "texts", "texts_by_lang", "unit", "date", "number", "flag", "table", "tables"]
_PYTHON: dict[str, tuple[type, str]] = {
    "text": (str, "a text in quotation marks"),
    "texts": (list, "a list of texts"),
    "texts_by_lang": (dict, "texts by language: .zh and, if the edition has English, .en"),
    "unit": (str, "the id of a unit, such as 13.p2 or 13.p2.i3"),
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
    open: bool = False
    """It may be "", which says that nobody has filled it in yet."""
    translated: bool = False
    """It is a language, and needed in an edition that has this language among several, and only there."""


Schema = Mapping[str, Key]
ANCHOR = Key(
    "text", needed=False, pattern="[a-z0-9]+(?:-[a-z0-9]+)*", wanted="lower-case letters, digits and hyphens"
)
"""A permanent address that is not made of a name."""
DAY = Key(
    "text",
    pattern=r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?<!02-3[01])(?<!0[469]-31)(?<!11-31))?)?",
    wanted="a year, month or day, such as 2020, 2020-05 or 2020-05-01",
)


@again(of=lambda text, path, schema: path)
def read_toml(text: str, path: str, schema: Schema) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The file's data (empty if it cannot be read) and what is wrong with it, each with its line."""
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else max(1, text.count("\n"))
        message = f"The file cannot be read as TOML: {re.sub(r' *[(]at .*[)]', '', str(error))}."
        return {}, (problem(path, line, "toml-syntax", message, syntax_hint(str(error), text, line)),)
    return data, tuple(_against(data, schema, (), path, places_of(text)))


def tables_of(data: Mapping[str, Any], name: str, text: str) -> Iterator[tuple[dict[str, Any], int]]:
    """Each table of a list with its line."""
    places = places_of(text)
    for n, table in enumerate(data.get(name, ())):
        yield table, line_of(places, name, n)


def _against(
    data: dict[str, Any], schema: Schema, where: KeyPath, path: str, places: Mapping[KeyPath, int]
) -> Iterator[Problem]:
    names = name_of(where)
    inside = f" in [{names}]" if names else ""
    misspelt: set[str] = set()
    for key in data:
        if key not in schema:
            like = nearest(key, schema)
            misspelt.add(like or "")
            hint = f"Did you mean “{like}”?" if like else f"Known keys are {', '.join(schema)}."
            line = line_of(places, *where, key)
            yield problem(path, line, "unknown-key", f"There is no key “{key}”{inside}.", hint)
    for key, spec in schema.items():
        if key in data:
            yield from _value(data[key], spec, (*where, key), path, places)
        elif spec.needed and key not in misspelt:
            message, hint = f"The key “{key}” is missing{inside}.", f"Add {typed(key, spec)}."
            yield problem(path, line_of(places, *where), "missing-key", message, hint)


def typed(key: str, spec: Key) -> str:
    """What to write for a key, as a line of the file."""
    match spec.type:
        case "text" | "unit" if spec.choices:
            return " or ".join(
                f'{key} = "{choice}"' if n == 0 else f'"{choice}"' for n, choice in enumerate(spec.choices)
            )
        case "text":
            return f'{key} = "…"' + (f" ({spec.wanted})" if spec.wanted else "")
        case "texts_by_lang":
            return " and ".join(f'{key}.{lang} = "…"' for lang in LANGS)
        case "table" | "tables":
            head = f"[{key}]" if spec.type == "table" else f"[[{key}]]"
            return f"{head}, below it a line for each of {', '.join(spec.keys or ())}"
        case kind:
            return f"{key} = {_TYPED[kind]}"


_TYPED: Mapping[str, str] = {
    "texts": '["…", "…"]',
    "unit": '"13.p2"',
    "date": "2020-05-01",
    "number": "12",
    "flag": "true",
}


def _value(
    value: Any, spec: Key, where: KeyPath, path: str, places: Mapping[KeyPath, int]
) -> Iterator[Problem]:
    if spec.open and _is_open(value):
        hint = f"Look it up and write {spec.wanted or _wanted(spec)}."
        message = f"“{name_of(where)}” is not filled in yet."
        yield problem(path, line_of(places, *where), "not-filled-in", message, hint)
    elif wrong := _no_tables(value, str(where[-1]), spec) or _wrong(value, spec):
        said, hint = wrong
        yield problem(path, line_of(places, *where), "bad-value", f"“{where[-1]}” {said}.", hint)
    elif spec.keys is not None and spec.type == "table":
        yield from _against(value, spec.keys, where, path, places)
    elif spec.keys is not None:
        for n, table in enumerate(value):
            yield from _against(table, spec.keys, (*where, n), path, places)


def _no_tables(value: Any, key: str, spec: Key) -> tuple[str, str] | None:
    """What is wrong with a list of tables that is none, and how to write one."""
    if spec.type != "tables" or isinstance(value, list):
        return None
    if isinstance(value, dict) and value and all(isinstance(part, list) for part in value.values()):
        parts = " and ".join(f"[[{key}.{part}]]" for part in value)
        return f"has no table above {parts}", f"Write [[{key}]] there first, with its own keys."
    if isinstance(value, dict):
        return "has one bracket on each side", f"Write two: [[{key}]]."
    needed = (
        typed(name, one).split(" (")[0].replace(" and ", ", ")
        for name, one in (spec.keys or {}).items()
        if one.needed
    )
    return f"is {shown(value)}", f"It must be a list of tables: {key} = [{{ {', '.join(needed)} }}]."


def _is_open(value: Any) -> bool:
    return value == "" or (isinstance(value, dict) and value.get(ORIGINAL) == "")


def name_of(where: KeyPath) -> str:
    """Keys as messages name them."""
    return ".".join(part for part in where if isinstance(part, str))


def _wanted(spec: Key) -> str:
    return f"one of {', '.join(spec.choices)}" if spec.choices else _PYTHON[spec.type][1]


def fits(value: Any, spec: Key) -> bool:
    """Whether a key that holds no tables may have the value."""
    return _wrong(value, spec) is None


def _wrong(value: Any, spec: Key) -> tuple[str, str] | None:
    """What is wrong with a value, and what it must be."""
    kind, wanted = _PYTHON[spec.type]
    if not isinstance(value, kind) or not _FITS.get(spec.type, lambda value: True)(value):
        return f"is {shown(value)}", f"It must be {wanted}."
    for text in _texts(value, spec.type):
        if said := unfit(text):
            return said, "Write it on one line, in plain characters."
    if spec.pattern and not re.fullmatch(spec.pattern, str(value)):
        return f"is {shown(value)}", f"It must be {spec.wanted}."
    if spec.choices and value not in spec.choices:
        return f"is {shown(value)}", f"It must be one of {', '.join(spec.choices)}."
    return None


_FITS: Mapping[str, Callable[[Any], bool]] = {
    "texts": lambda value: all(isinstance(v, str) for v in value),
    "texts_by_lang": lambda value: (
        {ORIGINAL} <= set(value) <= set(LANGS) and all(isinstance(v, str) for v in value.values())
    ),
    "unit": lambda value: UnitId.read(value) is not None,
    "date": lambda value: not isinstance(value, datetime) and 1900 <= value.year <= 2100,
    "number": lambda value: not isinstance(value, bool) and 0 <= value <= 100_000,
    "tables": lambda value: all(isinstance(v, dict) for v in value),
}
"""What a value of the right type must hold besides."""


def _texts(value: Any, type: Type) -> Iterator[str]:
    """The one-line texts that a value holds."""
    if type == "text":
        yield value
    elif type in ("texts", "texts_by_lang"):
        yield from value.values() if isinstance(value, dict) else value


def unfit(text: str) -> str:
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
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return f"“{value}”" if len(value) <= 60 else f"“{value[:60]}…”"
    try:
        shown = _SHORT.repr(value)
    except (ValueError, RecursionError):  # A number of thousands of digits; lists within lists.
        return "too long to be shown"
    return shown if len(shown) <= 60 else f"{shown[:60]}…"
