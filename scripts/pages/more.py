"""What an edition has besides its articles, in groups: for the home page. Each with a word on what is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pages.glossary import KINDS, of_kind
from pages.markdown import attrs, bullets, heading, link
from pages.marks import escape
from statute.view.addresses import (
    ABOUT,
    AUTHORITIES,
    DATA,
    DUTIES,
    ERRATA,
    FULL,
    GUIDE,
    HOME,
    INSTITUTIONS,
    NOTICE,
    READERS,
    RELATIONS,
    TERMS,
    VERSIONS,
    relative,
)
from statute.view.site import Site

Listed = tuple[str, str, str]
"""A title, the page, and what is on it."""


def groups(site: Site) -> Iterator[str]:
    for key, entries in (
        ("readers", list(_readers(site))),
        ("look", list(_look(site))),
        ("read", list(_read(site))),
        ("take", list(_take(site))),
    ):
        if entries:
            yield heading(3, site.say(f"home.{key}"), f"#{key}")
            yield _list(entries)


def _list(entries: Sequence[Listed]) -> str:
    return bullets(
        link(title, relative(HOME, page)) + (f" *{escape(what)}*{attrs('.what')}" if what else "")
        for title, page, what in entries
    )


def _readers(site: Site) -> Iterator[Listed]:
    for reader in site.edition.readers:
        yield reader.who[site.lang], f"{READERS}#{reader.id}", ""


def _look(site: Site) -> Iterator[Listed]:
    counts = (
        ("duties", DUTIES, len(site.acts)),
        ("terms", TERMS, sum(len(of_kind(site, kind)) for kind in KINDS)),
        ("institutions", INSTITUTIONS, len(of_kind(site, "institution"))),
        ("authorities", AUTHORITIES, len(site.edition.authorities)),
        ("relations", RELATIONS, len(site.related)),
    )
    for key, page, count in counts:
        if count:
            yield site.say(key), page, site.say(f"home.{key}.what", count=count)


def _read(site: Site) -> Iterator[Listed]:
    yield site.say("full"), FULL, site.say("home.full.what")
    if site.statute.notice:
        yield site.say("notice"), NOTICE, site.say("home.notice.what")
    if site.edition.history.versions:
        yield site.say("versions"), VERSIONS, site.say("home.versions.what")
    yield site.say("guide"), GUIDE, site.say("home.guide.what")


def _take(site: Site) -> Iterator[Listed]:
    changes = sum(map(len, site.edits.values()))
    yield site.say("data"), DATA, site.say("home.data.what")
    yield site.say("about"), ABOUT, site.say("home.about.what", count=changes)
    yield site.say("errata"), ERRATA, site.say("home.errata.what")
