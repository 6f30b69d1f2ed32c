"""One page for each part, subpart and chapter: its articles in short."""

from __future__ import annotations

from collections.abc import Iterator

from pages.apparatus import gist, notes
from pages.digest import digest
from pages.markdown import attrs, block, bullets, document, heading, link, wrap
from pages.marks import escape
from pages.pieces import Target, caption, opening, turn
from pages.statusbox import status_line
from statute.model import Article, Division, UnitId
from statute.view.addresses import FULL, anchor, article_page, division_page, full_anchor, relative
from statute.view.names import article_label, division_title
from statute.view.site import Site

OPENING = 24
"""Characters of an article's opening that stand for a caption it does not have."""


def division_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Pages of all divisions but sections, which stand on the page of their chapter."""
    own = [
        d
        for d in site.statute.divisions
        if division_page(d.id) != (division_page(d.parent) if d.parent else "")
    ]
    for index, division in enumerate(own):
        before = own[index - 1] if index else None
        after = own[index + 1] if index + 1 < len(own) else None
        yield division_page(division.id), _page(site, division, before, after)


def _page(site: Site, division: Division, before: Division | None, after: Division | None) -> str:
    page = division_page(division.id)
    name = division_title(site, division.id)
    articles = site.articles_in(division.id)
    meta = {"title": name, "description": _description(site, name, articles), "hide": ["toc"]}
    above = site.lineage(division.parent)
    crumbs = " › ".join(link(division_title(site, d.id), relative(page, division_page(d.id))) for d in above)
    here = [d.id for d in site.statute.divisions if division_page(d.id) == page]
    blocks = (
        block(crumbs, ".crumb") if above else "",
        heading(1, escape(name), f"#{full_anchor(division.id)}"),
        other_title(site, division.id),
        status_line(site, page),
        *gist(site, *here),
        block(site.say("chapter.by"), ".by"),
        *_digests(site, division.id, page, 2),
        *notes(site, *here),
        block(
            link(site.say("chapter.full"), f"{relative(page, FULL)}#{full_anchor(division.id)}"), ".onward"
        ),
        turn(site, page, "chapter", _target(site, before), _target(site, after)),
    )
    return document(meta, blocks)


def _digests(site: Site, division: UnitId, page: str, level: int) -> Iterator[str]:
    """What stands in a division, in short: its own articles, then the divisions below it with theirs."""
    for article in site.statute.articles:
        if article.division == division:
            yield from digest(site, article, page, min(level, 4))
    for below in site.statute.divisions:
        if below.parent == division:
            yield _below(site, below, page, level)
            yield from _digests(site, below.id, page, level + 1)


def _below(site: Site, below: Division, page: str, level: int) -> str:
    """The heading of a division on the page of that which it stands in."""
    title = link(division_title(site, below.id), relative(page, division_page(below.id)))
    if division_page(below.id) == page:
        title = escape(division_title(site, below.id))
    return heading(
        min(level, 4), title, f"#{anchor(below.id)}" if level == 2 else f"#{full_anchor(below.id)}"
    )


def other_title(site: Site, division: UnitId) -> str:
    """The heading in the other language."""
    lang = site.other
    text = site.text_of(lang)
    if text is None or text.division(division) is None:
        return ""
    return block(escape(division_title(site, division, lang)), f".other lang={lang}")


def contents(site: Site, division: UnitId, page: str, level: int) -> Iterator[str]:
    """What stands in a division: its own articles, then the divisions below it with theirs."""
    yield article_list(site, [a for a in site.statute.articles if a.division == division], page)
    for below in site.statute.divisions:
        if below.parent == division:
            yield _below(site, below, page, level)
            yield from contents(site, below.id, page, min(level + 1, 4))


def article_list(site: Site, articles: list[Article], page: str) -> str:
    """Links to articles with their captions, or their opening words."""
    return wrap("div.contents", [bullets(_entry(site, a, page) for a in articles)]) if articles else ""


def _entry(site: Site, article: Article, page: str) -> str:
    label = link(article_label(site, site.lang, article.id), relative(page, article_page(article.id)))
    if site.caption(article.id):
        return f"{label} {caption(site, article.id)}"
    words = escape(opening(site, article, lambda language: language.room(OPENING)))
    attributes = ".opening" if site.pieces[site.lang] else f".opening lang={site.statute.lang}"
    return f"{label} *{words}*{attrs(attributes)}" if words else label


def _description(site: Site, name: str, articles: tuple[Article, ...]) -> str:
    if not articles:
        return name
    labels = [article_label(site, site.lang, a.id) for a in (articles[0], articles[-1])]
    span = site.say("chapter.range", first=labels[0], last=labels[1]) if labels[0] != labels[1] else labels[0]
    return site.say("chapter.description", title=site.title, chapter=name, range=span)


def _target(site: Site, division: Division | None) -> Target | None:
    return (division_title(site, division.id), division_page(division.id)) if division else None
