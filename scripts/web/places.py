"""Where what is made of an edition goes, so that nothing of another is overwritten.

docs/                   generated pages of edition/, beside those written by hand
build/<id>/docs/        generated pages of any other edition, with copies of those written by hand
site/, dist/            what was made last, of whichever edition
build/<id>/site/, dist/ what stood there before, of another
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from statute.model import LANGS
from statute.view.addresses import GENERATED
from web.environment import ROOT

_ID = re.compile(r'\{\s*"edition":\s*\{\s*"id":\s*"([^"]+)"')
"""How statute.json begins."""


def docs_of(edition: Path, id: str, root: Path = ROOT) -> Path:
    """The folder above zh/ and en/ that the edition's pages are written to."""
    return (
        root / "docs" if edition.resolve() == (root / "edition").resolve() else root / "build" / id / "docs"
    )


def written_by_hand(docs: Path) -> dict[str, bytes]:
    """Pages below docs/ that are no edition's: `zh/guide.md` → bytes."""
    found = (f for lang in LANGS for f in sorted((docs / lang).rglob("*.md")))
    paths = {f.relative_to(docs): f for f in found}
    return {path.as_posix(): f.read_bytes() for path, f in paths.items() if path.parts[1] not in GENERATED}


def set_aside(made: Path, id: str, root: Path = ROOT) -> None:
    """What an edition other than `id` left in `made` (site/ or dist/) goes to its own folder below build/."""
    before = _edition_in(made)
    if before and before != id:
        kept = root / "build" / before / made.name
        shutil.rmtree(kept, ignore_errors=True)
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(made, kept)
        print(f"{made.name}/ was of {before}; it is now in {kept.relative_to(root)}/.")


def _edition_in(made: Path) -> str:
    for path in (made / "statute.json", made / "data/statute.json"):
        if path.is_file():
            with path.open(encoding="utf-8") as file:
                match = _ID.match(file.read(500))
            return match[1] if match else ""
    return ""
