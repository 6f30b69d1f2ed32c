"""A text as JSON: its title, headings, articles, paragraphs and items, as the contract names them."""

from __future__ import annotations

from dataclasses import asdict

from statute.model import Annex, Article, Paragraph, Statute, Unit


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
        "divisions": [asdict(division) for division in statute.divisions],
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
        "divisions": [asdict(division) for division in annex.divisions],
        "articles": [_article(article) for article in annex.articles],
    }


def _plain(unit: Unit | None) -> str:
    return unit.text if unit else ""


def _article(article: Article) -> dict[str, object]:
    data = asdict(article) | {"paragraphs": [_paragraph(paragraph) for paragraph in article.paragraphs]}
    if not article.source_caption:
        del data["source_caption"]
    return data


def _paragraph(paragraph: Paragraph) -> dict[str, object]:
    """`more` and `cells` stand only where there are any."""
    data = asdict(paragraph) | {"tail": _plain(paragraph.tail) or None}
    for item, made in zip(paragraph.items, data["items"], strict=True):
        for one in (made, *made["subitems"]):
            if not one["more"]:
                del one["more"]
        if item.cells:
            made["cells"] = list(item.cells)
    return data
