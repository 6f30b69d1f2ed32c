"""Statutes changed by lot in known ways, and what became of each article: the truth to hold a comparison against."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from statute.numerals import to_chinese, to_int

_CITED = re.compile("(?<![》法例])第([一二三四五六七八九十百]+)条(?!件)")
_FILLERS = ("依法", "及时", "会同有关部门", "按照规定", "通过网络平台")


@dataclass(frozen=True)
class Row:
    """An article on its way to the new text."""

    old: int | None
    text: str
    changed: bool = False


def change(
    texts: list[str], strange: list[str], lot: random.Random
) -> tuple[list[str], dict[int, tuple[int, bool]]]:
    """The new texts, and of each old article that goes on its new place, from 0, and whether it was reworded."""
    rows = [Row(number, text) for number, text in enumerate(texts)]
    few = max(1, len(rows) // 12)
    for _ in range(few):
        rows.pop(lot.randrange(len(rows)))
    for _ in range(2 * few):
        at = lot.randrange(len(rows))
        rows[at] = replace(rows[at], text=_reworded(rows[at].text, lot), changed=True)
    for text in lot.sample(strange, few):
        rows.insert(lot.randrange(len(rows) + 1), Row(None, text))
    for _ in range(max(1, few // 2)):
        rows.insert(lot.randrange(len(rows)), rows.pop(lot.randrange(len(rows))))
    places = {row.old: place for place, row in enumerate(rows) if row.old is not None}

    def follow(match: re.Match[str]) -> str:
        place = places.get((to_int(match[1]) or 0) - 1)
        return match[0] if place is None else f"第{to_chinese(place + 1)}条"

    new = [_CITED.sub(follow, row.text) for row in rows]
    return new, {row.old: (place, row.changed) for place, row in enumerate(rows) if row.old is not None}


def _reworded(text: str, lot: random.Random) -> str:
    """A word put into every third clause or so, and perhaps one clause less."""
    clauses = re.split("(?<=[，；。])", text)
    if len(clauses) > 3 and lot.random() < 0.5:
        clauses.pop(lot.randrange(len(clauses) - 2))
    at = {lot.randrange(len(clauses)) for _ in range(1 + len(clauses) // 3)}
    return (
        "".join(lot.choice(_FILLERS) + c if n in at and c else c for n, c in enumerate(clauses))
        + lot.choice(("", "具体办法由示例市人民政府另行制定。", ""))
        or text
    )


def whole(texts: list[str], title: str = "示例条例") -> bytes:
    """A raw text of these articles."""
    return "\n".join(
        [title, "", *(f"第{to_chinese(n)}条　{text}" for n, text in enumerate(texts, 1))]
    ).encode()
