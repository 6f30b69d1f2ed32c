"""The title of a page as windows and lists of results show it."""

from __future__ import annotations

import re

from statute.view.addresses import HOME, article_of_page
from statute.view.names import article_label
from statute.view.site import Site

LONGEST = 70
"""Characters; search engines cut what is longer."""
_END = re.compile(r"(?P<start>.*?)(?P<end> ?[(（][^()（）]*[)）])?", re.DOTALL)


def head_title(site: Site, page: str, title: str) -> str:
    """`title` is what the page calls itself; the statute's short title follows where there is room.

    `Article 14 · New-type R&D institutions · Shanghai STI Center Regulations`
    """
    short = site.meta.short_titles[site.lang]
    if page == HOME:
        return site.title if len(site.title) <= LONGEST else short
    if article := article_of_page(page):
        title = " · ".join(filter(None, (article_label(site, site.lang, article), site.caption(article))))
    whole = f"{title} · {short}"
    return whole if len(whole) <= LONGEST else shortened(title)


def shortened(title: str) -> str:
    """Cut between words, without what stands in brackets at its end: that tells two texts of one law apart."""
    if len(title) <= LONGEST:
        return title
    match = _END.fullmatch(title)
    end = (match["end"] or "") if match else ""
    start = title[: LONGEST - len(end) - 1]
    return f"{start.rpartition(' ')[0] or start}…{end}"
