"""Lighthouse on the pages that matter, as on a phone: the median of several runs against thresholds."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from dev import chromium
from dev.sites import ROOT, build
from dev.webserver import free_port, serving

RUNS = 3
PERFORMANCE = {
    "": 85,
    "articles/13/": 85,
    "articles/25/": 85,
    "full/": 80,
    "duties/": 85,
    "laws/patent-law/": 85,
}
"""The least a page may have. The goal is 95 on an idle machine; the score falls by up to ten points on a busy one,
so that less than this has another reason. The full text is long; what readers come for is the article. A page that
an edition does not have is passed over.
"""
PAGES = {lang + page: least for lang in ("", "en/") for page, least in PERFORMANCE.items()}
THRESHOLDS = {"accessibility": 100, "best-practices": 100, "seo": 100}
CATEGORIES = ("performance", *THRESHOLDS)
TOOL = ROOT / "scripts/dev/node_modules/.bin/lighthouse"


def failures(folder: Path) -> Iterator[str]:
    """Build the site for the address it is served from, print each page’s scores, yield what is short."""
    port = free_port()
    build(folder / "site", SITE_URL=f"http://127.0.0.1:{port}/")
    with serving(folder / "site", port=port) as address:
        for page, performance in PAGES.items():
            if not (folder / "site" / page).is_dir():
                continue
            reports = [_report(address + page, folder / "report.json") for _ in range(RUNS)]
            scores = {name: median(_score(report, name) for report in reports) for name in CATEGORIES}
            print(f"  {'/'.join(f'{score:.0f}' for score in scores.values()):>17}  /{page}", flush=True)
            for name, least in {"performance": performance, **THRESHOLDS}.items():
                if scores[name] < least:
                    why = _reasons(reports[-1], name)
                    yield f"/{page}: {name} {scores[name]:.0f}, at least {least}: {why}"


def _report(url: str, out: Path) -> dict[str, Any]:
    flags = " ".join(["--headless=new", *chromium.arguments()])
    command = [str(TOOL), url, "--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={flags}"]
    only = f"--only-categories={','.join(CATEGORIES)}"
    environment = os.environ | {"CHROME_PATH": str(chromium.find(whole=True))}
    subprocess.run([*command, only, "--no-enable-error-reporting"], check=True, env=environment)
    report: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return report


def _score(report: dict[str, Any], category: str) -> float:
    return 100 * float(report["categories"][category]["score"] or 0)


def _reasons(report: dict[str, Any], category: str) -> str:
    """The audits of the category that are not perfect, by name."""
    rows = [row["id"] for row in report["categories"][category]["auditRefs"] if row["weight"]]
    low = [name for name in rows if (report["audits"][name]["score"] or 0) < 0.9]
    return ", ".join(low) or "no single audit is low"
