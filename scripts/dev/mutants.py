"""Whether the tests bite: small faults put into the code one at a time, and how many of them the quick tests find.

    PYTHONPATH=scripts python -m dev.mutants [--draw 200] [--seed 1] [--rooms statute/cite statute/view …]

Faults are those of cosmic-ray (a comparison turned, a number off by one, `not` added, a loop that never runs …) and one
of our own: an alternative of a pattern left out. Places are drawn by lot, the same for the same seed. Each fault is put
into a copy of the tree; the tests that run its line come first, then those that name its room, then all others, up to
the first that fails. What no test finds is shown as a difference. Exit 1 if fewer than the asked share is found.
"""

from __future__ import annotations

import argparse
import difflib
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import parso
from cosmic_ray.plugins import get_operator, operator_names
from coverage import CoverageData
from parso.tree import Leaf, NodeOrLeaf

from dev.alternatives import without_alternatives
from dev.sites import ROOT, copy_tree
from web.console import speak_utf8

ROOMS = tuple(f"statute/{room}" for room in ("parse", "text", "cite", "relations.py", "files", "view"))
LEAST = 85
"""Of a hundred faults so many must be found."""
LONGEST = 200
"""Seconds of processor time; a fault that makes an endless loop is found by this, on a busy machine too."""
TESTS = ("tests", "edition/tests")
QUICK = ("-m", "pytest", "-x", "-q", "-m", "not slow", "-p", "no:cacheprovider")
OPERATORS = tuple(
    (name.rpartition("/")[2], get_operator(name)())
    for name in operator_names()
    if not name.endswith(("VariableReplacer", "VariableInserter"))  # these must be told which variables
)
ORDERS = tuple(
    f"ReplaceComparisonOperator_{equal}_{order}"
    for equal in ("Eq", "NotEq")
    for order in ("Lt", "LtE", "Gt", "GtE", "Is", "IsNot")
)
"""None of these for a word, as cosmic-ray has none for None: `kind <= "annex"` says what `==` does."""

Mutation = tuple[str, Callable[[NodeOrLeaf], NodeOrLeaf | None]]
"""Its name, and what makes of a node the faulty one; None takes it out."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: a file, and its text with the fault in it."""

    path: Path
    line: int
    kind: str
    text: str


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.mutants", description=__doc__.partition("\n")[0])
    parser.add_argument("--draw", type=int, default=200, help="how many faults (default: 200)")
    parser.add_argument("--seed", type=int, default=1, help="the lot (default: 1)")
    parser.add_argument("--rooms", nargs="+", default=ROOMS, help="below scripts/ (default: %(default)s)")
    options = parser.parse_args()
    drawn = draw([ROOT / "scripts" / room for room in options.rooms], options.draw, options.seed)
    survivors = 0
    with tempfile.TemporaryDirectory() as folder:
        tree = copy_tree(Path(folder) / "tree")
        if not _passes(tree, (*QUICK, *TESTS), unkept=""):
            print("Without any fault a quick test fails: mend that first.", file=sys.stderr)
            return 1
        seen = _watched(tree)
        for number, mutant in enumerate(drawn, 1):
            found = _found(tree, mutant, _running(seen, tree, mutant))
            survivors += not found
            place = f"{mutant.path.relative_to(ROOT)}:{mutant.line}: {mutant.kind}"
            print(f"{number:3} {'found' if found else 'NOT FOUND'} {place}", flush=True)
            if not found:
                print("".join(_difference(mutant)), flush=True)
    share = 100 * (len(drawn) - survivors) / max(1, len(drawn))
    print(f"{len(drawn) - survivors} of {len(drawn)} faults found, {share:.0f} % (≥ {LEAST})")
    return int(share < LEAST)


def draw(rooms: Sequence[Path], count: int, seed: int) -> list[Mutant]:
    """So many faults, each at another place; first the place is drawn, then what goes wrong there."""
    paths = [file for room in rooms for file in (sorted(room.rglob("*.py")) if room.is_dir() else [room])]
    places = [
        (path, index, faults)
        for path in paths
        for index, node in enumerate(_nodes(parso.parse(path.read_text("utf-8"))))
        if (faults := [] if _only_a_type(node) else list(_faults(node)))
    ]
    lot = random.Random(seed)
    drawn = lot.sample(places, min(count, len(places)))
    return [_mutant(path, index, lot.choice(faults)) for path, index, faults in drawn]


def _nodes(node: NodeOrLeaf) -> list[NodeOrLeaf]:
    return [node, *(below for child in getattr(node, "children", ()) for below in _nodes(child))]


def _faults(node: NodeOrLeaf) -> Iterator[Mutation]:
    """What can go wrong in a node: a name, and what makes it so."""
    for name, operator in OPERATORS:
        if not (_compares_words(node) and name.startswith(ORDERS)):
            for number, _ in enumerate(operator.mutation_positions(node)):
                yield name, partial(operator.mutate, index=number)
    if node.type in ("string", "fstring_string") and node.parent.type != "simple_stmt":  # no docstring
        for words in without_alternatives(node.value):
            yield "one alternative less", partial(_with_words, words=words)


def _compares_words(node: NodeOrLeaf) -> bool:
    return node.type == "comparison" and any(right.type == "string" for right in node.children[2::2])


def _with_words(node: NodeOrLeaf, words: str) -> NodeOrLeaf:
    return Leaf(words, node.start_pos, node.prefix)


def _mutant(path: Path, index: int, fault: Mutation) -> Mutant:
    tree = parso.parse(path.read_text("utf-8"))
    node = _nodes(tree)[index]
    siblings, line = node.parent.children, node.start_pos[0]
    at = siblings.index(node)
    kind, make = fault
    faulty = make(node)
    siblings[at : at + 1] = [] if faulty is None else [faulty]
    return Mutant(path, line, kind, tree.get_code())


def _only_a_type(node: NodeOrLeaf) -> bool:
    """Annotations are not run, and what a dataclass promises mypy proves: a fault in them is none."""
    parent, child = node.parent, node
    while parent is not None:
        if parent.type in ("annassign", "tfpdef") and child is not parent.children[0]:
            return not (
                parent.type == "annassign" and len(parent.children) > 3 and child is parent.children[3]
            )
        if parent.type == "decorator" or (parent.type == "funcdef" and child is parent.annotation):
            return True
        parent, child = parent.parent, parent
    return False


def _watched(tree: Path) -> CoverageData:
    """Which test runs which line. That some tests of speed fail while they are watched does not matter."""
    settings = tree / "watching.ini"
    settings.write_text("[run]\ndynamic_context = test_function\nsource = scripts\n", "utf-8")
    _passes(tree, ("-m", "coverage", "run", f"--rcfile={settings}", *QUICK, "--maxfail=1000", *TESTS))
    seen = CoverageData(str(tree / ".coverage"))
    seen.read()
    return seen


def _running(seen: CoverageData, tree: Path, mutant: Mutant) -> list[str]:
    """The tests that run the line of a fault; a line that runs as its module is read has none of its own."""
    lines = seen.contexts_by_lineno(str(tree / mutant.path.relative_to(ROOT)))
    names = (name.split(".")[-2:] for name in lines.get(mutant.line, ()) if name)
    homes = {path.stem: path for folder in TESTS for path in (tree / folder).glob("test_*.py")}
    return sorted(f"{homes[module]}::{test}" for module, test in names if module in homes)


def _found(tree: Path, mutant: Mutant, running: Sequence[str]) -> bool:
    """Whether a quick test fails with the fault in the tree, or the types do."""
    target = tree / mutant.path.relative_to(ROOT)
    sound = target.read_text("utf-8")
    target.write_text(mutant.text, "utf-8")
    try:
        commands = [(*QUICK, *tests) for tests in (running, *_tests(tree, mutant.path)) if tests]
        commands.append(("-m", "mypy", "--no-error-summary"))
        return any(not _passes(tree, command) for command in commands)
    finally:
        target.write_text(sound, "utf-8")


def _tests(tree: Path, path: Path) -> tuple[list[str], list[str]]:
    """The files of tests that name the module or the room of the fault, and the others."""
    module = ".".join(path.relative_to(ROOT / "scripts").with_suffix("").parts)
    room = module.rpartition(".")[0] if module.count(".") > 1 else module
    near: tuple[list[str], list[str], list[str]] = ([], [], [])
    for file in sorted(path for folder in TESTS for path in (tree / folder).glob("test_*.py")):
        text = file.read_text("utf-8")
        near[0 if module in text else 1 if re.search(rf"\b{re.escape(room)}\b", text) else 2].append(
            str(file)
        )
    return near[0] + near[1], near[2]


def _passes(tree: Path, command: Sequence[str], unkept: str = "1") -> bool:
    """`unkept` as Python has it: empty, and what is compiled is kept for all that follows; never with a fault in it."""
    env = os.environ | {"PYTHONPATH": str(tree / "scripts"), "PYTHONDONTWRITEBYTECODE": unkept}
    done = subprocess.run(
        [sys.executable, *command], cwd=tree, env=env, capture_output=True, check=False, preexec_fn=_limited
    )
    return done.returncode == 0


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))


def _difference(mutant: Mutant) -> Iterator[str]:
    before, after = mutant.path.read_text("utf-8"), mutant.text
    lines = difflib.unified_diff(before.splitlines(True), after.splitlines(True), n=0)
    yield from (f"    {line}" for line in lines if not line.startswith(("---", "+++", "@@")))


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
