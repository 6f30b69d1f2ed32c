"""What search finds, at any size: the edition's own, then articles made of its sentences with words of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from search import Shelved, collection_of, library_files
from search.results import Collection, Excerpt, Result, Strength
from statute.edition import Edition, edition_in
from statute.numerals import to_chinese
from statute.view.addresses import on_site
from statute.view.site import Settings, build_site

SENTENCES = 3


def statute(articles: int, folder: Path) -> tuple[Collection, Edition]:
    """The edition if it has as many articles; else as many, of which those it has not are without notes."""
    edition = edition_in(folder)
    site = build_site(edition, Settings(), edition.statute.lang)
    own = collection_of(Shelved(site, on_site))
    there = sum(result.kind == "article" for result in own.results)
    return replace(own, results=(*own.results, *_more(own.results, there + 1, articles))), edition


def files(found: Collection, edition: Edition) -> dict[str, str]:
    """What the worker loads."""
    synonyms = [(entry.says, entry.means) for entry in edition.synonyms]
    return library_files([found], synonyms, {"own": 1, "langs": edition.langs})


def _more(results: Sequence[Result], first: int, last: int) -> Iterator[Result]:
    texts = [e for r in results if r.kind == "article" for e in r.excerpts if e.strength == Strength.TEXT]
    own = cycle([s for e in texts if not e.foreign for s in e.text.split("。") if s])
    foreign = [s for e in texts if e.foreign for s in e.text.split(". ") if s]
    other = cycle(foreign)
    for number in range(first, last + 1):
        chinese = f"{name(number)}应当遵守本条。" + "。".join(next(own) for _ in range(SENTENCES))
        excerpts: tuple[Excerpt, ...] = (Excerpt(Strength.TEXT, "p1", "第一款", chinese),)
        if foreign:
            english = ". ".join(next(other) for _ in range(SENTENCES))
            excerpts += (Excerpt(Strength.TEXT, "p1", "第一款", english, foreign=True),)
        title = f"第{to_chinese(number) if number < 10_000 else number}条"
        yield Result("article", f"articles/{number}/", title, excerpts, id=str(number))


def name(number: int) -> str:
    """A term that stands in this article alone: five characters, one for each digit."""
    return "".join(_SIGNS[place][int(digit)] for place, digit in enumerate(f"{number:05}"[-5:]))


_SIGNS = (
    "甲乙丙丁戊己庚辛壬癸",
    "鹤鹰鹭鹃鹂鸥鸽鸾鹏鹦",
    "松柏杨柳桐槐榆枫桦椿",
    "琴棋笛鼓钟磬箫瑟琶笙",
    "舟车桥轿筏辇辕舫艇舸",
)
