"""What a citation of another law opens: the provision, if the law's text is at hand, else its entry in the list."""

from __future__ import annotations

from statute.edition import Edition
from statute.model import Citation, UnitId
from statute.model.prose import Link
from statute.view.addresses import AUTHORITIES, law_anchor, law_page, listed_anchor


def law_link(edition: Edition, citation: Citation) -> Link | None:
    """Where a citation of another law leads, None if the law has no entry."""
    cited = edition.laws.cited.get(citation)
    if cited is None:
        return None
    own = edition.entry(cited.authority).authority.version
    named = cited.version or ("" if own.startswith(cited.year) else cited.year)
    unit = citation.targets[0] if citation.targets else ""
    return Link("law", cited.authority, unit, "" if named == own else named)


def law_address(edition: Edition, link: Link) -> str:
    """Page and anchor of what a citation opens: the very provision, or the law's entry in the list."""
    entry, unit = edition.entry(link.target), UnitId.read(link.end)
    text = edition.laws.shelf.get((entry.id, link.version or entry.authority.version))
    if text is None:
        return f"{AUTHORITIES}#{listed_anchor(entry, link.version, unit)}"
    fragment = f"#{law_anchor(unit)}" if unit and text.unit(unit) else ""
    return law_page(entry.id, link.version) + fragment
