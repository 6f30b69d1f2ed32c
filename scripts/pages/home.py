"""The home page: what it is, search, chapters and articles, whatever else there is, how to cite."""

from __future__ import annotations

from collections.abc import Iterator

from pages.divisions import article_list, contents
from pages.full import front
from pages.markdown import attrs, block, details, document, heading, link, wrap
from pages.marks import escape
from pages.more import groups
from pages.pieces import title_words
from pages.seek import seek
from pages.statusbox import status_line, status_text
from statute.model import Division
from statute.view.addresses import ABOUT, HOME, division_page, page_of, relative
from statute.view.names import annex_title, division_title, unit_name
from statute.view.site import Site


def home_page(site: Site) -> Iterator[tuple[str, str]]:
    meta = {
        "title": site.title,
        "description": site.meta.descriptions[site.lang],
        "hide": ["toc"] if site.large else ["navigation", "toc"],
    }
    title = heading(1, title_words(site), "#title .title")
    articles = wrap("div.chapters", _contents(site), holds=3)
    parts = (
        wrap("div.articles", [heading(2, site.say("home.contents"), "#contents"), articles], holds=4),
        wrap("div.also", [heading(2, site.say("home.also"), "#also"), *groups(site)], holds=4),
    )
    blocks = (
        wrap("div.titlepage", [title, *front(site), status_line(site, HOME)]),
        seek(site),
        wrap("div.home", parts, holds=5),
        heading(2, site.say("home.what"), "#what"),
        site.say("home.what.text", title=site.title, articles=len(site.statute.articles), about=ABOUT),
        heading(2, site.say("home.cite"), "#cite"),
        site.say("home.cite.text"),
        block(_citation(site), ".citation"),
        heading(2, site.say("status.heading"), "#status"),
        status_text(site),
    )
    yield HOME, document(meta, blocks)


def _contents(site: Site) -> Iterator[str]:
    """A block that opens for each chapter; the style sheet opens all where there is room."""
    loose = [a for a in site.statute.articles if a.division is None]
    yield article_list(site, loose, HOME)
    for division in site.statute.divisions:
        if division.parent is None:
            yield _chapter(site, division)
    for annex in site.statute.annexes:
        yield heading(3, link(annex_title(site, annex), relative(HOME, page_of(annex.id))), f"#{annex.id}")


def _chapter(site: Site, division: Division) -> str:
    numbers = [str(a.id) for a in site.articles_in(division.id)]
    span = "–".join(dict.fromkeys((numbers[0], numbers[-1]))) if numbers else ""
    summary = f"{escape(division_title(site, division.id))} *{span}*{attrs('.range')}"
    more = block(link(site.say("home.chapter"), relative(HOME, division_page(division.id))), ".onward")
    inside = _folded(site, division) if site.large else contents(site, division.id, HOME, 4)
    return details(summary, (*inside, more), "chapter", id=str(division.id), holds=2)


def _folded(site: Site, division: Division) -> Iterator[str]:
    """What stands in a division, each of the divisions right below it folded."""
    yield article_list(site, [a for a in site.statute.articles if a.division == division.id], HOME)
    for below in site.statute.divisions:
        if below.parent == division.id:
            page = link(division_title(site, below.id), relative(HOME, division_page(below.id)))
            inside = (block(page, ".onward"), *contents(site, below.id, HOME, 4))
            yield details(division_title(site, below.id), inside, "folded", holds=1)


def _citation(site: Site) -> str:
    """An example: the first article with more than one paragraph, cited to its second."""
    article = next((a for a in site.statute.articles if len(a.paragraphs) > 1), site.statute.articles[0])
    unit = article.paragraphs[1].id if len(article.paragraphs) > 1 else article.id
    name = unit_name(site.lang, unit)
    return escape(
        site.say(
            "home.cite.form", title=site.title, unit=name, edition=site.meta.id, version=site.meta.version
        )
    )
