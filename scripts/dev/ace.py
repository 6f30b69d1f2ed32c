"""Ace by DAISY on the EPUB: what keeps readers who listen, or who magnify, from reading it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dev import chromium
from dev.sites import ROOT

TOOL = ROOT / "scripts/dev/node_modules/.bin/ace-cli"


def failures(epub: Path, folder: Path) -> Iterator[str]:
    """A line for each finding; the report is left in the folder."""
    command = [str(TOOL), "--force", "--silent", "--outdir", str(folder), str(epub)]
    environment = os.environ | {"PUPPETEER_EXECUTABLE_PATH": str(chromium.find(whole=True))}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    report = folder / "report.json"
    if not report.is_file():
        yield f"{epub.name}: Ace made no report: {(done.stdout + done.stderr).strip()}"
        return
    yield from found(json.loads(report.read_text("utf-8")))


def found(report: dict[str, Any]) -> Iterator[str]:
    """The findings of a report: where, which rule, how grave, what it says."""
    lines = []
    for page in report["assertions"]:
        for one in page["assertions"]:
            rule, said = one["earl:test"], one["earl:result"]["dct:description"]
            where = page["earl:testSubject"]["url"]
            lines.append(f"{where}: {rule['dct:title']} ({rule['earl:impact']}): {said}")
    if not lines and report["earl:result"]["earl:outcome"] != "pass":
        lines.append("Ace did not pass the book and does not say why")
    yield from lines
