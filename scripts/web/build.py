"""The site in both languages, made in one process: the edition is read once.

    PYTHONPATH=scripts python -m web.build [--edition DIR] [--site-dir DIR]

Exit 1 if the content has errors, or MkDocs has a warning.
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from statute.model import LANGUAGES, Lang
from statute.view.downloads import TEXTS
from web.configurations import CONFIGS
from web.console import speak_utf8
from web.datafiles import DataFiles
from web.environment import ROOT, edition_folder
from web.movedpages import lead_on
from web.otherengine import make_with
from web.policy import secure
from web.published import publish


def main() -> int:
    parser = argparse.ArgumentParser(prog="web.build", description="The site in both languages.")
    parser.add_argument("--site-dir", type=Path, help="where it goes (default: site/)")
    parser.add_argument("--root", type=Path, default=ROOT, help="the tree that it is made of")
    parser.add_argument(
        "--pictures", action="store_true", help="draw what a link to each page shows elsewhere"
    )
    parser.add_argument("--edition", type=Path, help="folder of the edition (default: $EDITION, or edition/)")
    parser.add_argument("--engine", default="mkdocs", help="the program that makes it (mkdocs, properdocs)")
    options = parser.parse_args()
    # What is made here is kept to the end; looking through it for what could go takes a twelfth of the time.
    gc.disable()
    root = options.root.resolve()
    edition = root / options.edition if options.edition else edition_folder(os.environ, root)
    try:
        site = options.site_dir or root / "site"
        homes = _by(options.engine, site, edition, root, options.pictures)
    except (Abort, ConfigurationError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Made {' and '.join(os.path.relpath(home) for home in homes)}.")
    return 0


def _by(engine: str, site: Path, edition: Path, root: Path, pictures: bool) -> tuple[Path, ...]:
    if engine == "mkdocs":
        return make_site(site, edition, root=root, drawn=pictures)
    return make_with(engine, site, edition, root)


def make_site(
    folder: Path, edition: Path, downloads: Sequence[str] = TEXTS, root: Path = ROOT, drawn: bool = False
) -> tuple[Path, ...]:
    """Each language of the edition into `folder`, strictly: a warning is an error. Its home pages.

    `drawn`: with the pictures of shared links; those of before are kept below build/.

    Raises Abort, and ValueError for a page with a script that is none of ours.
    """
    logging.basicConfig(format="%(levelname)s - %(message)s", level=logging.WARNING)
    templates: dict[str, None] = {}
    langs: Sequence[Lang] = ()
    for file, below in CONFIGS:
        config = configured(root / file, folder.resolve() / below, edition, downloads)
        if not has_language(config, langs):
            continue
        config.extra |= {"published": True, "drawn": drawn}
        make(config)
        made = cast(DataFiles, config.plugins["statute-data"])
        lead_on(made.site, Path(config.site_dir))
        publish(made.site, made.changes, Path(config.site_dir), root / "build/pictures" if drawn else None)
        langs = config.extra["langs"]
        templates.update(dict.fromkeys(config.theme.dirs))
    secure(folder.resolve(), map(Path, templates))
    return tuple(folder / LANGUAGES[lang].folder / "index.html" for lang in langs)


def has_language(config: MkDocsConfig, langs: Sequence[Lang]) -> bool:
    """Whether the edition is made in the language; `langs` are those it has, empty before its first."""
    return not langs or config.theme["language"] in langs


def configured(
    file: Path, folder: Path, edition: Path, downloads: Sequence[str], *, from_disk: bool = False
) -> MkDocsConfig:
    """The settings of one language; `from_disk` for pages that are opened without a web server."""
    config = load_config(str(file), site_dir=str(folder), strict=True, use_directory_urls=not from_disk)
    config.extra |= {"edition": str(edition), "downloads": tuple(downloads), "alone": True}
    return config


def make(config: MkDocsConfig) -> None:
    """One language. Raises Abort if MkDocs has a warning."""
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
