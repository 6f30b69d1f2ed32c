"""The permanent page of an earlier provision: its text, plainly marked as not in force, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from pages.apparatus import textual_notes
from pages.historybox import next_step
from pages.markdown import block, document, heading, link
from pages.marks import escape
from pages.parallel import parallel
from pages.pieces import capital, opening, turn
from statute.model import Article, UnitId
from statute.view.addresses import VERSIONS, article_page, relative
from statute.view.historywords import step_words
from statute.view.names import article_label, article_name
from statute.view.past import past_page, past_site, version_dates, version_name, version_page, when
from statute.view.rows import rows
from statute.view.site import Site


def past_article_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Of every article of every version but the text in force."""
    for n, version in enumerate(site.edition.history.versions):
        past = past_site(site, n)
        articles = version.statute.articles
        for article, before, after in zip(articles, (None, *articles), (*articles[1:], None), strict=False):
            yield past_page(version.date, article.id), _page(site, past, n, article, before, after)


def _page(
    site: Site, past: Site, n: int, article: Article, before: Article | None, after: Article | None
) -> str:
    date = past.meta.adopted
    page, label = past_page(date, article.id), article_label(past, site.lang, article.id)
    words = opening(past, article, lambda language: language.description)
    meta = {
        "title": site.say("past.title", article=label, date=when(site, n)),
        "description": site.say(
            "past.description", title=site.title, date=when(site, n), article=label, words=words
        ),
        "hide": ["toc"],
        "parallel": len(past.langs) > 1,
    }
    blocks = (
        block(
            " › ".join(
                (
                    link(site.say("versions"), relative(page, VERSIONS)),
                    link(version_name(site, n), relative(page, version_page(date))),
                )
            ),
            ".crumb",
        ),
        heading(1, escape(label), "#article"),
        block(banner(site, n, article.id, page), ".banner .past"),
        # Seen from the version's own root its articles stand where those of the text in force do from theirs.
        parallel(past, rows(article), article_page(article.id)),
        *textual_notes(past, article.id),
        *next_step(site, n, article.id, page),
        turn(past, page, "past", _target(past, before), _target(past, after)),
    )
    return document(meta, blocks)


def banner(site: Site, version: int, article: UnitId, page: str) -> str:
    """That it is not in force, since when, and what is in its place."""
    history = site.edition.history
    line = history.line(version, article)
    said = [site.say("past.not-in-force"), capital(version_dates(site, version))]
    if now := line.get(history.now):
        name, target = article_name(site.lang, now), relative(page, article_page(now))
        said.append(site.say("past.now", article=name, page=target))
    else:
        last = max(line)
        words = step_words(site, last, history.revisions[last].by_old[line[last]])
        said.append(capital(words) + site.say("sentence.end"))
    return site.language.gap.join(said)


def _target(past: Site, article: Article | None) -> tuple[str, str] | None:
    if article is None:
        return None
    return article_label(past, past.lang, article.id), past_page(past.meta.adopted, article.id)
