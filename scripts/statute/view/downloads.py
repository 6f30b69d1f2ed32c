"""The files to take away, and which of them every site offers; what each is stands in `statute.wording`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file below data/; `text` says that every site makes it, with nothing but what the site needs."""

    name: str
    text: bool


DOWNLOADS: tuple[Download, ...] = (
    Download("statute-offline.zip", False),
    Download("statute-zh.pdf", False),
    Download("statute-en.pdf", False),
    Download("statute-bilingual.pdf", False),
    Download("statute-gbt9704.pdf", False),
    Download("statute.epub", False),
    Download("statute.json", True),
    Download("statute.akn.xml", True),
    Download("statute.tmx", True),
    Download("paragraphs.csv", True),
    Download("terms.csv", True),
    Download("duties.csv", True),
)
TEXTS: tuple[str, ...] = tuple(d.name for d in DOWNLOADS if d.text)
