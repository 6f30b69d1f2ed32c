"""The units of both texts side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from statute.edition import Edition
from statute.model import Lang, Statute, Unit, UnitId, annex_units, article_units

LabelledWords = tuple[str, str]
"""Label and text of a unit; empty where a text lacks them."""


def paired_units(edition: Edition) -> Iterator[tuple[UnitId, Mapping[Lang, LabelledWords]]]:
    """Every passage of the articles and annexes, in each of the texts."""
    labels = {text.lang: _labels(text) for text in edition.texts}
    words = {text.lang: {unit.id: unit.text for unit in _units(text)} for text in edition.texts}
    for id in words[edition.statute.lang]:
        yield id, {lang: (labels[lang].get(id, ""), words[lang].get(id, "")) for lang in words}


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
