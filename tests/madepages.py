"""The pages of an edition as the generator makes them, before MkDocs."""

from __future__ import annotations

from pages import pages
from statute.edition import Edition
from statute.view.site import Settings, build_sites


def generated_pages(edition: Edition, settings: Settings | None = None) -> dict[str, bytes]:
    """By path below docs/, in each language of the edition."""
    return pages(build_sites(edition, settings or Settings(), edition.meta.langs))
