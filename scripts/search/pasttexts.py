"""Earlier texts as results, in files of their own: the search finds the text in force, and these when a reader asks.

What is in force word by word is found there. Each wording that is not stands once, in the last version that had it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from search.library import library_files
from search.namedresults import meanings
from search.passages import Address, article_results
from search.results import Collection, Result
from statute.view.past import ended, past_site, version_name
from statute.view.site import Site

PREFIX = "past-"
"""Of the names of the files; worker.js knows it, too."""


def past_files(site: Site, address: Address, times: int = 1) -> dict[str, str]:
    """The files by name, with shards so many times as large; none if no wording has ended."""
    found = [_collection(site, address, n) for n in range(site.edition.history.now)]
    # The latest first: among equals the first comes first.
    collections = [one for one in reversed(found) if one.results]
    if not collections:
        return {}
    settings = {"own": len(collections), "langs": (site.lang, site.other), "past": True}
    return library_files(collections, [*meanings(site)], settings, times, PREFIX)


def _collection(site: Site, address: Address, n: int) -> Collection:
    name = version_name(site, n)
    date = site.language.date(site.edition.history.versions[n].date)
    title = site.say("search.past", version=name, date=date)
    return Collection(title, (name,), tuple(_results(site, address, n)))


def _results(site: Site, address: Address, n: int) -> Iterator[Result]:
    gone = ended(site.edition.history, n)
    if not gone:
        return
    date = site.edition.history.versions[n].date
    for result in article_results(past_site(site, n), lambda page: address(f"versions/{date}/{page}")):
        if result.id in gone:
            yield replace(result, names=())
