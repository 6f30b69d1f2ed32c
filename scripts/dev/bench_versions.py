"""What earlier texts cost: the same statute built in one version and in ten, each in both languages of the site."""

from __future__ import annotations

import hashlib
import os
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

from dev.sites import build
from statute.numerals import to_chinese

ARTICLES = 200
VERSIONS = 10
MOST_TIMES = 3
PAIRS = 3
_ABOUT = """\
id = "{id}"
version = "1"
source_sha256 = "{hash}"
adopted = 2020-01-20
in_force = 2020-05-01
title = {{ zh = "示例条例", en = "Example Regulations" }}
short_title = {{ zh = "示例条例", en = "Example Regulations" }}
issuer = {{ zh = "示例", en = "Example" }}
description = {{ zh = "示例。", en = "An example." }}
provenance = {{ zh = "虚构。", en = "Invented." }}

[status]
value = "in-force"
checked = "2026-11"
source = {{ zh = "虚构。", en = "Invented." }}
"""
_VERSION = """
[[versions]]
adopted = {year}-01-01
in_force = {year}-03-01
decision = {{ zh = "虚构。", en = "Invented." }}
provenance = {{ zh = "虚构。", en = "Invented." }}
source_sha256 = "{hash}"
rebased = true
"""


def main(sentences: Sequence[str]) -> int:
    """Print the figures; 1 if ten versions take longer than they may. The best of a few pairs, in turn."""
    texts = versions([f"{sentences[n % len(sentences)]}第{n}号。" for n in range(ARTICLES)])
    with tempfile.TemporaryDirectory() as folder:
        places = {count: edition(Path(folder, f"edition-{count}"), texts[-count:]) for count in (1, VERSIONS)}
        best = dict.fromkeys(places, float("inf"))
        for _ in range(PAIRS):
            for count, place in places.items():
                before = os.times()
                build(Path(folder, "site"), EDITION=str(place))
                after = os.times()
                seconds = after.children_user + after.children_system
                best[count] = min(best[count], seconds - before.children_user - before.children_system)
    ratio = best[VERSIONS] / best[1]
    print(f"{ARTICLES} articles in one version: {best[1]:.1f} s of CPU")
    print(
        f"In {VERSIONS} versions: {best[VERSIONS]:.1f} s, {ratio:.2f} times as long (≤ {MOST_TIMES})",
        flush=True,
    )
    return int(ratio > MOST_TIMES)


def versions(text: Sequence[str]) -> list[list[str]]:
    """The oldest first: each amends a tenth of the articles of the one before, deletes three and inserts three."""
    lot, found = random.Random(3), [[*text]]
    for step in range(1, VERSIONS):
        articles = [*found[-1]]
        for n in lot.sample(range(len(articles)), ARTICLES // 10):
            articles[n] = articles[n].replace("，", f"，依照第{step}次修改，", 1)
        for n in lot.sample(range(len(articles) - 3), 3):
            del articles[n]
            articles.insert(
                lot.randrange(len(articles)),
                f"第{step}次修改新设的第{n}号规定，适用于{lot.randrange(10**6)}号线。",
            )
        found.append(articles)
    return found


def edition(folder: Path, texts: Sequence[Sequence[str]]) -> Path:
    """An edition of these versions, the last in force."""
    *earlier, in_force = map(_raw, texts)
    about = _ABOUT.format(id=folder.name, hash=_hash(in_force))
    folder.mkdir()
    (folder / "source.txt").write_bytes(in_force)
    for year, raw in enumerate(earlier, 2000):
        place = folder / f"versions/{year}-01-01"
        place.mkdir(parents=True)
        (place / "source.txt").write_bytes(raw)
        about += _VERSION.format(year=year, hash=_hash(raw))
    (folder / "edition.toml").write_text(about, "utf-8")
    return folder


def _raw(articles: Sequence[str]) -> bytes:
    lines = ["示例条例", *(f"第{to_chinese(n)}条　{text}" for n, text in enumerate(articles, 1))]
    return "\n\n".join(lines).encode()


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
