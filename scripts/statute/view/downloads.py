"""The files to take away, and which of them every site offers; what each is stands in `statute.wording`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from statute.edition import Edition
from statute.model import LANGS, Lang


@dataclass(frozen=True, slots=True)
class Download:
    """A file below data/; `text` says that every site makes it, with nothing but what the site needs.

    `translated` says that it is made of both languages, and only where there are two; `lang` that it is in this one.
    """

    name: str
    text: bool
    translated: bool = False
    versions: bool = False
    """Only where there are earlier versions."""
    lang: Lang | None = None


def plain_of(lang: Lang) -> str:
    """The file of the text in a language, without anything else."""
    return f"statute-{lang}.txt"


CONCORDANCE = "concordance.csv"
TERMS = "terms.csv"
DUTIES = "duties.csv"
DOWNLOADS: tuple[Download, ...] = (
    Download("statute-offline.zip", False),
    *(Download(f"statute-{lang}.pdf", False, lang=lang) for lang in LANGS),
    Download("statute-bilingual.pdf", False, True),
    Download("statute-gbt9704.pdf", False),
    Download("statute.epub", False),
    Download("statute-bilingual.docx", False, True),
    *(Download(plain_of(lang), True, lang=lang) for lang in LANGS),
    Download("statute.json", True),
    Download("statute.akn.xml", True),
    Download("statute.tmx", True, True),
    Download("paragraphs.csv", True),
    Download(TERMS, True),
    Download(DUTIES, True),
    Download(CONCORDANCE, True, versions=True),
)
TEXTS: tuple[str, ...] = tuple(d.name for d in DOWNLOADS if d.text)


def downloads_of(edition: Edition) -> tuple[Download, ...]:
    """Those that there is something to put into; last an expression of each earlier version."""
    bilingual, earlier = edition.translation is not None, edition.history.versions
    empty = {name for name, rows in ((TERMS, edition.terms), (DUTIES, edition.duties)) if not rows}
    made = (
        d
        for d in DOWNLOADS
        if d.name not in empty
        and (bilingual or not d.translated)
        and (earlier or not d.versions)
        and d.lang in (None, *edition.langs)
    )
    return (*made, *(Download(expression_of(version.date), True, versions=True) for version in earlier))


def expression_of(date: str) -> str:
    """The file of an earlier version."""
    return f"statute-{date}.akn.xml"


def offered(download: Download, names: Collection[str]) -> bool:
    """Whether a site that offers files of these names has it: earlier versions go with the text in force."""
    return download.name in names or (download.versions and "statute.akn.xml" in names)
