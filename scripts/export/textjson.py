"""A text as JSON: its title, headings, articles, paragraphs and items, as the contract names them."""

from __future__ import annotations

from export.asdata import as_data
from statute.model import Annex, Article, Item, Paragraph, Statute, Unit


def text_json(statute: Statute | None) -> dict[str, object]:
    """Of no text the same keys, empty."""
    if statute is None:
        lists = ("notice", "preamble", "divisions", "articles", "annexes", "signature")
        return {"title": "", "subtitle": "", **{key: [] for key in lists}}
    return {
        "lang": statute.lang,
        "title": _plain(statute.title),
        "notice": [unit.text for unit in statute.notice],
        "subtitle": _plain(statute.subtitle),
        "preamble": [unit.text for unit in statute.preamble],
        "divisions": [as_data(division) for division in statute.divisions],
        "articles": [_article(article) for article in statute.articles],
        "annexes": [_annex(annex) for annex in statute.annexes],
        "signature": [unit.text for unit in statute.signature],
    }


def _annex(annex: Annex) -> dict[str, object]:
    return {
        "id": annex.id,
        "label": annex.label,
        "title": annex.title,
        "line": annex.line,
        "units": [_paragraph(paragraph) for paragraph in annex.units],
        "divisions": [as_data(division) for division in annex.divisions],
        "articles": [_article(article) for article in annex.articles],
    }


def _plain(unit: Unit | None) -> str:
    return unit.text if unit else ""


def _article(article: Article) -> dict[str, object]:
    data = as_data(article) | {"paragraphs": [_paragraph(paragraph) for paragraph in article.paragraphs]}
    if not article.source_caption:
        del data["source_caption"]
    return data


def _paragraph(paragraph: Paragraph) -> dict[str, object]:
    items = [_item(item) for item in paragraph.items]
    return as_data(paragraph) | {"items": items, "tail": _plain(paragraph.tail) or None}


def _item(item: Item) -> dict[str, object]:
    """`more` and `cells` stand only where there are any."""
    data = as_data(item) | {"subitems": [_without_empty_more(as_data(subitem)) for subitem in item.subitems]}
    return _without_empty_more(data) | ({"cells": list(item.cells)} if item.cells else {})


def _without_empty_more(data: dict[str, object]) -> dict[str, object]:
    return data if data["more"] else {key: value for key, value in data.items() if key != "more"}
