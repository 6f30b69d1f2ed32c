"""What books say of a law below its name: its version, from when that is in force, how it stands to the statute."""

from __future__ import annotations

from statute.files.authorityfile import Entry
from statute.view.lawlines import version_name
from statute.view.site import Site


def facts(site: Site, entry: Entry, version: str, since: str) -> str:
    """On one line, in the site's language; `since` is empty where nobody knows it."""
    said = [version_name(site.lang, version)]
    if since:
        said.append(site.say("laws.from", date=site.language.date(since)))
    said.append(site.say(f"laws.relation.{entry.relation}"))
    line = site.say("list.semicolon").join(said)
    return f"{line[:1].upper()}{line[1:]}"
