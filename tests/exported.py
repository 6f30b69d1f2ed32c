"""Editions, and what is made of them to take away, once for all tests: the sample's, where no other is named."""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence

from dev.sites import ROOT
from export.epub import epub
from export.pdf import pdf
from export.texts import MAKERS
from statute.edition import Edition, load
from statute.model import Lang, Problem

DATE = 1_577_836_800
MINIMAL = ROOT / "tests/editions/minimal"
SAMPLE = "tests/editions/sample"
"""An edition of our own with all that one can have, whatever stands in edition/."""
PLACED = os.environ.get("EDITION") or "edition"
"""The one that EDITION names: of it is asked what must hold of any."""


@functools.cache
def loaded(folder: str = SAMPLE) -> tuple[Edition | None, tuple[Problem, ...]]:
    return load(ROOT / folder)


def edition(folder: str = SAMPLE) -> Edition:
    found, _ = loaded(folder)
    assert found is not None
    return found


@functools.cache
def epub_of(folder: str = SAMPLE) -> bytes:
    return epub(edition(folder), DATE)


@functools.cache
def text_of(name: str) -> bytes:
    """A text format of the edition."""
    return MAKERS[name](edition())


@functools.cache
def pdf_of(langs: Sequence[Lang]) -> bytes:
    return pdf(edition(), langs, DATE)
