"""Our unit ids as eIds of Akoma Ntoso, by its naming convention: `13.p2.i3` → `art_13__para_2__point_3`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from statute.model import Segment, UnitId, UnitKind

NAMES: Mapping[UnitKind, str] = {
    "part": "part", "subpart": "subpart", "chapter": "chp", "section": "sec", "heading": "hcont",
    "annex": "att", "article": "art",
    "paragraph": "para", "item": "point", "subitem": "indent", "tail": "wrapup",
}  # fmt: skip


def eid(unit: UnitId) -> str:
    """The permanent eId of a unit; words of a heading have that of what they head."""
    home = unit.home
    if home.kind not in NAMES:
        return unit.slug.replace("-", "_")
    inside = () if unit.kind == "title" else unit.inside
    return "__".join(_name(segment) for segment in (*home.segments, *inside))


def note_id(note: str) -> str:
    """`13#members` → `note_13-members`, the same in both languages but for a suffix."""
    return "note_" + re.sub(r"[^A-Za-z0-9]+", "-", note)


def _name(segment: Segment) -> str:
    name = NAMES[segment.kind] + (f"_{segment.number}" if segment.number else "")
    return f"{name}-{segment.branch}" if segment.branch else name
