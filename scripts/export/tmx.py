"""The aligned passages as TMX 1.4b, which translators' programs read as a translation memory.

https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from export.units import paired_units
from statute.edition import Edition


def tmx(edition: Edition) -> bytes:
    """One translation unit for each passage of the articles that is there in both languages."""
    header = (
        f"<header creationtool={quoteattr(edition.meta.id)} creationtoolversion={quoteattr(edition.meta.version)}"
        f' segtype="paragraph" o-tmf="statute.json" adminlang="en" srclang="zh-CN" datatype="plaintext"'
        "/>"
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
        '<tmx version="1.4">',
    ]
    lines += [
        header,
        "<body>",
        *_units((row[0], row[2], row[4]) for row in paired_units(edition)),
        "</body>",
        "</tmx>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _units(rows: Iterable[tuple[str, str, str]]) -> Iterable[str]:
    for id, zh, en in rows:
        if zh and en:
            yield f"<tu tuid={quoteattr(id)}>"
            yield f'<tuv xml:lang="zh-CN"><seg>{escape(zh)}</seg></tuv>'
            yield f'<tuv xml:lang="en"><seg>{escape(en)}</seg></tuv>'
            yield "</tu>"
