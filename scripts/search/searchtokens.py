"""Text → words as search compares them. engine/text.js does the same to a query.

Each Chinese character, each number and each other word is one; punctuation and spaces are none.
"""

from __future__ import annotations

import re
import unicodedata

HAN = "㐀-鿿豈-\ufaff々〇\U00020000-\U000323af"
STOPS = frozenset(
    """
    a an the of in on at to for and or by with from as is are was were be been being do does did can
    could may might shall should will would must have has had it its this that these those there here
    what which who whom whose when where how why if not no i we you they he she my your our their me us
    about into than then so such any all some under per via vs get make use regulations article articles
    provision provisions
    """.split()  # noqa: SIM905 (a list with quotation marks is no easier to read)
)
"""Words that say nothing of what is sought; they have no places."""
_HAN = re.compile(f"[{HAN}]")
_TOKEN = re.compile(rf"[{HAN}]|[0-9]+|[^\W\d_{HAN}](?:[^\W\d_{HAN}]|'(?=[^\W\d_])|&(?=[^\W\d_{HAN}]))*")
_MARKS = re.compile("[\u0300-\u0307\u0309-\u036f]")
_UMLAUT = re.compile("u[\u0304\u0301\u030c\u0300]?\u0308", re.IGNORECASE)


def fold(text: str) -> str:
    """One spelling for what looks alike: full width as half, capitals as small letters, é as e, ü as v."""
    if not text.isascii():
        text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
        text = unicodedata.normalize("NFC", _MARKS.sub("", _UMLAUT.sub("v", text)))
    return text.lower().replace("’", "'")


def tokens(text: str) -> list[str]:
    return _TOKEN.findall(fold(text))


def is_han(token: str) -> bool:
    return bool(_HAN.match(token))


def han_signs(text: str) -> list[str]:
    return _HAN.findall(text)
