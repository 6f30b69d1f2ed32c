"""Whether notes, tables and translation still speak of the last version: each place, and where its words went."""

from __future__ import annotations

from statute.material import Material
from statute.model import Problem
from statute.problems import problem
from statute.rebase.run import NothingToRebase, rebase


def check_current(material: Material) -> tuple[Problem, ...]:
    """A problem for everything that `--rebase` would move or leave; none if the files fit the text in force."""
    try:
        report = rebase(material)
    except NothingToRebase:
        return ()
    if not report.needed:
        return ()
    told = (*report.moved, *report.review, *report.left)
    hint = "Run split_articles.py --rebase, or say rebased = true in its [[versions]] if the files are up to date."
    return tuple(
        problem(*one.origin, "provision-moved", one.sentence.rstrip(".") + ".", hint) for one in told
    )
