"""What libraries know of Chinese characters, for search: OpenCC simplifies them, pypinyin reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from search import Letters

_HAN = re.compile(r"[㐀-鿿]+")


def letters() -> Letters:
    """Both libraries, as the search data needs them."""
    return Letters(simplify=OpenCC("t2s").convert, read=_read)


def _read(text: str) -> Iterator[tuple[str, str]]:
    for match in _HAN.finditer(text):
        yield from zip(match[0], _sounds(match[0]), strict=True)


@cache
def _sounds(words: str) -> tuple[str, ...]:
    """Kept, since both languages of the site hold the same Chinese."""
    return tuple(lazy_pinyin(words, style=Style.NORMAL, v_to_u=False))
