#!/usr/bin/env python3
"""Split a statute's raw text into one Markdown page per article.

    python scripts/split_articles.py                  write all pages of edition/ into docs/
    python scripts/split_articles.py --check          report problems, write nothing
    python scripts/split_articles.py --json           the whole edition as JSON on stdout
    python scripts/split_articles.py --source FILE --json   any statute's raw text
    python scripts/split_articles.py --new FILE --edition DIR   an edition out of .txt, .md, .html, .docx
    python scripts/split_articles.py --compare OLD NEW --json   what became of each article
    python scripts/split_articles.py --rebase         notes and tables follow an amended source.txt
    python scripts/split_articles.py --diff BASE              what this tree changes for readers since a commit

Exit 0: done. 1: the content has errors, printed as `path:line: code: sentence. hint`. 2: wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from export.tojson import to_json
from export.versionjson import change_json
from intake.newedition import new_edition
from intake.sourcetext import RefusedFile
from intake.summary import summary
from pages import GENERATED, pages
from pages.write import write_pages
from review.basetree import NoBase
from review.comparing import compare_with
from review.report import report
from statute.compare import changes
from statute.edition import Edition, Reading, load, load_source
from statute.laws.currency import currency
from statute.material import read_material
from statute.model import Problem
from statute.rebase import NothingToRebase, rebase
from statute.view.movedaddresses import keep_addresses
from statute.view.site import build_sites
from web.console import speak_utf8
from web.environment import edition_folder, settings_from, shown_folder
from web.places import docs_of


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    if options.source and not options.json and not options.check:
        _parser().error("--source has no pages to write; add --json or --check")
    if options.new:
        return _new(options)
    if options.compare:
        return _compare(options)
    if options.rebase:
        return _rebase(options)
    if options.diff is not None:
        return _diff(options)
    folder = shown_folder(options.edition)
    reading, problems = load_source(options.source) if options.source else load(folder)
    _print(problems, options.format)
    wrong = any(p.severity == "error" for p in problems)
    if options.json:
        json.dump(to_json(reading, problems), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif options.check and reading is not None and options.format == "text" and not wrong:
        print(_all_is_well(reading, len(problems)))
    elif not options.check and isinstance(reading, Edition) and not wrong:
        settings = settings_from(os.environ, options.edition)
        out = options.out or docs_of(options.edition, reading.meta.id)
        write_pages(pages(build_sites(reading, settings, reading.meta.langs)), out, GENERATED)
    return int(wrong)


def _new(options: argparse.Namespace) -> int:
    """An edition out of a file; what was read, on stdout. 2 if nothing was written."""
    folder = shown_folder(options.edition)
    try:
        left_behind = new_edition(options.new, folder)
    except RefusedFile as error:
        print(error, file=sys.stderr)
        return 2
    edition, problems = load(folder)
    _print(problems, options.format)
    if isinstance(edition, Edition):
        print(summary(folder, edition, problems, left_behind))
        print(f"Then: make site EDITION={shlex.quote(str(folder))}")
    return int(any(p.severity == "error" for p in problems))


def _rebase(options: argparse.Namespace) -> int:
    """Notes, tables and translation from the last version to the text in force; what moved, and what is left."""
    material, problems = read_material(shown_folder(options.edition), None, date.today())
    _print(problems, options.format)
    if material is None or any(p.severity == "error" and p.code != "hash-mismatch" for p in problems):
        return 1
    try:
        report = rebase(material)
    except NothingToRebase as error:
        print(error)
        return 0
    keep_addresses(material, report)
    report.write()
    for title, told in report.parts():
        print(f"{title}: {len(told)}")
        for one in told:
            print(f"  {one}")
    return int(bool(report.left))


def _compare(options: argparse.Namespace) -> int:
    """What became of each article from one raw text to the other, as JSON or a line each."""
    (before, wrong), (after, more) = (load_source(path) for path in options.compare)
    problems = (*wrong, *more)
    _print(problems, options.format)
    if before is None or after is None:
        return 1
    found = changes(before.statute, after.statute)
    if options.json:
        articles = [change_json(change) for change in found]
        json.dump({"articles": articles}, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        for change in found:
            print(f"{change.old or '-':>6} → {change.new or '-':6} {change.kind:10} {change.similarity:.2f}")
    return int(any(p.severity == "error" for p in problems))


def _diff(options: argparse.Namespace) -> int:
    """What the working tree changes for readers since a commit, as Markdown. 2 if there is nothing to compare with."""
    try:
        change = compare_with(
            options.diff, shown_folder(options.edition), settings_from(os.environ, options.edition)
        )
    except NoBase as error:
        print(error, file=sys.stderr)
        return 2
    sys.stdout.write(report(change))
    return int(not change.sound)


def _all_is_well(reading: Reading, warnings: int) -> str:
    """What was checked, in one line."""
    slugs = {note.id for entry in reading.apparatus for note in entry.notes}
    languages = "two languages" if reading.translation else "one language"
    counted = [
        (len(reading.statute.articles), "article", ""),
        (len(slugs), "note", f" in {languages}"),
        (len(reading.authorities), "authority", _currency(reading)),
    ]
    named = (
        f"{n} {word if n == 1 else word.replace('authority', 'authoritie') + 's'}{more}"
        for n, word, more in counted
        if n
    )
    found = (
        "no problems"
        if not warnings
        else f"no errors, {warnings} {'warning' if warnings == 1 else 'warnings'}"
    )
    return f"{', '.join(named)}: {found}"


def _currency(reading: Reading) -> str:
    """How far the list of authorities has been looked up, and whether their texts have."""
    found = currency(reading.authorities, date.today())
    texts = "" if reading.laws.shelf or not reading.laws.cited else ", none with its text at hand"
    return f" ({found.checked} checked within a year, {found.superseded} superseded{texts})"


def _print(problems: Iterable[Problem], form: str) -> None:
    for p in problems:
        if form == "github":
            place = f"file={_escaped(p.path, ':,')}" + (f",line={p.line}" if p.line else "")
            print(f"::{p.severity} {place},title={p.code}::{_escaped(f'{p.message} {p.hint}'.rstrip())}")
        else:
            print(p, file=sys.stderr)


def _escaped(text: str, more: str = "") -> str:
    """As workflow commands want it; in properties `:` and `,` too."""
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="split_articles.py", description="Split a statute's raw text into pages."
    )
    parser.add_argument(
        "--edition",
        type=Path,
        default=edition_folder(os.environ),
        help="folder of the edition (default: $EDITION, or edition/)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        help="folder the pages go to (default: docs/, or build/ID/docs/)",
    )
    parser.add_argument("--source", type=Path, help="the raw text of any statute, with no edition around it")
    parser.add_argument(
        "--new", type=Path, metavar="FILE", help="make the edition out of .txt, .md, .html or .docx"
    )
    parser.add_argument(
        "--compare",
        nargs=2,
        type=Path,
        metavar=("OLD", "NEW"),
        help="two raw texts: what became of each article",
    )
    parser.add_argument(
        "--diff",
        metavar="BASE",
        help="a commit: what the working tree changes for readers since, as Markdown",
    )
    parser.add_argument(
        "--rebase",
        action="store_true",
        help="move notes, tables and translation from the newest text in versions/ to source.txt",
    )
    parser.add_argument("--check", action="store_true", help="report problems and write nothing")
    parser.add_argument("--json", action="store_true", help="print the whole edition as JSON")
    parser.add_argument(
        "--format", choices=("text", "github"), default="text", help="how problems are printed"
    )
    return parser


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
