"""`amended` in a TOML file: later versions of a law that are known, of a cited one or of the statute itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from statute.files.tomlfile import DAY, Key
from statute.model import Amendment
from statute.text.webaddress import WEB

_SOURCE = Key(
    "text", pattern=rf"(?!https?:).+|{WEB}", wanted="words, or an address such as https://flk.npc.gov.cn/"
)
AMENDED = Key(
    "tables",
    needed=False,
    keys={"date": DAY, "in_force": DAY, "what": Key("texts_by_lang"), "source": _SOURCE},
)


def read_amended(tables: Iterable[Mapping[str, Any]]) -> tuple[Amendment, ...]:
    """The oldest first, whatever their order in the file. The tables must fit the schema."""
    return tuple(sorted((Amendment(**table) for table in tables), key=lambda one: one.date))


def mistakes(tables: Iterable[Mapping[str, Any]], since: str) -> Iterator[tuple[int, str, str]]:
    """Dates that cannot be: the index of the table, which key, and what is wrong with it.

    `since` is the date of the version relied on, or anything else where it has none.
    """
    known = since if since[:4].isdecimal() else ""
    for n, table in enumerate(tables):
        day, in_force = table["date"], table["in_force"]
        if day <= known:
            yield n, "date", f"({day}) is not after the version relied on ({known})"
        if in_force[: len(day)] < day[: len(in_force)]:
            yield n, "in_force", f"({in_force}) is before date ({day})"
