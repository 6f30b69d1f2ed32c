"""The pages of an edition as the generator makes them, before MkDocs."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from pages import pages
from statute.edition import Edition
from statute.view.site import Settings, build_sites

DOCS = Path(__file__).parents[1] / "docs"


def generated_pages(edition: Edition, settings: Settings | None = None) -> dict[str, bytes]:
    """By path below docs/, in each language of the edition."""
    return pages(build_sites(edition, settings or Settings(), edition.meta.langs))


def links_nowhere(made: dict[str, bytes]) -> list[str]:
    """Links of pages to pages that are not there, or to no place on them."""
    texts = {path: text.decode() for path, text in made.items() if path.endswith(".md")}
    found = []
    for path, text in texts.items():
        for target, anchor in re.findall(r"\]\(([^()\s:#]*\.md)?(?:#([^()\s]+))?\)", text):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            if (DOCS / page).is_file():
                continue  # Written by hand.
            if page not in texts or (anchor and not has_anchor(texts[page], anchor)):
                found.append(f"{path}: {target}#{anchor}")
    return found


def has_anchor(page: str, anchor: str) -> bool:
    """Whether the Markdown of a page has the place."""
    return bool(
        re.search(rf"(?:\{{[^}}\n]*#|^/+ html \| \S*#|id=\"|id: ){re.escape(anchor)}(?![\w-])", page, re.M)
    )
