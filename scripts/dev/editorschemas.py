"""JSON Schemas of every file that people edit, for their editors, made of the tables that the checks themselves use.

PYTHONPATH=scripts python -m dev.editorschemas      writes schemas/
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dev.sites import ROOT
from statute.duties import corrections
from statute.files import authorityfile, erratafile, meta, readerfile, synonymfile, termfile
from statute.files.tomlfile import Key, Schema
from statute.laws import lawfolder
from statute.model import LANGS, ORIGINAL
from statute.notes.frontmatter import KEYS, KEYS_OF_ORIGINAL, LONGEST_REASON

FOLDER = ROOT / "schemas"
TOML: Mapping[str, Schema] = {
    "edition": meta.SCHEMA,
    "terms": termfile.SCHEMA,
    "authorities": authorityfile.SCHEMA,
    "readers": readerfile.SCHEMA,
    "synonyms": synonymfile.SCHEMA,
    "duties": corrections.SCHEMA,
    "errata": erratafile.SCHEMA,
    "law": lawfolder.SCHEMA,
}
"""By the name of the file."""
UNIT = r"^[a-z0-9][a-z0-9.-]*$"
_PLAIN: Mapping[str, dict[str, Any]] = {
    "texts": {"type": "array", "items": {"type": "string", "minLength": 1}},
    "texts_by_lang": {
        "type": "object",
        "properties": {lang: {"type": "string"} for lang in LANGS},
        "required": [ORIGINAL],
        "additionalProperties": False,
    },
    "unit": {"type": "string", "pattern": UNIT},
    "date": {"type": "string", "format": "date"},
    "number": {"type": "integer", "minimum": 0, "maximum": 100_000},
    "flag": {"type": "boolean"},
}


def schemas() -> dict[str, str]:
    """The text of each schema by its file's name."""
    made = {name: _whole(f"{name}.toml", _table(schema)) for name, schema in TOML.items()}
    for lang in LANGS:
        keys = KEYS_OF_ORIGINAL if lang == ORIGINAL else KEYS
        made[f"note-{lang}"] = _whole("front matter of a note", _front_matter(keys))
    return {
        f"{name}.schema.json": f"{json.dumps(one, ensure_ascii=False, indent=2)}\n"
        for name, one in made.items()
    }


def _whole(title: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **schema}


def _table(schema: Schema) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {key: _value(spec) for key, spec in schema.items()},
        "required": [key for key, spec in schema.items() if spec.needed],
        "additionalProperties": False,
    }


def _value(spec: Key) -> dict[str, Any]:
    made = _closed(spec)
    if spec.wanted:
        made["description"] = spec.wanted
    return {"anyOf": [{"const": ""}, made]} if spec.open and spec.type != "texts_by_lang" else made


def _closed(spec: Key) -> dict[str, Any]:
    if spec.type == "table":
        return _table(spec.keys or {})
    if spec.type == "tables":
        return {"type": "array", "items": _table(spec.keys or {})}
    if spec.type != "text":
        return dict(_PLAIN[spec.type])
    if spec.choices:
        return {"enum": list(spec.choices)}
    return {"type": "string"} | ({"pattern": f"^(?:{spec.pattern})$"} if spec.pattern else {"minLength": 1})


def _front_matter(keys: tuple[str, ...]) -> dict[str, Any]:
    reason = {"type": "string", "minLength": 1, "maxLength": LONGEST_REASON}
    all_keys = {
        "caption": {"type": "string", "minLength": 1},
        "related": {"type": "array", "items": {"anyOf": [{"type": "integer", "minimum": 1}, _PLAIN["unit"]]}},
        "why": {"type": "object", "additionalProperties": reason},
    }
    properties = {key: all_keys[key] for key in keys}
    return {
        "type": "object",
        "properties": properties,
        "required": ["caption"],
        "additionalProperties": False,
    }


def main(folder: Path = FOLDER) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
