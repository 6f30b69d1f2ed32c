"""The schemas for editors say what the checks say: our own files fit, and a wrong one does not."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

import golden
from dev.editorschemas import FOLDER, TOML, schemas
from dev.sites import ROOT
from exported import PLACED, SAMPLE

EDITIONS = (ROOT / SAMPLE, ROOT / PLACED)


def fits(name: str, data: object) -> list[str]:
    plain = json.loads(
        json.dumps(data, default=lambda value: value.isoformat() if isinstance(value, date) else "?")
    )
    return [
        error.message
        for error in Draft7Validator(json.loads(schemas()[f"{name}.schema.json"])).iter_errors(plain)
    ]


@pytest.mark.parametrize("name", [*schemas()])
def test_the_files_are_those_of_the_code(name: str) -> None:
    golden.check(FOLDER / name, schemas()[name])
    Draft7Validator.check_schema(json.loads(schemas()[name]))


@pytest.mark.parametrize(
    "path", [p for e in EDITIONS for p in sorted(e.glob("*.toml"))], ids=lambda path: path.name
)
def test_every_toml_file_of_the_edition_fits(path: Path) -> None:
    assert path.stem in TOML
    assert fits(path.stem, tomllib.loads(path.read_text("utf-8"))) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_front_matter_fits(lang: str) -> None:
    for path in (p for e in EDITIONS for p in sorted((e / "annotations" / lang).glob("*.md"))):
        head = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
        head["why"] = {str(article): reason for article, reason in head.get("why", {}).items()}
        assert fits(f"note-{lang}", head) == [], path


def test_mistakes_are_seen() -> None:
    term = {"id": "a", "kind": "thing", "zh": "甲", "en": "a", "status": "own"}
    assert fits("terms", {"term": [term]}) and not fits("terms", {"term": [term | {"kind": "concept"}]})
    assert fits("note-zh", {"capton": "甲"}) and fits("note-en", {"caption": "a", "related": [2]})
    assert fits("authorities", {"authority": [{"id": "Bad_Id"}]})


def test_editors_are_told_which_schema_is_whose() -> None:
    rules = tomllib.loads((ROOT / ".taplo.toml").read_text("utf-8"))["rule"]
    told = {rule["schema"]["path"] for rule in rules}
    assert told == {f"schemas/{name}.schema.json" for name in TOML}
