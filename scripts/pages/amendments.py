"""What has become of a law since the version that is relied on, and when somebody last looked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pages.markdown import block, bullets
from pages.marks import escape
from statute.model import Amendment, UnitId
from statute.view.addresses import AUTHORITIES, relative
from statute.view.lawbook import later
from statute.view.lawlines import amendment_words, law_name
from statute.view.lawlinks import law_link
from statute.view.site import Site


def amendments(site: Site, amended: Sequence[Amendment]) -> Iterator[str]:
    """A list of later versions, each with where that is said; nothing if there are none."""
    if amended:
        yield bullets(amendment_line(site, one) for one in amended)


def amendment_line(site: Site, amendment: Amendment) -> str:
    """When, from when, what, and where that is said."""
    source = amendment.source
    shown = f"<{source}>" if source.startswith("http") else escape(source)
    return f"{escape(amendment_words(site.lang, amendment))}{site.say('laws.said', source=shown)}"


def of_article(site: Site, article: UnitId, page: str) -> Iterator[str]:
    """A line for an article whose notes or gist rest on a version that later ones have followed."""
    entry = site.apparatus.get((site.lang, article))
    units = [article.words(site.lang), *(note.id.words(site.lang) for note in entry.notes)] if entry else []
    found: dict[str, None] = {}
    for unit in units:
        for citation in site.citations.get((site.lang, unit), ()):
            link = law_link(site.edition, citation)
            if link and later(site.edition.entry(link.target), link.version):
                found.setdefault(law_name(site.lang, site.edition.entry(link.target)))
    if found:
        laws = escape(site.say("list.comma").join(found))
        yield block(
            site.say("laws.article", laws=laws, page=f"{relative(page, AUTHORITIES)}#amended"), ".by .since"
        )
