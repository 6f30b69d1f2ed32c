"""The site in both languages, made in one process: the edition is read once.

    PYTHONPATH=scripts python -m web.build [--site-dir DIR]

Exit 1 if the content has errors, or MkDocs has a warning.
"""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from web.policy import secure

ROOT = Path(__file__).resolve().parents[2]
CONFIGS = (("mkdocs.yml", ""), ("mkdocs.en.yml", "en"))
"""In this order: making the first empties the folder of the second."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="web.build", description="The site in both languages.")
    parser.add_argument("--site-dir", type=Path, default=ROOT / "site", help="where it goes (default: site/)")
    parser.add_argument("--root", type=Path, default=ROOT, help="the tree that it is made of")
    options = parser.parse_args()
    try:
        make_site(options.site_dir.resolve(), options.root.resolve())
    except (Abort, ConfigurationError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def make_site(folder: Path, root: Path = ROOT) -> None:
    """Both languages into `folder`, strictly: a warning is an error.

    Raises Abort, and ValueError for a page with a script that is none of ours.
    """
    logging.basicConfig(format="%(levelname)s - %(message)s", level=logging.WARNING)
    templates: dict[str, None] = {}
    for file, below in CONFIGS:
        config = load_config(str(root / file), site_dir=str(folder / below), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
        templates.update(dict.fromkeys(config.theme.dirs))
    secure(folder, map(Path, templates))


if __name__ == "__main__":
    sys.exit(main())
