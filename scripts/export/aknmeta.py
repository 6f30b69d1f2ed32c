"""The metadata of the Akoma Ntoso file: what the act is, its dates, who speaks, terms, and the editors' notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from export.aknchanges import analysis
from export.aknids import eid, note_id
from export.aknlaws import COUNTRY
from export.aknpublished import publication
from export.aknwords import E, prose_xml
from export.readings import variant_said
from statute.model import LANGUAGES, Annex, Lang, Meta, Term
from statute.view.layers import variants_of
from statute.view.linked import linked
from statute.view.names import annex_title
from statute.view.site import Site

CLASSES = {
    "institution": "TLCOrganization", "place": "TLCLocation", "instrument": "TLCObject",
    "defined": "TLCTerm", "concept": "TLCConcept",
}  # fmt: skip
OURS = "#editors"
UNKNOWN = "0001-01-01"
"""A date that nobody has looked up: the schema wants one."""


def meta(sites: Mapping[Lang, Site], until: str = "") -> etree._Element:
    """`until` is the day on which a later version came into force, where there is one."""
    site = next(iter(sites.values()))
    notes = list(_notes(sites))
    return E(
        "meta",
        _identification(site, site.meta.titles, "main"),
        *publication(site.edition),
        *_dates(site, until),
        _references(site),
        *([E("notes", *notes, source=OURS)] if notes else []),
    )


def annex_meta(sites: Mapping[Lang, Site], annex: Annex) -> etree._Element:
    """An annex is a document in the act."""
    titles = {lang: annex_title(site, annex) for lang, site in sites.items()}
    return E("meta", _identification(next(iter(sites.values())), titles, eid(annex.id)))


def _adoptions(site: Site) -> tuple[str, ...]:
    """Of all versions, the first of which made the act."""
    return (*(version.date for version in site.edition.history.versions), site.meta.adopted or UNKNOWN)


def _identification(site: Site, titles: Mapping[Lang, str], part: str) -> etree._Element:
    """Of the act itself, or of a part that is a document in it."""
    meta, made, langs = site.meta, _adoptions(site)[0], site.meta.langs
    work = f"/akn/{COUNTRY}/act/{made}/{meta.id}"
    original = LANGUAGES[langs[0]].iso
    expression = f"{work}/{original}@{meta.in_force or UNKNOWN}"
    about_work = (
        *(
            E("FRBRalias", value=titles[lang], name=f"title{'-' + lang if n else ''}")
            for n, lang in enumerate(langs)
        ),
        E("FRBRdate", date=made, name="adoption"),
        E("FRBRauthor", href="#issuer"),
        E("FRBRcountry", value=COUNTRY),
        E("FRBRname", value=meta.id),
        E("FRBRprescriptive", value="true"),
        E("FRBRauthoritative", value="false"),
    )
    translation = E("FRBRtranslation", href=expression, fromLanguage=original, authoritative="false", by=OURS)
    about_expression = (
        *_made(meta),
        *(E("FRBRlanguage", language=LANGUAGES[lang].iso) for lang in langs),
        *([translation] if len(langs) > 1 else []),
    )
    return E(
        "identification",
        E("FRBRWork", *_addresses(f"{work}/!{part}", work), *about_work),
        E("FRBRExpression", *_addresses(f"{expression}/!{part}", expression), *about_expression),
        E(
            "FRBRManifestation",
            *_addresses(f"{expression}/!{part}.xml", f"{expression}.xml"),
            *_made(meta),
            E("FRBRformat", value="application/akn+xml"),
        ),
        source=OURS,
    )


def _addresses(this: str, whole: str) -> Iterator[etree._Element]:
    yield E("FRBRthis", value=this)
    yield E("FRBRuri", value=whole)


def _made(meta: Meta) -> Iterator[etree._Element]:
    yield E("FRBRdate", date=meta.in_force or UNKNOWN, name="inForce")
    yield E("FRBRauthor", href=OURS)


def _dates(site: Site, until: str) -> Iterator[etree._Element]:
    """What happened to the act: made, amended, in force, and no longer."""
    meta = site.meta
    events = (
        E(
            "eventRef",
            eId=f"amended-{date}" if n else "adopted",
            date=date,
            source="#issuer",
            type="amendment" if n else "generation",
        )
        for n, date in enumerate(_adoptions(site))
    )
    yield E(
        "lifecycle",
        *events,
        E("eventRef", eId="entry-into-force", date=meta.in_force or UNKNOWN, source="#issuer"),
        *([E("eventRef", eId="replaced", date=until, source="#issuer", type="amendment")] if until else []),
        source=OURS,
    )
    yield from analysis(site)
    end = {"end": "#replaced"} if until else {}
    interval = E("timeInterval", start="#entry-into-force", refersTo="#inForce", **end)
    yield E("temporalData", E("temporalGroup", interval, eId="in-force"), source=OURS)


def _references(site: Site) -> etree._Element:
    speakers = (("issuer", site.meta.issuer[site.statute.lang]), ("editors", site.meta.id))
    return E(
        "references",
        *(
            E("TLCOrganization", eId=id, href=f"/akn/ontology/organization/{COUNTRY}/{id}", showAs=name)
            for id, name in speakers
        ),
        E("TLCConcept", eId="inForce", href="/akn/ontology/concept/inForce", showAs="in force"),
        *(_term(term) for term in sorted(site.edition.terms, key=lambda t: t.id)),
        source=OURS,
    )


def _term(term: Term) -> etree._Element:
    name = CLASSES[term.kind]
    address = f"/akn/ontology/{name.removeprefix('TLC').lower()}/{COUNTRY}/{term.id}"
    return E(name, eId=f"term-{term.id}", href=address, showAs=term.original, shortForm=term.translation)


def _notes(sites: Mapping[Lang, Site]) -> Iterator[etree._Element]:
    """Gists, notes and variants, each in its language."""
    for lang, site in sites.items():
        for (entry_lang, unit), entry in site.apparatus.items():
            if entry_lang != lang:
                continue
            if entry.gist:
                gist = prose_xml(site.edition, linked(site, unit.words(lang), entry.gist_prose))
                yield E("note", *gist, eId=f"gist_{unit}-{lang}", class_="gist", lang=lang)
            for note in entry.notes:
                lemma = E("p", E("span", note.quote, class_="lemma"))
                body = prose_xml(site.edition, linked(site, note.id.words(lang), note.prose))
                yield E("note", lemma, *body, eId=f"{note_id(note.id)}-{lang}", class_="note", lang=lang)
    site = next(iter(sites.values()))
    for variant in site.meta.variants:
        key = f"variant_{variant.unit.home}-{variants_of(site, variant.unit.home).index(variant)}"
        said = variant_said(variant, site.lang)
        yield E("note", E("p", said), eId=key, class_="variant", lang=site.lang)
