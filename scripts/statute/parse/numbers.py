"""A number that the source breaks, 第三十－条 or 第二O条, is put right where its place leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from statute.model import LANGUAGES, Edit, Lang, Line
from statute.numerals import guess
from statute.parse.labels import Label, label_of

_NUMERAL = re.compile(r"(?<=第) ?([^ ]+?)(?= ?条)|(?<=Article )([^ ]+)")


def mend_numbers(
    lines: Sequence[Line], labels: list[Label | None], lang: Lang, edits: list[Edit]
) -> tuple[Line, ...]:
    """The lines with the numbers of articles mended that can only be the next one; their labels are renewed."""
    made, last = list(lines), 0
    for i, label in enumerate(labels):
        if label is None or label.kind != "article":
            continue
        match = _NUMERAL.search(label.text) if label.number is None else None
        if match and guess(match.group().strip()) == last + 1:
            text, after = lines[i].text, LANGUAGES[lang].numeral(last + 1)
            made[i] = Line(lines[i].number, text[: match.start()] + after + text[match.end() :])
            edits.append(
                Edit("numeral", lines[i].number, match.group(), after, lines[i].number, match.start())
            )
            labels[i] = label = label_of(made[i].text, lang)
        last = label.number if label and label.number is not None else last
    return tuple(made)
