"""All relations at a glance: a picture, and a table of the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pages.arcs import Arc, Stop, draw
from pages.markdown import attrs, block, bullets, document, heading, link, table, wrap
from pages.related import kind_of
from statute.model import Article, UnitId
from statute.relations import ORDER, Related
from statute.view.addresses import RELATIONS, article_page, division_page, relative
from statute.view.names import article_label, article_title, division_title
from statute.view.site import Site

COLUMNS = {"editor": ("editor",), "cites": ("cites",), "cited": ("cited",), "shared": ORDER[2:]}
"""The columns of the table, and the kinds in each."""

DRAWN = 1000
"""More arcs than this, the strongest, no eye can follow; the table has all."""


SHOWN = 5
"""How many other chapters a row of the table of chapters names."""
MOST_ROWS = 100


def relations_page(site: Site) -> Iterator[tuple[str, str]]:
    arcs = sorted(_arcs(site), key=lambda arc: ORDER.index(arc.kind))[:DRAWN]
    if not arcs:
        return
    meta = {
        "title": site.say("relations"),
        "description": site.say("relations.description", title=site.title),
        "hide": ["toc"],
    }
    if site.large:
        yield RELATIONS, document(meta, _by_chapter(site))
        return
    intro = site.say("relations.intro", count=len(arcs), articles=len(site.statute.articles))
    picture = draw(_stops(site), arcs, site.say("relations"), site.say("relations.picture"))
    blocks = (
        heading(1, site.say("relations"), "#relations"),
        block(intro, ".by"),
        wrap("div.legend", [bullets(_legend(site, arcs))]),
        f'<div class="arcs">\n{picture}\n</div>',
        heading(2, site.say("relations.table"), "#table"),
        wrap("div.relations", [_table(site)]),
    )
    yield RELATIONS, document(meta, blocks)


def _by_chapter(site: Site) -> Iterator[str]:
    """Of a statute too large for a picture: which chapters have to do with which, the closest ties first."""
    yield heading(1, site.say("relations"), "#relations")
    yield block(site.say("relations.intro.large", articles=len(site.statute.articles)), ".by")
    depth = 2 if len({_chapter(site, a, 2) for a in site.statute.articles}) <= MOST_ROWS else 1
    ties: dict[UnitId, Counter[UnitId]] = {}
    for article in site.statute.articles:
        here = _chapter(site, article, depth)
        for one in site.related.get(article.id, ()):
            there = _chapter(site, site.article(one.article), depth)
            if here and there and here != there:
                ties.setdefault(here, Counter())[there] += 1
    head = [site.say("relations.chapter"), site.say("relations.others")]
    rows = ((_named(site, id), _ties(site, ties[id])) for id in dict.fromkeys(ties))
    yield wrap("div.relations", [table(head, rows)])


def _chapter(site: Site, article: Article, depth: int) -> UnitId | None:
    """The division of that depth in which the article stands, or the deepest there is."""
    lineage = site.lineage(article.division)[:depth]
    return lineage[-1].id if lineage else None


def _named(site: Site, division: UnitId) -> str:
    name = " · ".join(division_title(site, d.id) for d in site.lineage(division))
    return link(name, relative(RELATIONS, division_page(division)))


def _ties(site: Site, others: Counter[UnitId]) -> str:
    return site.say("list.comma").join(f"{_named(site, id)} {n}" for id, n in others.most_common(SHOWN))


def _arcs(site: Site) -> Iterator[Arc]:
    """One for each two articles that have to do with each other, by the strongest reason."""
    place = {article.id: n for n, article in enumerate(site.statute.articles)}
    for article in place:
        for one in site.related.get(article, ()):
            if place[article] < place[one.article]:
                yield _arc(site, article, one)


def _arc(site: Site, article: UnitId, one: Related) -> Arc:
    """From who points to whom it points at; a thing shared is read downwards."""
    ends = (article, one.article) if one.outgoing else (one.article, article)
    names = (article_title(site, end) for end in ends)
    sign = " → " if one.kind in ("editor", "cites") else " – "
    kind = site.say(f"related.{'cites' if one.kind == 'cites' else one.kind}")
    name = f"{sign.join(names)}{site.say('colon')}{kind}"
    return Arc(ends[0], ends[1], one.kind, name, relative(RELATIONS, article_page(ends[1])))


def _stops(site: Site) -> Iterator[Stop]:
    """The articles, each division that has its own page before its first article."""
    seen: set[str] = set()
    for article in site.statute.articles:
        for division in site.lineage(article.division):
            if division.id not in seen:
                seen.add(division.id)
                name = division_title(site, division.id)
                yield Stop("", name, relative(RELATIONS, division_page(division.id)))
        address = relative(RELATIONS, article_page(article.id))
        yield Stop(
            article.id, site.caption(article.id) or article_label(site, site.lang, article.id), address
        )


def _legend(site: Site, arcs: list[Arc]) -> Iterator[str]:
    for kind in dict.fromkeys(arc.kind for arc in arcs):
        count = sum(arc.kind == kind for arc in arcs)
        yield f"*{site.say(f'relations.{kind}')}*{attrs(f'.{kind}')} {count}"


def _table(site: Site) -> str:
    head = [site.say("relations.article"), *(site.say(f"relations.{key}") for key in COLUMNS)]
    return table(head, ([*_cells(site, article)] for article in site.statute.articles))


def _cells(site: Site, article: Article) -> Iterator[str]:
    """The article, then for each column the articles it has to do with in that way."""
    yield link(article_title(site, article.id), relative(RELATIONS, article_page(article.id)))
    found = sorted(site.related.get(article.id, ()), key=lambda one: site.article(one.article).number)
    for kinds in COLUMNS.values():
        others = [one.article for one in found if kind_of(one) in kinds]
        yield site.say("list.comma").join(link(o, relative(RELATIONS, article_page(o))) for o in others)
