"""Other laws for the worker: what a query may call them, and where the provisions of them are that are cited."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from statute.files.authorityfile import Entry
from statute.model import LANGS, UnitId
from statute.view.addresses import AUTHORITIES, law_page, listed_anchor
from statute.view.lawlines import law_name
from statute.view.lawlinks import law_link
from statute.view.site import Site

STATE = {"zh": "中华人民共和国", "en": " of the People’s Republic of China"}


def other_laws(site: Site, address: Callable[[str], str]) -> Iterator[Mapping[str, Any]]:
    """Those of which an article is cited, at the version that the notes rest on.

    The anchor of an article is its id after `anchor`.
    """
    texts = {extract.entry.id: extract for extract in site.laws if extract.text.main}
    for entry in site.edition.authorities:
        if extract := texts.get(entry.id):
            articles = [provision.article.id for provision in extract.provisions]
            page, anchor = law_page(entry.id), "a"
        else:
            articles = _cited(site, entry)
            page, anchor = AUTHORITIES, f"{listed_anchor(entry, '', None)}-a"
        if articles:
            named = {"title": law_name(site.lang, entry), "names": _names(site, entry)}
            yield {"at": address(page), "anchor": anchor, **named, "articles": articles}


def _names(site: Site, entry: Entry) -> list[str]:
    """Its titles without the name of the state, unless the statute's own title has them in it."""
    own = " ".join((*site.meta.titles.values(), *site.meta.short_titles.values()))
    titles = [title.replace(STATE[lang], "") for lang in LANGS for title in entry.authority.titles(lang)]
    return [name for name in dict.fromkeys(titles) if name not in own]


def _cited(site: Site, entry: Entry) -> list[UnitId]:
    """The articles cited in the page's language, of a law whose text is not here."""
    found: set[UnitId] = set()
    for citation, cited in site.edition.laws.cited.items():
        link = law_link(site.edition, citation) if cited.authority == entry.id else None
        if link and not link.version and citation.lang == site.lang:
            found |= {target.home for target in citation.targets}
    return sorted(found, key=lambda article: article.order)
