"""Measure search in a browser beside the theme's own and Pagefind, at sizes up to 100,000 articles.

Beyond the edition's own articles the data is synthetic, see synthetic.py. `python -m dev.bench_search 59 1300` measures
these sizes alone.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserType, Error, sync_playwright

from dev import chromium, synthetic
from dev.searchengines import ENGINES, Engine, write_engines
from dev.searchvisits import Asked, Figures, measure
from dev.sites import ROOT
from dev.webserver import serving
from statute.numerals import to_chinese
from web.console import speak_utf8

SIZES = (59, 1_300, 10_000, 100_000)
VISITS = 3
"""Of which the best counts; of the largest one is enough."""
QUERIES = ROOT / "edition/tests/search/first.json"


@dataclass(frozen=True)
class Limits:
    """What must hold at a size."""

    kilobytes: float
    seconds: float
    p95_ms: float = float("inf")
    recall: float = 0


LIMITS = {
    59: Limits(133, 1.0, recall=0.97),
    10_000: Limits(400, 1.0, 30, 0.98),
    100_000: Limits(1_500, 2.5),
}
MOST_CPU_SECONDS = 20
"""For the index of 10,000 articles."""


def main(sizes: Sequence[int] = SIZES) -> int:
    """Print a table for each size; 1 if ours does not hold what it must."""
    wrong: list[str] = []
    with sync_playwright() as playwright:
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                queries = _queries(size)
                print(f"Search in {size:,} articles, {len(queries)} queries:", flush=True)
                seconds = write_engines(Path(folder), size)
                print(f"  index made in {seconds:.1f} s of CPU", flush=True)
                if size == 10_000 and seconds > MOST_CPU_SECONDS:
                    wrong.append(f"index of {size:,} articles: {seconds:.1f} s")
                visits = 1 if size == SIZES[-1] else VISITS
                for engine, figures in _compare(playwright.chromium, Path(folder), queries, visits):
                    print(f"  {engine.name:16} {_said(figures, queries)}", flush=True)
                    if engine is ENGINES[0]:
                        wrong += _exceeded(size, figures)
    for what in wrong:
        print(f"Does not hold: {what}")
    return int(bool(wrong))


def _said(figures: Figures | str, queries: Asked) -> str:
    if isinstance(figures, str):
        return figures
    some = f" (of {figures.asked} queries)" if figures.asked < len(queries) else ""
    return (
        f"recall@5 {figures.recall:.2f}, MRR@10 {figures.mrr:.2f}, {figures.kilobytes:,.0f} kB for a first query,"
        f" answered in {figures.cold_s:.2f} s; p95{some} {figures.first_ms:.0f} ms first asked,"
        f" {figures.cached_ms:.0f} ms out of the browser’s cache, {figures.again_ms:.0f} ms asked again"
    )


def _exceeded(size: int, figures: Figures | str) -> Iterator[str]:
    if isinstance(figures, str):
        yield f"{figures} at {size:,}"
    elif limits := LIMITS.get(size):
        if figures.kilobytes > limits.kilobytes:
            yield f"{figures.kilobytes:.0f} kB at {size:,}, at most {limits.kilobytes:.0f}"
        if figures.cold_s > limits.seconds:
            yield f"{figures.cold_s:.2f} s at {size:,}, at most {limits.seconds}"
        if figures.again_ms > limits.p95_ms:
            yield f"p95 {figures.again_ms:.0f} ms at {size:,}, at most {limits.p95_ms:.0f}"
        if figures.recall < limits.recall:
            yield f"recall {figures.recall:.2f} at {size:,}, at least {limits.recall}"


def _queries(size: int) -> Asked:
    """The readers' queries; of a synthetic statute terms and numbers of its own, and the readers' for their time."""
    entries = json.loads(QUERIES.read_text("utf-8"))
    asked = [(entry["query"], [str(article) for article in entry["articles"]]) for entry in entries]
    if size <= SIZES[0]:
        return asked
    numbers = random.Random(size).sample(range(60, size), 40)
    own = [
        (text, [str(n)])
        for n in numbers
        for text in (synthetic.name(n), f"第{to_chinese(n) if n < 10_000 else n}条", f"Article {n}")
    ]
    numeral = [entry["kind"] == "numeral" for entry in entries]
    return [
        *own,
        *((text, right if same else []) for (text, right), same in zip(asked, numeral, strict=True)),
    ]


def _compare(
    chrome: BrowserType, folder: Path, queries: Asked, visits: int
) -> Iterator[tuple[Engine, Figures | str]]:
    """Each in a browser of its own, which one that fails takes with it."""
    with serving(folder) as address:
        for engine in ENGINES:
            browser = chrome.launch(executable_path=chromium.find(), args=chromium.arguments())
            begun = time.monotonic()
            try:
                yield engine, measure(browser, engine, folder, address, queries, visits)
            except Error as error:
                ended = "crashed" if "crash" in str(error) else "no answer"
                yield engine, f"{ended} after {time.monotonic() - begun:.0f} s"
            browser.close()


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main([*map(int, sys.argv[1:])] or SIZES))
