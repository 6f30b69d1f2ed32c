#!/usr/bin/env python3
"""Live preview of both languages in one server: Chinese at /, English at /en/.

    PYTHONPATH=scripts python -m web.serve [--port 8000]

A change is on the screen in about a second: of the edition and of pages written by hand those pages that have become
others, of a style sheet or script the file alone; a template or the configuration makes everything anew. Where the
content has errors, each page lists them until they are mended.
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from statute.laws.lawfolder import laws_beside
from statute.view.addresses import GENERATED
from web.configurations import CONFIGS
from web.console import speak_utf8
from web.environment import ROOT, edition_folder
from web.faultpage import PreviewFault
from web.making import FaultyContent
from web.previewserver import PortInUse, Preview, server_of
from web.renewal import Renewal
from web.watching import Snapshot, different, snapshot

EVERY = 0.1
"""Seconds between two looks at the files."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="web.serve", description="Live preview of both languages.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
    parser.add_argument("--root", type=Path, default=ROOT, help="the tree that it is made of")
    options = parser.parse_args()
    root = options.root.resolve()
    os.chdir(root)
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        preview = Preview(Path(folder))
        try:
            server = server_of(preview, options.host, options.port)
        except PortInUse as error:
            print(error, file=sys.stderr)
            return 1
        Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://{options.host}:{options.port}/"
        print(f"The preview is at {url}, in English at {url}en/. It ends with Ctrl+C.", flush=True)
        try:
            watch(preview, Renewal(Path(folder), url, edition_folder(os.environ, root), root))
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    return 0


def watch(preview: Preview, renewal: Renewal) -> None:
    """Make what is shown, and make it again whenever files change, without end."""
    seen: Snapshot = {}
    rest: Iterator[None] = iter(())
    while True:
        now = snapshot(_watched(renewal))
        if changed := different(seen, now):
            seen = now
            with _faults_shown(preview, renewal):
                look = _again(preview, renewal, changed)
                preview.tell(look=look)
            rest = renewal.rest()
        elif renewal.made and not renewal.settled and not preview.fault and preview.quiet():
            with _faults_shown(preview, renewal), preview.writing:
                next(rest, None)
            if renewal.settled:
                preview.tell()
                gc.collect()
        else:
            time.sleep(EVERY)


def _again(preview: Preview, renewal: Renewal, changed: frozenset[Path]) -> bool:
    """Make what the changed files ask for; whether style sheets or scripts are among them."""
    overrides = renewal.root / "overrides"
    assets = {p for p in changed if p.is_relative_to(overrides) and p.suffix not in (".html", ".xml")}
    content = changed - assets
    whole = any(p.is_relative_to(overrides) or p.suffix == ".yml" for p in content)
    with preview.writing:
        if not renewal.made or whole or (content and not renewal.pages(content, preview.on_screen())):
            renewal.whole()
        for path in assets:
            renewal.asset(path)
    return bool(assets)


@contextmanager
def _faults_shown(preview: Preview, renewal: Renewal) -> Iterator[None]:
    """What goes wrong meanwhile stands in place of every page."""
    gc.disable()  # What is made is kept; looking through all of it takes as long as making it.
    try:
        yield
    except FaultyContent as error:
        preview.tell(PreviewFault(error.problems))
    except (Exception, SystemExit) as error:  # Whatever it is, the next change may mend it.
        renewal.made = {}
        preview.tell(PreviewFault(said=f"{type(error).__name__}: {error}"))
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
    finally:
        gc.enable()


def _watched(renewal: Renewal) -> Iterator[Path]:
    """What a change of is seen: generated pages are not among it, or each build would cause another."""
    root = renewal.root
    yield from (renewal.edition, laws_beside(renewal.edition), root / "overrides")
    yield from (root / file for file, _ in CONFIGS)
    for docs in sorted((root / "docs").iterdir()):
        if docs.is_dir():
            yield from (path for path in sorted(docs.iterdir()) if path.name not in GENERATED)


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
