#!/usr/bin/env python3
"""Live preview of both languages in one server: Chinese at /, English at /en/.

    PYTHONPATH=scripts python -m web.serve [--port 8000]

A change to the edition or to a page written by hand is on the screen in about a second: only pages
that changed are made anew. If titles in the navigation changed, all pages follow a moment later; so they
do when a template, a style sheet or the configuration changed.
"""

from __future__ import annotations

import argparse
import logging
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from statute.laws.lawfolder import laws_beside
from statute.model import Lang
from statute.view.addresses import GENERATED
from web.build import CONFIGS, has_language
from web.console import speak_utf8
from web.environment import ROOT, edition_folder


def main() -> None:
    parser = argparse.ArgumentParser(prog="serve.py", description="Live preview of both languages.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    os.chdir(ROOT)
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    logging.getLogger("mkdocs.commands.build").setLevel(logging.ERROR)  # It warns of partial builds.
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        serve(Path(folder), options.host, options.port)


def serve(folder: Path, host: str, port: int) -> None:
    """Build into the folder, serve it, build again whatever changes, until interrupted."""
    site, again = folder / "site", folder / "again"
    again.touch()
    make = builder(site, f"http://{host}:{port}/", again)
    make()
    server = LiveReloadServer(builder=make, host=host, port=port, root=str(site), polling_interval=0.3)
    server.error_handler = lambda code: (site / f"{code}.html").read_bytes() if code == 404 else None
    for path in (*watched(), again):
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def builder(site: Path, url: str, again: Path) -> Callable[[], None]:
    """A function that makes what changed since it last ran; it touches `again` if the rest should follow."""
    last: dict[str, object] = {}

    def make() -> None:
        look = tuple(sorted((str(f), f.stat().st_mtime_ns) for f in (*look_files(), again)))
        partly = last.get("look") == look
        moved = False
        langs: Sequence[Lang] = ()
        for file, folder in CONFIGS:
            below = f"{folder}/" if folder else ""
            config = load_config(config_file=file, site_dir=str(site / below), site_url=url + below)
            if not has_language(config, langs):
                continue
            if partly:
                config.theme.static_templates.clear()  # The 404 page and the site map can wait.
                config.extra["partial"] = (
                    True  # So can what is made of the whole: search data, files to take away.
                )
            build(config, serve_url=url + below, dirty=partly)
            langs = config.extra["langs"]
            moved |= last.get(file) != config.nav
            last[file] = config.nav
        last["look"] = look
        if partly and moved:
            again.touch()

    return make


def watched() -> Iterator[Path]:
    """What a change of is seen: generated pages are not among it, or each build would cause another."""
    edition = edition_folder(os.environ)
    yield from (edition, Path("overrides"), *(Path(file) for file, _ in CONFIGS))
    if (laws := laws_beside(edition)).is_dir():
        yield laws
    for docs in sorted(Path("docs").iterdir()):
        yield from (path for path in sorted(docs.iterdir()) if path.name not in GENERATED)


def look_files() -> Iterator[Path]:
    """What all pages depend on."""
    yield from (Path(file) for file, _ in CONFIGS)
    yield from (f for f in Path("overrides").rglob("*") if f.is_file())


if __name__ == "__main__":
    speak_utf8()
    main()
