"""The units of both texts side by side."""

from __future__ import annotations

from collections.abc import Iterator

from statute.edition import Edition
from statute.model import Statute, Unit, UnitId, annex_units, article_units

PairedWords = tuple[UnitId, str, str, str, str]
"""Unit, label and text in Chinese, label and text in English; empty where a text lacks them."""


def paired_units(edition: Edition) -> Iterator[PairedWords]:
    """Every passage of the articles and annexes."""
    translation = edition.translation
    labels, en_labels = _labels(edition.statute), _labels(translation) if translation else {}
    en = {u.id: u.text for u in _units(translation)} if translation else {}
    for unit in _units(edition.statute):
        yield unit.id, labels.get(unit.id, ""), unit.text, en_labels.get(unit.id, ""), en.get(unit.id, "")


def _units(statute: Statute) -> Iterator[Unit]:
    """A paragraph of an annex without words, over a list, is none."""
    for article in statute.articles:
        yield from article_units(article)
    for annex in statute.annexes:
        yield from (unit for unit in annex_units(annex) if unit.text)


def _labels(statute: Statute) -> dict[UnitId, str]:
    """The label of an article stands with its first paragraph."""
    labels = {annex.id.heading: annex.label for annex in statute.annexes}
    articles = (*statute.articles, *(a for annex in statute.annexes for a in annex.articles))
    labels |= {a.paragraphs[0].id: a.label for a in articles if a.paragraphs}
    annexed = [p for annex in statute.annexes for p in annex.units]
    for paragraph in (*annexed, *(p for a in articles for p in a.paragraphs)):
        for item in paragraph.items:
            labels |= {part.id: part.label for part in item.labelled}
    return labels
