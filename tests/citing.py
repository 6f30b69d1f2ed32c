"""Statutes made to measure for the cases of citing: only what exists matters, not what it says.

`10.p1.i5` says that Article 10 has a first paragraph with five items, `12-1` that there is an Article 12-1,
`pt2.ch1=21-40` that chapter 1 of part 2 holds Articles 21 to 40, `annex2.a3` that the second annex
has three articles. Articles 1 to 60 are always there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from statute.model import (
    TITLE,
    Annex,
    Article,
    Citation,
    Division,
    Item,
    Lang,
    Paragraph,
    Statute,
    Subitem,
    Unit,
    UnitId,
)

TITLES: dict[Lang, str] = {"zh": "中华人民共和国示例条例", "en": "Example Regulations"}
CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[tuple[str, str, str]]:
    """(title, text, expected) of a file of cases, in the form of cases/parse.txt."""
    text = (CASES / name).read_text("utf-8")
    return re.findall(r"^=== (.+)\n([\s\S]*?)\n---\n([\s\S]*?)(?=\n===|\Z)", text, re.M)


def statute_of(given: Iterable[str], lang: Lang = "zh", title: str = "") -> Statute:
    return _made(tuple(given), lang, title or TITLES[lang])


@cache
def _made(given: tuple[str, ...], lang: Lang, title: str) -> Statute:
    divisions: dict[UnitId, tuple[Division, range]] = {}
    shape: dict[UnitId, dict[int, int]] = {UnitId.top("article", n): {1: 0} for n in range(1, 61)}
    subitems: dict[UnitId, int] = {}
    annexes: list[UnitId] = []
    for word in given:
        if "=" in word:
            name, _, span = word.partition("=")
            first, _, last = span.partition("-")
            id = UnitId(name)
            divisions[id] = (_division(id), range(int(first), int(last or first) + 1))
            continue
        unit = UnitId(word)
        if unit.segments[0].kind == "annex":
            annexes.append(unit)
            continue
        p = unit.number_of("paragraph") or 1
        paragraphs = shape.setdefault(unit.home, {1: 0})
        for number in range(1, p):
            paragraphs.setdefault(number, 0)
        paragraphs[p] = max(paragraphs.get(p, 0), unit.number_of("item") or 0)
        if unit.kind == "subitem" and unit.parent:
            subitems[unit.parent] = unit.number
    order = sorted(shape, key=lambda id: id.order)
    articles = tuple(_article(id, shape[id], subitems, divisions) for id in order)
    return Statute(
        lang, Unit(TITLE, title, 1), (), None, (), tuple(d for d, _ in divisions.values()), articles, (), (), 1,
        tuple(_annex(id, lang) for id in annexes),
    )  # fmt: skip


def _annex(last: UnitId, lang: Lang) -> Annex:
    """With articles up to `last`, or one paragraph; the second is a table."""
    id = UnitId.top("annex", last.segments[0].number)
    called = {"zh": ("附件一", "附表二", "附件三"), "en": ("Annex 1", "Schedule 2", "Annex 3")}[lang][
        id.number - 1
    ]
    count = last.number if last.kind == "article" else 0
    articles = tuple(
        Article(a, a, None, 1, (Paragraph(a.below("paragraph", 1), "", 1),))
        for a in (id.below("article", n) for n in range(1, count + 1))
    )
    return Annex(id, called, "", 1, (Paragraph(id.below("paragraph", 1), "", 1),), (), articles)


def _division(id: UnitId) -> Division:
    return Division(id, id.kind, id.number, id, id, id.parent, 1)  # type: ignore[arg-type]


def _article(
    id: UnitId,
    shape: dict[int, int],
    subitems: dict[UnitId, int],
    divisions: dict[UnitId, tuple[Division, range]],
) -> Article:
    around = [d for d, (_, span) in divisions.items() if id.number in span]
    paragraphs = []
    for p, count in sorted(shape.items()):
        items = []
        for i in range(1, count + 1):
            item = id.below("paragraph", p).below("item", i)
            many = subitems.get(item, 0)
            subs = tuple(Subitem(item.below("subitem", s), f"{s}.", "", 1) for s in range(1, many + 1))
            items.append(Item(item, f"（{i}）", "", 1, subs))
        paragraphs.append(Paragraph(id.below("paragraph", p), "", 1, tuple(items)))
    return Article(id, id, max(around, key=len, default=None), 1, tuple(paragraphs))


def put(statute: Statute, name: str, lines: Sequence[str]) -> Statute:
    """The statute with these words in a unit; lines after the first are the items of the paragraph."""
    unit = UnitId(name)
    text, *items = lines

    def paragraph(old: Paragraph) -> Paragraph:
        if old.id == unit:
            new = tuple(
                Item(unit.below("item", n), "", re.sub("^（.*?）", "", line), 1)
                for n, line in enumerate(items, 1)
            )
            return replace(old, text=text, items=new or old.items)
        if old.id.below("tail") == unit:
            return replace(old, tail=Unit(unit, text, 1))
        return replace(old, items=tuple(_item(item, unit, text) for item in old.items))

    def article(old: Article) -> Article:
        return replace(old, paragraphs=tuple(map(paragraph, old.paragraphs))) if old.id == unit.home else old

    def annex(old: Annex) -> Annex:
        return replace(
            old, articles=tuple(map(article, old.articles)), units=tuple(map(paragraph, old.units))
        )

    assert unit.inside, f"{unit} names no paragraph"
    return replace(
        statute, articles=tuple(map(article, statute.articles)), annexes=tuple(map(annex, statute.annexes))
    )


def _item(item: Item, unit: UnitId, text: str) -> Item:
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
