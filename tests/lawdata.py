"""A data set of laws of our own invention, in the form of the one that is installed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

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
