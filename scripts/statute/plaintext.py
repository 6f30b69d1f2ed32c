"""The cleaned text of the statute as plain text, for who pastes: a paragraph a line, in the grammar of the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from statute.model import LANGUAGES, Article, Division, Lang, Paragraph, Statute, UnitId


def plain_text(statute: Statute) -> bytes:
    return ("\n".join(_lines(statute)).strip("\n") + "\n").encode()


def _lines(statute: Statute) -> Iterator[str]:
    language = LANGUAGES[statute.lang]
    gap, inner = language.label_gap, language.gap
    yield from (unit.text for unit in statute.notice)
    if statute.notice:
        yield ""
    yield from (unit.text for unit in (statute.title, statute.subtitle, *statute.preamble) if unit)
    yield from _body(statute.divisions, statute.articles, statute.lang)
    for unit in statute.signature:
        yield from ("", unit.text)
    for annex in statute.annexes:
        yield from ("", f"{annex.label}{gap}{annex.title}".strip(), "")
        for paragraph in annex.units:
            yield from _paragraph(paragraph, inner)
        yield from _body(annex.divisions, annex.articles, statute.lang)


def _body(divisions: tuple[Division, ...], articles: tuple[Article, ...], lang: Lang) -> Iterator[str]:
    gap, inner = LANGUAGES[lang].label_gap, LANGUAGES[lang].gap
    by_id = {division.id: division for division in divisions}
    opened: set[UnitId] = set()
    for article in articles:
        for division in _above(article, by_id):
            if division.id not in opened:
                opened.add(division.id)
                yield from ("", f"{division.label}{gap}{division.title}".strip())
        yield ""
        first, *others = article.paragraphs
        caption = f"【{article.source_caption}】" if article.source_caption else ""
        yield from _paragraph(first, inner, f"{article.label}{gap}{caption}")
        for paragraph in others:
            yield from _paragraph(paragraph, inner)


def _above(article: Article, by_id: Mapping[UnitId, Division]) -> list[Division]:
    """The divisions it stands in, outermost first."""
    found: list[Division] = []
    here = article.division
    while here and (division := by_id.get(here)):
        found.insert(0, division)
        here = division.parent
    return found


def _paragraph(paragraph: Paragraph, gap: str, label: str = "") -> Iterator[str]:
    yield f"{label}{paragraph.text}".rstrip()
    for item in paragraph.items:
        yield f"{item.label}{gap if item.label else ''}{item.text}"
        for sub in item.subitems:
            yield f"{sub.label}{gap if sub.label else ''}{sub.text}"
            yield from (unit.text for unit in sub.more)
        yield from (unit.text for unit in item.more)
    if paragraph.tail:
        yield paragraph.tail.text
