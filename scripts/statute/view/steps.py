"""An article beside what the next version made of it, paragraph by paragraph: what the two texts differ in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from statute.compare import Change, Redlined, redline
from statute.model import ORIGINAL, TITLE, Article, Lang, Statute, UnitId, article_units, lead
from statute.view.site import Site

_END = "；。;."
"""Signs at the end of an item, which depend on whether the list goes on."""


@dataclass(frozen=True, slots=True)
class RedlinedUnit:
    """A paragraph or item in both texts."""

    kind: str
    """Of unit: paragraph, item, subitem …"""
    parts: tuple[Redlined, ...]


def step_lang(site: Site, step: int) -> Lang:
    """The language in which a step is shown: the page's, if both versions have it, else the original."""
    both = all(_text(site, version, site.lang) for version in (step, step + 1))
    return site.lang if both else ORIGINAL


def redlined(site: Site, step: int, change: Change) -> Iterator[RedlinedUnit]:
    """The units of an article that went on from a version (`step`) to the next, in the order of the new one."""
    lang = step_lang(site, step)
    old, new = (
        _texts(_text(site, version, lang), article)
        for version, article in ((step, change.old), (step + 1, change.new))
    )
    for unit in site.edition.history.revisions[step].units[change.new] if change.new else ():
        before, after = old.get(unit.old or "", ("", "")), new.get(unit.new or "", ("", ""))
        kind = (unit.new or unit.old or TITLE).kind
        if parts := tuple(_parts(before, after, unit.old is None, unit.new is None, lang)):
            yield RedlinedUnit(kind, parts)


_Labelled = tuple[str, str]
"""Label and words."""


def _parts(old: _Labelled, new: _Labelled, inserted: bool, deleted: bool, lang: Lang) -> Iterator[Redlined]:
    """A label that only counts on is no change."""
    if inserted or deleted:
        label, text = old if deleted else new
        if text:
            yield Redlined("deleted" if deleted else "inserted", lead(label, lang) + text)
        return
    if new[0]:
        yield Redlined("same", lead(new[0], lang))
    if old[1].rstrip(_END) == new[1].rstrip(_END):
        yield from [Redlined("same", new[1])] if new[1] else []
    else:
        yield from redline(old[1], new[1], lang)


def _text(site: Site, version: int, lang: Lang) -> Statute | None:
    versions = site.edition.history.versions
    return site.text_of(lang) if version == len(versions) else versions[version].text_of(lang)


def _texts(text: Statute | None, id: UnitId | None) -> Mapping[str, _Labelled]:
    """Each unit of an article."""
    article = text.article(id) if text and id else None
    if article is None:
        return {}
    labels = dict(_labels(article))
    return {u.id: (labels.get(u.id, ""), u.text) for u in article_units(article)}


def _labels(article: Article) -> Iterator[tuple[UnitId, str]]:
    for paragraph in article.paragraphs:
        for item in paragraph.items:
            yield from ((part.id, part.label) for part in item.labelled)
