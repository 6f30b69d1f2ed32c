"""A folder that holds the search and nothing else, and a page that asks it: for measurements and tests."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from dev.sites import ROOT
from search import engine_script

SCRIPTS = ROOT / "overrides/assets/javascripts/search"
WORKER = "assets/javascripts/search/worker.js"
PAGE = "search.html"
_PAGE = """<!doctype html><meta charset="utf-8"><title>search</title><script>
/* A function that sends a query to a worker and waits for the answer; early ones are counted and passed over. */
window.asker = async (url, setup) => {
  const worker = new Worker(url)
  const next = type => new Promise(done => worker.addEventListener("message", function heard({ data }) {
    if (data.type !== type || (data.data && data.data.early)) return
    worker.removeEventListener("message", heard)
    done(data.data)
  }))
  const ready = next(1)
  worker.postMessage({ type: 0, data: setup })
  await ready
  return text => {
    const answer = next(3)
    worker.postMessage({ type: 2, data: text })
    return answer
  }
}
</script>"""


def write_search(folder: Path, files: Mapping[str, str]) -> None:
    """The worker, the engine with its data, and PAGE."""
    shutil.copytree(SCRIPTS, folder / "assets/javascripts/search")
    (folder / "search").mkdir()
    for name, text in {**files, "engine.js": engine_script()}.items():
        (folder / "search" / name).write_text(text, "utf-8")
    (folder / PAGE).write_text(_PAGE, "utf-8")
