"""Which other laws are cited, which of their articles, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pages.amendments import amendments
from pages.citers import citers
from pages.markdown import attrs, block, bullets, document, heading, link
from pages.marks import escape
from statute.files.authorityfile import RELATIONS, Entry
from statute.model import Citation, UnitId
from statute.view.addresses import AUTHORITIES, authority_anchor, law_anchor, listed_anchor, relative
from statute.view.lawlines import law_name, version_name
from statute.view.lawlinks import law_address, law_link
from statute.view.names import unit_name
from statute.view.site import Site

ByAuthority = Mapping[str, Sequence[Citation]]
"""What cites each law in the page's language, by the id of its entry."""


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
        *_amended(site, entries),
    ]
    for relation in RELATIONS:
        of_kind = [entry for entry in entries if entry.relation == relation]
        if of_kind:
            blocks.append(heading(2, site.say(f"authorities.{relation}"), f"#{relation}"))
            blocks.append(block(site.say(f"authorities.{relation}.text", count=len(of_kind)), ".by"))
        for entry in sorted(of_kind, key=lambda e: -len(cited.get(e.id, ()))):
            blocks += _entry(site, entry, cited.get(entry.id, ()))
    yield AUTHORITIES, document(meta, blocks)


def _cited(site: Site) -> ByAuthority:
    """All citations of laws that have an entry: those of the notes and gists and those of the statute itself."""
    found: dict[str, list[Citation]] = {}
    for citation in site.edition.citations:
        known = site.edition.laws.cited.get(citation)
        if known and citation.lang == site.lang:
            found.setdefault(known.authority, []).append(citation)
    return found


def _amended(site: Site, entries: Sequence[Entry]) -> Iterator[str]:
    """The laws with a later text than the one the notes rest on."""
    amended = [entry for entry in entries if entry.amended]
    if not amended:
        return
    yield heading(2, site.say("laws.since"), "#amended")
    yield block(site.say("laws.since.text", count=len(amended)), ".by")
    yield bullets(
        link(law_name(site.lang, entry), f"#{authority_anchor(entry)}")
        + site.say("laws.said", source=site.language.date(entry.amended[-1].date))
        for entry in amended
    )


def _entry(site: Site, entry: Entry, citations: Sequence[Citation]) -> Iterator[str]:
    law, other = entry.authority, site.other
    yield heading(3, escape(law_name(site.lang, entry)), f"#{authority_anchor(entry)} .term-entry")
    said = [escape(version_name(site.lang, law.version))]
    if law.articles:
        said.append(site.say("authorities.articles", count=law.articles))
    said.append(site.say("authorities.cited", count=len(citations)))
    if entry.checked:
        said.append(site.say("laws.checked", date=site.language.date(entry.checked)))
    if entry.url:
        said.append(f"[{site.say('laws.official')}](<{entry.url}>)")
    lines = [
        f"*{escape(law_name(other, entry))}*{attrs(f'.gloss lang={other}')}",
        f"*{site.say('list.semicolon').join(said)}*{attrs('.source')}",
    ]
    yield block("  \n".join(lines), ".facts")
    yield from amendments(site, entry.amended)
    yield bullets(_by_article(site, entry, citations))


def _by_article(site: Site, entry: Entry, citations: Sequence[Citation]) -> Iterator[str]:
    """A line for each article, in their order, with what cites it; what cites the law as a whole comes first.

    Articles of a version of another year stand below those of the version that the notes rest on.
    """
    found: dict[tuple[str, UnitId | None], list[Citation]] = {}
    for citation in citations:
        lead = law_link(site.edition, citation)
        for target in citation.targets or (None,):
            version = lead.version if lead and target else ""
            found.setdefault((version, target.home if target else None), []).append(citation)
    for version, article in sorted(found, key=lambda key: (key[0], key[1].order if key[1] else ())):
        name = unit_name(site.lang, article) if article else site.say("authorities.whole")
        if version:
            name += site.say("laws.said", source=version_name(site.lang, version))
        texts = (law_link(site.edition, c) for c in found[version, article])
        address = next((law_address(site.edition, text) for text in texts if text), AUTHORITIES)
        shown = escape(name)
        if not address.startswith(AUTHORITIES):
            shown = link(name, relative(AUTHORITIES, _of_article(address, article)))
        mark = f"\n    {attrs(f'#{listed_anchor(entry, version, article)}')}" if article else ""
        yield f"{shown}{site.say('colon')}{citers(site, found[version, article], AUTHORITIES)}{mark}"


def _of_article(address: str, article: UnitId | None) -> str:
    """The article itself, where a citation opens a paragraph of it."""
    page = address.partition("#")[0]
    return f"{page}#{law_anchor(article)}" if article and "#" in address else page
