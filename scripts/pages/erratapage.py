"""The page of errata: what published versions had wrong, and how to tell of a mistake."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from pages.markdown import bullets, document, heading, link
from pages.marks import escape
from statute.files.erratafile import Erratum
from statute.view.addresses import ABOUT, ERRATA, href, relative
from statute.view.names import unit_name
from statute.view.site import Site


def errata_page(site: Site) -> Iterator[tuple[str, str]]:
    meta = {"title": site.say("errata"), "description": site.say("errata.description", title=site.title)}
    mistakes = site.edition.errata.mistakes
    blocks = [
        heading(1, site.say("errata"), "#errata"),
        site.say("errata.intro", about=relative(ERRATA, ABOUT), version=site.meta.version),
        bullets(_mistake(site, one) for one in mistakes) if mistakes else site.say("errata.none"),
        heading(2, site.say("errata.tell"), "#tell"),
        site.say("errata.tell.text"),
        _ways(site),
    ]
    yield ERRATA, document(meta, blocks)


def _mistake(site: Site, one: Erratum) -> str:
    place = link(unit_name(site.lang, one.unit), href(ERRATA, one.unit))
    words = site.say("errata.mended", version=one.version)
    return (
        f"{site.language.date(one.date)} · {place}{site.say('colon')}{escape(one.what[site.lang])} *{words}*"
    )


def _ways(site: Site) -> str:
    """By mail, and in the repository, as far as they are known."""
    ways = []
    if contact := site.settings.contact:
        subject = quote(f"{site.meta.short_titles[site.lang]} {site.meta.version}")
        ways.append(link(contact, f"mailto:{contact}?subject={subject}"))
    if repo := site.settings.repo_url:
        ways.append(link(site.say("errata.issues"), f"{repo}/issues"))
    return bullets(ways) if ways else ""
