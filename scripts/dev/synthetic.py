"""Search data of any size: the edition's own, then articles made of its sentences with words of their own."""

from __future__ import annotations

import os
from itertools import cycle
from typing import Any

from search import search_data
from search.characters import letters
from statute.edition import edition_in
from statute.model import Lang
from statute.numerals import to_chinese
from web.environment import edition_folder

SENTENCES = 3


def data(articles: int, lang: Lang = "zh") -> dict[str, Any]:
    """The data of the edition if it has as many articles; else that many, none with notes."""
    edition = edition_in(edition_folder(os.environ))
    made = search_data(edition, lang, lambda page: page.removesuffix(".md") + "/", (), letters())
    if articles <= len(made["articles"]):
        return made
    texts = [passage for article in made["articles"] for passage in article["passages"] if passage[0] < 2]
    own = cycle(
        [sentence for kind, *_, text in texts if kind == 0 for sentence in text.split("。") if sentence]
    )
    other = cycle(
        [sentence for kind, *_, text in texts if kind == 1 for sentence in text.split(". ") if sentence]
    )
    for number in range(len(made["articles"]) + 1, articles + 1):
        label = f"第{to_chinese(number)}条"
        chinese = f"{name(number)}应当遵守本条。" + "。".join(next(own) for _ in range(SENTENCES))
        english = ". ".join(next(other) for _ in range(SENTENCES))
        made["articles"].append(
            {
                "id": str(number),
                "at": f"articles/{number}/",
                "label": label,
                "title": label,
                "passages": [(0, "p1", "第一款", chinese), (1, "p1", "第一款", english)],
            }
        )
    return made


def name(number: int) -> str:
    """A term that stands in this article alone: five characters, one for each digit."""
    return "".join(_SIGNS[place][int(digit)] for place, digit in enumerate(f"{number:05}"))


_SIGNS = (
    "甲乙丙丁戊己庚辛壬癸",
    "鹤鹰鹭鹃鹂鸥鸽鸾鹏鹦",
    "松柏杨柳桐槐榆枫桦椿",
    "琴棋笛鼓钟磬箫瑟琶笙",
    "舟车桥轿筏辇辕舫艇舸",
)
