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
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import material  # type: ignore[import-untyped]
from playwright.sync_api import Browser, sync_playwright

from dev import chromium, synthetic
from dev.sites import ROOT
from dev.webserver import serving
from statute.numerals import to_chinese

SIZES = (59, 1_300, 10_000)
QUERIES = ROOT / "tests/search/first.json"
SCRIPTS = ROOT / "overrides/assets/javascripts/search"
READY_SECONDS, QUERY_MS, RECALL = 1.5, 60, 0.95
"""What must hold at the largest size; recall on terms and numbers."""
_THEME_SEPARATOR = r"[\s\u200b\-]"
_PAGE = """<!doctype html><meta charset="utf-8"><title>bench</title><script type="module">
const article = url => (/articles\\/(\\d+)/.exec(url) || [])[1]
window.workers = async (url, config, docs) => {
  const begun = performance.now()
  const worker = new Worker(url)
  const answer = type => new Promise(done => worker.addEventListener("message", function heard({ data }) {
    if (data.type === type) { worker.removeEventListener("message", heard); done(data.data) }
  }))
  if (typeof docs === "string") docs = (await (await fetch(docs)).json()).docs
  const ready = answer(1)
  worker.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } })
  await ready
  return [begun, async text => {
    const result = answer(3)
    worker.postMessage({ type: 2, data: text })
    return (await result).items.map(([first]) => article(first.location))
  }]
}
window.pagefind = async url => {
  const begun = performance.now()
  const pagefind = await import(url)
  return [begun, async text => {
    const { results } = await pagefind.search(text)
    return Promise.all(results.slice(0, 10).map(async one => article((await one.data()).url)))
  }]
}
window.run = async (start, queries) => {
  const [begun, ask] = await start()
  await ask(queries[0])
  const cold = performance.now() - begun, warm = [], found = []
  for (const text of queries) {
    const before = performance.now()
    found.push((await ask(text)).filter(Boolean))
    warm.push(performance.now() - before)
  }
  return { cold, warm, found }
}
</script>"""


@dataclass(frozen=True)
class Engine:
    name: str
    start: str
    """JavaScript that begins it."""


def _config(separator: str) -> str:
    return json.dumps({"lang": ["zh"], "separator": separator, "pipeline": [], "fields": _FIELDS})


_FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1_000_000.0}}
ENGINES = (
    Engine("this search", f'workers("assets/javascripts/search/worker.js", {_config("[ ]+")}, [])'),
    Engine(
        "the theme’s own",
        f'workers("assets/javascripts/workers/theme.js", {_config(_THEME_SEPARATOR)}, "theme.json")',
    ),
    Engine("Pagefind", 'pagefind("/pagefind/pagefind.js")'),
)


@dataclass(frozen=True)
class Figures:
    recall: float
    mrr: float
    cold_ms: float
    median_ms: float
    p95_ms: float
    kilobytes: float


def main() -> int:
    """Print a table for each size; 1 if the largest is slower or finds less than it must."""
    wrong = 0
    path = chromium.find()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.arguments())
        for size in SIZES:
            with tempfile.TemporaryDirectory() as folder:
                queries = _queries(size)
                print(f"Search in {size:,} articles, {len(queries)} queries:", flush=True)
                for engine, figures in _compare(browser, Path(folder), size, queries):
                    print(
                        f"  {engine.name:16} recall@5 {figures.recall:.2f}, MRR@10 {figures.mrr:.2f}, first result"
                        f" {figures.cold_ms / 1000:.2f} s, then {figures.median_ms:.0f} ms (p95 {figures.p95_ms:.0f}),"
                        f" {figures.kilobytes:,.0f} kB for the first query",
                        flush=True,
                    )
                    if engine is ENGINES[0] and size == SIZES[-1]:
                        slow = figures.cold_ms > 1000 * READY_SECONDS or figures.p95_ms > QUERY_MS
                        wrong = int(slow or figures.recall < RECALL)
        browser.close()
    return wrong


def _queries(size: int) -> list[tuple[str, list[str]]]:
    """The readers' queries; for a synthetic statute terms and numbers of its own."""
    entries = json.loads(QUERIES.read_text("utf-8"))
    asked = [(entry["query"], [str(article) for article in entry["articles"]]) for entry in entries]
    if size <= len(SIZES) * 20:
        return asked
    numbers = random.Random(size).sample(range(60, size), 40)
    own = [
        (text, [str(n)])
        for n in numbers
        for text in (synthetic.name(n), f"第{to_chinese(n)}条", f"Article {n}")
    ]
    return [*own, *(query for query, entry in zip(asked, entries, strict=True) if entry["kind"] == "numeral")]


def _compare(
    browser: Browser, folder: Path, size: int, queries: list[tuple[str, list[str]]]
) -> Iterator[tuple[Engine, Figures]]:
    _write(folder, synthetic.data(size))
    with serving(folder) as address:
        for engine in ENGINES:
            yield engine, _measure(browser, engine, folder, address, queries)


def _measure(
    browser: Browser, engine: Engine, folder: Path, address: str, queries: list[tuple[str, list[str]]]
) -> Figures:
    """The bytes are those of a first visit, the times those of a second, so that the server is warm."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(f"{address}bench.html")
    loaded: set[str] = set()
    context.on("request", lambda request: loaded.add(request.url))
    script = f"queries => window.run(() => window.{engine.start}, queries)"
    page.evaluate(script, [queries[0][0]])
    kilobytes = sum(_compressed(folder / url.removeprefix(address)) for url in loaded) / 1000
    page.reload()
    result = page.evaluate(script, [text for text, _ in queries])
    context.close()
    return _figures(result, [right for _, right in queries], kilobytes)


def _figures(result: dict[str, Any], wanted: list[list[str]], kilobytes: float) -> Figures:
    found = [list(dict.fromkeys(articles)) for articles in result["found"]]
    pairs = list(zip(found, wanted, strict=True))
    warm = sorted(result["warm"])
    return Figures(
        recall=sum(len(set(f[:5]) & set(w)) / min(5, len(w)) for f, w in pairs) / len(pairs),
        mrr=sum(next((1 / n for n, a in enumerate(f[:10], 1) if a in w), 0.0) for f, w in pairs) / len(pairs),
        cold_ms=result["cold"],
        median_ms=warm[len(warm) // 2],
        p95_ms=warm[int(0.95 * len(warm))],
        kilobytes=kilobytes,
    )


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes())) if file.is_file() else 0


def _write(folder: Path, data: dict[str, Any]) -> None:
    """A page that asks, and the three engines with the same words."""
    (folder / "bench.html").write_text(_PAGE, "utf-8")
    shutil.copytree(SCRIPTS, folder / "assets/javascripts/search")
    (folder / "search").mkdir()
    text = json.dumps({"docs": data}, ensure_ascii=False, separators=(",", ":"))
    (folder / "search/search_index.js").write_text(f"var __index = {text}", "utf-8")
    docs = [
        {"location": a["at"], "title": a["title"], "text": "\n".join(p[3] for p in a["passages"])}
        for a in data["articles"]
    ]
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
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(pages),
        "--output-path",
        str(folder / "pagefind"),
    ]
    subprocess.run([*command, "--force-language", "zh", "--silent"], check=True)


if __name__ == "__main__":
    sys.exit(main())
