"""One message for one mistake: what follows from another problem on the same line is not told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from statute.model import Problem

FOLLOW: Mapping[str, frozenset[str]] = {
    "no-front-matter": frozenset({"empty-gist", "unpaired-file"}),
    "extra-translation": frozenset({"unclosed-paragraph", "citation-nowhere"}),
}
"""Codes of the problems that one brings with it."""


def without_followers(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted by place, each once."""
    there: dict[tuple[str, int], set[str]] = defaultdict(set)
    told = sorted(set(problems))
    for one in told:
        there[one.path, one.line] |= FOLLOW.get(one.code, frozenset())
    return tuple(one for one in told if one.code not in there[one.path, one.line])
