"""The working tree and a commit → what has changed between them for readers."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pages import Settings, pages
from review.addressesgone import gone_addresses
from review.basetree import BaseTree, base_tree
from review.difference import Difference, changed_citations, changed_facts
from review.fitting import fit, unfitting
from statute.edition import Edition, Reading, load
from statute.laws.lawfolder import laws_beside
from statute.model import Problem
from statute.view.site import build_sites

_LINE = re.compile(r":\d+|(?<=line )\d+|(?<=第 )\d+(?= 行)")


def compare_with(base: str, folder: Path, settings: Settings) -> Difference:
    """What this tree changes since `base`. Raises NoBase if there is nothing to compare with."""
    with tempfile.TemporaryDirectory(prefix="base-") as place:
        tree = base_tree(folder, base, Path(place))
        now, problems = load(folder)
        before, old = load(tree.edition) if tree.edition.is_dir() else (None, ())
        old = tuple(_as_here(p, tree.edition, folder) for p in old)
        errors = tuple(p for p in problems if p.severity == "error")
        older = unfitting(old)
        kinds = {_same(p) for p in old if Path(p.path).name in older}
        # Where a whole table follows rules of before, a new entry that does so too is no slip of this change.
        new_errors = tuple(p for p in _more(old, errors) if _same(p) not in kinds)
        unreadable = {Path(p.path).name for p in new_errors}
        if older:
            before, now = _as_today(tree, folder, older, unfitting(problems), (before, now))
        facts = changed_facts(before, now, unreadable) if now else ()
        change = Difference(
            facts=facts,
            errors=new_errors,
            kept=len(errors) - len(new_errors),
            others=tree.others,
            older=older,
        )
        if not new_errors:  # What an error hides would seem to be gone.
            gained, lost = changed_citations(before.citations if before else (), now.citations if now else ())
            gone = gone_addresses(_pages(before, settings), _pages(now, settings))
            change = replace(
                change,
                gained=gained,
                lost=lost,
                addresses=gone,
                warnings_gone=_warnings(_more(problems, old)),
            )
        return replace(change, warnings=_warnings(_more(old, problems)))


def _as_today(
    tree: BaseTree,
    here: Path,
    older: tuple[str, ...],
    here_too: tuple[str, ...],
    readings: tuple[Reading | None, Reading | None],
) -> tuple[Reading | None, Reading | None]:
    """Both readings, of a version whose tables were written by rules of before, and of this one where it keeps them."""
    before, now = readings
    there = tree.edition
    fit(there, older, here)
    before, _ = load(there)
    if kept := tuple(name for name in here_too if name in older):
        copy = tree.root / ".now" / here.resolve().name
        shutil.copytree(here, copy)
        if laws_beside(here).is_dir():
            shutil.copytree(laws_beside(here), laws_beside(copy))
        fit(copy, kept, there)
        now, _ = load(copy)
    return before, now


def _pages(reading: Reading | None, settings: Settings) -> Mapping[str, bytes]:
    if not isinstance(reading, Edition):
        return {}
    return pages(build_sites(reading, settings, reading.meta.langs))


def _as_here(problem: Problem, there: Path, here: Path) -> Problem:
    """A problem of the old tree, with the paths of this one."""

    def moved(text: str) -> str:
        return text.replace(str(there.parent), str(here.parent)).removeprefix("./")

    return replace(
        problem, path=moved(problem.path), message=moved(problem.message), hint=moved(problem.hint)
    )


def _more(few: Sequence[Problem], many: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems of `many` that `few` has not; on which line one stands makes no difference."""
    left = Counter(map(_same, few))
    found = []
    for problem in many:
        if left[_same(problem)]:
            left[_same(problem)] -= 1
        else:
            found.append(problem)
    return tuple(found)


def _same(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.code, _LINE.sub("", problem.message)


def _warnings(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.severity == "warning")
