"""The edition, and what is made of it to take away, once for all tests."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from dev.sites import ROOT
from export.pdf import pdf
from statute.edition import Edition, load
from statute.model import Lang

DATE = 1_577_836_800
MINIMAL = ROOT / "tests/editions/minimal"


@functools.cache
def edition(folder: str = "edition") -> Edition:
    found, _ = load(ROOT / folder)
    assert found is not None
    return found


@functools.cache
def pdf_of(langs: Sequence[Lang]) -> bytes:
    return pdf(edition(), langs, DATE)
