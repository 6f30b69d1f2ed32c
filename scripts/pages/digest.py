"""What an article says in short, for the page of its chapter: its gist, and who has something to do in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pages.markdown import attrs, block, heading, link, wrap
from pages.marks import escape
from pages.pieces import caption, opening
from pages.prosetext import prose_text
from statute.model import Article, article_units
from statute.view.addresses import DUTIES, article_page, full_anchor, relative
from statute.view.names import article_label
from statute.view.site import Site

OPENING = 60
"""Characters of an article's text that stand for a gist it does not have."""


def digest(site: Site, article: Article, page: str, level: int) -> Iterator[str]:
    """A heading that leads to the article, the first paragraph of the gist, and the actors."""
    label = link(article_label(site, site.lang, article.id), relative(page, article_page(article.id)))
    yield heading(
        level, f"{label} {caption(site, article.id)}".rstrip(), f"#{full_anchor(article.id)} .digest"
    )
    entry = site.apparatus.get((site.lang, article.id))
    if entry and entry.gist:
        short = replace(entry.gist_prose, blocks=entry.gist_prose.blocks[:1])
        yield wrap("div.gist", [prose_text(site, article.id.words(site.lang), short, page)])
    else:
        words = escape(opening(site, article, lambda language: language.room(OPENING)))
        yield block(words, ".opening" if site.pieces[site.lang] else f".opening lang={site.statute.lang}")
    acts = (act for unit in article_units(article) for act in site.acts_in.get(unit.id, ()))
    actors = dict.fromkeys(site.actors[name] for act in acts for name in act.actors)
    if actors:
        names = site.say("list.comma").join(
            link(actor.name(site.lang), f"{relative(page, DUTIES)}#{actor.id}") for actor in actors
        )
        yield block(f"*{site.say('chapter.actors')}*{attrs('.key')} {names}", ".who")
