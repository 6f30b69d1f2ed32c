"""A statute's articles as what is compared: their words, and their words without the numbers of articles they cite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from statute.cite import cite
from statute.cite.numberforms import NUMERAL
from statute.model import Article, Citation, Statute

ANY = "第#条"
"""Stands for the number of an article that is cited: a provision that only follows others that moved is the same."""
_ARTICLE = re.compile(rf"第? ?{NUMERAL} ?条(?:之{NUMERAL})?|第? ?{NUMERAL}(?= ?[、和及与或])")
_MEMBER = re.compile(rf"第? ?{NUMERAL}")


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """One article; `place` is its place in the order of the text, 0 the first."""

    place: int
    id: str
    words: str
    """Paragraphs and items with their labels, a line each."""
    plain: str
    """The same without the numbers of articles of this statute that it cites."""


def passages(statute: Statute) -> tuple[ArticleWords, ...]:
    """All articles in the order of the text."""
    cited: dict[str, list[Citation]] = {}
    for citation in cite(statute)[0]:
        if citation.law is None and citation.kind == "internal" and citation.targets:
            cited.setdefault(citation.unit, []).append(citation)
    return tuple(
        ArticleWords(place, article.id, _words(article, {}), _words(article, cited))
        for place, article in enumerate(statute.articles)
    )


def _words(article: Article, cited: dict[str, list[Citation]]) -> str:
    lines: list[str] = []
    for paragraph in article.paragraphs:
        lines.append(_without_numbers(paragraph.text, cited.get(paragraph.id, ())))
        for item in paragraph.items:
            lines.append(item.label + _without_numbers(item.text, cited.get(item.id, ())))
            for sub in item.subitems:
                lines.append(sub.label + _without_numbers(sub.text, cited.get(sub.id, ())))
        if paragraph.tail:
            lines.append(_without_numbers(paragraph.tail.text, cited.get(paragraph.tail.id, ())))
    return "\n".join(lines)


def _without_numbers(text: str, citations: Sequence[Citation]) -> str:
    out, at = [], 0
    for citation in sorted(citations, key=lambda c: c.start):
        if citation.start < at:
            continue
        words = text[citation.start : citation.end]
        if "条" in words:
            words = _ARTICLE.sub(ANY, words)
        elif not any("." in str(target) for target in citation.targets):  # 第六 in 第六、十一条
            words = _MEMBER.sub(ANY, words)
        out += [text[at : citation.start], words]
        at = citation.end
    return "".join((*out, text[at:]))
