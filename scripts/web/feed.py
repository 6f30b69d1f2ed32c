"""An Atom feed of what has changed in notes and texts: `feed.xml` in each language. RFC 4287.

What git knows of the edition's files; where there is no history, the dates that the edition itself gives. Ids are
tags of the edition (RFC 4151): they stay when the site moves, and need no address. A change more is an entry more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from export.xmlnodes import Maker, document, on_lines
from statute.model import UnitId
from statute.view.addresses import ABOUT, FULL, HOME, address, on_site
from statute.view.names import article_title, unit_name
from statute.view.site import Site
from web.lastchanges import LastChange

NAME = "feed.xml"
MOST = 60
"""So many entries, the newest."""
UNKNOWN = "1970-01-01T00:00:00+00:00"
"""When a feed without an entry was last changed: no date is known."""
_NOTES = re.compile(r"annotations/(?P<lang>\w+)/(?P<unit>[\w-]+)\.md")
E = Maker("http://www.w3.org/2005/Atom")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One change: what it is called, where to read it, when it was made."""

    title: str
    at: str
    """Below the home page of the language."""
    moment: str
    what: str
    """Tells it from others of that moment."""
    said: str


def feed(site: Site, changes: Mapping[str, LastChange]) -> bytes:
    """`changes` are by path below the edition's folder."""
    entries = list(_of_history(site, changes) if changes else _of_dates(site))
    entries.sort(key=lambda entry: (-datetime.fromisoformat(entry.moment).timestamp(), entry.what))
    entries = entries[:MOST]
    root = f"{site.settings.site_url}{site.language.folder}" if site.settings.site_url else ""
    title = site.say("feed", title=site.meta.short_titles[site.lang])
    author = site.meta.short_titles[site.lang]
    whole = E(
        "feed",
        E("id", _tag(site, site.language.folder + NAME)),
        E("title", title),
        E("updated", entries[0].moment if entries else UNKNOWN),
        E("author", E("name", author)),
        E("link", rel="self", type="application/atom+xml", href=f"{root}{NAME}"),
        E("link", rel="alternate", type="text/html", href=root or "./"),
        *(_entry(site, entry, root) for entry in entries),
        lang=site.language.tag,
    )
    on_lines(whole, frozenset({"title", "summary", "id"}))
    return document(whole)


def _entry(site: Site, entry: FeedEntry, root: str) -> etree._Element:
    return E(
        "entry",
        E("id", _tag(site, f"{site.language.folder}{entry.at}{entry.what}/{entry.moment[:19]}")),
        E("title", entry.title),
        E("updated", entry.moment),
        E("link", rel="alternate", type="text/html", href=f"{root}{entry.at}" or "./"),
        E("summary", entry.said or entry.title),
    )


def _of_history(site: Site, changes: Mapping[str, LastChange]) -> Iterator[FeedEntry]:
    """The last change of each note file in the page's language, and of each text."""
    for path, change in changes.items():
        said = site.say("feed.commit", commit=change.commit, subject=change.subject)
        match = _NOTES.fullmatch(path)
        if match and match["lang"] == site.lang and (unit := UnitId.read(match["unit"])):
            name = article_title(site, unit) if unit in site.articles else unit_name(site.lang, unit)
            yield FeedEntry(site.say("feed.notes", name=name), address(unit), change.moment, "notes", said)
        elif path in ("source.txt", "translation.txt"):
            kind = path.removesuffix(".txt")
            yield FeedEntry(site.say(f"feed.{kind}"), on_site(FULL), change.moment, kind, said)


def _of_dates(site: Site) -> Iterator[FeedEntry]:
    """When the statute was adopted and came into force, and when the notes were last gone through."""
    meta = site.meta
    known = (
        ("adopted", meta.adopted, HOME),
        ("in_force", meta.in_force, HOME),
        ("revised", meta.notes_revised, ABOUT),
    )
    for kind, day, page in known:
        if len(day) == len("2020-01-20"):
            yield FeedEntry(site.say(f"feed.{kind}"), on_site(page), f"{day}T00:00:00+00:00", kind, "")


def _tag(site: Site, what: str) -> str:
    """`tag:water-bus-rules,2020:en/articles/14/notes/2026-11-28T10:05:42`."""
    year = site.meta.adopted[:4] or "2020"
    return f"tag:{site.meta.id},{year}:{what}"
