"""How the act was published, as its notice says it: 示例市人民代表大会公告 第十三号 … 2020年1月20日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from export.aknwords import E
from statute.edition import Edition
from statute.numerals import to_int

_NUMBER = re.compile("第(.{1,6})号")
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def publication(edition: Edition) -> Iterator[etree._Element]:
    """Nothing if there is neither a notice with a number nor a document number, or no day."""
    lines = [unit.text for unit in edition.statute.notice]
    found = next(((n, m) for n, line in enumerate(lines) if (m := _NUMBER.fullmatch(line))), None)
    day = next((m for line in reversed(lines) if (m := _DAY.fullmatch(line))), None)
    date = "{}-{:0>2}-{:0>2}".format(*day.groups()) if day else edition.meta.adopted
    if not date:
        return
    if found:
        place, label = found
        name = "".join(lines[:place])
        number = to_int(label[1])
        shown = f"{name}{label[0]}"
        yield E("publication", date=date, name=name or shown, showAs=shown, number=str(number or label[1]))
    elif number_as_given := edition.meta.document_number:
        yield E(
            "publication", date=date, name=number_as_given, showAs=number_as_given, number=number_as_given
        )
