"""The metadata of the Akoma Ntoso file: what the act is, its dates, who speaks, terms, and the editors' notes."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from export.aknids import note_id
from export.aknprose import prose_xml
from export.readings import variant_said
from statute.model import LANGUAGES, Lang, Meta, Term
from statute.model.prose import Block
from statute.view.layers import variants_of
from statute.view.linked import linked
from statute.view.site import Site

COUNTRY = "cn"
CLASSES = {
    "institution": "TLCOrganization", "place": "TLCLocation", "instrument": "TLCObject",
    "defined": "TLCTerm", "concept": "TLCConcept",
}  # fmt: skip


def meta(sites: dict[Lang, Site]) -> Iterator[str]:
    site = next(iter(sites.values()))
    yield "<meta>"
    yield from _identification(site.meta, tuple(sites))
    yield from _lifecycle(site.meta)
    yield from _references(site)
    yield from _notes(sites)
    yield "</meta>"


def _identification(meta: Meta, langs: tuple[Lang, ...]) -> Iterator[str]:
    work = f"/akn/{COUNTRY}/act/{meta.adopted}/{meta.id}"
    expression = f"{work}/{LANGUAGES[langs[0]].iso}@{meta.in_force}"
    yield '<identification source="#editors">'
    for level, uri in (("Work", work), ("Expression", expression), ("Manifestation", f"{expression}.xml")):
        name, day = ("adoption", meta.adopted) if level == "Work" else ("inForce", meta.in_force)
        yield f"<FRBR{level}>"
        this = uri.replace(".xml", "/!main.xml") if level == "Manifestation" else f"{uri}/!main"
        yield f"<FRBRthis value={quoteattr(this)}/>"
        yield f"<FRBRuri value={quoteattr(uri)}/>"
        if level == "Work":
            yield from (
                f'<FRBRalias value={quoteattr(meta.titles[lang])} name="title-{lang}"/>' for lang in langs
            )
        yield f'<FRBRdate date="{day}" name="{name}"/>'
        yield f'<FRBRauthor href="#{"issuer" if level == "Work" else "editors"}"/>'
        if level == "Work":
            yield f'<FRBRcountry value="{COUNTRY}"/>'
            yield f"<FRBRname value={quoteattr(meta.titles[langs[0]])}/>"
            yield '<FRBRprescriptive value="true"/>'
            yield '<FRBRauthoritative value="false"/>'
        elif level == "Expression":
            yield from (f'<FRBRlanguage language="{LANGUAGES[lang].iso}"/>' for lang in langs)
            if len(langs) > 1:
                original = f'href={quoteattr(expression)} fromLanguage="{LANGUAGES[langs[0]].iso}"'
                yield f'<FRBRtranslation {original} authoritative="false" by="#editors"/>'
        else:
            yield '<FRBRformat value="application/akn+xml"/>'
        yield f"</FRBR{level}>"
    yield "</identification>"


def _lifecycle(meta: Meta) -> Iterator[str]:
    yield '<lifecycle source="#editors">'
    yield f'<eventRef eId="adopted" date="{meta.adopted}" source="#issuer" type="generation"/>'
    yield f'<eventRef eId="entry-into-force" date="{meta.in_force}" source="#issuer"/>'
    yield "</lifecycle>"
    yield '<temporalData source="#editors">'
    yield '<temporalGroup eId="in-force"><timeInterval start="#entry-into-force" refersTo="#inForce"/></temporalGroup>'
    yield "</temporalData>"


def _references(site: Site) -> Iterator[str]:
    meta, lang = site.meta, site.statute.lang
    yield '<references source="#editors">'
    for id, name in (("issuer", meta.issuer[lang]), ("editors", meta.id)):
        address = f"/akn/ontology/organization/{COUNTRY}/{id}"
        yield f'<TLCOrganization eId="{id}" href="{address}" showAs={quoteattr(name)}/>'
    yield '<TLCConcept eId="inForce" href="/akn/ontology/concept/inForce" showAs="in force"/>'
    for term in sorted(site.edition.terms, key=lambda t: t.id):
        yield _term(term)
    yield "</references>"


def _term(term: Term) -> str:
    name = CLASSES[term.kind]
    kind = name.removeprefix("TLC").lower()
    address = f"/akn/ontology/{kind}/{COUNTRY}/{term.id}"
    shown = f" shortForm={quoteattr(term.en)}" if term.en else ""
    return f"<{name} eId={quoteattr('term-' + term.id)} href={quoteattr(address)} showAs={quoteattr(term.zh)}{shown}/>"


def _notes(sites: dict[Lang, Site]) -> Iterator[str]:
    """Gists, notes and variants, each in its language."""
    out: list[str] = []
    for lang, site in sites.items():
        for (entry_lang, unit), entry in site.apparatus.items():
            if entry_lang != lang:
                continue
            if entry.gist:
                out += _note(
                    f"gist_{unit}-{lang}",
                    "gist",
                    lang,
                    "",
                    linked(site, unit.words(lang), entry.gist_prose),
                )
            for note in entry.notes:
                blocks = linked(site, note.id.words(lang), note.prose)
                out += _note(f"{note_id(note.id)}-{lang}", "note", lang, note.quote, blocks)
    site = next(iter(sites.values()))
    for variant in site.meta.variants:
        article = variant.unit.home
        lang = site.lang
        said = variant_said(variant, lang)
        key = f"variant_{article}-{variants_of(site, article).index(variant)}"
        out.append(
            f'<note eId={quoteattr(key)} class="variant" xml:lang="{lang}"><p>{escape(said)}</p></note>'
        )
    if out:
        yield '<notes source="#editors">'
        yield from out
        yield "</notes>"


def _note(id: str, kind: str, lang: Lang, quote: str, blocks: tuple[Block, ...]) -> Iterator[str]:
    yield f'<note eId={quoteattr(id)} class="{kind}" xml:lang="{lang}">'
    if quote:
        yield f'<p><span class="lemma">{escape(quote)}</span></p>'
    yield prose_xml(blocks)
    yield "</note>"
