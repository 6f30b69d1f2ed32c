"""The edition with a change in it, to unpack and open: what changed is listed first, with links to its pages.

PYTHONPATH=scripts python -m web.changedsite --base COMMIT [--out build/preview]
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from markdown import markdown
from mkdocs.exceptions import Abort, ConfigurationError

from review.basetree import NoBase
from review.comparing import compare_with
from review.difference import Difference, FactChange
from review.report import report
from statute.edition import edition_in
from statute.model import LANGUAGES, Lang, UnitId
from statute.view.addresses import ABOUT, AUTHORITIES, INSTITUTIONS, READERS, TERMS, page_of
from statute.wording import say
from web.console import speak_utf8
from web.environment import ROOT, edition_folder, settings_from, shown_folder
from web.zip import build_offline, readme, spare

PAGES = {
    "term": TERMS,
    "institution": INSTITUTIONS,
    "law": AUTHORITIES,
    "reader": READERS,
    "edition": ABOUT,
}
"""Where each kind of thing is shown that has no page of its own; words for search have none."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="web.changedsite", description="The edition with a change in it.")
    parser.add_argument("--base", required=True, help="the commit to compare with")
    parser.add_argument("--out", type=Path, default=ROOT / "build/preview")
    options = parser.parse_args()
    os.chdir(ROOT)
    folder = shown_folder(edition_folder(os.environ))
    try:
        change = compare_with(options.base, folder, settings_from(os.environ, folder))
        meta = edition_in(folder).meta
        shutil.rmtree(options.out, ignore_errors=True)
        build_offline(ROOT / folder, options.out)
    except (NoBase, ValueError, Abort, ConfigurationError) as error:
        print(error, file=sys.stderr)
        return 1
    spare(options.out)
    start = options.out / "README.html"
    start.write_bytes(with_changes(readme(meta), change, options.out, meta.langs))
    print(f"Open {os.path.relpath(start)}.")
    return 0


def with_changes(page: bytes, change: Difference, site: Path, langs: tuple[Lang, ...]) -> bytes:
    """The page that says what to open, with the changed pages before everything."""
    entries = "".join(f"<li>{' · '.join(links)}</li>" for links in _links(change, site, langs))
    title = " · ".join(escape(say(lang, "review.pages")) for lang in langs)
    told = report(change).replace("<details>", '<details markdown="1">')
    body = markdown(told, extensions=["md_in_html"])
    first = f"<h1>{title}</h1><ul>{entries}</ul>" if entries else ""
    return page.replace(b"<body>", f"<body>{first}<div>{body}</div><hr>".encode(), 1)


def _links(change: Difference, site: Path, langs: tuple[Lang, ...]) -> Iterator[list[str]]:
    """For each changed thing a link in each language, as far as there is such a page."""
    seen: set[str] = set()
    for one in change.facts:
        page = _page(one)
        if not page or page in seen:
            continue
        seen.add(page)
        file = page.removesuffix(".md") + ".html"
        names = dict(zip(LANGUAGES, one.shown.heading, strict=True))
        links = [(f"{LANGUAGES[lang].folder}{file}", names[lang]) for lang in langs]
        found = [f'<a href="{at}">{escape(name)}</a>' for at, name in links if (site / at).is_file()]
        if found:
            yield found


def _page(one: FactChange) -> str:
    kind, name = one.key.home
    return page_of(UnitId(name)) if kind == "unit" else PAGES.get(kind, "")


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
