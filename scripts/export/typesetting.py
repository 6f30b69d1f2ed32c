"""Setting a gathering with Typst: out of the templates, the book's data and places.json in a folder come what was found
where, and book.pdf. Several gatherings are set in processes of their own, which give back their memory when they end.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import typst

from export.fonts import FOLDER
from export.gatherings import Gathering
from export.survey import Survey, survey_in

BOOK = "book.pdf"
FOUND = "found.json"
WORKERS = min(3, os.cpu_count() or 1)
"""Each takes up to 0.6 GB."""


def typeset(date: int, gatherings: Sequence[Gathering], with_pdf: bool) -> Sequence[Survey]:
    """A single one is set here, where what was set before is still known."""
    folders = [gathering.folder for gathering in gatherings]
    if len(folders) == 1:
        return [survey_in(typeset_one(folders[0], date if with_pdf else None))]
    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(partial(_apart, date if with_pdf else None), folders))


def typeset_one(folder: Path, date: int | None) -> str:
    """What was found, as JSON; a PDF is made if it has a date."""
    compiler = compiler_of(folder / "book.typ")
    found = compiler.query("<places>", field="value", one=True)
    if date is not None:
        compiler.compile(output=str(folder / BOOK), format="pdf", pdf_standards=["ua-1"], timestamp=date)
    return found


def compiler_of(template: Path) -> typst.Compiler:
    return typst.Compiler(
        str(template), root=str(template.parent), font_paths=[str(FOLDER)], ignore_system_fonts=True
    )


def _apart(date: int | None, folder: Path) -> Survey:
    command = [
        sys.executable,
        "-m",
        "export.typesetting",
        str(folder),
        *([] if date is None else [str(date)]),
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).resolve().parents[1])
    if done.returncode:
        raise RuntimeError(done.stderr.strip().rpartition("\n")[2])
    return survey_in((folder / FOUND).read_text("utf-8"))


if __name__ == "__main__":
    folder, *date = sys.argv[1:]
    text = typeset_one(Path(folder), int(date[0]) if date else None)
    (Path(folder) / FOUND).write_text(text, "utf-8")
