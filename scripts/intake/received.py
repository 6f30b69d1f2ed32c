"""Bytes of a received file → its lines of text. What kind of file it is, its first bytes say, and then its name."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from intake.sourcetext import Received, RefusedFile, encoded
from statute.text.read import read_bytes

_PICTURE = ("a picture", "Have a program recognise its text, correct that, and give it as .txt.")
_SAVE = "Open it in Word, WPS or LibreOffice and save it as .docx."
REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old Word file (.doc, .wps)", _SAVE),
    (b"{\\rtf", "a file in Rich Text Format", _SAVE),
    (b"%PDF", "a PDF", "Copy its text into a .txt file, and compare that with the PDF."),
    (b"\x89PNG", *_PICTURE),
    (b"\xff\xd8\xff", *_PICTURE),
    (b"GIF8", *_PICTURE),
    (b"BM", *_PICTURE),
    (b"II*\x00", *_PICTURE),
    (b"MM\x00*", *_PICTURE),
)
"""How files begin that are not read, what they are, and what to do."""
TEXTS = (".txt", ".text", "")
MARKDOWN = (".md", ".markdown")
PAGES = (".html", ".htm", ".xhtml")


def received(data: bytes, name: str) -> Received:
    """The text of a file; a plain text stays as it is, to the byte. Raises Refused."""
    for sign, what, remedy in REFUSED:
        if data.startswith(sign) and not (sign == b"BM" and name.lower().endswith(TEXTS[:2])):
            raise RefusedFile(f"{name} is {what}, which cannot be read. {remedy}")
    if data.startswith(b"PK"):
        from intake.worddoc import word_text

        _must_be_word(data, name)
        return word_text(data)
    ending = PurePath(name).suffix.lower()
    if ending in TEXTS:
        return Received(data)
    if ending in MARKDOWN:
        from intake.markdowntext import markdown_text

        return _read(data, name, markdown_text)
    if ending in PAGES:
        from intake.webpage import page_text

        return _read(data, name, page_text)
    if ending == ".docx":
        raise RefusedFile(f"{name} is no Word file, whatever its name says. Look at how it was saved.")
    raise RefusedFile(
        f"{name} ends in {ending}, which is not read. Give the text as .txt, .md, .html or .docx."
    )


def _read(data: bytes, name: str, lines: Callable[[str], tuple[str, ...]]) -> Received:
    source, problems = read_bytes(data, name)
    if source is None:
        raise RefusedFile(f"{name}: {problems[0].message} {problems[0].hint}")
    return Received(encoded(lines(source.text.removeprefix("\ufeff"))))


def _must_be_word(data: bytes, name: str) -> None:
    try:
        inside = ZipFile(BytesIO(data)).namelist()
    except BadZipFile:
        raise RefusedFile(f"{name} is damaged: it cannot be opened. Get it anew.") from None
    if "word/document.xml" not in inside:
        raise RefusedFile(
            f"{name} is no Word file. Open it in the program it came from and save it as .docx."
        )
