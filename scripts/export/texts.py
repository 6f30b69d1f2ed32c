"""The formats that every site offers below data/: they need nothing but the edition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from export.akn import akn, akn_of_version
from export.csvtables import concordance_csv, duties_csv, paragraphs_csv, terms_csv
from export.jsonfile import json_file
from export.tmx import tmx
from export.tojson import to_json
from statute.edition import Edition
from statute.model import LANGS, Lang
from statute.plaintext import plain_text
from statute.view.downloads import CONCORDANCE, downloads_of, expression_of, plain_of


def _plain(lang: Lang, edition: Edition) -> bytes:
    return plain_text(next(text for text in edition.texts if text.lang == lang))


MAKERS: Mapping[str, Callable[[Edition], bytes]] = {
    **{plain_of(lang): partial(_plain, lang) for lang in LANGS},
    "statute.json": lambda edition: json_file(to_json(edition, ())),
    "statute.akn.xml": akn,
    "statute.tmx": tmx,
    "paragraphs.csv": paragraphs_csv,
    "terms.csv": terms_csv,
    "duties.csv": duties_csv,
    CONCORDANCE: concordance_csv,
}


def text_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Names and contents."""
    for name in texts_of(edition):
        yield name, text_file(edition, name)


def text_file(edition: Edition, name: str) -> bytes:
    """What is in a file of this name."""
    dates = [expression_of(version.date) for version in edition.history.versions]
    return akn_of_version(edition, dates.index(name)) if name in dates else MAKERS[name](edition)


def texts_of(edition: Edition) -> tuple[str, ...]:
    """Those of TEXTS that there is something to put into."""
    return tuple(download.name for download in downloads_of(edition) if download.text)
