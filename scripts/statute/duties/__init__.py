"""The table of duties: which institution has to, may or is encouraged to do what, and where it says so."""

from __future__ import annotations

from collections.abc import Sequence

from statute.duties.actornames import Name, check_nameless, check_names, read_names
from statute.duties.corrections import Correction, correct, load_duties_toml
from statute.duties.english import English, read_english, with_english
from statute.duties.rules import find
from statute.model import Duty, Problem, Statute

__all__ = [
    "Correction",
    "English",
    "Name",
    "check_nameless",
    "check_names",
    "duties",
    "load_duties_toml",
    "read_english",
    "read_names",
    "with_english",
]


def duties(
    statute: Statute, corrections: Sequence[Correction] = ()
) -> tuple[tuple[Duty, ...], tuple[Problem, ...]]:
    """The rows that the rules find, put right by the corrections, in the order of the text."""
    return correct(find(statute), corrections, tuple(statute.units()))
