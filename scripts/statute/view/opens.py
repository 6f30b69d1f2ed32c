"""What each citation opens, below the root of the site: `articles/13/#p2`, `en/laws/patent-law/#a19-p1`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from statute.edition import Edition, Reading
from statute.model import LANGUAGES, Citation
from statute.view.addresses import address, on_site
from statute.view.lawlinks import law_address, law_link
from statute.view.past import past_page


def opened(reading: Reading) -> Mapping[Citation, str]:
    """By citation; those that open nothing are not in it. Without an edition around a text there is no site."""
    return dict(_opened(reading)) if isinstance(reading, Edition) else {}


def _opened(edition: Edition) -> Iterator[tuple[Citation, str]]:
    there = edition.statute.citable()
    for citation in edition.citations:
        folder = LANGUAGES[citation.lang].folder
        if citation.version:
            if article := citation.targets[0].article if citation.targets else None:
                page = on_site(past_page(citation.version, article))
                anchor = citation.targets[0].anchor
                yield citation, f"{folder}{page}" + (f"#{anchor}" if anchor else "")
        elif citation.law is None:
            if citation.targets and citation.targets[0] in there:
                yield citation, folder + address(citation.targets[0])
        elif link := law_link(edition, citation):
            yield citation, folder + on_site(law_address(edition, link))
