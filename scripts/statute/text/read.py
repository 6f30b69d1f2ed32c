"""Bytes → Source: find the encoding, keep every character.

Statutes come as UTF-8 with or without a byte-order mark, as UTF-16, and as GB18030 (which holds
GBK and GB 2312). Nothing is changed here: line ends and the mark itself stay in the text, and
`clean` takes them out with an entry in the log.
"""

from __future__ import annotations

import codecs
import hashlib
import re

from statute.model import Problem, Source
from statute.problems import problem

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {"gb18030": "GB18030 (GBK)", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF8_SIGN = re.compile(rb"(?<![\x80-\xff])(?:[\xe3-\xe9\xef][\x80-\xbf]{2}|\xe2\x80[\x94-\xa6]){2}")
"""Two Chinese characters or marks in UTF-8."""
_COMMON = re.compile("[的第一二三四五十不之人中年月日有或及本定]")
READABLE_SHARE = 0.9
"""Share of letters, Chinese characters, punctuation and blanks below which a text is none."""
_READABLE = re.compile(
    r"[\t-\r -~\u00a0-\u024f\u2000-\u206f\u2160-\u2188\u2460-\u24ff\u3000-\u30ff\u3200-\u33ff"
    r"\u3400-\u9fff\ue000-\uf8ff\ufe30-\ufe4f\ufeff-\uffef\U00020000-\U000323af\u2e80-\u2fdf]"
)


def read_bytes(data: bytes, path: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """The file's text, or None and the problem (`empty-file`, `binary-file`, `undecodable`) that stands against it."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return None, (
            problem(path, 0, "empty-file", "The file is empty.", "Put the raw text of the statute into it."),
        )
    encoding, text = _decode(data)
    if encoding == "gb18030" and text is not None and _is_big5(data, text):
        message = "The file is in Big5, an encoding of traditional characters."
        hint = "Convert it to simplified characters and save it as UTF-8 text."
        return None, (problem(path, 0, "undecodable", message, hint),)
    if text is None:
        bad = _first_bad_byte(data)
        return None, (
            problem(
                path,
                0,
                "undecodable",
                f"The file is not UTF-8, UTF-16 or GB18030 (byte {bad} is 0x{data[bad]:02X}).",
                "Open it in the program it came from and save it as UTF-8 text.",
            ),
        )
    if not _readable(text):
        return None, (
            problem(
                path,
                0,
                "binary-file",
                "The file is not a text file.",
                "Export the statute as plain text (.txt) and put that here; a PDF or Word file cannot be read.",
            ),
        )
    return Source(path, text, encoding, hashlib.sha256(data).hexdigest()), ()


def read_utf8(data: bytes) -> tuple[str | None, str]:
    """The text of a file that people edit, without its byte-order mark; or None, and the encoding it seems to be in."""
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), "utf-8"
    except UnicodeDecodeError:
        return None, _likely(data)


def _likely(data: bytes) -> str:
    """The encoding that a file seems to be in which is not UTF-8, as people call it."""
    if _UTF8_SIGN.search(data):
        return "UTF-8 (damaged)"  # GB18030 hardly ever makes three bytes that UTF-8 could have.
    for encoding, name in _NAMES.items():
        text = (
            _try(data, encoding)
            if (encoding == "gb18030") != (b"\x00" in data or data[:2] in _UTF16)
            else None
        )
        if text is not None and _readable(text):
            return name
    return "another encoding"


def _decode(data: bytes) -> tuple[str, str | None]:
    """Encoding and text; a mark decides, then zero bytes (only UTF-16 has them), then what decodes at all."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding, _try(data, encoding)
    if _nearly_utf8(data):
        return "utf-8", _try(data, "utf-8")
    candidates = ("utf-16-le", "utf-16-be") if b"\x00" in data else ("gb18030", "utf-16-le", "utf-16-be")
    texts = {encoding: text for encoding in candidates if (text := _try(data, encoding)) is not None}
    for encoding, text in texts.items():
        if _readable(text):
            return encoding, text
    return next(iter(texts.items()), ("", None))


def _is_big5(data: bytes, text: str) -> bool:
    """Whether the bytes read as GB18030 make more sense as Big5, by the characters that every Chinese text has."""
    big5 = _try(data, "big5")
    return big5 is not None and len(_COMMON.findall(big5)) > 2 * len(_COMMON.findall(text))


def _nearly_utf8(data: bytes) -> bool:
    """True for UTF-8 and for UTF-8 with a few broken bytes, which GB18030 would read as other characters."""
    text = data.decode("utf-8", "replace")
    return b"\x00" not in data and text.count("\ufffd") * 20 < len(text)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _first_bad_byte(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _readable(text: str) -> bool:
    sample = text[:20000]
    return len(_READABLE.findall(sample)) >= len(sample) * READABLE_SHARE
