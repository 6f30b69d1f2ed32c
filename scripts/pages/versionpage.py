"""The page of an earlier version: what is known of it, and its articles with what became of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape as html

from pages.markdown import block, bullets, document, heading, link
from pages.marks import escape
from pages.pieces import capital, opening
from statute.model import LANGS, Article, article_units
from statute.view.addresses import VERSIONS, relative
from statute.view.names import article_name
from statute.view.past import past_page, past_site, version_dates, version_name, version_page, when
from statute.view.site import Site
from statute.wording import ROWS

OPENING = 40
"""Characters of an article's opening."""


def past_version_pages(site: Site) -> Iterator[tuple[str, str]]:
    """One for each version but the text in force."""
    for n, version in enumerate(site.edition.history.versions):
        yield version_page(version.date), _page(site, n)


def _page(site: Site, n: int) -> str:
    """An earlier text: what is known of it, and its articles with what became of each."""
    version = site.edition.history.versions[n]
    page, past = version_page(version.date), past_site(site, n)
    meta = {
        "title": site.say("version.title", date=when(site, n)),
        "description": site.say("version.description", title=site.title, date=when(site, n)),
        "hide": ["toc"],
    }
    said = [site.say("past.not-in-force"), capital(version_dates(site, n))]
    if site.bilingual and version.translation is None:
        said.append(site.say("version.untranslated"))
    blocks = (
        block(link(site.say("versions"), relative(page, VERSIONS)), ".crumb"),
        heading(1, escape(capital(version_name(site, n))), "#version"),
        block(site.language.gap.join(said), ".banner .past"),
        bullets(_facts(site, n)),
        heading(2, site.say("version.articles"), "#articles"),
        site.say("version.marks", version=version_name(site, n + 1)),
        _seek(site, past),
        bullets(_article(site, past, n, article) for article in version.statute.articles),
    )
    return document(meta, blocks)


def _facts(site: Site, n: int) -> Iterator[str]:
    """The decision, where the text comes from, and how it was made of the file."""
    version = site.edition.history.versions[n]
    if decision := version.entry.decision.get(site.lang):
        yield escape(decision)
    if provenance := version.entry.provenance.get(site.lang):
        yield f"{capital(site.say('version.source'))}{site.say('colon')}{escape(provenance)}"
    edits, left_out = len(version.statute.edits), len(version.statute.left_out)
    yield site.say("version.log", edits=edits, left_out=left_out, hash=version.source.sha256)


def _article(site: Site, past: Site, n: int, article: Article) -> str:
    version, revision = site.edition.history.versions[n], site.edition.history.revisions[n]
    target = relative(version_page(version.date), past_page(version.date, article.id))
    words = opening(past, article, lambda language: language.room(OPENING))
    change = site.say(f"change.{revision.by_old[article.id].kind}")
    return f"{link(article_name(site.lang, article.id), target)} {escape(words)} *{change}*"


def _seek(site: Site, past: Site) -> str:
    """What the script makes a field of, which leaves in the list below the articles that have the words: the search of
    the site finds the text in force, and of this one, when asked, only what has changed since."""
    texts = [
        "\n".join(
            past.pieces[lang][unit.id].text
            for lang in past.langs
            for unit in article_units(article)
            if unit.id in past.pieces[lang]
        )
        for article in past.statute.articles
    ]
    says = {key: ROWS[f"seek.{key}"][LANGS.index(site.lang)] for key in ("label", "found")}
    data = json.dumps({"says": says, "texts": texts}, ensure_ascii=False, separators=(",", ":"))
    return f'<div class="seek" data-all="{html(data)}"></div>'
