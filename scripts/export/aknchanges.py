"""What the version before became: the passive modifications of an expression in Akoma Ntoso."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from export.aknids import eid
from export.aknlaws import COUNTRY
from export.aknwords import E
from statute.compare import Change
from statute.model import LANGUAGES
from statute.view.site import Site

OURS = "#editors"
KINDS = {
    "amended": "substitution",
    "inserted": "insertion",
    "deleted": "repeal",
    "renumbered": "renumbering",
}


def analysis(site: Site) -> Iterator[etree._Element]:
    """One modification for each article that is not the same as before; nothing of a first version."""
    history = site.edition.history
    if not history.versions:
        return
    changed = [change for change in history.revisions[-1].articles if change.kind in KINDS]
    mods = [_mod(site, n, change) for n, change in enumerate(changed, 1)]
    if mods:
        yield E("analysis", E("passiveModifications", *mods), source=OURS)


def _mod(site: Site, n: int, change: Change) -> etree._Element:
    """By the decision of which the version came; a deleted article is named by its number in the version before."""
    versions = site.edition.history.versions
    language = LANGUAGES[site.statute.lang].iso
    before = f"/akn/{COUNTRY}/act/{versions[0].date}/{site.meta.id}/{language}@{versions[-1].entry.in_force}"
    old = [E("old", href=f"{before}#{eid(change.old)}", eId=f"mod_{n}__old")] if change.old else []
    unit = change.new or change.old
    return E(
        "textualMod",
        E("source", href="#issuer", eId=f"mod_{n}__source"),
        E("destination", href=f"#{eid(unit)}" if unit else "#", eId=f"mod_{n}__destination"),
        *old,
        eId=f"mod_{n}",
        type=KINDS[change.kind],
        period="#in-force",
    )
