"""The units of both texts side by side."""

from __future__ import annotations

from collections.abc import Iterator

from statute.edition import Edition
from statute.model import Article, UnitId, article_units

Row = tuple[UnitId, str, str, str, str]
"""Unit, label and text in Chinese, label and text in English; empty where a text lacks them."""


def paired_units(edition: Edition) -> Iterator[Row]:
    """Every passage of the articles."""
    other = {a.id: a for a in edition.translation.articles} if edition.translation else {}
    for article in edition.statute.articles:
        labels, texts = _labels(article), {u.id: u.text for u in article_units(article)}
        translated = other.get(article.id)
        en_labels = _labels(translated) if translated else {}
        en = {u.id: u.text for u in article_units(translated)} if translated else {}
        for id, text in texts.items():
            yield id, labels.get(id, ""), text, en_labels.get(id, ""), en.get(id, "")


def _labels(article: Article) -> dict[UnitId, str]:
    """The label of an article stands with its first paragraph."""
    labels = {article.paragraphs[0].id: article.label} if article.paragraphs else {}
    for paragraph in article.paragraphs:
        for item in paragraph.items:
            labels[item.id] = item.label
            labels.update({sub.id: sub.label for sub in item.subitems})
    return labels
