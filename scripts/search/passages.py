"""What the worker searches: each article as its passages, other pages as theirs, and tables for queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from search.letters import Letters, simplified, sounds
from search.otherlaws import other_laws
from statute.edition import Edition
from statute.model import Annex, Article, Lang, Prose, annex_units, article_units
from statute.view.addresses import anchor, article_page, division_page, page_of
from statute.view.names import annex_title, article_label, division_title, inner_name
from statute.view.site import Settings, Site, build_site

OWN, OTHER_LANGUAGE, CAPTION, GIST, NOTE, PAGE = range(6)
"""Kinds of passages; rank.js gives each its strength."""

SearchPassage = tuple[int, str, str, str]
"""Kind, anchor, heading, text."""


@dataclass(frozen=True, slots=True)
class OtherPage:
    """A page that is no article, as the site generator has it."""

    at: str
    title: str
    passages: tuple[tuple[str, str, str], ...]
    """Anchor, heading, text."""


def search_data(
    edition: Edition, lang: Lang, address: Callable[[str], str], pages: Iterable[OtherPage], letters: Letters
) -> dict[str, Any]:
    """The data for one language of the site; `address` turns `articles/13.md` into its place on the site."""
    site = build_site(edition, Settings(), lang)
    passages = {article.id: list(_passages(site, article)) for article in edition.statute.articles}
    articles = [
        {
            "id": article.id,
            "at": address(article_page(article.id)),
            "label": article_label(site, lang, article.id),
            "title": f"{article_label(site, lang, article.id)} {site.caption(article.id)}".rstrip(),
            "passages": passages[article.id],
        }
        for article in edition.statute.articles
    ]
    annexes = [
        {
            "at": address(page_of(annex.id)),
            "title": annex_title(site, annex),
            "passages": list(_annex(site, annex)),
        }
        for annex in edition.statute.annexes
    ]
    others = [
        {
            "at": page.at,
            "title": page.title,
            "passages": [
                (PAGE, a, h, " ".join(filter(None, (page.title, h, t)))) for a, h, t in page.passages
            ],
        }
        for page in pages
    ]
    says = [(entry.says, entry.means) for entry in edition.synonyms]
    every = [passage for found in passages.values() for passage in found]
    words = (word for pair in says for words in pair for word in words)
    used = _han("".join((*(passage[3] for passage in every), *words)))
    # How a character is read depends on its neighbors; the statute and its captions are enough to tell.
    read = [passage[3] for passage in every if passage[0] <= CAPTION]
    return {
        "articles": articles,
        "pages": [*annexes, *others],
        "laws": list(other_laws(site, address)),
        "article": site.say("unit.article", n="{n}"),
        "divisions": list(_divisions(site, address)),
        "simplified": simplified(letters, used),
        "sounds": sounds(letters, read, used),
        "synonyms": says,
        "vocabulary": _vocabulary(site),
    }


def _passages(site: Site, article: Article) -> Iterator[SearchPassage]:
    """The statute in the page's language, then in the other; captions and summaries in both; notes in the first."""
    other = site.other
    lone = len(article.paragraphs) == 1
    for kind, lang in ((OWN, site.lang), (OTHER_LANGUAGE, other)):
        for unit in article_units(article):
            piece = site.pieces[lang].get(unit.id)
            if piece and piece.text:
                own_line = lone and unit.id == article.paragraphs[0].id
                heading = site.say("search.text") if own_line else inner_name(site.lang, unit.id)
                yield kind, anchor(unit.id), heading, piece.text
    for lang in (site.lang, other):
        entry = site.apparatus.get((lang, article.id))
        if entry and entry.caption:
            yield CAPTION, "", site.say("search.caption"), entry.caption
        if entry and entry.gist:
            yield GIST, "gist", site.say("article.gist"), plain(entry.gist_prose)
    own = site.apparatus.get((site.lang, article.id))
    for note in own.notes if own else ():
        yield (
            NOTE,
            anchor(note.id),
            site.say("search.note", quote=site.say("quote", text=note.quote)),
            plain(note.prose),
        )


def _annex(site: Site, annex: Annex) -> Iterator[SearchPassage]:
    """The text of an annex in both languages; each passage is found by the name of the annex too."""
    name = annex_title(site, annex)
    for lang in (site.lang, site.other):
        for unit in annex_units(annex):
            piece = site.pieces[lang].get(unit.id)
            if piece and piece.text:
                yield PAGE, anchor(unit.id), inner_name(site.lang, unit.id), f"{name} {piece.text}"


def _divisions(site: Site, address: Callable[[str], str]) -> Iterator[Mapping[str, Any]]:
    for division in site.statute.divisions:
        if division.kind in ("chapter", "part"):
            yield {
                "kind": division.kind,
                "number": division.number,
                "at": address(division_page(division.id)),
                "title": division_title(site, division.id),
                "articles": [article.id for article in site.articles_in(division.id)],
            }


def _vocabulary(site: Site) -> list[str]:
    """What suggestions are taken from: terms and captions, those of the page's language first."""
    own, other = site.lang, site.other
    terms = {lang: [term.name(lang) for term in site.edition.terms] for lang in (own, other)}
    captions = [site.caption(article.id) for article in site.statute.articles]
    return list(dict.fromkeys(filter(None, (*terms[own], *captions, *terms[other]))))


def _han(signs: Iterable[str]) -> frozenset[str]:
    return frozenset(sign for sign in signs if "㐀" <= sign <= "鿿")


def plain(prose: Prose) -> str:
    """The words of a note on one line."""
    return " ".join(prose.text.split())
