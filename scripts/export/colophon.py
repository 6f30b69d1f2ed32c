"""What every book says at its end of the edition: source, status, notes, licenses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statute.view.licenses import licenses
from statute.view.names import notes_text
from statute.view.site import Site
from statute.view.status import dates, disclaimer, standing


def colophon_lines(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Headings and the lines under each, as far as they are true of the edition."""
    meta, end = site.meta, site.say("sentence.end")
    groups = re.findall(".{1,8}", site.edition.source.sha256)
    digest = site.say("book.colophon.hash", hash=" ".join(groups))
    none = () if meta.variants or meta.emendations else (site.say("book.apparatus.none"),)
    yield site.say("about.source"), (meta.provenance[site.lang], digest, *none)
    in_force = f"{' · '.join(standing(site))}{end}{site.language.gap}{dates(site)}"
    source = (meta.status_source[site.lang],) if meta.status else ()
    yield site.say("status.heading"), (in_force, *source, disclaimer(site) + end)
    if site.apparatus:
        yield site.say("about.notes"), (notes_text(site),)
    yield site.say("about.licenses"), (licenses(site),)
