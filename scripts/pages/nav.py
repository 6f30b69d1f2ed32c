"""The navigation of one language, as MkDocs takes it: titles and pages, nested."""

from __future__ import annotations

from statute.model import Division
from statute.view.addresses import (
    ABOUT,
    AUTHORITIES,
    DATA,
    DUTIES,
    ERRATA,
    FULL,
    HOME,
    INSTITUTIONS,
    NOTICE,
    READERS,
    RELATIONS,
    TERMS,
    VERSIONS,
    article_page,
    division_page,
    page_of,
)
from statute.view.names import annex_title, article_title, division_title
from statute.view.site import Site

Nav = list["str | dict[str, str | Nav]"]
"""Pages, or titles with a page or with what stands below them."""


def navigation(site: Site, pages: frozenset[str]) -> Nav:
    """Home, full text, notice; chapters with their articles; then what is about the edition. What only its makers
    need is linked from where they need it.

    All of it on one level: the theme would take the first page of a group for the group's own.

    `pages` are the pages there are, below the folder of the language.
    """
    items: Nav = [{site.say("nav.home"): HOME}]
    items += _there(site, pages, {"full": FULL, "notice": NOTICE})
    loose = [a.id for a in site.statute.articles if a.division is None]
    if loose:
        items.append(
            {site.say("nav.articles"): [{article_title(site, id): article_page(id)} for id in loose]}
        )
    items += [_division(site, d) for d in site.statute.divisions if d.parent is None]
    items += [{annex_title(site, annex): page_of(annex.id)} for annex in site.statute.annexes]
    more = {
        "readers": READERS,
        "terms": TERMS,
        "institutions": INSTITUTIONS,
        "duties": DUTIES,
        "authorities": AUTHORITIES,
        "relations": RELATIONS,
        "versions": VERSIONS,
        "data": DATA,
        "about": ABOUT,
        "errata": ERRATA,
    }
    return [*items, *_there(site, pages, more)]


def _division(site: Site, division: Division) -> dict[str, str | Nav]:
    """A chapter: its page, its articles, and what stands below it; sections run on within their chapter."""
    inside: Nav = [division_page(division.id)]
    inside += [
        {article_title(site, a.id): article_page(a.id)}
        for a in site.statute.articles
        if a.division == division.id
    ]
    for below in site.statute.divisions:
        if below.parent == division.id:
            if division_page(below.id) == division_page(division.id):
                inside += [
                    {article_title(site, a.id): article_page(a.id)} for a in site.articles_in(below.id)
                ]
            else:
                inside.append(_division(site, below))
    return {division_title(site, division.id): inside}


def _there(site: Site, pages: frozenset[str], wanted: dict[str, str]) -> Nav:
    return [{site.say(key): page} for key, page in wanted.items() if page in pages]
