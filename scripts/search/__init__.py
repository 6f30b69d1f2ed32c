"""Editions → what the search worker needs.

search_files(editions, …)         the files that a query loads as far as it needs them
past_files(edition, …)            the same files of earlier texts, which are loaded when a reader asks for them
collection_of(edition)            all of an edition that can be found
library_files(collections, …)     the same files, of anything that can be found
engine_script()                   what answers queries from them
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.enginescript import engine_script
from search.library import library_files
from search.namedresults import (
    WebPage,
    duty_results,
    meanings,
    page_results,
    reader_results,
    term_results,
)
from search.otherlaws import other_laws
from search.passages import Address, annex_results, article_results, division_results
from search.pasttexts import past_files
from search.results import Collection
from statute.view.addresses import division_page
from statute.view.site import Site

__all__ = [
    "Shelved",
    "WebPage",
    "collection_of",
    "engine_script",
    "library_files",
    "past_files",
    "search_files",
]


@dataclass(frozen=True, slots=True)
class Shelved:
    """An edition in one language of the site: where its pages are, and those that do not come from it alone."""

    site: Site
    address: Address
    pages: tuple[WebPage, ...] = ()


def search_files(library: Sequence[Shelved], times: int = 1) -> dict[str, str]:
    """The files by name, for a site that has these editions, all in its language; shards so many times as large."""
    own = [collection_of(one) for one in library]
    laws: dict[str, Collection] = {}
    for one in library:
        for law in other_laws(one.site, one.address):
            laws.setdefault(law.title, law)
    synonyms = [entry for one in library for entry in meanings(one.site)]
    site = library[0].site
    settings = {"own": len(own), "langs": (site.lang, site.other)}
    return library_files([*own, *laws.values()], synonyms, settings, times)


def collection_of(one: Shelved) -> Collection:
    """All of an edition; the home page stands for the statute as a whole."""
    site, meta, address = one.site, one.site.meta, one.address
    names = dict.fromkeys(
        name for lang in meta.langs for name in (meta.titles[lang], meta.short_titles[lang])
    )
    results = (
        *article_results(site, address),
        *annex_results(site, address),
        *duty_results(site, address),
        *term_results(site, address),
        *reader_results(site, address),
        *division_results(site, address),
        *page_results(site, one.pages),
    )
    return Collection(meta.short_titles[site.lang], tuple(names), results, tuple(_divisions(site, address)))


def _divisions(site: Site, address: Address) -> Iterator[tuple[str, int | None, str, tuple[str, ...]]]:
    for division in site.statute.divisions:
        if division.kind in ("chapter", "part"):
            articles = tuple(article.id for article in site.articles_in(division.id))
            yield division.kind, division.number, address(division_page(division.id)), articles
