"""Which notes cite which article of which other law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pages.markdown import attrs, block, document, heading, link
from pages.marks import escape
from statute.files.authorityfile import RELATIONS, Entry
from statute.model import Citation, UnitId
from statute.view.addresses import AUTHORITIES, authority_anchor, href
from statute.view.names import unit_name
from statute.view.site import Site
from statute.wording import say

_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def authorities_page(site: Site) -> Iterator[tuple[str, str]]:
    entries = site.edition.authorities
    if not entries:
        return
    cited = _cited(site)
    counts = {"laws": len(entries), "count": sum(map(len, cited.values()))}
    meta = {
        "title": site.say("authorities"),
        "description": site.say("authorities.description", title=site.title),
    }
    blocks = [
        heading(1, site.say("authorities"), "#authorities"),
        block(site.say("authorities.intro", **counts), ".by"),
    ]
    for relation in RELATIONS:
        of_kind = [entry for entry in entries if entry.relation == relation]
        if of_kind:
            blocks.append(heading(2, site.say(f"authorities.{relation}"), f"#{relation}"))
            blocks.append(block(site.say(f"authorities.{relation}.text", count=len(of_kind)), ".by"))
        for entry in sorted(of_kind, key=lambda e: -len(cited.get(e.authority.zh, ()))):
            blocks += _entry(site, entry, cited.get(entry.authority.zh, ()))
    yield AUTHORITIES, document(meta, blocks)


def _cited(site: Site) -> dict[str, list[Citation]]:
    """The citations of other laws in the notes and gists of the page's language, by the law's Chinese title."""
    titles = {
        title: e.authority.zh for e in site.edition.authorities for title in (e.authority.zh, e.authority.en)
    }
    found: dict[str, list[Citation]] = {}
    for citation in site.edition.citations:
        of_editors = citation.lang == site.lang and citation.unit.prose
        if of_editors and citation.law in titles:
            found.setdefault(titles[citation.law], []).append(citation)
    return found


def _version(site: Site, version: str) -> str:
    """A date as the language writes it; anything else as authorities.toml has it."""
    if not _DATE.fullmatch(version):
        return escape(version)
    return site.say("authorities.version", date=site.language.date(version))


def _entry(site: Site, entry: Entry, citations: Sequence[Citation]) -> Iterator[str]:
    law = entry.authority
    yield heading(
        3,
        escape(site.say("authorities.title", title=law.title(site.lang))),
        f"#{authority_anchor(entry)} .term-entry",
    )
    other = site.other
    said = [_version(site, law.version)] if law.version else []
    if law.articles:
        said.append(site.say("authorities.articles", count=law.articles))
    said.append(site.say("authorities.cited", count=len(citations)))
    lines = [
        f"*{escape(say(other, 'authorities.title', title=law.title(other)))}*{attrs(f'.gloss lang={other}')}",
        f"*{site.say('list.semicolon').join(said)}*{attrs('.source')}",
    ]
    yield block("  \n".join(lines), ".facts")
    yield "\n".join(
        f"- {escape(article)}{site.say('colon')}{site.say('list.comma').join(links)}"
        for article, links in _by_article(site, citations).items()
    )


def _by_article(site: Site, citations: Sequence[Citation]) -> dict[str, list[str]]:
    """Links to what cites each article, in the order of the articles; what cites the law as a whole comes first."""
    found: dict[UnitId | None, dict[UnitId, None]] = {}
    for citation in citations:
        for target in citation.targets or (None,):
            found.setdefault(target.home if target else None, {}).setdefault(citation.unit.place)
    ordered = sorted(found, key=lambda target: target.order if target else ())
    return {_name(site, target): [_link(site, place) for place in found[target]] for target in ordered}


def _name(site: Site, target: UnitId | None) -> str:
    return unit_name(site.lang, target) if target else site.say("authorities.whole")


def _link(site: Site, place: UnitId) -> str:
    """To the note, named by the words it is on; to the article whose gist it is."""
    entry = site.apparatus.get((site.lang, place.about))
    for note in entry.notes if entry else ():
        if note.id == place:
            gap = site.language.gap
            words = f"{unit_name(site.lang, note.unit)}{gap}{site.say('quote', text=note.quote)}"
            return link(words, href(AUTHORITIES, place))
    return link(unit_name(site.lang, place), href(AUTHORITIES, place))
