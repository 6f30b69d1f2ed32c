"""Measure what must stay fast: reading a long statute, and making the site beside plain MkDocs Material."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

from dev import bench_search
from dev.sites import ROOT, build, copy_tree
from statute.numerals import to_chinese
from statute.parse.assemble import parse
from statute.text.clean import clean
from statute.text.read import read_bytes

ARTICLES = 1260
CHARACTERS = 110_000
ARTICLES_PER_CHAPTER = 60
MOST_SECONDS = 0.5
MOST_TIMES = 11
_HALF_WIDTH = str.maketrans("，；：（）", ",;:()")
_PLAIN = """\
site_name: Plain
docs_dir: {docs}
theme: {{name: material, language: {language}, font: false}}
plugins: [search]
markdown_extensions: [attr_list, footnotes, md_in_html, admonition, def_list, tables]
"""


def main() -> int:
    """Print the figures; 1 if parsing or search is slower than it may be."""
    once, tenfold = (_parse_seconds(times) for times in (1, 10))
    print(
        f"Clean and parse {ARTICLES:,} articles, {CHARACTERS:,} characters: {once:.2f} s (≤ {MOST_SECONDS})"
    )
    print(
        f"Ten times as many: {tenfold:.2f} s, {tenfold / once:.1f} times as long (≤ {MOST_TIMES})", flush=True
    )
    with tempfile.TemporaryDirectory() as folder:
        _compare_builds(Path(folder))
    search = bench_search.main()
    return int(once > MOST_SECONDS or tenfold > MOST_TIMES * once or search)


def statute_text(articles: int, characters: int) -> str:
    """A raw text of that size: sentences of the edition's statute over and over, under new numbers."""
    source, _ = read_bytes((ROOT / "edition/source.txt").read_bytes(), "source.txt")
    assert source is not None
    statute = parse(clean(source), source)
    whole = "".join(paragraph.text for article in statute.articles for paragraph in article.paragraphs)
    sentences = cycle(f"{sentence}。" for sentence in whole.translate(_HALF_WIDTH).split("。") if sentence)
    lines = [statute.title.text if statute.title else "", ""]
    length = 0
    for number in range(1, articles + 1):
        if number % ARTICLES_PER_CHAPTER == 1:
            lines += [f"第{to_chinese(number // ARTICLES_PER_CHAPTER + 1)}章 总 则", ""]
        text = next(sentences)
        while length + len(text) < characters * number / articles:
            text += next(sentences)
        length += len(text)
        lines += [f"第{to_chinese(number) if number < 10_000 else number}条 {text}", ""]
    return "\n".join(lines)


def _parse_seconds(times: int) -> float:
    """CPU time, the best of three."""
    data = statute_text(times * ARTICLES, times * CHARACTERS).encode()
    source, _ = read_bytes(data, "bench.txt")
    assert source is not None
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        statute = parse(clean(source), source)
        best = min(best, time.process_time() - start)
        assert len(statute.articles) == times * ARTICLES, len(statute.articles)
    return best


def _compare_builds(folder: Path) -> None:
    """Both languages, ours from a fresh tree, generating included, then the same Markdown with Material alone."""
    tree = copy_tree(folder / "tree")
    start = time.monotonic()
    build(folder / "ours", root=tree)
    ours = time.monotonic() - start
    start = time.monotonic()
    for name in ("zh", "en"):
        _build_plain(folder, tree / "docs" / name, name)
    plain = time.monotonic() - start
    for label, seconds, sites in (("This edition", ours, ["ours"]), ("Plain Material", plain, ["zh", "en"])):
        pages = sum(len(list((folder / site).rglob("*.html"))) for site in sites)
        print(
            f"{label}: {pages} pages in {seconds:.1f} s, {1000 * seconds / pages:.0f} ms a page", flush=True
        )


def _build_plain(folder: Path, docs: Path, language: str) -> None:
    config = folder / f"{language}.yml"
    config.write_text(_PLAIN.format(docs=docs, language=language), encoding="utf-8")
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    command = [*mkdocs, "--config-file", str(config), "--site-dir", str(folder / language)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, env=environment, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
