"""What the PDFs have of the laws cited: the provisions in full with what cites each, then laws without their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from export.citedby import citing
from export.lawfacts import facts
from export.lawkeys import key_in, listed_key
from export.outside import page_address
from export.printed import Each, PrintedNote
from export.printedback import (
    PrintedCited,
    PrintedCiter,
    PrintedLaw,
    PrintedLine,
    PrintedListing,
    PrintedProvision,
)
from statute.files.authorityfile import Entry
from statute.model import LANGS, Amendment, Citation, Lang, UnitId
from statute.view.addresses import AUTHORITIES, authority_anchor
from statute.view.lawbook import Extract, Provision, extracts, lines_of
from statute.view.lawlines import amendment_words, law_name, version_name
from statute.view.lawlisted import ListedLaw, listed_laws
from statute.view.names import inner_name, unit_name
from statute.view.site import Site, Sites
from statute.wording import say

Notes = Mapping[str, PrintedNote]
"""Those of the book, by key."""


def printed_laws(sites: Sites, notes: Notes) -> Iterator[PrintedLaw]:
    site = next(iter(sites.values()))
    for extract in extracts(site.edition, tuple(sites)):
        yield PrintedLaw(
            key=key_in(extract),
            name=_name(extract.entry),
            facts=_facts(sites, extract.entry, extract.text.version, extract.text.in_force),
            address=extract.entry.url or None,
            page=page_address(site, extract.page) or None,
            amended=_amended(sites, extract.amended),
            whole=_citers(sites, extract.whole, notes),
            provisions=tuple(_provisions(sites, extract, notes)),
        )


def printed_listings(sites: Sites, notes: Notes) -> Iterator[PrintedListing]:
    site = next(iter(sites.values()))
    for law in listed_laws(site.edition, tuple(sites)):
        yield PrintedListing(
            key=listed_key(law),
            name=_name(law.entry),
            facts=_facts(sites, law.entry, law.entry.authority.version, ""),
            address=law.entry.url or None,
            page=page_address(site, f"{AUTHORITIES}#{authority_anchor(law.entry)}") or None,
            amended=_amended(sites, law.entry.amended),
            whole=_citers(sites, law.whole, notes),
            cited=tuple(_listed(sites, law, notes)),
        )


def _provisions(sites: Sites, extract: Extract, notes: Notes) -> Iterator[PrintedProvision]:
    above: tuple[str, ...] = ()
    for provision in extract.provisions:
        same = [a == b for a, b in zip(provision.headings, above, strict=False)]
        kept = same.index(False) if False in same else len(same)
        above = provision.headings
        lines = tuple(_lines(extract, provision))
        cited = dict.fromkeys(key_in(extract, unit) for unit in (provision.article.id, *provision.cited))
        yield PrintedProvision(
            keys=tuple(key for key in cited if key not in {line.key for line in lines}),
            headings=provision.headings[kept:],
            label=provision.article.label,
            lines=lines,
            cited=tuple(_cited(sites, extract, provision, notes)),
        )


def _lines(extract: Extract, provision: Provision) -> Iterator[PrintedLine]:
    keyed: set[UnitId] = set()
    for paragraph in provision.article.paragraphs:
        for line in lines_of(paragraph):
            own = line.unit in provision.cited and line.unit not in keyed
            keyed.add(line.unit)
            yield PrintedLine(line.kind, line.text, key_in(extract, line.unit) if own else None)


def _cited(sites: Sites, extract: Extract, provision: Provision, notes: Notes) -> Iterator[PrintedCited]:
    article = provision.article
    lone = len(article.paragraphs) == 1
    for unit, citations in provision.cited.items():
        whole = unit == article.id or (lone and unit == article.paragraphs[0].id)
        name = {lang: "" if whole else inner_name(lang, unit) for lang in sites}
        yield PrintedCited(key_in(extract, unit), name, _citers(sites, citations, notes))


def _listed(sites: Sites, law: ListedLaw, notes: Notes) -> Iterator[PrintedCited]:
    for (version, article), citations in law.articles.items():
        name = {lang: _of_version(lang, unit_name(lang, article), version) for lang in sites}
        yield PrintedCited(listed_key(law, version, article), name, _citers(sites, citations, notes))


def _of_version(lang: Lang, name: str, version: str) -> str:
    return name + (say(lang, "laws.said", source=version_name(lang, version)) if version else "")


def _citers(sites: Sites, citations: Iterable[Citation], notes: Notes) -> tuple[PrintedCiter, ...]:
    """Of notes those that the book has."""
    found = []
    for one in citing(citations, tuple(sites)):
        note = notes.get(one.place) if one.place.note else None
        if one.place.note and note is None:
            continue
        name = {lang: one.name(lang, note.number if note else 0) for lang in sites}
        if note:
            at = f"n-{next(lang for lang in sites if lang in note.bodies)}-{one.place}"
        else:
            at = f"{'s' if one.summary else 'u'}-{one.place}"
        found.append(PrintedCiter(name, at))
    return tuple(found)


def _name(entry: Entry) -> Each:
    """In all languages, whatever those of the book: the law itself is in Chinese."""
    return {lang: law_name(lang, entry) for lang in LANGS}


def _facts(sites: Sites, entry: Entry, version: str, since: str) -> Each:
    return {lang: facts(site, entry, version, since) for lang, site in sites.items()}


def _amended(sites: Sites, amended: Iterable[Amendment]) -> Mapping[Lang, tuple[str, ...]]:
    return {lang: tuple(amendment_words(lang, one) for one in amended) for lang in sites}


def sources(site: Site) -> tuple[str, ...]:
    """Where the texts of the laws came from, each once."""
    found = (extract.text.source[site.lang] for extract in extracts(site.edition))
    return tuple(dict.fromkeys(filter(None, found)))
