"""The kinds of units, how an id writes each, and what may stand below what: a kind is added here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

UnitKind = Literal[
    "title", "notice", "subtitle", "preamble", "translation", "part", "subpart", "chapter", "section", "heading",
    "article", "item", "subitem", "paragraph", "tail", "signature", "annex",
]  # fmt: skip
ORDER: tuple[UnitKind, ...] = UnitKind.__args__  # type: ignore[attr-defined]
"""As they follow each other in a text, or below the same unit."""
DIVISION_KINDS: tuple[UnitKind, ...] = ("part", "subpart", "chapter", "section", "heading")

PREFIX: Mapping[UnitKind, str] = {
    "part": "pt", "subpart": "sp", "chapter": "ch", "section": "s", "heading": "h",
    "article": "a", "paragraph": "p", "item": "i", "subitem": "s", "annex": "annex",
}  # fmt: skip
"""Before a number. What has no prefix has no number, and is written out."""
_BELOW: Mapping[UnitKind | None, str] = {
    None: "title subtitle notice preamble translation signature annex part subpart chapter section heading article",
    "notice": "paragraph", "preamble": "paragraph", "signature": "paragraph",
    "annex": "title part subpart chapter section heading article paragraph item",
    "part": "title subpart chapter section heading", "subpart": "title chapter section heading",
    "chapter": "title section heading", "section": "title heading", "heading": "title heading",
    "article": "paragraph item subitem", "paragraph": "item subitem tail", "item": "subitem paragraph tail",
    "subitem": "paragraph",
}  # fmt: skip
"""What may stand below what; None is the text itself."""
_SERIES = ("notice", "preamble", "signature")
"""Their paragraphs are named by the number alone."""


def prefix(above: UnitKind | None, kind: UnitKind) -> str:
    """What stands before the number: nothing for an article of the statute itself and in a series."""
    if (kind == "article" and above is None) or (kind == "paragraph" and above in _SERIES):
        return ""
    return PREFIX.get(kind, kind)


KINDS_BELOW: Mapping[UnitKind | None, Mapping[str, UnitKind]] = {
    above: {prefix(above, kind): kind for kind in ORDER if kind in below.split()}
    for above, below in _BELOW.items()
}
"""By what stands above and the prefix: below a chapter `s` is a section, below an item a subitem."""
