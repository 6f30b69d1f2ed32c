"""Where words of a book lead outside it: to an address, or to a page of the site if it is known where that is."""

from __future__ import annotations

from statute.model.prose import Link
from statute.view.addresses import on_site
from statute.view.site import Site


def web_address(site: Site, link: Link) -> str:
    """Empty if they lead nowhere outside."""
    if link.kind == "address":
        return link.target
    return page_address(site, link.target) if link.kind == "page" else ""


def page_address(site: Site, page: str) -> str:
    """Of a page of the site with its anchor, in the site's language; empty if the site has no address."""
    root = site.settings.site_url
    return f"{root}{site.language.folder}{on_site(page)}" if root else ""
