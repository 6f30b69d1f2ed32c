"""A statute as what is compared: its words, and its words without the numbers of articles they cite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from statute.cite import cite
from statute.cite.numberforms import NUMERAL
from statute.model import Article, Citation, Paragraph, Statute, Subitem, Unit, UnitId

ANY = "第#条"
"""Stands for the number of an article that is cited: a provision that only follows others that moved is the same."""
_ARTICLE = re.compile(rf"第? ?{NUMERAL} ?条(?:之{NUMERAL})?|第? ?{NUMERAL}(?= ?[、和及与或])")
_BLANK = re.compile("(?<=[^\x00-\x7f])[ \u3000]+|[ \u3000]+(?=[^\x00-\x7f])")
"""Beside Chinese: it comes from where a text was copied, and nobody amends it."""
_MEMBER = re.compile(rf"第? ?{NUMERAL}")

PlainWords = Mapping[UnitId, str]
"""The words of each unit without the numbers of articles of this statute that it cites, and without stray blanks."""


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """One article; `place` is its place in the order of the text, 0 the first."""

    place: int
    id: UnitId
    plain: str
    """Paragraphs and items with their labels, a line each, as `PlainWords`."""


def plain_words(statute: Statute, citations: Sequence[Citation] | None = None) -> PlainWords:
    """Of every unit, those of annexes and headings too; `citations` are the statute's, where somebody has them."""
    cited: dict[UnitId, list[Citation]] = {}
    for citation in cite(statute)[0] if citations is None else citations:
        if (
            citation.lang == statute.lang
            and citation.law is None
            and citation.kind == "internal"
            and citation.targets
        ):
            cited.setdefault(citation.unit, []).append(citation)
    return {
        unit.id: _BLANK.sub("", _without_numbers(unit.text, cited.get(unit.id, ())))
        for unit in statute.units()
    }


def passages(statute: Statute, plain: PlainWords) -> tuple[ArticleWords, ...]:
    """All articles in the order of the text."""
    return tuple(
        ArticleWords(place, article.id, "\n".join(_lines(article, plain)))
        for place, article in enumerate(statute.articles)
    )


def whole_plain(paragraph: Paragraph, plain: PlainWords) -> str:
    """A paragraph with its items and tail, a line each."""
    return "\n".join(_of_paragraph(paragraph, plain))


def _lines(article: Article, plain: PlainWords) -> Iterator[str]:
    for paragraph in article.paragraphs:
        yield from _of_paragraph(paragraph, plain)


def _of_paragraph(paragraph: Paragraph, plain: PlainWords) -> Iterator[str]:
    def line(unit: Unit | Subitem) -> str:
        label = unit.label if isinstance(unit, Subitem) else ""
        return label + plain[unit.id]

    yield plain[paragraph.id]
    for item in paragraph.items:
        yield item.label + plain[item.id]
        for part in item.parts:
            yield line(part)
            yield from map(line, part.more if isinstance(part, Subitem) else ())
    if paragraph.tail:
        yield line(paragraph.tail)


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
