"""The nearest right word for a wrong one, for the hints of problems; none where none is near."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

_SHARED = re.compile(
    r"中华人民共和国|^[^省市]{1,4}[省市]|"
    r"\b(?:of |the )*People.s Republic of China\b|\bof \w+ (?:Municipality|Province)\b|"
    r"\b(?:Law|Regulations?|Measures|Provisions|Interim|on|of|the)\b",
    re.IGNORECASE,
)
"""What many titles have in common, 示例市, Law of the People's Republic of China on: it makes none like another."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, None if none is like it."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)


def nearest_title(title: str, known: Iterable[str]) -> str | None:
    """The same for titles of laws, by what tells them apart: 中华人民共和国海商法 is not like 中华人民共和国商标法."""
    own = {_own(one): one for one in known}
    found = get_close_matches(_own(title), list(own), n=1, cutoff=0.7)
    return own[found[0]] if found else None


def which_unit(unit: str, known: Iterable[str]) -> str:
    """The hint on a unit that does not exist."""
    units = list(known)
    like = nearest(unit, units)
    return (
        f"Did you mean “{like}”?"
        if like
        else "Units are written 13, 13.p2, 13.p2.i3: article, paragraph, item."
    )


def _own(title: str) -> str:
    return " ".join(_SHARED.sub(" ", title).lower().split())
