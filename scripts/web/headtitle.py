"""The title of a page as windows and lists of results show it."""

from __future__ import annotations

from statute.view.addresses import HOME, article_of_page
from statute.view.names import article_label
from statute.view.site import Site

LONGEST = 70
"""Characters; search engines cut what is longer."""


def head_title(site: Site, page: str, title: str) -> str:
    """`title` is what the page calls itself; the statute's short title follows where there is room.

    `Article 14 · Night boats and their crews · Water Bus Regulations`
    """
    short = site.meta.short_titles[site.lang]
    if page == HOME:
        return site.title if len(site.title) <= LONGEST else short
    if article := article_of_page(page):
        title = " · ".join(filter(None, (article_label(site, site.lang, article), site.caption(article))))
    whole = f"{title} · {short}"
    return whole if len(whole) <= LONGEST else shortened(title)


def shortened(title: str) -> str:
    """Without words in its middle: what tells titles apart stands at the beginning or the end."""
    if len(title) <= LONGEST:
        return title
    half = (LONGEST - 1) // 2
    start, end = title[:half], title[-half:]
    return f"{start.rpartition(' ')[0] or start}…{end.partition(' ')[2] or end}"
