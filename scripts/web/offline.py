"""Make everything there is to take away, into dist/, and the site with it: `make offline`.

A part that fails is named and leaves the others as they are; the exit status is then 1. Dates in the files are
those of SOURCE_DATE_EPOCH, so that the same edition gives the same bytes.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import Abort, ConfigurationError

from export.texts import text_file, texts_of
from statute.edition import Edition, load
from statute.model import Lang
from statute.view.site import Settings
from web.build import make_site
from web.console import speak_utf8
from web.environment import ROOT, edition_folder, settings_from, shown_folder
from web.making import lacks_laws, tell
from web.places import set_aside
from web.zip import offline_zip

DIST = ROOT / "dist"
SITE = ROOT / "site"


@dataclass(frozen=True)
class OfflineFile:
    """A file of dist/ and what makes it."""

    name: str
    make: Callable[[], bytes]


def parts(edition: Edition, date: int, settings: Settings) -> Iterator[OfflineFile]:
    """The fast ones first. Books lead to the site, if the settings say where it is."""
    for name in texts_of(edition):
        yield OfflineFile(name, lambda name=name: text_file(edition, name))  # type: ignore[misc]
    yield OfflineFile("statute.epub", lambda: _epub(edition, date, settings))
    if edition.translation is not None:
        yield OfflineFile("statute-bilingual.docx", lambda: _word(edition, date, settings))
    for lang in edition.langs:
        yield OfflineFile(f"statute-{lang}.pdf", lambda lang=lang: _pdf(edition, (lang,), date, settings))  # type: ignore[misc]
    if edition.translation is not None:
        yield OfflineFile("statute-bilingual.pdf", lambda: _pdf(edition, edition.langs, date, settings))
    yield OfflineFile("statute-gbt9704.pdf", lambda: _gbt9704(edition, date))
    yield OfflineFile("statute-offline.zip", lambda: offline_zip(ROOT / edition.folder, edition.meta, date))


# Formats are imported when they are made: one that lacks its package fails alone.


def _epub(edition: Edition, date: int, settings: Settings) -> bytes:
    from export.epub import epub

    return epub(edition, date, settings)


def _word(edition: Edition, date: int, settings: Settings) -> bytes:
    from export.word import word

    return word(edition, date, settings)


def _pdf(edition: Edition, langs: Sequence[Lang], date: int, settings: Settings) -> bytes:
    from export.pdf import pdf

    return pdf(edition, langs, date, settings)


def _gbt9704(edition: Edition, date: int) -> bytes:
    from export.pdf import gbt9704

    return gbt9704(edition, date)


def make(part: OfflineFile, folder: Path) -> bool:
    """One file, its name, size and time on a line; False if it failed."""
    start = time.monotonic()
    print(f"{part.name} …", end=" ", flush=True)
    try:
        data = part.make()
    except Exception as error:  # Whatever it is, the other parts are made.
        (folder / part.name).unlink(missing_ok=True)
        print(f"FAILED: {type(error).__name__}: {error}", flush=True)
        return False
    (folder / part.name).write_bytes(data)
    print(f"{time.monotonic() - start:.1f} s, {_size(len(data))}", flush=True)
    return True


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def make_whole(edition: Path, made: list[str]) -> bool:
    """The site with links to all that was made, and the files beside it."""
    start = time.monotonic()
    print("site …", end=" ", flush=True)
    try:
        make_site(SITE, edition, made, drawn=True)
    except (Abort, ConfigurationError, ValueError) as error:
        print(f"FAILED: {error}", flush=True)
        return False
    for name in made:
        shutil.copy2(DIST / name, SITE / "data" / name)
    print(f"{time.monotonic() - start:.1f} s", flush=True)
    return True


def main() -> int:
    os.chdir(ROOT)
    folder = edition_folder(os.environ)
    edition, problems = load(shown_folder(folder))
    tell(problems, edition is not None and lacks_laws(edition))
    if not isinstance(edition, Edition) or any(p.severity == "error" for p in problems):
        print("The edition has errors; nothing was made.", file=sys.stderr)
        return 1
    set_aside(DIST, edition.meta.id)
    shutil.rmtree(DIST, ignore_errors=True)  # Nothing of an edition that was made before.
    DIST.mkdir()
    date = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    wanted = list(parts(edition, date, settings_from(os.environ, folder)))
    made = [part.name for part in wanted if make(part, DIST)]
    done = make_whole(folder, made)
    failed = [part.name for part in wanted if part.name not in made] + ([] if done else ["site"])
    if failed:
        print(f"Failed: {', '.join(failed)}. The rest is in dist/.", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
