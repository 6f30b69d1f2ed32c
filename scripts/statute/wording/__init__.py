"""Every word that an output or a message says of its own, in all languages.

One table, in small parts by kind of page. A row has a key and its words in each language; values in braces
are filled in. A test names each row that nothing uses, and each key that has no row.
"""

from __future__ import annotations

from statute.model import LANGS, Lang, Said
from statute.wording import (
    aboutpage,
    articlepage,
    books,
    citemessages,
    frontpages,
    historypages,
    interface,
    lawpages,
    listpages,
    markupmessages,
    notemessages,
    previewwords,
    reviewwords,
    searchwords,
    sharedwords,
    unitnames,
)

__all__ = ["ROWS", "say"]

_PARTS = (
    *(unitnames, articlepage, frontpages, listpages, lawpages, aboutpage),
    *(historypages, books, interface, sharedwords, notemessages, markupmessages),
    *(citemessages, previewwords, reviewwords, searchwords),
)
ROWS: dict[str, Said] = {key: row for part in _PARTS for key, row in part.ROWS.items()}


def say(lang: Lang, key: str, /, **values: object) -> str:
    """The words for a key, with the values filled in."""
    return ROWS[key][LANGS.index(lang)].format(**values)
