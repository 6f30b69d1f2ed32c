"""Tables that were written by rules of before → the same as far as the rules of today can read them.

An entry keeps what still fits; what is needed and not there is taken from the same entry of the other version, or
is a sign that stands for nothing. So two versions can be compared of which one, or each, is older than a rule.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import tomli_w

from statute.duties import corrections
from statute.files import authorityfile, erratafile, meta, readerfile, synonymfile, termfile
from statute.files.tomlfile import Key, Schema, fits
from statute.model import LANGS, ORIGINAL, Problem

SCHEMAS: Mapping[str, Schema] = {
    "edition.toml": meta.SCHEMA,
    "terms.toml": termfile.SCHEMA,
    "authorities.toml": authorityfile.SCHEMA,
    "duties.toml": corrections.SCHEMA,
    "synonyms.toml": synonymfile.SCHEMA,
    "readers.toml": readerfile.SCHEMA,
    "errata.toml": erratafile.SCHEMA,
}
_OF_RULES = frozenset({"unknown-key", "missing-key", "bad-value", "not-filled-in"})
UNKNOWN = "…"
"""Stands for a text that is not there."""


def unfitting(problems: tuple[Problem, ...]) -> tuple[str, ...]:
    """The tables that the rules of today cannot read as they are, by file name."""
    found = {Path(p.path).name for p in problems if p.severity == "error" and p.code in _OF_RULES}
    return tuple(name for name in SCHEMAS if name in found)


def fit(folder: Path, names: tuple[str, ...], other: Path) -> None:
    """Write the tables anew in `folder`; `other` is the folder of the other version."""
    for name in names:
        data, like = _data(folder / name), _data(other / name)
        whole = _fitted(data, SCHEMAS[name], like)
        (folder / name).write_text(tomli_w.dumps(whole or {}), "utf-8")


def _data(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _fitted(data: Mapping[str, Any], schema: Schema, like: Mapping[str, Any]) -> dict[str, Any] | None:
    """A table; None if something is needed that nobody can tell."""
    out: dict[str, Any] = {}
    for key, spec in schema.items():
        value = _value(data.get(key), key, spec, like.get(key))
        if value is None and spec.needed:
            value = _stand_in(data, key, spec, like.get(key))
        if value is None and spec.needed:
            return None
        if value is not None:
            out[key] = value
    return out


def _value(value: Any, key: str, spec: Key, like: Any) -> Any:
    """A value that fits, whole or in part."""
    if value is None:
        return None
    if spec.keys is not None and spec.type == "table":
        return (
            _fitted(value, spec.keys, like if isinstance(like, dict) else {})
            if isinstance(value, dict)
            else None
        )
    if spec.keys is not None:
        return list(_tables(value, spec.keys, like)) if isinstance(value, list) else None
    return value if fits(value, spec) else None


def _tables(tables: list[Any], schema: Schema, like: Any) -> Iterator[dict[str, Any]]:
    others = [one for one in like if isinstance(one, dict)] if isinstance(like, list) else []
    for table in tables:
        if isinstance(table, dict):
            found = _fitted(table, schema, _same(table, others))
            if found is not None:
                yield found


def _same(table: Mapping[str, Any], others: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The entry of the other version that is about the same thing."""
    for key in ("id", ORIGINAL, "date", "unit"):
        if key in table:
            return next((one for one in others if one.get(key) == table[key]), {})
    return {}


def _stand_in(data: Mapping[str, Any], key: str, spec: Key, like: Any) -> Any:
    """For a value that is needed and is not there, or does not fit."""
    if like is not None and fits(like, spec):
        return like
    if spec.pattern and (part := re.search(spec.pattern, str(data.get(key, "")))):
        return part[0]
    if key == "id":  # The same in both versions.
        return f"x{sha256(str(data.get(ORIGINAL, data)).encode()).hexdigest()[:10]}"
    by_type: Mapping[str, Any] = {
        "text": spec.choices[0] if spec.choices else UNKNOWN,
        "texts_by_lang": dict.fromkeys(LANGS, UNKNOWN),
        "number": 0,
        "texts": [],
        "tables": [],
    }
    found = by_type.get(spec.type)
    return found if found is not None and fits(found, spec) else None
