"""Where a link of a note may lead: the web, a mailbox, or a page of the edition.

| written                      | leads to                        |
|------------------------------|---------------------------------|
| https://example.org/a        | the address                     |
| mailto:a@example.org         | the address                     |
| 13.md, 13.md#p2-i3           | Article 13, its paragraph 2 (3) |
| ../terms/index.md#some-term  | the page of the edition         |
"""

from __future__ import annotations

import re

from statute.model import UnitId
from statute.model.prose import Link
from statute.text.webaddress import WEB

_WEB = re.compile(WEB)
_MAIL = re.compile(r"mailto:[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_ARTICLE = re.compile(r"(?:\.\./articles/)?(?P<article>[0-9-]{1,8})\.md(?:#(?P<anchor>[a-z0-9-]{1,40}))?")
_PAGE = re.compile(
    r"\.\./(?P<page>(?:about|authorities|data|duties|full|institutions|notice|readers|relations|terms|chapters/[a-z0-9-]{1,20})/index\.md"
    r"(?:#[a-z0-9-]{1,120})?)"
)


def link_of(address: str) -> Link | None:
    """Where an address leads, None if a note may not lead there."""
    if _WEB.fullmatch(address) or _MAIL.fullmatch(address):
        return Link("address", address)
    if match := _ARTICLE.fullmatch(address):
        article = UnitId.read(match["article"])
        unit = article.at(match["anchor"] or "") if article else None
        return Link("unit", unit) if unit else None
    if match := _PAGE.fullmatch(address):
        return Link("page", match["page"])
    return None
