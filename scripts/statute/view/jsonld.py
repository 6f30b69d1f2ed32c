"""What a page says of itself to machines: schema.org `Legislation` as JSON-LD. https://schema.org/Legislation"""

from __future__ import annotations

from statute.model import LANGUAGES, UnitId
from statute.view.names import article_name
from statute.view.site import Site

FORCE = {
    "in-force": "https://schema.org/InForce",
    "amended": "https://schema.org/PartiallyInForce",
    "repealed": "https://schema.org/NotInForce",
    "not-yet-in-force": "https://schema.org/NotInForce",
}


def legislation(
    site: Site, article: UnitId, url: str = "", other_url: str = "", whole: str = ""
) -> dict[str, object]:
    """An article in the page's language, as a part of the statute, whose address is `whole`.

    The addresses are absolute or empty.
    """
    meta, lang, other = site.meta, site.lang, site.other
    part = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        **_at(url),
        "name": f"{site.title} {article_name(lang, article)}",
        "headline": site.caption(article),
        "legislationIdentifier": f"{meta.id}/{article}",
        **_common(site),
        "isPartOf": {
            "@type": "Legislation",
            **({"@id": whole} if whole else {}),
            "name": meta.titles[lang],
            "legislationIdentifier": meta.id,
        },
    }
    if site.bilingual:
        twin = {
            "@type": "Legislation",
            "name": f"{meta.titles[other]} {article_name(other, article)}",
            "legislationIdentifier": f"{meta.id}/{article}",
            "inLanguage": LANGUAGES[other].tag,
            **_at(other_url),
        }
        part["workTranslation" if lang == site.statute.lang else "translationOfWork"] = twin
    return {key: value for key, value in part.items() if value}


def statute(site: Site, url: str = "", other_url: str = "") -> dict[str, object]:
    """The whole statute in the page's language."""
    meta, lang, other = site.meta, site.lang, site.other
    whole = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        **_at(url),
        "name": meta.titles[lang],
        "alternateName": meta.titles.get(other, ""),
        "legislationIdentifier": meta.id,
        **_common(site),
    }
    if site.bilingual:
        twin = {
            "@type": "Legislation",
            "name": meta.titles[other],
            "legislationIdentifier": meta.id,
            "inLanguage": LANGUAGES[other].tag,
            **_at(other_url),
        }
        whole["workTranslation" if lang == site.statute.lang else "translationOfWork"] = twin
    return {key: value for key, value in whole.items() if value}


def _at(url: str) -> dict[str, object]:
    return {"@id": url, "url": url} if url else {}


def _common(site: Site) -> dict[str, object]:
    meta, lang = site.meta, site.lang
    known = {
        "inLanguage": LANGUAGES[lang].tag,
        "legislationDate": meta.adopted,
        "legislationDateOfApplicability": meta.in_force,
        "temporalCoverage": meta.in_force and f"{meta.in_force}/..",
        "legislationLegalForce": FORCE.get(meta.status, ""),
        "encoding": {  # The value is that of a copy; the vocabulary has no such property of the law itself.
            "@type": "LegislationObject",
            "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
        },
        "legislationPassedBy": meta.issuer[lang]
        and {"@type": "GovernmentOrganization", "name": meta.issuer[lang]},
        "legislationJurisdiction": _jurisdiction(site),
        "version": meta.version,
    }
    return {key: value for key, value in known.items() if value}


def _jurisdiction(site: Site) -> dict[str, object]:
    china: dict[str, object] = {"@type": "Country", "name": site.say("country")}
    place = site.meta.jurisdiction.get(site.lang)
    return {"@type": "AdministrativeArea", "name": place, "containedInPlace": china} if place else china
