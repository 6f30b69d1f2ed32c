"""What a translation says of a passage that nobody has translated yet: its place is kept, the passage is missing."""

from __future__ import annotations

from dataclasses import replace

from statute.model import Article, Item, Paragraph, Statute, Unit
from statute.wording import say


def placeholder(text: Statute) -> str:
    """What stands in the place of a passage."""
    return say(text.lang, "article.untranslated")


def without_placeholders(text: Statute) -> Statute:
    """The translation without the passages whose place is only kept."""
    mark = placeholder(text)
    if not any(unit.text == mark for unit in text.units()):
        return text

    def item(one: Item) -> Item:
        return replace(one, subitems=tuple(s for s in one.subitems if s.text != mark))

    def paragraph(one: Paragraph) -> Paragraph:
        return replace(one, items=tuple(item(i) for i in one.items if i.text != mark), tail=kept(one.tail))

    def article(one: Article) -> Article:
        return replace(one, paragraphs=tuple(paragraph(p) for p in one.paragraphs if p.text != mark))

    def kept(unit: Unit | None) -> Unit | None:
        return None if unit is None or unit.text == mark else unit

    articles = map(article, text.articles)
    return replace(
        text,
        title=kept(text.title),
        subtitle=kept(text.subtitle),
        notice=tuple(u for u in text.notice if u.text != mark),
        preamble=tuple(u for u in text.preamble if u.text != mark),
        divisions=tuple(d for d in text.divisions if d.title != mark),
        articles=tuple(a for a in articles if a.paragraphs),
    )
