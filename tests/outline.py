"""A statute as lines of text, for cases and golden files that a person can read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from statute.model import Paragraph, Source, Statute
from statute.parse.assemble import parse
from statute.text.clean import clean
from statute.text.read import read_bytes


def read(data: bytes, path: str = "source.txt") -> tuple[Source, Statute]:
    source, problems = read_bytes(data, path)
    assert source is not None, problems
    return source, parse(clean(source), source)


def outline(statute: Statute) -> str:
    """One line a unit: id, label where it has one, text; left-out ranges at the end."""
    labels = {a.paragraphs[0].id: a.label for a in statute.articles}
    annexed = [d for annex in statute.annexes for d in annex.divisions]
    labels |= {f"{d.id}.title": d.label for d in (*statute.divisions, *annexed)}
    articles = [*statute.articles, *(a for annex in statute.annexes for a in annex.articles)]
    labels |= {a.paragraphs[0].id: a.label for a in articles}
    labels |= {f"{annex.id}.title": annex.label for annex in statute.annexes}
    own = [p for annex in statute.annexes for p in annex.units]
    for paragraph in (*own, *(p for article in articles for p in article.paragraphs)):
        for item in paragraph.items:
            labels[item.id] = item.label
            labels |= {sub.id: sub.label for sub in item.subitems}
    divided = {a.paragraphs[0].id: f" [{a.division}]" for a in articles if a.division}
    divided |= {
        a.paragraphs[0].id: divided.get(a.paragraphs[0].id, "") + f" 【{a.source_caption}】"
        for a in articles
        if a.source_caption
    }
    lines = [
        " ".join(
            part for part in (unit.id + divided.get(unit.id, ""), labels.get(unit.id, ""), unit.text) if part
        )
        for unit in statute.units()
    ]
    lines += [f"left out {p.first_line}-{p.last_line} {p.reason}" for p in statute.left_out]
    return "\n".join(lines) + "\n"


def differences(statute: Statute, truth: dict[str, Any]) -> list[str]:
    """Where the statute is not what the truth file says."""
    found: list[str] = []
    if not statute.title or _same(statute.title.text) != _same(truth["title"]):
        found.append(f"title: {statute.title}")
    front = {
        "subtitle": [statute.subtitle] if statute.subtitle else [],
        "notice": list(statute.notice),
        "preamble": list(statute.preamble),
    }
    for name, units in front.items():
        given = truth.get(name, [])
        if any(name in truth for name in front) and [_same(u.text) for u in units] != [
            _same(text) for text in ([given] if isinstance(given, str) else given)
        ]:
            found.append(f"{name}: {units} is not {given}")
    divisions = [[d.kind, d.number, _same(d.title)] for d in statute.divisions]
    wanted = [[kind, number, _same(title)] for kind, number, title in truth["divisions"]]
    found += [f"division: {d}" for d in divisions if d not in wanted] + [
        f"no division {d}" for d in wanted if d not in divisions
    ]
    articles = {a.id: [_flat(p) for p in a.paragraphs] for a in statute.articles}
    true = {
        a["id"]: [(_same(p["text"]), [_same(i) for i in p["items"]]) for p in a["paragraphs"]]
        for a in truth["articles"]
    }
    if list(articles) != list(true):
        found.append(f"articles: {len(articles)}, not {len(true)}, or out of order")
    return found + [
        f"{id}: {articles.get(id)} is not {text}" for id, text in true.items() if articles.get(id) != text
    ]


def _flat(paragraph: Paragraph) -> tuple[str, list[str]]:
    items = [_same(i.label + i.text + "".join(s.label + s.text for s in i.subitems)) for i in paragraph.items]
    return _same(paragraph.text + (paragraph.tail.text if paragraph.tail else "")), items


def _same(text: str) -> str:
    """Blanks and the width of digits and punctuation left aside."""
    return re.sub(r"\s", "", text).translate(
        str.maketrans(",;:!?()０１２３４５６７８９", "，；：！？（）0123456789")
    )


def truths(folder: Path) -> list[tuple[Path, dict[str, Any]]]:
    """Raw text and truth of every statute in the folder; none if it is not there."""
    return [(f.with_suffix(".txt"), json.loads(f.read_text("utf-8"))) for f in sorted(folder.glob("*.json"))]
