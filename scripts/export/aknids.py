"""Our unit ids as eIds of Akoma Ntoso, by its naming convention: `13.p2.i3` → `art_13__para_2__point_3`."""

from __future__ import annotations

import re

NAMES = {
    "pt": "part", "sp": "subpart", "ch": "chp", "s": "sec",
    "p": "para", "i": "point", "tail": "wrapup",
}  # fmt: skip
"""Below a point `s` is a subitem, an `indent`."""
_PART = re.compile(r"(?P<kind>[a-z]+)(?P<n>\d*)")


def eid(unit: str) -> str:
    """The permanent eId of a unit."""
    head, *inside = unit.removesuffix(".title").split(".")
    if head[0].isdigit():
        return "__".join([f"art_{head}", *(_name(part, "indent") for part in inside)])
    if head in ("title", "subtitle", "notice", "preamble"):
        return "_".join([head, *inside])
    return "__".join(_name(part, "sec") for part in (head, *inside))


def note_id(note: str) -> str:
    """`13#members` → `note_13-members`, the same in both languages but for a suffix."""
    return "note_" + re.sub(r"[^A-Za-z0-9]+", "-", note)


def _name(part: str, s: str) -> str:
    match = _PART.fullmatch(part)
    assert match is not None, part
    name = s if match["kind"] == "s" else NAMES[match["kind"]]
    return f"{name}_{match['n']}" if match["n"] else name
