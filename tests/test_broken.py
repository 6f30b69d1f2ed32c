"""Every code a problem can have, shown by an edition that is broken in just that way.

`broken/_base` is a small edition without a problem. `broken/<code>/` holds the files that differ in the
broken one, and `expected.txt` what must be printed (renewed by `make golden`). A file named DELETE_x
stands for the absence of x, HUGE_x for an x that is too large, LAWS for the folder of law texts beside the
edition, DATASET.sql for a data set of laws; `AUTO` in edition.toml for the right hash of source.txt.
"""

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

import golden
from madepages import generated_pages, links_nowhere
from smalledition import sealed
from statute.edition import Edition, load
from statute.files.disk import LARGEST
from statute.model import Problem
from statute.problems import CODES

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(f.name for f in BROKEN.iterdir() if f.is_dir() and f.name != "_base")


def broken(case: str, where: Path) -> tuple[Edition | None, tuple[Problem, ...]]:
    """The broken edition as it is read, and what is wrong with it."""
    folder = where / "edition"
    shutil.copytree(BROKEN / "_base", folder)
    if case:
        shutil.copytree(
            BROKEN / case, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt")
        )
    for mark in folder.rglob("DELETE_*"):
        mark.with_name(mark.name.removeprefix("DELETE_")).unlink()
        mark.unlink()
    for mark in folder.rglob("HUGE_*"):
        with mark.with_name(mark.name.removeprefix("HUGE_")).open("wb") as file:
            file.truncate(LARGEST + 1)
        mark.unlink()
    sealed(folder)
    if (folder / "LAWS").exists():
        (folder / "LAWS").rename(where / "laws")
    edition, problems = load(folder, _data_set(folder, where), date(2026, 11, 28))
    return (edition if isinstance(edition, Edition) else None), problems


def printed(case: str, where: Path) -> str:
    """What the command prints for the broken edition."""
    _, problems = broken(case, where)
    assert list(problems) == sorted(problems)
    assert all(p.hint and p.line >= 0 for p in problems), "every problem has a place and a hint"
    lines = [f"{p.severity} {p}".replace(f"{where}/", "") for p in problems]
    return "".join(f"{line}\n" for line in lines)


def _data_set(folder: Path, where: Path) -> Path | None:
    """A DATASET.sql is made a database; any other file of that name is a damaged one."""
    path = where / "laws.db"
    for file in folder.glob("DATASET*"):
        if file.suffix == ".sql":
            with closing(sqlite3.connect(path)) as base:
                base.executescript(file.read_text("utf-8"))
        else:
            file.rename(path)
        return path
    return None


def test_the_base_has_no_problem(tmp_path: Path) -> None:
    assert printed("", tmp_path) == ""


def test_every_code_has_its_broken_edition() -> None:
    mistakes = (BROKEN / "note-mistakes/expected.txt").read_text("utf-8")
    assert [code for code in CODES if code not in CASES and f": {code}: " not in mistakes] == []


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str, tmp_path: Path) -> None:
    text = printed(case, tmp_path)
    assert case in CODES or case == "note-mistakes"
    assert f": {case}: " in text or case == "note-mistakes"
    golden.check(BROKEN / case / "expected.txt", text)


@pytest.mark.parametrize(
    "case", [code for code in CASES if code in CODES and CODES[code].severity == "warning"]
)
def test_where_nothing_but_warnings_are_said_pages_have_no_dead_link(case: str, tmp_path: Path) -> None:
    """MkDocs would stop there, and say of a page what was to be said of a text."""
    edition, problems = broken(case, tmp_path)
    if not any(problem.severity == "error" for problem in problems):
        assert edition
        assert links_nowhere(generated_pages(edition)) == []
