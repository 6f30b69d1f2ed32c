"""The edition, and what is made of it to take away, once for all tests."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from dev.sites import ROOT
from export.epub import epub
from export.pdf import pdf
from export.texts import MAKERS
from statute.edition import Edition, load
from statute.model import Lang, Problem

DATE = 1_577_836_800
MINIMAL = ROOT / "tests/editions/minimal"


@functools.cache
def loaded(folder: str = "edition") -> tuple[Edition | None, tuple[Problem, ...]]:
    return load(ROOT / folder)


def edition(folder: str = "edition") -> Edition:
    found, _ = loaded(folder)
    assert found is not None
    return found


@functools.cache
def epub_of(folder: str = "edition") -> bytes:
    return epub(edition(folder), DATE)


@functools.cache
def text_of(name: str) -> bytes:
    """A text format of the edition."""
    return MAKERS[name](edition())


@functools.cache
def pdf_of(langs: Sequence[Lang]) -> bytes:
    return pdf(edition(), langs, DATE)
