"""The body of the act in Akoma Ntoso: divisions, articles, paragraphs with their lists, annexes.

Items are items of a `blockList` in the content of their paragraph: so a program that knows nothing of lists, and reads
what an element's content says, reads them too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from export.aknids import eid, list_id
from export.aknmeta import annex_meta
from export.akntext import heading, num, paragraphs
from export.aknwords import E
from statute.model import Annex, Article, Division, Item, Paragraph, Subitem, UnitId
from statute.view.site import Sites


def body(sites: Sites) -> etree._Element:
    """Each article in the division it stands in, each division in the one above it."""
    site = next(iter(sites.values()))
    made = E("body")
    divisions: dict[UnitId, etree._Element] = {}
    for article in site.statute.articles:
        place = made
        for division in site.lineage(article.division):
            if division.id not in divisions:
                divisions[division.id] = _division(sites, division)
                place.append(divisions[division.id])
            place = divisions[division.id]
        place.append(_article(sites, article))
    return made


def attachments(sites: Sites) -> Iterator[etree._Element]:
    """The annexes, which are part of the act."""
    if annexes := next(iter(sites.values())).statute.annexes:
        yield E("attachments", *(_annex(sites, annex) for annex in annexes))


def _annex(sites: Sites, annex: Annex) -> etree._Element:
    """Its own paragraphs, then its articles in its own divisions."""
    made = E("mainBody")
    made.extend(_paragraph(sites, paragraph) for paragraph in annex.units)
    places: dict[UnitId | None, etree._Element] = {None: made}
    for division in annex.divisions:
        places[division.id] = _division(sites, division)
        places[division.parent].append(places[division.id])
    for article in annex.articles:
        places[article.division].append(_article(sites, article))
    head = [heading(sites, annex.id.heading, labelled=True)] if annex.label or annex.title else []
    document = E("doc", annex_meta(sites, annex), made, name="annexure")
    return E("attachment", *head, document, eId=eid(annex.id))


def _division(sites: Sites, division: Division) -> etree._Element:
    label = [num(sites, division.id)] if division.label else []
    kind = {"name": "heading"} if division.kind == "heading" else {}
    tag = "hcontainer" if kind else division.kind
    return E(tag, *label, heading(sites, division.id.heading), eId=eid(division.id), **kind)


def _article(sites: Sites, article: Article) -> etree._Element:
    inside = (_paragraph(sites, paragraph) for paragraph in article.paragraphs)
    return E("article", num(sites, article.id), *inside, eId=eid(article.id))


def _paragraph(sites: Sites, paragraph: Paragraph) -> etree._Element:
    content = E("content", *paragraphs(sites, paragraph.id))
    if paragraph.items:
        content.append(_list(sites, paragraph.items))
    if paragraph.tail:
        content.extend(paragraphs(sites, paragraph.tail.id))
    return E("paragraph", content, eId=eid(paragraph.id))


def _list(sites: Sites, items: Sequence[Item | Subitem]) -> etree._Element:
    return E("blockList", *(_item(sites, item) for item in items), eId=list_id(items[0].id))


def _item(sites: Sites, item: Item | Subitem) -> etree._Element:
    label = [num(sites, item.id)] if item.label else []
    return E("item", *label, *paragraphs(sites, item.id), *_parts(sites, item), eId=eid(item.id))


def _parts(sites: Sites, item: Item | Subitem) -> Iterator[etree._Element]:
    """Subitems, and further paragraphs between or after them."""
    parts = item.parts if isinstance(item, Item) else item.more
    for listed, found in groupby(parts, key=lambda part: isinstance(part, Subitem)):
        group = [*found]
        if listed:
            yield _list(sites, [part for part in group if isinstance(part, Subitem)])
        else:
            for unit in group:
                yield from paragraphs(sites, unit.id)
