"""The files to take away, and which of them every site offers; what each is stands in `statute.wording`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file below data/; `text` says that every site makes it, with nothing but what the site needs.

    `translated` says that it is made of both languages, and only where there are two.
    """

    name: str
    text: bool
    translated: bool = False


DOWNLOADS: tuple[Download, ...] = (
    Download("statute-offline.zip", False),
    Download("statute-zh.pdf", False),
    Download("statute-en.pdf", False, True),
    Download("statute-bilingual.pdf", False, True),
    Download("statute-gbt9704.pdf", False),
    Download("statute.epub", False),
    Download("statute-bilingual.docx", False, True),
    Download("statute-zh.txt", True),
    Download("statute-en.txt", True, True),
    Download("statute.json", True),
    Download("statute.akn.xml", True),
    Download("statute.tmx", True, True),
    Download("paragraphs.csv", True),
    Download("terms.csv", True),
    Download("duties.csv", True),
)
TEXTS: tuple[str, ...] = tuple(d.name for d in DOWNLOADS if d.text)
