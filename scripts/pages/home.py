"""The home page: title, status, what this is, chapters and articles at a glance, how to cite."""

from __future__ import annotations

from collections.abc import Iterator

from pages.divisions import article_list, contents
from pages.full import front
from pages.markdown import block, details, document, heading, link, wrap
from pages.marks import escape
from pages.statusbox import status_line, status_text
from statute.model import Division
from statute.view.addresses import (
    ABOUT,
    DATA,
    FULL,
    HOME,
    NOTICE,
    READERS,
    RELATIONS,
    division_page,
    page_of,
    relative,
)
from statute.view.names import annex_title, division_title, unit_name
from statute.view.site import Site


def home_page(site: Site) -> Iterator[tuple[str, str]]:
    meta = {
        "title": site.title,
        "description": site.meta.descriptions[site.lang],
        "hide": ["toc"] if site.large else ["navigation", "toc"],
    }
    blocks = (
        wrap(
            "div.titlepage",
            [heading(1, escape(site.title), "#title .title"), *front(site), status_line(site, HOME)],
        ),
        block(" ".join(_doors(site)), ".doors"),
        heading(2, site.say("home.contents"), "#contents"),
        *_contents(site),
        heading(2, site.say("home.what"), "#what"),
        _what(site),
        heading(2, site.say("home.cite"), "#cite"),
        site.say("home.cite.text"),
        block(_citation(site), ".citation"),
        *_downloads(site),
        heading(2, site.say("status.heading"), "#status"),
        status_text(site),
    )
    yield HOME, document(meta, blocks)


def _doors(site: Site) -> Iterator[str]:
    yield link(site.say("full"), FULL)
    if site.statute.notice:
        yield link(site.say("notice"), NOTICE)
    if site.edition.readers:
        yield link(site.say("readers"), READERS)
    if site.related:
        yield link(site.say("relations"), RELATIONS)
    yield link(site.say("about"), ABOUT)


def _contents(site: Site) -> Iterator[str]:
    loose = [a for a in site.statute.articles if a.division is None]
    yield article_list(site, loose, HOME)
    for division in site.statute.divisions:
        if division.parent is None:
            yield heading(3, _link(site, division), f"#{division.id}")
            yield from _folded(site, division) if site.large else contents(site, division.id, HOME, 4)
    for annex in site.statute.annexes:
        yield heading(3, link(annex_title(site, annex), relative(HOME, page_of(annex.id))), f"#{annex.id}")


def _folded(site: Site, division: Division) -> Iterator[str]:
    """What stands in a division, each of the divisions right below it folded."""
    yield article_list(site, [a for a in site.statute.articles if a.division == division.id], HOME)
    for below in site.statute.divisions:
        if below.parent == division.id:
            inside = (_link(site, below), *contents(site, below.id, HOME, 4))
            yield details(division_title(site, below.id), inside, "folded", holds=1)


def _link(site: Site, division: Division) -> str:
    return link(division_title(site, division.id), relative(HOME, division_page(division.id)))


def _what(site: Site) -> str:
    return site.say("home.what.text", title=site.title, articles=len(site.statute.articles), about=ABOUT)


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


def _downloads(site: Site) -> Iterator[str]:
    if site.settings.downloads:
        yield heading(2, site.say("home.downloads"), "#downloads")
        yield site.say("home.downloads.text", page=relative(HOME, DATA))
