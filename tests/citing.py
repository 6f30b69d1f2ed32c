"""Statutes made to measure for the cases of citing: only what exists matters, not what it says.

`10.p1.i5` says that Article 10 has a first paragraph with five items, `12-1` that there is an Article 12-1,
`pt2.ch1=21-40` that chapter 1 of part 2 holds Articles 21 to 40. Articles 1 to 60 are always there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from statute.model import (
    Article,
    Citation,
    Division,
    DivisionKind,
    Item,
    Lang,
    Paragraph,
    Statute,
    Subitem,
    Unit,
)

CASES = Path(__file__).parent / "cases"
KINDS: dict[str, DivisionKind] = {"pt": "part", "sp": "subpart", "ch": "chapter", "s": "section"}
_UNIT = re.compile(r"(?P<article>\d+(?:-\d+)?)(?:\.p(?P<p>\d+))?(?:\.i(?P<i>\d+))?(?:\.s(?P<s>\d+))?")


def cases(name: str) -> list[tuple[str, str, str]]:
    """(title, text, expected) of a file of cases, in the form of cases/parse.txt."""
    text = (CASES / name).read_text("utf-8")
    return re.findall(r"^=== (.+)\n([\s\S]*?)\n---\n([\s\S]*?)(?=\n===|\Z)", text, re.M)


def statute_of(given: Iterable[str], lang: Lang = "zh", title: str = "中华人民共和国示例条例") -> Statute:
    divisions: dict[str, tuple[Division, range]] = {}
    shape: dict[str, dict[int, int]] = {str(n): {1: 0} for n in range(1, 61)}
    subitems: dict[str, int] = {}
    for word in given:
        if "=" in word:
            id, _, span = word.partition("=")
            first, _, last = span.partition("-")
            divisions[id] = (_division(id), range(int(first), int(last or first) + 1))
        elif match := _UNIT.fullmatch(word):
            p = int(match["p"] or 1)
            paragraphs = shape.setdefault(match["article"], {1: 0})
            for number in range(1, p):
                paragraphs.setdefault(number, 0)
            paragraphs[p] = max(paragraphs.get(p, 0), int(match["i"] or 0))
            if match["s"]:
                subitems[f"{match['article']}.p{p}.i{match['i']}"] = int(match["s"])
        else:
            raise ValueError(f"unknown word in given: {word}")
    order = sorted(shape, key=lambda id: tuple(map(int, (id + "-0").split("-")[:2])))
    articles = tuple(_article(id, shape[id], subitems, divisions) for id in order)
    return Statute(
        lang, Unit("title", title, 1), (), None, (), tuple(d for d, _ in divisions.values()), articles, (), (), 1
    )  # fmt: skip


def _division(id: str) -> Division:
    parent, _, own = id.rpartition(".")
    prefix = own.rstrip("0123456789")
    return Division(id, KINDS[prefix], int(own.removeprefix(prefix)), id, id, parent or None, 1)


def _article(
    id: str, shape: dict[int, int], subitems: dict[str, int], divisions: dict[str, tuple[Division, range]]
) -> Article:
    number = int(id.partition("-")[0])
    around = [d for d, (_, span) in divisions.items() if number in span]
    paragraphs = []
    for p, count in sorted(shape.items()):
        items = []
        for i in range(1, count + 1):
            item = f"{id}.p{p}.i{i}"
            subs = tuple(Subitem(f"{item}.s{s}", f"{s}.", "", 1) for s in range(1, subitems.get(item, 0) + 1))
            items.append(Item(item, f"（{i}）", "", 1, subs))
        paragraphs.append(Paragraph(f"{id}.p{p}", "", 1, tuple(items)))
    return Article(id, id, max(around, key=len, default=None), 1, tuple(paragraphs))


def put(statute: Statute, unit: str, lines: Sequence[str]) -> Statute:
    """The statute with these words in a unit; lines after the first are the items of the paragraph."""
    article_id, _, rest = unit.partition(".")
    text, *items = lines

    def paragraph(old: Paragraph) -> Paragraph:
        if old.id == unit:
            new = tuple(
                Item(f"{unit}.i{n}", "", re.sub("^（.*?）", "", line), 1) for n, line in enumerate(items, 1)
            )
            return replace(old, text=text, items=new or old.items)
        if f"{old.id}.tail" == unit:
            return replace(old, tail=Unit(unit, text, 1))
        return replace(old, items=tuple(_item(item, unit, text) for item in old.items))

    def article(old: Article) -> Article:
        return replace(old, paragraphs=tuple(map(paragraph, old.paragraphs))) if old.id == article_id else old

    assert rest, f"{unit} names no paragraph"
    return replace(statute, articles=tuple(map(article, statute.articles)))


def _item(item: Item, unit: str, text: str) -> Item:
    subs = tuple(replace(sub, text=text) if sub.id == unit else sub for sub in item.subitems)
    return replace(item, text=text, subitems=subs) if item.id == unit else replace(item, subitems=subs)


def shown(citations: Iterable[Citation], place: str) -> str:
    """A line for each citation: where, if not in the place itself; its words → kind, law, targets."""
    lines = []
    for c in citations:
        where = "" if c.unit == place else f"{c.unit.removeprefix(place + '.')}: "
        law = [f"《{c.law}》"] if c.law else []
        lines.append(f"{where}{c.text} → {' '.join([c.kind, *law, *c.targets])}")
    return "\n".join(lines)
