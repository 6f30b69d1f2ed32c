"""Our unit ids as eIds of Akoma Ntoso, by its naming convention: `13.p2.i3` → `art_13__para_2__list_1__item_3`.

Words stand in the elements `p` of a unit, which are counted: the first holds its own, a second what follows its items.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from statute.model import Segment, UnitId, UnitKind

NAMES: Mapping[UnitKind, str] = {
    "part": "part", "subpart": "subpart", "chapter": "chp", "section": "sec", "heading": "hcont",
    "annex": "att", "article": "art",
    "paragraph": "para", "item": "list_1__item", "subitem": "list_1__item", "tail": "p_2",
}  # fmt: skip


def eid(unit: UnitId) -> str:
    """The permanent eId of a unit; words of a heading have that of what they head."""
    home = unit.home
    if home.kind not in NAMES:
        return unit.slug.replace("-", "_")
    names: list[str] = []
    for segment in (*home.segments, *(() if unit.kind == "title" else unit.inside)):
        further = segment.kind == "paragraph" and "item" in "".join(names)
        names.append(_name("p" if further else NAMES[segment.kind], segment))
    return "__".join(names)


def words_id(unit: UnitId) -> str:
    """Of the element that holds its words: itself, if it is no more than that."""
    own = eid(unit)
    return own if re.search(r"__p_\d+$", own) else f"{own}__p_1"


def list_id(item: UnitId) -> str:
    """Of the list in which an item stands, by the first of its items."""
    above, _, number = eid(item).rpartition("__list_1__item_")
    return f"{above}__list_{number}"


def note_id(note: str) -> str:
    """`13#members` → `note_13-members`, the same in both languages but for a suffix."""
    return "note_" + re.sub(r"[^A-Za-z0-9]+", "-", note)


def _name(name: str, segment: Segment) -> str:
    name += f"_{segment.number}" if segment.number else ""
    return f"{name}-{segment.branch}" if segment.branch else name
