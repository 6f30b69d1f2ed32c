"""What has a name of its own: terms with their meaning, institutions, who has which duties, for whom; and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from search.passages import Address, said_of
from search.results import Excerpt, Result, Strength
from statute.model import ORIGINAL, TITLE, Term
from statute.view.actwords import act_said
from statute.view.addresses import DUTIES, FULL, HOME, INSTITUTIONS, READERS, TERMS
from statute.view.meaning import meaning_of
from statute.view.names import unit_name
from statute.view.site import Site
from statute.wording import ROWS

MOST_ACTS = 4
"""Shown of the acts of one who has duties."""

_CALLED = {HOME: "home", "guide.md": "guide", "problems.md": "problems"}
"""Pages whose names go by another word than that of their folder."""


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page that is none of the others, as the site generator has it."""

    path: str
    """`guide.md`"""
    at: str
    title: str
    description: str = ""
    passages: tuple[tuple[str, str, str], ...] = ()
    """Anchor, heading, text."""


def term_results(site: Site, address: Address) -> Iterator[Result]:
    """Terms and institutions."""
    for term in site.edition.terms:
        page, kind = (INSTITUTIONS, "institution") if term.kind == "institution" else (TERMS, "term")
        title = term.name(site.lang) or term.name(site.other)
        excerpts = tuple(_meanings(site, term))
        yield Result(kind, f"{address(page)}#{term.id}", title, excerpts, _spellings(site, term, title))


def _spellings(site: Site, term: Term, title: str) -> tuple[str, ...]:
    names = (name for lang in (site.lang, site.other) for name in term.spellings(lang))
    return tuple(name for name in dict.fromkeys(names) if name and name != title)


def _meanings(site: Site, term: Term) -> Iterator[Excerpt]:
    """What it means, in the page's language and the other; else where it stands, or its name in the other language."""
    found = [(lang, *meaning_of(site, term, lang)) for lang in (site.lang, site.other)]
    for lang, words, statutory in found:
        if words:
            strength = Strength.SHOWN if statutory else Strength.PAGE
            yield Excerpt(strength, "", "", words, lang != site.lang)
    if not any(words for _, words, _ in found):
        used = dict.fromkeys(
            unit_name(site.lang, use.unit.article)
            for use in term.uses
            if use.unit.article and use.lang == ORIGINAL
        )
        if used:
            places = site.say("list.comma").join([*used][:MOST_ACTS])
            yield Excerpt(Strength.SHOWN, "", "", f"{site.say('term.uses')}{site.say('colon')}{places}")


def duty_results(site: Site, address: Address) -> Iterator[Result]:
    """Who acts, with the first of the acts as the table of duties has them."""
    for actor in site.actors.values():
        title = actor.name(site.lang)
        names = actor.term.spellings(site.other) if actor.term else tuple(actor.names.values())
        acts = site.say("list.semicolon").join(act_said(site, act) for act in actor.acts[:MOST_ACTS])
        excerpt = Excerpt(Strength.SHOWN, "", "", f"{site.say('search.acts', count=len(actor.acts))}{acts}")
        yield Result(
            "duties",
            f"{address(DUTIES)}#{actor.id}",
            title,
            (excerpt,),
            tuple(name for name in names if name and name != title),
        )


def reader_results(site: Site, address: Address) -> Iterator[Result]:
    """For whom the statute is, with what it says to them."""
    for reader in site.edition.readers:
        who = reader.who[site.lang]
        text = site.language.gap.join(answer.text[site.lang] for answer in reader.answers)
        names = tuple(name for lang, name in reader.who.items() if lang != site.lang)
        yield Result(
            "reader", f"{address(READERS)}#{reader.id}", who, (Excerpt(Strength.PAGE, "", "", text),), names
        )


def page_results(site: Site, pages: Iterable[WebPage]) -> Iterator[Result]:
    """The home page goes by the names of the statute, too; notes on its title stand with the full text."""
    for page in pages:
        title_notes = said_of(site, TITLE) if page.path == FULL else ()
        passages = (
            *(Excerpt(Strength.PAGE, a, h, t) for a, h, t in page.passages),
            Excerpt(Strength.SHOWN, "", "", page.description),
            *title_notes,
        )
        home = statute_names(site) if page.path == HOME else ()
        title = site.title if home else page.title
        yield Result("page", page.at, title, passages, (*home, *page_names(page.path)))


def statute_names(site: Site) -> tuple[str, ...]:
    """Its titles, and whatever readers say for one of them."""
    titles = (*site.meta.titles.values(), *site.meta.short_titles.values())
    said = (says for entry in site.edition.synonyms for says in entry.says if {*titles} & {*entry.means})
    return tuple(dict.fromkeys((*titles, *said)))


def meanings(site: Site) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What readers say, and what it means, but for the titles of the statute."""
    titles = {*site.meta.titles.values()}
    for entry in site.edition.synonyms:
        if means := tuple(words for words in entry.means if words not in titles):
            yield entry.says, means


def page_names(path: str) -> tuple[str, ...]:
    """What people call a page, in all languages."""
    name = _CALLED.get(path) or path.removesuffix("/index.md")
    row = ROWS.get(f"search.names.{name}", ())
    return tuple(name for words in row for name in words.split(";"))
