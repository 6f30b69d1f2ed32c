"""For whom: what the statute gives to, or asks of, each kind of reader, with the provision."""

from __future__ import annotations

from collections.abc import Iterator

from pages.markdown import block, bullets, document, heading, link
from pages.marks import escape
from statute.view.addresses import READERS, href
from statute.view.names import unit_name
from statute.view.site import Site


def readers_page(site: Site) -> Iterator[tuple[str, str]]:
    readers = site.edition.readers
    if not readers:
        return
    gap = site.language.gap
    meta = {"title": site.say("readers"), "description": site.say("readers.description", title=site.title)}
    blocks = [heading(1, site.say("readers"), "#readers"), block(site.say("readers.intro"), ".by")]
    for reader in readers:
        blocks.append(heading(2, escape(reader.who[site.lang]), f"#{reader.id}"))
        blocks.append(
            bullets(
                f"{escape(a.text[site.lang])}{gap}{link(unit_name(site.lang, a.unit), href(READERS, a.unit))}"
                for a in reader.answers
            )
        )
    yield READERS, document(meta, blocks)
