"""The examples of CONTRIBUTING are tried on this edition: whoever copies one has changed something without an error."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from dev.sites import ROOT
from statute.edition import load
from statute.model import Problem
from statute.wording import say

EXAMPLE = re.compile(
    r"^```(?:toml|markdown)\n(?P<words>(?:\[\[(?P<table>\w+)|## ).*?)^```", re.MULTILINE | re.DOTALL
)
FILES = {"term": "terms.toml", "authority": "authorities.toml", "reader": "readers.toml"}
GUIDES = {"zh": "CONTRIBUTING.zh.md", "en": "CONTRIBUTING.md"}


def examples(guide: str) -> list[tuple[str, str]]:
    """Each table, or the heading of a note, with its words."""
    text = (
        (ROOT / guide).read_text("utf-8").split("{#members}")[-1]
    )  # What a note looks like is shown before.
    found = [(match["table"] or "", match["words"]) for match in EXAMPLE.finditer(text)]
    return [(table, words) for table, words in found if not table or table in FILES]


def problems(folder: Path, changes: list[tuple[str, str]]) -> list[Problem]:
    shutil.copytree(ROOT / "edition", folder)
    for name, words in changes:
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{words}")
    return list(load(folder)[1])


@pytest.mark.slow
def test_every_example_does_what_it_says(tmp_path: Path) -> None:
    notes = [(f"annotations/{lang}/13.md", examples(guide)[0][1]) for lang, guide in GUIDES.items()]
    for lang, guide in GUIDES.items():
        tables = [(FILES[table], words) for table, words in examples(guide) if table]
        assert [name for name, _ in tables] == ["terms.toml", "authorities.toml", "readers.toml"], guide
        told = problems(tmp_path / lang, [*notes, *tables])
        assert [p.code for p in told] == ["authority-unused"], told


@pytest.mark.parametrize(("lang", "unit", "wrong", "right"), [
    ("en", "Paragraph 1", "staff quotas", "staffing quotas"),
    ("zh", "第一款", "科研事业机构", "科研事业单位"),
])  # fmt: skip
def test_the_message_shown_is_the_one_that_is_told(lang: str, unit: str, wrong: str, right: str) -> None:
    text = " ".join((ROOT / GUIDES[lang]).read_text("utf-8").split())
    lines = (ROOT / f"edition/annotations/{lang}/13.md").read_text("utf-8").split("\n")
    line = next(n for n, words in enumerate(lines, 1) if words.startswith("## ") and right in words)
    message = say(lang, "note.quote-missing", quote=wrong, unit=unit)  # type: ignore[arg-type]
    hint = say(lang, "note.quote-missing.hint.near", like=right)  # type: ignore[arg-type]
    assert f"edition/annotations/{lang}/13.md:{line}: quote-missing: {message} {hint}" in text
