"""Measure what must stay fast: reading a long statute, making the site beside plain MkDocs Material, and versions."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from dev import bench_preview, bench_search, bench_versions
from dev.sites import build, copy_tree, environment
from statute.model import Source, Statute
from statute.numerals import to_chinese
from statute.parse.assemble import parse
from statute.text.clean import clean
from statute.text.read import read_bytes
from web.console import speak_utf8
from web.environment import edition_folder

ARTICLES = 1260
CHARACTERS = 110_000
ARTICLES_PER_CHAPTER = 60
MOST_SECONDS = 0.5
MOST_TIMES = 11
PAIRS = 5
_HALF_WIDTH = str.maketrans("，；：（）", ",;:()")
_PLAIN = """\
site_name: Plain
docs_dir: {docs}
theme: {{name: material, language: {language}, font: false}}
plugins: [search]
markdown_extensions: [attr_list, footnotes, md_in_html, admonition, def_list, tables]
"""


def main() -> int:
    """Print the figures; 1 if something is slower than it may be."""
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
    preview = bench_preview.main()
    versions = bench_versions.main(sentences())
    return int(once > MOST_SECONDS or tenfold > MOST_TIMES * once or search or preview or versions)


def statute_text(articles: int, characters: int) -> str:
    """A raw text of that size: sentences of the edition's statute over and over, under new numbers."""
    statute = _statute()
    endless = cycle(sentences())
    lines = [statute.title.text if statute.title else "", ""]
    length = 0
    for number in range(1, articles + 1):
        if number % ARTICLES_PER_CHAPTER == 1:
            lines += [f"第{to_chinese(number // ARTICLES_PER_CHAPTER + 1)}章 总 则", ""]
        text = next(endless)
        while length + len(text) < characters * number / articles:
            text += next(endless)
        length += len(text)
        lines += [f"第{to_chinese(number) if number < 10_000 else number}条 {text}", ""]
    return "\n".join(lines)


def sentences() -> list[str]:
    """Those of the edition's statute."""
    whole = "".join(paragraph.text for article in _statute().articles for paragraph in article.paragraphs)
    return [f"{sentence}。" for sentence in whole.translate(_HALF_WIDTH).split("。") if sentence]


def _statute() -> Statute:
    source = _source((edition_folder(os.environ) / "source.txt").read_bytes())
    return parse(clean(source), source)


def _source(data: bytes) -> Source:
    source, problems = read_bytes(data, "source.txt")
    if source is None:
        raise ValueError(problems)
    return source


def _parse_seconds(times: int) -> float:
    """CPU time, the best of three."""
    data = statute_text(times * ARTICLES, times * CHARACTERS).encode()
    source = _source(data)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        statute = parse(clean(source), source)
        best = min(best, time.process_time() - start)
        if len(statute.articles) != times * ARTICLES:
            raise ValueError(f"{len(statute.articles)} articles were read")
    return best


def _compare_builds(folder: Path) -> None:
    """CPU of both languages, ours from a fresh tree, generating included, beside the same Markdown with Material alone.

    The best of five pairs in turn.
    """
    tree = copy_tree(folder / "tree")
    ours, plain = float("inf"), float("inf")
    for _ in range(PAIRS):
        ours = min(ours, _cpu(lambda: build(folder / "ours", root=tree)))
        plain = min(plain, _cpu(lambda: _build_plain(folder, tree / "docs")))
    pages = len(list((folder / "ours").rglob("*.html")))
    for label, seconds in (("This edition", ours), ("Plain Material", plain)):
        print(f"{label}: {pages} pages in {seconds:.2f} s of CPU, {1000 * seconds / pages:.0f} ms a page")
    print(f"Ratio: {ours / plain:.2f}", flush=True)


def _cpu(work: Callable[[], object]) -> float:
    """Seconds of processor time of the processes that `work` runs."""
    before = os.times()
    work()
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _build_plain(folder: Path, docs: Path) -> None:
    for language in ("zh", "en"):
        config = folder / f"{language}.yml"
        config.write_text(_PLAIN.format(docs=docs / language, language=language), encoding="utf-8")
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        command = [*mkdocs, "--config-file", str(config), "--site-dir", str(folder / language)]
        subprocess.run(command, check=True, env=environment(), stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
