"""Is it in force, who says so, and what this text is not: a short line for the top, the whole for the end."""

from __future__ import annotations

from pages.markdown import block
from pages.marks import escape
from statute.view.addresses import ABOUT, relative
from statute.view.site import Site


def status_line(site: Site, page: str) -> str:
    """Under the heading of a page."""
    parts = [
        f"**{site.say(f'status.{site.meta.status}')}**",
        checked(site),
        f"[{_disclaimer(site)}]({relative(page, ABOUT)}#status)",
    ]
    return block(" · ".join(parts), ".status")


def status_text(site: Site) -> str:
    """All that is known about the status, with its source."""
    meta = site.meta
    dates = site.say(
        "status.dates", adopted=site.language.date(meta.adopted), in_force=site.language.date(meta.in_force)
    )
    known = f"**{site.say(f'status.{meta.status}')}**{site.say('list.comma')}{checked(site)}{site.say('sentence.end')}"
    source = f"{site.say('status.source')}{site.say('colon')}{escape(meta.status_source[site.lang])}"
    gap = site.language.gap
    return gap.join((known, dates, source, f"{_disclaimer(site)}{site.say('sentence.end')}"))


def checked(site: Site) -> str:
    return site.say("status.checked", date=site.language.date(site.meta.status_checked))


def _disclaimer(site: Site) -> str:
    said = [site.say("status.disclaimer")]
    if site.bilingual:
        said.append(site.say("status.translation"))
    return site.say("list.semicolon").join(said)
