"""Where a book has what a citation of another law opens: the key of the place, in every book the same.

It is made of the address on the site: `laws/patent-law/index.md#a19-p1` → `patent-law-a19-p1`.
"""

from __future__ import annotations

from statute.model import UnitId
from statute.model.prose import Link
from statute.view.addresses import AUTHORITIES, law_anchor, listed_anchor
from statute.view.lawbook import Extract
from statute.view.lawlinks import law_address
from statute.view.lawlisted import ListedLaw
from statute.view.site import Site


def key_at(address: str) -> str:
    """Of a page and anchor of the site; those on the list of laws begin with `listed-`."""
    page, _, anchor = address.partition("#")
    if page == AUTHORITIES:
        return f"listed-{anchor}"
    law = page.removeprefix("laws/").removesuffix("/index.md").replace("/", "-")
    return f"{law}-{anchor}" if anchor else law


def key_of(site: Site, link: Link) -> str:
    """Of what a citation in a note or gist opens."""
    return key_at(law_address(site.edition, link))


def key_in(extract: Extract, unit: UnitId | None = None) -> str:
    """Of a provision whose words the book has, or of its law."""
    return key_at(f"{extract.page}#{law_anchor(unit)}" if unit else extract.page)


def listed_key(law: ListedLaw, version: str = "", article: UnitId | None = None) -> str:
    """Of an article whose words the book has not, or of its law."""
    return key_at(f"{AUTHORITIES}#{listed_anchor(law.entry, version, article)}")
