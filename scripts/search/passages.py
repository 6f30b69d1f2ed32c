"""Articles, annexes and chapters as results: the text in both languages, then what the editors say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from search.results import Excerpt, Result, Strength
from statute.model import Annex, Article, Division, Prose, UnitId, annex_units, article_units
from statute.naming import segment_name
from statute.view.addresses import anchor, article_page, division_page, page_of
from statute.view.names import annex_title, article_label, division_title, inner_name, unit_name
from statute.view.site import Site
from statute.wording import ROWS

Address = Callable[[str], str]
"""Of a page of the edition (`articles/13.md`) on the site."""


def article_results(site: Site, address: Address) -> Iterator[Result]:
    for article in site.statute.articles:
        yield Result(
            "article",
            address(article_page(article.id)),
            article_label(site, site.lang, article.id),
            tuple(_article(site, article)),
            id=article.id,
            caption=site.caption(article.id),
        )


def annex_results(site: Site, address: Address) -> Iterator[Result]:
    for annex in site.statute.annexes:
        title = annex_title(site, annex)
        names = tuple(name for name in dict.fromkeys(_annex_names(site, annex)) if name and name != title)
        yield Result("annex", address(page_of(annex.id)), title, tuple(_annex(site, annex)), names)


def _annex_names(site: Site, annex: Annex) -> Iterator[str]:
    """Title, label and number in each language; then what any annex is called."""
    for lang in (site.lang, site.other):
        text = site.text_of(lang)
        label = next((a.label for a in text.annexes if a.id == annex.id), "") if text else ""
        yield from (annex_title(site, annex, lang), label, segment_name(lang, annex.id.segments[-1]))
    yield from (name for words in ROWS["search.names.annexes"] for name in words.split(";"))


def division_results(site: Site, address: Address) -> Iterator[Result]:
    """Chapters and parts, each with a page of its own."""
    for division in site.statute.divisions:
        if division.kind in ("chapter", "part"):
            title = division_title(site, division.id)
            excerpts = tuple(said_of(site, division.id))
            yield Result(
                "chapter",
                address(division_page(division.id)),
                title,
                excerpts,
                tuple(_titles(site, division)),
            )


def _titles(site: Site, division: Division) -> Iterator[str]:
    """The title without its number, in each language of the text."""
    for lang in site.langs:
        text = site.text_of(lang)
        if found := text and text.division(division.id):
            yield found.title


def _article(site: Site, article: Article) -> Iterator[Excerpt]:
    """The statute in the page's language, then in the other; captions and summaries in both; notes in the first."""
    lone = len(article.paragraphs) == 1
    for lang in (site.lang, site.other):
        for unit in article_units(article):
            piece = site.pieces[lang].get(unit.id)
            if piece and piece.text:
                own_line = lone and unit.id == article.paragraphs[0].id
                heading = site.say("search.text") if own_line else inner_name(site.lang, unit.id)
                yield Excerpt(Strength.TEXT, anchor(unit.id), heading, piece.text, lang != site.lang)
    yield from said_of(site, article.id)


def said_of(site: Site, unit: UnitId) -> Iterator[Excerpt]:
    """Captions and summaries in both languages, notes in the page's own."""
    for lang in (site.lang, site.other):
        entry = site.apparatus.get((lang, unit))
        if entry and entry.caption:
            yield Excerpt(Strength.CAPTION, "", "", entry.caption, lang != site.lang)
        if entry and entry.gist:
            heading = site.say("article.gist")
            yield Excerpt(Strength.GIST, "gist", heading, plain(entry.gist_prose), lang != site.lang)
    own = site.apparatus.get((site.lang, unit))
    for note in own.notes if own else ():
        heading = site.say("search.note", quote=site.say("quote", text=note.quote))
        yield Excerpt(Strength.NOTE, anchor(note.id), heading, plain(note.prose))


def _annex(site: Site, annex: Annex) -> Iterator[Excerpt]:
    """The text of an annex in both languages."""
    for lang in site.langs:
        for unit in annex_units(annex):
            piece = site.pieces[lang].get(unit.id)
            if piece and piece.text:
                foreign = lang != site.lang
                name = unit_name if unit.id.home.kind == "article" else inner_name
                yield Excerpt(Strength.PAGE, anchor(unit.id), name(site.lang, unit.id), piece.text, foreign)


def plain(prose: Prose) -> str:
    """The words of a note on one line."""
    return " ".join(prose.text.split())
