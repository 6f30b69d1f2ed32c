"""This search, the theme's own and Pagefind, side by side in one folder: the same words for each, and how it is asked.

The theme's worker and ours speak the same four messages, so both are asked by the same page.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import material  # type: ignore[import-untyped]

from dev import synthetic
from dev.searchfolder import WORKER, write_search
from dev.sites import ROOT
from search.results import Collection, Strength

INDEX_SECONDS = 1200
"""In which Pagefind must have made its index; else it has none, and gives no answer."""
_THEME_SEPARATOR = r"[\s\u200b\-]"
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


def write_engines(folder: Path, size: int) -> float:
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
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(
            [*program, "--output-path", str(folder / "pagefind"), "--force-language", "zh", "--silent"],
            check=True,
            timeout=INDEX_SECONDS,
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
