"""Characters that nobody means to write: unseen ones, and look-alikes that a PDF leaves behind.

⼈ (U+2F08, a radical) looks like 人 and is found by no search; U+202E turns the text after it around.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069"
    "\u2e80-\u2fdf\uf900-\ufb06\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffd\ud800-\udfff\U0002f800-\U0002fa1f\U000e0000-\U000e01ef]"
)
"""Controls, marks of direction, blanks without width, radicals and compatibility forms, halves of characters."""
_TYPED = re.compile("[ -~\u3001-\u3011\u3400-\u9fff\uff01-\uff5e“”‘’—…·〔〕]")
"""What one types in Chinese or English."""
_HALF = {
    c: half for c in map(chr, range(0xFF00, 0xFFF0)) if len(half := unicodedata.normalize("NFKC", c)) == 1
}
_MARKS = str.maketrans({"'": "’", "‘": "’", '"': "”", "“": "”", "\u00a0": " ", "\u3000": " ", "\u202f": " "})
_TWINS = str.maketrans({c: half.translate(_MARKS) for c, half in _HALF.items()}) | _MARKS


def odd_characters(text: str) -> Iterator[tuple[int, str]]:
    """Offset and name of each character that must not stand in what an editor writes: `U+2F08 (⼈, write 人)`."""
    for match in _ODD.finditer(text):
        yield match.start(), _named(match[0])


def strange_characters(quoted: str, text: str) -> tuple[str, ...]:
    """Names of what stands in a quotation and neither in its text nor on a keyboard: a Cyrillic а, a fixed blank."""
    return tuple(_named(c) for c in dict.fromkeys(quoted) if c not in text and not _TYPED.match(c))


def folded(text: str) -> str:
    """The text as quotations are compared: straight quotation marks are as good as curved ones, full width as half.

    As long as the text itself.
    """
    return text.translate(_TWINS)


def _named(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    plain = unicodedata.normalize("NFKC", sign)
    if plain != sign and len(plain) == 1:
        return f"{code} {sign} ({plain})"
    return f"{code} {sign}" if sign.isprintable() else code
