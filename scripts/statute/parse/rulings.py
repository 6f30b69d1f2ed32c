"""What the editors say of lines of the source stands over what their look says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from statute.model import Cleaned, Edit, Line, RulingKind
from statute.parse.labels import DIVISIONS, ITEMS, Label, bare


def without_outside(cleaned: Cleaned, rulings: Mapping[int, RulingKind], edits: list[Edit]) -> Cleaned:
    """The text less the lines that are no part of the statute. Every ruling is logged."""
    kept: list[Line] = []
    for line in cleaned.lines:
        said = rulings.get(line.number)
        after = "" if said == "outside" else line.text
        if said and said != "continuation":  # That is logged where the lines are joined.
            edits.append(Edit("structure", line.number, line.text, after, line.number, 0))
        if said != "outside":
            kept.append(line)
    return replace(cleaned, lines=tuple(kept))


def ruled(
    lines: Sequence[Line], labels: list[Label | None], rulings: Mapping[int, RulingKind]
) -> list[Label | None]:
    """The labels, those of lines with a ruling as it says."""
    for i, line in enumerate(lines):
        if said := rulings.get(line.number):
            labels[i] = _label(line.text, labels[i], said)
    return labels


def _label(text: str, label: Label | None, said: RulingKind) -> Label | None:
    match said:
        case "heading":
            if label is not None and (label.kind in DIVISIONS or label.kind in ("point", "item")):
                return label if label.kind in DIVISIONS else replace(label, kind="heading", mark=label.kind)
            return bare("heading", text)
        case "item":
            return label if label is not None and label.kind in ITEMS else bare("member", text)
        case "paragraph":
            return bare("paragraph", text)
        case "annex":
            return label if label is not None and label.kind == "annex" else bare("annex", text)
    return None
