"""What libraries know of Chinese characters, for search: OpenCC simplifies them, pypinyin reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from search import Letters

_HAN = re.compile(r"[㐀-鿿]+")


def letters() -> Letters:
    """Both libraries, as the search data needs them."""
    return Letters(simplify=OpenCC("t2s").convert, read=_read)


def _read(text: str) -> Iterator[tuple[str, str]]:
    for match in _HAN.finditer(text):
        yield from zip(match[0], lazy_pinyin(match[0], style=Style.NORMAL, v_to_u=False), strict=True)
