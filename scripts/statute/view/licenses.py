"""Under which licenses what is in an edition may be used."""

from __future__ import annotations

from statute.view.site import Site


def licenses(site: Site) -> str:
    """Of the text, and of what the edition has of the editors' own."""
    translated, noted = site.bilingual, bool(site.edition.apparatus)
    ours = "both" if translated and noted else "translation" if translated else "notes" if noted else ""
    said = [site.say("licenses.statute"), *([site.say(f"licenses.{ours}")] if ours else [])]
    return site.language.gap.join(said)
