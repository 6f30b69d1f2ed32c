"""The page of an article."""

from __future__ import annotations

from collections.abc import Iterator

from pages.amendments import of_article
from pages.apparatus import gist, notes, textual_notes
from pages.dutybox import duties_here
from pages.editlog import edits_here
from pages.historybox import history_line, history_section
from pages.improve import improve
from pages.markdown import block, document, heading, link
from pages.marks import escape
from pages.parallel import parallel, untranslated
from pages.pieces import Target, caption, opening, turn
from pages.related import related
from pages.statusbox import status_line, status_text
from statute.model import Article, UnitId
from statute.view.addresses import MISSING, article_page, href, relative
from statute.view.names import article_label, article_title, division_title
from statute.view.rows import rows
from statute.view.site import Site

"""How many characters of the text go into a page's description."""


def article_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Every article's page and its Markdown."""
    articles = site.statute.articles
    for index, article in enumerate(articles):
        before = articles[index - 1] if index else None
        after = articles[index + 1] if index + 1 < len(articles) else None
        yield article_page(article.id), _page(site, article, before, after)


def _page(site: Site, article: Article, before: Article | None, after: Article | None) -> str:
    page = article_page(article.id)
    passages = rows(article)
    meta = {
        "title": article_title(site, article.id),
        "description": description(site, article),
        "hide": ["toc"],
        "parallel": len(site.langs) > 1,
    }
    blocks = (
        _breadcrumb(site, article, page),
        heading(1, title(site, article.id), f"#a{article.id}"),
        status_line(site, page),
        *history_line(site, article.id),
        _missing(site, untranslated(site, passages), page),
        parallel(site, passages, page),
        *notes(site, article.id),
        *textual_notes(site, article.id),
        *edits_here(site, article.id, page),
        *gist(site, article.id),
        *duties_here(site, article.id, page),
        *of_article(site, article.id, page),
        *related(site, article.id, page),
        *history_section(site, article.id, page),
        turn(site, page, "article", _target(site, before), _target(site, after)),
        *improve(site, article),
        block(status_text(site), ".colophon"),
    )
    return document(meta, blocks)


def title(site: Site, article: UnitId) -> str:
    """The label, and the editors' caption marked as theirs."""
    return f"{escape(article_label(site, site.lang, article))} {caption(site, article)}".rstrip()


def description(site: Site, article: Article) -> str:
    """Caption and opening words; no two articles have the same."""
    words = opening(site, article, lambda language: language.description)
    return f"{article_title(site, article.id)}{site.say('colon')}{words}"


def _breadcrumb(site: Site, article: Article, page: str) -> str:
    links = [link(division_title(site, d.id), href(page, d.id)) for d in site.lineage(article.division)]
    return block(" › ".join(links), ".crumb") if links else ""


def _target(site: Site, article: Article | None) -> Target | None:
    return (article_title(site, article.id), article_page(article.id)) if article else None


def _missing(site: Site, count: int, page: str) -> str:
    """That the page shows another language than its own, or not all of the two."""
    if site.lang not in site.langs:
        return block(site.say("article.whole", page=relative(page, MISSING)), ".banner")
    return (
        block(site.say("article.missing", count=count, page=relative(page, MISSING)), ".banner")
        if count
        else ""
    )
