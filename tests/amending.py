"""An edition whose text is amended in a known way, as its editors would leave it before they rebase."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

from statute.numerals import to_chinese, to_int

_HEAD = re.compile(
    r"^(?P<blank>[ \u3000]*)第(?P<n>[一二三四五六七八九十百]+)条(?P<rest>[ \u3000].*)", re.MULTILINE
)
_CITED = re.compile("(?<=本条例)第(?P<n>[一二三四五六七八九十百]+)条")


def amend(folder: Path, date: str, inserted: int, deleted: int, seed: int) -> dict[int, int | None]:
    """Move the text to versions/<date>/ and put one with new articles, and without some old ones, in its place.

    What became of each old article, by number; None of those that are gone."""
    source = folder / "source.txt"
    text = source.read_text("utf-8")
    kept = folder / "versions" / date
    kept.mkdir(parents=True)
    shutil.copy2(source, kept)
    if (folder / "translation.txt").exists():
        shutil.copy2(folder / "translation.txt", kept)
    start = next(match.start() for match in _HEAD.finditer(text))
    head, body = text[:start], text[start:]
    articles = [a for a in re.split(r"(?m)^(?=[ \u3000]*第[一二三四五六七八九十百]+条[ \u3000])", body) if a]
    lot = random.Random(seed)
    numbers = range(1, len(articles) + 1)
    gone = set(lot.sample(range(2, len(articles)), deleted))
    before = set(lot.sample([n for n in numbers if n > 1 and n not in gone], inserted))
    made: list[str] = []
    truth: dict[int, int | None] = {}
    for n, article in zip(numbers, articles, strict=True):
        heading = _heading_before(article)
        if n in before:
            made.append(
                f"第{to_chinese(len(made) + 1)}条　本市设立第{to_chinese(n)}号虚构码头，供轮渡停靠。\n\n"
            )
        if n in gone:
            truth[n] = None
            if heading:
                made[-1] += heading
            continue
        truth[n] = len(made) + 1
        made.append(_HEAD.sub(rf"第{to_chinese(truth[n] or 0)}条\g<rest>", article, count=1))

    def follow(match: re.Match[str]) -> str:
        now = truth.get(to_int(match["n"]) or 0)
        return f"第{to_chinese(now)}条" if now else match[0]

    source.write_text(head + _CITED.sub(follow, "".join(made)), "utf-8")
    return truth


def _heading_before(article: str) -> str:
    """A heading that stands at the end of an article's lines."""
    found = re.search(r"(?m)^\s*第[一二三四五六七八九十]+[章节].*\n(?:\s*\n)*\Z", article)
    return found[0] if found else ""
