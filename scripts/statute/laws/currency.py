"""Whether the edition is out of date: what its files say, and what the data set says besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from statute.files.authorityfile import Entry
from statute.laws.dataset import REPEALED, Version
from statute.model import Amendment, Problem
from statute.problems import problem

DAY = timedelta(days=1)
YEAR = 365
"""Days after which a law should be looked up again."""


def superseded(entry: Entry, versions: Sequence[Version], path: str, today: date) -> Iterator[Problem]:
    """What the data set knows of a law and the entry does not: a later version, or that it is no longer law."""
    own = entry.authority.version
    known = {amendment.date for amendment in entry.amended}
    for version in versions:
        if own[:4].isdecimal() and version.date > own and version.date not in known:
            name, hint = (
                f"《{entry.authority.original}》 of {own}",
                "Look it up, and record it under `amended`, or go through the notes.",
            )
            if version.in_force > today.isoformat():
                said = f"{name} has been amended on {version.date}, in force from {version.in_force}."
            else:
                said = (
                    f"{name} is superseded by the text of {version.date}, which the data set has as in force."
                )
            yield problem(path, entry.line, "authority-superseded", said, hint)
        elif version.date == own and version.status == REPEALED and not known:
            said = f"The data set has 《{entry.authority.original}》 of {own} as repealed."
            hint = "Look it up, and record what took its place under `amended`."
            yield problem(path, entry.line, "authority-superseded", said, hint)


def in_future(entries: Sequence[Entry], path: str, today: date) -> Iterator[Problem]:
    """Days on which somebody is said to have looked, or a law to have been amended, and that are still to come."""
    now = (today + DAY).isoformat()  # It may be tomorrow elsewhere.
    for entry in entries:
        days = [("checked", entry.checked), *(("date", one.date) for one in entry.amended)]
        for key, day in days:
            if day > now[: len(day)]:
                message = (
                    f"“{key}” ({day}) of 《{entry.authority.original}》 is still to come; today is {today}."
                )
                hint = "Only what has happened is recorded; `in_force` may lie ahead."
                yield problem(path, entry.day_lines.get(day, entry.line), "bad-value", message, hint)


def in_force(amended: Sequence[Amendment], today: date) -> bool:
    """Whether one of the later versions has taken the place of the one relied on."""
    return any(one.in_force <= today.isoformat()[: len(one.in_force)] for one in amended)


@dataclass(frozen=True, slots=True)
class Currency:
    """How far the list of authorities has been looked up."""

    total: int
    checked: int
    """Within a year."""
    superseded: int
    """By a version that is in force."""


def currency(entries: Sequence[Entry], today: date) -> Currency:
    since = date.fromordinal(today.toordinal() - YEAR).isoformat()
    return Currency(
        len(entries),
        sum(entry.checked >= since[: len(entry.checked)] for entry in entries if entry.checked),
        sum(in_force(entry.amended, today) for entry in entries),
    )
