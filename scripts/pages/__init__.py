"""Edition → pages. Pure: the same edition and settings give the same bytes.

pages(edition, settings)       every generated page, `zh/articles/13.md` → bytes
navigation(edition, lang, …)   what the site generator shows beside them
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pages.about import about_page
from pages.annexpage import annex_pages
from pages.article import article_pages
from pages.authorities import authorities_page
from pages.data import data_page
from pages.divisions import division_pages
from pages.dutytable import duties_page
from pages.erratapage import errata_page
from pages.full import full_page, notice_page
from pages.glossary import terms_page
from pages.home import home_page
from pages.institutions import institutions_page
from pages.laws import law_pages
from pages.missing import missing_page
from pages.nav import Nav
from pages.nav import navigation as _navigation
from pages.pastarticle import past_article_pages
from pages.readers import readers_page
from pages.relationpage import relations_page
from pages.versionlist import versions_page
from pages.versionpage import past_version_pages
from statute.view.addresses import GENERATED
from statute.view.site import Settings, Site, Sites

__all__ = ["GENERATED", "Nav", "Settings", "navigation", "pages"]

MAKERS: tuple[Callable[[Site], Iterator[tuple[str, str]]], ...] = (
    home_page,
    full_page,
    notice_page,
    division_pages,
    article_pages,
    annex_pages,
    readers_page,
    terms_page,
    institutions_page,
    duties_page,
    authorities_page,
    law_pages,
    relations_page,
    versions_page,
    past_version_pages,
    past_article_pages,
    about_page,
    errata_page,
    missing_page,
    data_page,
)
"""Each makes one kind of page; one that has nothing to say makes none."""


def pages(sites: Sites) -> dict[str, bytes]:
    """Every generated page in each language of the edition, by its path below docs/."""
    made: dict[str, bytes] = {}
    for lang, site in sites.items():
        for make in MAKERS:
            made.update({f"{lang}/{path}": text.encode() for path, text in make(site)})
    return made


def navigation(site: Site, made: frozenset[str]) -> Nav:
    """The navigation of one language; `made` are the keys of `pages`."""
    prefix = f"{site.lang}/"
    return _navigation(
        site,
        frozenset(p.removeprefix(prefix) for p in made if p.startswith(prefix)),
    )
