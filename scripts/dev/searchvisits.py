"""Asks an engine in a browser that has nothing cached: what it finds, how fast, how many bytes."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from dev.searchengines import Engine
from dev.searchfolder import PAGE

COMMON = ("科技创新", "science and technology innovation")
"""What stands in most articles: the heaviest to answer."""
PATIENCE = 180
"""Seconds in which an engine must answer at all."""
ROUND = 120
"""Seconds for all queries; those that are not asked by then count for nothing."""
_ARTICLE = "url => (/articles\\/(\\d+)/.exec(url) || [])[1]"
_RUN = f"""async (engine, queries, rounds) => {{
  const article = {_ARTICLE}, begun = performance.now(), ask = await engine(article)
  await ask(queries[0])
  const cold = performance.now() - begun, found = [], times = []
  for (let round = 0; round < rounds; round++) {{
    const until = performance.now() + 1000 * {ROUND}, took = []
    for (const text of queries) {{
      const before = performance.now()
      if (before > until) break
      const articles = (await ask(text)).filter(Boolean)
      took.push(performance.now() - before)
      if (!round) found.push(articles)
    }}
    times.push(took)
  }}
  return {{ cold, found, times }}
}}"""


Asked = Sequence[tuple[str, list[str]]]
"""Queries, each with the numbers of the articles that are right; none for what is asked for its time alone."""


@dataclass(frozen=True)
class Figures:
    recall: float
    mrr: float
    cold_s: float
    """From the start of the engine to its first answer, the server warm, nothing in the browser's cache."""
    first_ms: float
    """p95 of queries asked for the first time, the engine there, what else they need on the server."""
    cached_ms: float
    """The same where the browser has it from an earlier page."""
    again_ms: float
    """p95 of the same queries asked again on the same page."""
    kilobytes: float
    """For the heaviest first query."""
    asked: int
    """Queries that were answered in time."""


def measure(
    browser: Browser, engine: Engine, folder: Path, address: str, queries: Asked, visits: int
) -> Figures:
    """The bytes are those of first visits, the times the best of later ones, so that the server is warm."""
    texts = [text for text, _ in queries]
    script = f"([texts, rounds]) => ({_RUN})({engine.start}, texts, rounds)"
    kilobytes = [_first_load(browser, folder, address, script, text) for text in (texts[0], *COMMON)]
    results = []
    for _ in range(visits):
        with _visit(browser, address, PATIENCE + 2 * ROUND) as page:
            result = page.evaluate(script, [texts, 2])
            page.goto(f"{address}{PAGE}")
            result["times"] += page.evaluate(script, [texts, 1])["times"]
            results.append(result)
    return _figures(results, queries, max(kilobytes))


def _first_load(browser: Browser, folder: Path, address: str, script: str, text: str) -> float:
    """The kilobytes that are loaded to answer a first query."""
    with _visit(browser, address, PATIENCE) as page:
        loaded: set[str] = set()
        page.context.on("request", lambda request: loaded.add(request.url))
        page.evaluate(script, [[text], 0])
        return sum(_compressed(folder / url.removeprefix(address).partition("?")[0]) for url in loaded) / 1000


@contextmanager
def _visit(browser: Browser, address: str, seconds: int) -> Iterator[Page]:
    """A page that has nothing cached; after so many seconds it breaks off, which is an error to whom it answers."""
    context = browser.new_context(bypass_csp=True)
    try:
        page = context.new_page()
        page.add_init_script(f"setTimeout(() => location.reload(), {1000 * seconds})")
        page.goto(f"{address}{PAGE}")
        yield page
    finally:
        context.close()


def _figures(results: Sequence[dict[str, Any]], queries: Asked, kilobytes: float) -> Figures:
    found = [list(dict.fromkeys(articles)) for articles in results[0]["found"]]
    pairs = [(f, right) for f, (_, right) in zip(found, queries, strict=False) if right]
    first, again, cached = (min(_p95(result["times"][n]) for result in results) for n in range(3))
    return Figures(
        recall=sum(len(set(f[:5]) & set(w)) / min(5, len(w)) for f, w in pairs) / len(pairs),
        mrr=sum(next((1 / n for n, a in enumerate(f[:10], 1) if a in w), 0.0) for f, w in pairs) / len(pairs),
        cold_s=min(result["cold"] for result in results) / 1000,
        first_ms=first,
        cached_ms=cached,
        again_ms=again,
        kilobytes=kilobytes,
        asked=len(found),
    )


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * len(times))]


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes())) if file.is_file() else 0
