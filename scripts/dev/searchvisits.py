"""Asks an engine in a browser that has nothing cached: what it finds, how fast, how many bytes."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from dev.searchengines import Engine
from dev.searchfolder import PAGE

COMMON = ("科技创新", "science and technology innovation")
"""What stands in most articles: the heaviest to answer."""
PATIENCE = 180
"""Seconds in which an engine must answer at all."""
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


Asked = Sequence[tuple[str, list[str]]]
"""Queries, each with the numbers of the articles that are right."""


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


def measure(
    browser: Browser, engine: Engine, folder: Path, address: str, queries: Asked, visits: int
) -> Figures:
    """The bytes are those of first visits, the times the best of later ones, so that the server is warm."""
    script = f"queries => ({_RUN})({engine.start}, queries)"
    bytes_of = [_visit(browser, address, folder, script, [text])[1] for text in (queries[0][0], *COMMON)]
    results = [
        _visit(browser, address, folder, script, [text for text, _ in queries])[0] for _ in range(visits)
    ]
    return _figures(results, [right for _, right in queries], max(bytes_of))


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


def _figures(results: Sequence[dict[str, Any]], wanted: list[list[str]], kilobytes: float) -> Figures:
    found = [list(dict.fromkeys(articles)) for articles in results[0]["found"]]
    pairs = list(zip(found, wanted, strict=True))
    return Figures(
        recall=sum(len(set(f[:5]) & set(w)) / min(5, len(w)) for f, w in pairs) / len(pairs),
        mrr=sum(next((1 / n for n, a in enumerate(f[:10], 1) if a in w), 0.0) for f, w in pairs) / len(pairs),
        cold_s=min(result["cold"] for result in results) / 1000,
        first_ms=min(_p95(result["first"]) for result in results),
        again_ms=min(_p95(result["again"]) for result in results),
        kilobytes=kilobytes,
    )


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * len(times))]


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes())) if file.is_file() else 0
