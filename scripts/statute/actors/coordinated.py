"""Coordinated lists of institutions anywhere in the text: which characters stand for which of them.

    会同市发展改革、科学技术等部门  →  市发展改革 is 市发展改革部门, 科学技术 is 市科学技术部门

In English the same institutions stand in lists of their own (the municipal finance, education and other
departments); there they are looked for only in the units whose Chinese has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from statute.actors.actorforms import LEVEL
from statute.actors.phrases import ListMember, name_at, take_apart

_BEGINS = re.compile(rf"(?:(?<![^，。；：（）、和与及由向对报将])|(?<=会同)|(?<=鼓励)|(?<=支持))(?={LEVEL})")
_LEVEL_EN = "(?:state|national|provincial|municipal|county|district|township)"


@dataclass(frozen=True, slots=True)
class EnglishForm:
    """What is left of an institution's English in a list, and where in a text such lists stand."""

    name: str
    """Pattern of the whole name; `own` is what is left."""
    within: str
    example: str
    """A name in full …"""
    listed: str
    """… and a list in which the test finds what is left of it."""


ENGLISH_FORMS: tuple[EnglishForm, ...] = (
    EnglishForm(
        f"{_LEVEL_EN} (?P<own>.+) departments?",
        rf"\b{_LEVEL_EN}\b[^.;:]{{0,300}}?\bdepartments\b",
        "municipal finance department",
        "The municipal commerce, finance and other departments",
    ),
    EnglishForm(
        "(?P<own>relevant departments) of .+",
        r"\b(?:their )?relevant departments\b",
        "relevant departments of the Municipal People’s Government",
        "The Municipal and district people’s governments and their relevant departments",
    ),
    EnglishForm(
        rf"relevant departments of (?:the )?(?P<own>{_LEVEL_EN} .+)",
        rf"\brelevant departments of (?:the )?{_LEVEL_EN} and [^.,;:]{{1,300}}",
        "relevant departments of the district people’s governments",
        "The relevant departments of the Municipal and district people’s governments",
    ),
    EnglishForm(
        rf"(?P<own>{_LEVEL_EN}) .+",
        rf"\b{_LEVEL_EN} and {_LEVEL_EN}\b",
        "Municipal People’s Government",
        "The Municipal and district people’s governments",
    ),
)
_ENGLISH = tuple((re.compile(form.name, re.I), re.compile(form.within, re.I)) for form in ENGLISH_FORMS)


def parts_of_lists(text: str) -> Iterator[ListMember]:
    """The members that are not written in full where they stand, from left to right."""
    done = 0
    for begins in _BEGINS.finditer(text):
        if begins.end() < done:
            continue
        done = name_at(text, begins.end())
        if done > begins.end():
            yield from (p for p in take_apart(text, begins.end(), done) if p.name != text[p.start : p.end])


def english_of_part(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where an English list in `text` has the institution whose full English is `name`."""
    for pattern, within in _ENGLISH:
        if match := pattern.fullmatch(name):
            own = re.compile(rf"\b{re.escape(match['own'])}\b", re.I)
            for stretch in within.finditer(text):
                yield from (m.span() for m in own.finditer(text, *stretch.span()))
