"""What contributors get wrong: for each mistake of cases/mistakes.toml the one line that they are told."""

from __future__ import annotations

import hashlib
import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest

from statute.edition import load

HERE = Path(__file__).parent
MISTAKES = tomllib.loads((HERE / "cases/mistakes.toml").read_text("utf-8"))["mistake"]


def told(mistake: dict[str, str], where: Path) -> str:
    """All that is said of an edition with the mistake."""
    folder = where / "edition"
    shutil.copytree(HERE / "broken/_base", folder)
    meta = folder / "edition.toml"
    digest = hashlib.sha256((folder / "source.txt").read_bytes()).hexdigest()
    meta.write_text(meta.read_text("utf-8").replace("AUTO", digest), "utf-8")
    file = folder / mistake["file"]
    old = mistake.get("old", "")
    text = file.read_text("utf-8") if old else ""
    assert not old or text.count(old) == 1, "the words stand there once"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text.replace(old, mistake["new"]) if old else mistake["new"], "utf-8")
    _, problems = load(folder, None, date(2026, 11, 28))
    return "\n".join(f"{p.severity} {p}".replace(f"{where}/", "") for p in problems)


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake["what"] for mistake in MISTAKES])
def test_one_line_for_one_mistake(mistake: dict[str, str], tmp_path: Path) -> None:
    assert told(mistake, tmp_path) == mistake["told"]
