"""What cites a law, as links: a note, a summary, a provision of the statute itself."""

from __future__ import annotations

from collections.abc import Iterable

from pages.markdown import link
from statute.model import Citation, UnitId
from statute.view.addresses import href
from statute.view.names import unit_name
from statute.view.site import Site


def citers(site: Site, citations: Iterable[Citation], page: str) -> str:
    """Links from a page to all that cites in the page's language, each once."""
    places = dict.fromkeys(c.unit.place for c in citations if c.lang == site.lang)
    return site.say("list.comma").join(_link(site, place, page) for place in places)


def _link(site: Site, place: UnitId, page: str) -> str:
    """To a note, named by the words it is on; to the article whose gist it is; to a provision."""
    entry = site.apparatus.get((site.lang, place.about))
    for note in entry.notes if entry else ():
        if note.id == place:
            gap = site.language.gap
            words = f"{unit_name(site.lang, note.unit)}{gap}{site.say('quote', text=note.quote)}"
            return link(words, href(page, place))
    return link(unit_name(site.lang, place), href(page, place))
