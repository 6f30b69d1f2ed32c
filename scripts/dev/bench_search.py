"""Measure search in a browser beside the theme's own and Pagefind: what it finds, how fast, how many bytes.

The theme's worker and ours speak the same four messages, so both are asked by the same page. All three search
the same words. Beyond the edition's own articles the data is synthetic, see synthetic.py.
"""

from __future__ import annotations

import gzip
import html
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import material  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Error, sync_playwright

from dev import chromium, synthetic
from dev.searchfolder import PAGE, WORKER, write_search
from dev.sites import ROOT
from dev.webserver import serving
from search.results import Collection, Strength
from statute.numerals import to_chinese
from web.console import speak_utf8

SIZES = (59, 1_300, 10_000, 100_000)
QUERIES = ROOT / "edition/tests/search/first.json"
COMMON = ("科技创新", "science and technology innovation")
"""What stands in most articles: the heaviest to answer."""
PATIENCE = 180
"""Seconds in which an engine must answer at all."""
_THEME_SEPARATOR = r"[\s\u200b\-]"
_ARTICLE = "url => (/articles\\/(\\d+)/.exec(url) || [])[1]"
_RUN = f"""async (engine, queries) => {{
  const article = {_ARTICLE}, begun = performance.now(), ask = await engine(article)
  await ask(queries[0])
  const cold = performance.now() - begun, times = [], found = []
  for (const round of [0, 1]) {{
    for (const text of queries) {{
      const before = performance.now(), articles = (await ask(text)).filter(Boolean)
      times.push(performance.now() - before)
      if (!round) found.push(articles)
    }}
  }}
  return {{ cold, found, first: times.slice(0, queries.length), again: times.slice(queries.length) }}
}}"""
_WORKER = """async article => {{
  const setup = {{ config: {config}, docs: {docs}, options: {{ suggest: false }} }}
  const ask = await window.asker("{url}", setup)
  return async text => (await ask(text)).items.map(([first]) => article(first.location))
}}"""
_PAGEFIND = """async article => {
  const pagefind = await import("/pagefind/pagefind.js")
  return async text => {
    const { results } = await pagefind.search(text)
    return Promise.all(results.slice(0, 10).map(async one => article((await one.data()).url)))
  }
}"""


@dataclass(frozen=True)
class Engine:
    name: str
    start: str
    """JavaScript: given what reads the number of an article off an address, gives what answers a query with numbers."""


def _config(separator: str) -> str:
    fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1_000_000.0}}
    return json.dumps({"lang": ["zh"], "separator": separator, "pipeline": [], "fields": fields})


_THEME_DOCS = '(await (await fetch("theme.json")).json()).docs'
ENGINES = (
    Engine("this search", _WORKER.format(url=WORKER, config=_config("[ ]+"), docs="[]")),
    Engine(
        "the theme’s own",
        _WORKER.format(
            url="assets/javascripts/workers/theme.js", config=_config(_THEME_SEPARATOR), docs=_THEME_DOCS
        ),
    ),
    Engine("Pagefind", _PAGEFIND),
)


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


@dataclass(frozen=True)
class Figures:
    recall: float
    mrr: float
    cold_s: float
    """From the start of the engine to its first answer, the server warm."""
    first_ms: float
    """p95 of queries asked for the first time."""
    again_ms: float
    """p95 of the same queries, all they need at hand."""
    kilobytes: float
    """For the heaviest first query."""


def main() -> int:
    """Print a table for each size; 1 if ours does not hold what it must."""
    wrong: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.arguments())
        for size in SIZES:
            with tempfile.TemporaryDirectory() as folder:
                queries = _queries(size)
                print(f"Search in {size:,} articles, {len(queries)} queries:", flush=True)
                seconds = _write(Path(folder), size)
                print(f"  index made in {seconds:.1f} s of CPU", flush=True)
                if size == 10_000 and seconds > MOST_CPU_SECONDS:
                    wrong.append(f"index of {size:,} articles: {seconds:.1f} s")
                for engine, figures in _compare(browser, Path(folder), queries):
                    print(f"  {engine.name:16} {_said(figures)}", flush=True)
                    if engine is ENGINES[0]:
                        wrong += _exceeded(size, figures)
        browser.close()
    for what in wrong:
        print(f"Does not hold: {what}")
    return int(bool(wrong))


def _said(figures: Figures | None) -> str:
    if figures is None:
        return f"no answer in {PATIENCE} s"
    return (
        f"recall@5 {figures.recall:.2f}, MRR@10 {figures.mrr:.2f}, {figures.kilobytes:,.0f} kB for a first query,"
        f" answered in {figures.cold_s:.2f} s; p95 {figures.first_ms:.0f} ms, asked again {figures.again_ms:.0f} ms"
    )


def _exceeded(size: int, figures: Figures | None) -> Iterator[str]:
    if figures is None:
        yield f"no answer at {size:,}"
    elif limits := LIMITS.get(size):
        if figures.kilobytes > limits.kilobytes:
            yield f"{figures.kilobytes:.0f} kB at {size:,}, at most {limits.kilobytes:.0f}"
        if figures.cold_s > limits.seconds:
            yield f"{figures.cold_s:.2f} s at {size:,}, at most {limits.seconds}"
        if figures.again_ms > limits.p95_ms:
            yield f"p95 {figures.again_ms:.0f} ms at {size:,}, at most {limits.p95_ms:.0f}"
        if figures.recall < limits.recall:
            yield f"recall {figures.recall:.2f} at {size:,}, at least {limits.recall}"


def _queries(size: int) -> list[tuple[str, list[str]]]:
    """The readers' queries; for a synthetic statute terms and numbers of its own."""
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
    return [*own, *(query for query, entry in zip(asked, entries, strict=True) if entry["kind"] == "numeral")]


def _compare(
    browser: Browser, folder: Path, queries: list[tuple[str, list[str]]]
) -> Iterator[tuple[Engine, Figures | None]]:
    with serving(folder) as address:
        for engine in ENGINES:
            try:
                yield engine, _measure(browser, engine, folder, address, queries)
            except Error:
                yield engine, None


def _measure(
    browser: Browser, engine: Engine, folder: Path, address: str, queries: list[tuple[str, list[str]]]
) -> Figures:
    """The bytes are those of first visits, the times those of a later one, so that the server is warm."""
    script = f"queries => ({_RUN})({engine.start}, queries)"
    bytes_of = [_visit(browser, address, folder, script, [text])[1] for text in (queries[0][0], *COMMON)]
    result, _ = _visit(browser, address, folder, script, [text for text, _ in queries])
    return _figures(result, [right for _, right in queries], max(bytes_of))


def _visit(
    browser: Browser, address: str, folder: Path, script: str, texts: list[str]
) -> tuple[dict[str, Any], float]:
    """What the script gives on a page that has nothing cached, and the kilobytes that were loaded."""
    context = browser.new_context(bypass_csp=True)
    try:
        page = context.new_page()
        page.set_default_timeout(1000 * PATIENCE)
        page.goto(f"{address}{PAGE}")
        loaded: set[str] = set()
        context.on("request", lambda request: loaded.add(request.url))
        page.evaluate("seconds => { setTimeout(() => location.reload(), 1000 * seconds) }", PATIENCE)
        result = page.evaluate(script, texts)
        size = sum(_compressed(folder / url.removeprefix(address).partition("?")[0]) for url in loaded)
        return result, size / 1000
    finally:
        context.close()


def _figures(result: dict[str, Any], wanted: list[list[str]], kilobytes: float) -> Figures:
    found = [list(dict.fromkeys(articles)) for articles in result["found"]]
    pairs = list(zip(found, wanted, strict=True))
    return Figures(
        recall=sum(len(set(f[:5]) & set(w)) / min(5, len(w)) for f, w in pairs) / len(pairs),
        mrr=sum(next((1 / n for n, a in enumerate(f[:10], 1) if a in w), 0.0) for f, w in pairs) / len(pairs),
        cold_s=result["cold"] / 1000,
        first_ms=_p95(result["first"]),
        again_ms=_p95(result["again"]),
        kilobytes=kilobytes,
    )


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * len(times))]


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes())) if file.is_file() else 0


def _write(folder: Path, size: int) -> float:
    """A page that asks, and the three engines with the same words; the seconds of CPU that our index took."""
    found, edition = synthetic.statute(size, ROOT / "edition")
    begun = time.process_time()
    files = synthetic.files(found, edition)
    seconds = time.process_time() - begun
    write_search(folder, files)
    docs = list(_documents(found))
    theme = Path(material.__file__).parent / "templates/assets/javascripts"
    shutil.copytree(theme / "lunr", folder / "assets/javascripts/lunr")
    (folder / "assets/javascripts/workers").mkdir()
    shutil.copy(next(theme.glob("workers/search.*.js")), folder / "assets/javascripts/workers/theme.js")
    (folder / "theme.json").write_text(json.dumps({"docs": docs}, ensure_ascii=False), "utf-8")
    pages = folder / "pages"
    for doc in docs:
        (pages / doc["location"]).mkdir(parents=True)
        words = "".join(f"<p>{html.escape(part)}</p>" for part in doc["text"].split("\n"))
        page = f'<!doctype html><html lang="zh"><title>{doc["title"]}</title><h1>{doc["title"]}</h1>{words}</html>'
        (pages / doc["location"] / "index.html").write_text(page, "utf-8")
    program = [sys.executable, "-m", "pagefind", "--site", str(pages)]
    subprocess.run(
        [*program, "--output-path", str(folder / "pagefind"), "--force-language", "zh", "--silent"],
        check=True,
    )
    return seconds


def _documents(found: Collection) -> Iterator[dict[str, str]]:
    """The articles as the others take them."""
    for result in found.results:
        if result.kind == "article":
            words = [e.text for e in result.excerpts if e.strength <= Strength.NOTE]
            yield {
                "location": result.at,
                "title": f"{result.title} {result.caption}".strip(),
                "text": "\n".join(words),
            }


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
