"""Where the changes to the source stand in the text: by the unit in which a reader finds each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from statute.model import Edit, Statute, UnitId

EMENDATION = "emendation"
"""The rule of changes to words, which are told one by one elsewhere; all others concern how the text is written."""


def edits_by_unit(statute: Statute, lines: Mapping[UnitId, int]) -> Mapping[UnitId | None, tuple[Edit, ...]]:
    """Units in the order of the text; under None what stands in lines that are left out of it.

    `lines` are those on which units begin.
    """
    begins = sorted((line, number, unit) for number, (unit, line) in enumerate(lines.items()))
    starts = [line for line, *_ in begins]
    found: dict[UnitId | None, list[Edit]] = {unit: [] for *_, unit in begins} | {None: []}
    for edit in statute.edits:
        if edit.rule == EMENDATION:
            continue
        out = any(part.first_line <= edit.start <= part.last_line for part in statute.left_out)
        at = bisect_right(starts, edit.start) - 1
        found[None if out or at < 0 else begins[at][-1]].append(edit)
    return {unit: tuple(edits) for unit, edits in found.items() if edits}
