"""A data set of laws of our own invention, in the form of the one that is installed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from smalledition import BASE, copied
from statute.edition import Edition, load
from statute.model import Problem

TABLES = """
CREATE TABLE laws (law_id TEXT PRIMARY KEY, law_name TEXT, publish_date TEXT, effective_date TEXT, version_date TEXT,
                   status TEXT);
CREATE TABLE articles (id INTEGER PRIMARY KEY, law_id TEXT, law_name TEXT, chapter TEXT, section TEXT, article_no TEXT,
                       article_no_arabic INTEGER, article_text TEXT);
"""
Articles = list[tuple[str, str]]
"""Label and text of each."""
LENDING: Articles = [
    ("第一条", "为了规范借阅，制定本法。"),
    (
        "第二条",
        "图书馆应当开放。\n图书馆可以收取下列费用：\n（一）逾期费；\n（二）遗失费。\n收费标准应当公开。",
    ),
    ("第三条", "读者应当爱护图书。"),
    ("第三条之一", "读者可以续借。"),
]


def data_set(path: Path, *laws: tuple[str, str, str, str, Articles]) -> Path:
    """A database at `path` of laws, each given by its title, version, day in force, status and articles."""
    with closing(sqlite3.connect(path)) as base:
        base.executescript(TABLES)
        for n, (title, version, in_force, status, articles) in enumerate(laws):
            base.execute(
                "INSERT INTO laws VALUES (?, ?, ?, ?, ?, ?)",
                (f"k{n}", title, version, in_force, version, status),
            )
            base.executemany(
                "INSERT INTO articles (law_id, law_name, chapter, article_no, article_no_arabic, article_text)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [(f"k{n}", title, "第一章 总则", label, 0, text) for label, text in articles],
            )
        base.commit()
    return path


LINE = (BASE / "annotations/zh/2.md").read_text("utf-8").count("\n") + 1
"""Of what a test adds to the note."""
TODAY = date(2026, 11, 28)
LAW = """
[[authority]]
id = "lending-law"
zh = "中华人民共和国借阅法"
en = "Lending Law of the People’s Republic of China"
short_zh = ["借阅法"]
short_en = ["Lending Law"]
version = "2020-06-01"
articles = 4
relation = "parallel"
"""
ROW = ("中华人民共和国借阅法", "2020-06-01", "1990-01-01", "现行有效", LENDING)
TITLED = "中华人民共和国借阅法\n\n"
Made = tuple[Edition, tuple[Problem, ...]]


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Made]:
    """The small edition with a note and a list of authorities of one's own."""

    def make(
        zh: str = "",
        en: str = "",
        law: str = LAW,
        base: Path | None = None,
        laws: dict[str, str] | None = None,
    ) -> Made:
        folder = tmp_path / "edition"
        copied(folder)
        _change(folder / "authorities.toml", lambda text: text + law)
        _change(folder / "annotations/zh/2.md", lambda text: f"{text}{zh}\n")
        _change(folder / "annotations/en/2.md", lambda text: f"{text}{en}\n")
        for name, text in (laws or {}).items():
            place = tmp_path / "laws" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
        edition, problems = load(folder, base or _empty(tmp_path), TODAY)
        assert isinstance(edition, Edition)
        return edition, problems

    return make


def _change(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text("utf-8")), "utf-8")


def _empty(folder: Path) -> Path:
    return data_set(folder / "empty.db")
