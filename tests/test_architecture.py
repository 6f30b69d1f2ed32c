"""The house as ARCHITECTURE.md draws it: an arrow only runs down, and a name stands once."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from dev.sites import ROOT
from sourcecode import MODULES, SCRIPTS, nodes, tree

FLOORS: tuple[tuple[str, ...], ...] = (
    ("statute",),
    ("export", "intake", "pages", "search"),
    ("review",),
    ("web",),
    ("dev",),
)
"""From the ground up; rooms of one floor do not know each other."""


MADE = {"first.js", "past-first.js", "model/ja.py"}
"""Named as what is made, or as an example."""


def imported(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_module_has_the_name_of_another() -> None:
    names = Counter(p.stem for p in MODULES if p.stem != "__init__")
    assert [name for name, count in names.items() if count > 1] == []


def public_types(path: Path) -> Iterator[str]:
    """Classes and aliases at the top of a module; an alias is a name in the writing of types."""
    for node in tree(path).body:
        match node:
            case ast.ClassDef(name=name) | ast.Assign(targets=[ast.Name(id=name)]):
                if re.fullmatch(r"[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*", name):
                    yield name


def test_no_public_type_has_the_name_of_another() -> None:
    homes: dict[str, list[str]] = {}
    for path in MODULES:
        for name in public_types(path):
            homes.setdefault(name, []).append(str(path.relative_to(SCRIPTS)))
    assert {name: places for name, places in homes.items() if len(places) > 1} == {}


@pytest.mark.parametrize("floor", range(len(FLOORS)), ids=lambda n: " ".join(FLOORS[n]))
def test_no_room_asks_one_beside_or_above_it(floor: int) -> None:
    for room in FLOORS[floor]:
        forbidden = {other for rooms in FLOORS[floor:] for other in rooms} - {room}
        for path in sorted((SCRIPTS / room).rglob("*.py")):
            wrong = [name for name in imported(path) if name.partition(".")[0] in forbidden]
            assert wrong == [], path


def test_no_modules_ask_each_other_in_a_circle() -> None:
    """Imports within functions count: what must wait for its use is parted by what it shares, not by when it loads."""
    names = {".".join(path.relative_to(SCRIPTS).with_suffix("").parts): path for path in MODULES}
    left = {name: {t for t in imported(path) if t in names and t != name} for name, path in names.items()}
    while free := {name for name, targets in left.items() if not targets}:
        left = {name: targets - free for name, targets in left.items() if name not in free}
    assert left == {}


def test_the_core_has_no_circle_of_rooms() -> None:
    """Rooms of statute/: folders, and modules at its top."""
    arrows: dict[str, set[str]] = {}
    for path in sorted((SCRIPTS / "statute").rglob("*.py")):
        parts = path.relative_to(SCRIPTS / "statute").with_suffix("").parts
        room = parts[0]
        targets = (name.split(".") for name in imported(path) if name.startswith("statute."))
        arrows.setdefault(room, set()).update(t[1] for t in targets if len(t) > 1 and t[1] != room)
    left = {room: {t for t in targets if t in arrows} for room, targets in arrows.items()}
    while free := {room for room, targets in left.items() if not targets}:
        left = {room: targets - free for room, targets in left.items() if room not in free}
    assert left == {}, "rooms that ask each other in a circle"


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "ARCHITECTURE.zh.md"])
def test_what_the_drawing_names_is_there(name: str) -> None:
    """Files by the end of their path, modules as `room.module` or `room.name`."""
    words = set(re.findall(r"`([^`\n]+)`", (ROOT / name).read_text("utf-8")))
    files = {word for word in words if re.fullmatch(r"[\w/-]+\.(?:py|js|css|txt|toml|md)", word)} - MADE
    there = [f"/{path.relative_to(ROOT).as_posix()}" for path in tracked()]
    assert {word for word in files if not any(path.endswith(f"/{word}") for path in there)} == set()
    modules = {word for word in words if re.fullmatch(r"[a-z]+\.[a-z]+", word)} - files - MADE
    known = {".".join(path.with_suffix("").parts[-2:]) for path in MODULES}
    known |= {f"{path.parent.name}.{name}" for path in MODULES for name in functions(path)}
    assert modules - known == set()


def tracked() -> Iterator[Path]:
    """Files that somebody wrote: what is made lies elsewhere."""
    for folder in ("scripts", "tests", "edition", "overrides"):
        yield from (p for p in Path(ROOT, folder).rglob("*.*") if "node_modules" not in p.parts)


def functions(path: Path) -> Iterator[str]:
    return (node.name for node in tree(path).body if isinstance(node, ast.FunctionDef))
