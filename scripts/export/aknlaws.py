"""What other laws are called in Akoma Ntoso: `/akn/cn/act/2020-10-17/patent-law/~art_19__para_1`.

The date is that of the version that is meant, which the edition knows; when the law was first made it need not know.
"""

from __future__ import annotations

import re

from export.aknids import eid
from statute.edition import Edition
from statute.model import UnitId
from statute.model.prose import Link

COUNTRY = "cn"
_DATE = re.compile(r"\d{4}(-\d\d-\d\d)?")


def law_uri(edition: Edition, link: Link) -> str:
    """Of the provision that a citation opens, or of its law; empty if no date is known of the version."""
    version = link.version or edition.entry(link.target).authority.version
    date = _DATE.match(version)
    if date is None:
        return ""
    unit = UnitId.read(link.end)
    portion = f"/~{eid(unit)}" if unit else ""
    return f"/akn/{COUNTRY}/act/{date[0]}/{link.target}{portion}"
