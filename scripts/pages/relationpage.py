"""All relations: one article with its neighbors, where scripts run; a table of all; the whole as a picture."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape as html

from pages.arcs import Arc, Stop, draw
from pages.markdown import attrs, block, bullets, details, document, heading, link, table, wrap
from pages.pieces import shorten
from pages.related import kind_of, reason
from statute.model import LANGS, Article, UnitId
from statute.relations import ORDER
from statute.view.addresses import RELATIONS, article_page, division_page, relative
from statute.view.names import article_title, division_title
from statute.view.site import Site
from statute.wording import ROWS

COLUMNS = {"text": ("cites", "cited"), "editor": ("editor",), "noted": ("noted",), "shared": ("shared",)}
"""The columns of the table, and the kinds in each."""
SHOWN = 5
"""How many other chapters a row of the table of chapters names."""
MOST_ROWS = 100
NAME = 17
"""Chinese characters of a division's name for which the picture has room."""


def relations_page(site: Site) -> Iterator[tuple[str, str]]:
    arcs = sorted(_arcs(site), key=lambda arc: ORDER.index(arc.kind))
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
    articles = site.statute.articles
    picture = draw(_stops(site), arcs, site.say("relations"), site.say("relations.picture"))
    blocks = (
        heading(1, site.say("relations"), "#relations"),
        block(site.say("relations.intro", count=len(arcs), articles=len(articles)), ".by"),
        _neighbors(site),
        heading(2, site.say("relations.table"), "#table"),
        _table(site),
        details(
            site.say("relations.whole"),
            [bullets(_legend(site, arcs)), f'<div class="arcs">\n{picture}\n</div>'],
            "whole",
        ),
    )
    yield RELATIONS, document(meta, blocks)


def _by_chapter(site: Site) -> Iterator[str]:
    """Of a statute too large for a picture: which chapters have to do with which, the closest ties first."""
    yield heading(1, site.say("relations"), "#relations")
    yield block(site.say("relations.intro.large", articles=len(site.statute.articles)), ".by")
    yield _neighbors(site)
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


def _neighbors(site: Site) -> str:
    """Names and ties of all articles with their reasons, and what the picture says, for the script that draws one."""
    names = {a.id: article_title(site, a.id) for a in site.statute.articles}
    ties = {a.id: _groups(site, a.id) for a in site.statute.articles}
    keys = ("choose", "open", "none", *COLUMNS)
    says = {key: ROWS[f"relations.{key}"][LANGS.index(site.lang)] for key in keys}
    pages = relative(RELATIONS, article_page(site.statute.articles[0].id)).rpartition("/")[0]
    why = {a.id: _reasons(site, a.id) for a in site.statute.articles}
    data = {"names": names, "ties": ties, "why": why, "says": says}
    all = html(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return f'<div class="neighbors" data-pages="{pages}/" data-all="{all}"></div>'


def _reasons(site: Site, article: UnitId) -> dict[UnitId, str]:
    found = ((one.article, reason(site, article, one)) for one in site.related.get(article, ()))
    return {other: why for other, why in found if why}


def _groups(site: Site, article: UnitId) -> dict[str, list[UnitId]]:
    """The other articles by column, each in the order of the text."""
    found = sorted(site.related.get(article, ()), key=lambda one: site.article(one.article).number)
    groups = {key: [one.article for one in found if kind_of(one) in kinds] for key, kinds in COLUMNS.items()}
    return {key: others for key, others in groups.items() if others}


def _arcs(site: Site) -> Iterator[Arc]:
    """One for each two articles that have to do with each other, by the strongest reason."""
    place = {article.id: n for n, article in enumerate(site.statute.articles)}
    for article in place:
        for one in site.related.get(article, ()):
            if place[article] < place[one.article]:
                yield Arc(article, one.article, one.kind)


def _stops(site: Site) -> Iterator[Stop]:
    """The articles, each division before its first article."""
    seen: set[str] = set()
    for article in site.statute.articles:
        for division in site.lineage(article.division):
            if division.id not in seen:
                seen.add(division.id)
                name = division_title(site, division.id)
                yield Stop("", shorten(name, site.language.room(NAME), site.say("ellipsis")))
        yield Stop(article.id, article.id)


def _legend(site: Site, arcs: list[Arc]) -> Iterator[str]:
    for key, kinds in COLUMNS.items():
        shown = ("term", "instrument", "institution") if key == "shared" else kinds
        if count := sum(arc.kind in shown for arc in arcs):
            yield f"*{site.say(f'relations.{key}')}*{attrs(f'.{key}')} {count}"


def _table(site: Site) -> str:
    """A row for each article, a column for each kind of tie that there is."""
    groups = {article.id: _groups(site, article.id) for article in site.statute.articles}
    keys = [key for key in COLUMNS if any(key in ties for ties in groups.values())]
    head = [site.say("relations.article"), *(site.say(f"relations.{key}") for key in keys)]
    return table(
        head, ([*_cells(site, id, [ties.get(key, []) for key in keys])] for id, ties in groups.items())
    )


def _cells(site: Site, article: UnitId, columns: Iterable[Sequence[UnitId]]) -> Iterator[str]:
    """The article, then for each column the articles it has to do with in that way."""
    yield link(article_title(site, article), relative(RELATIONS, article_page(article)))
    for others in columns:
        yield site.say("list.comma").join(link(o, relative(RELATIONS, article_page(o))) for o in others)
