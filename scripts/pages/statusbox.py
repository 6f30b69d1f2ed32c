"""Is it in force, who says so, and what this text is not: a short line for the top, the whole for the end."""

from __future__ import annotations

from pages.amendments import amendment_line
from pages.markdown import block
from pages.marks import escape
from statute.view.addresses import ABOUT, relative
from statute.view.site import Site
from statute.view.status import dates, disclaimer, standing


def status_line(site: Site, page: str) -> str:
    """Under the heading of a page."""
    first, *more = standing(site)
    parts = [f"**{first}**", *more, f"[{disclaimer(site)}]({relative(page, ABOUT)}#status)"]
    return block(" · ".join(parts), ".status")


def status_text(site: Site) -> str:
    """All that is known about the status, with its source."""
    first, *more = standing(site)
    sentences = [site.say("list.comma").join((f"**{first}**", *more)) + site.say("sentence.end"), dates(site)]
    if site.meta.status:
        source = escape(site.meta.status_source[site.lang])
        sentences.append(f"{site.say('status.source')}{site.say('colon')}{source}")
    sentences += [amendment_line(site, one) for one in site.meta.amended]
    sentences.append(disclaimer(site) + site.say("sentence.end"))
    return site.language.gap.join(filter(None, sentences))
