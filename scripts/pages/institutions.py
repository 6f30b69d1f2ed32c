"""Every institution: its names, the note on it, and article by article what it does or where it is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pages.dutytable import actors, operative
from pages.glossary import entry_heading, facts, of_kind
from pages.markdown import attrs, block, document, heading, link
from pages.marks import escape
from pages.mention import of_use
from pages.pieces import shorten
from statute.duties.table import Actor
from statute.model import Duty, Note, Term, UnitId, Use
from statute.view.addresses import DUTIES, INSTITUTIONS, href, relative
from statute.view.names import article_title, unit_name
from statute.view.site import Site

ACT = {"zh": 36, "en": 90}
"""Characters of an act that are shown; the table of duties has all."""


def institutions_page(site: Site) -> Iterator[tuple[str, str]]:
    terms = of_kind(site, "institution")
    if not terms:
        return
    by_name = {actor.zh: actor for actor in actors(site)}
    meta = {
        "title": site.say("institutions"),
        "description": site.say("institutions.description", title=site.title),
    }
    blocks = [
        heading(1, site.say("institutions"), "#institutions"),
        block(site.say("institutions.intro"), ".by"),
    ]
    for term in terms:
        blocks += _entry(site, term, by_name.get(term.zh))
    yield INSTITUTIONS, document(meta, blocks)


def _entry(site: Site, term: Term, actor: Actor | None) -> Iterator[str]:
    """Heading, facts, and a list with one line for each article."""
    yield entry_heading(site, term, 2)
    lines = [*facts(site, term, INSTITUTIONS), *_more(site, term, actor)]
    yield block("  \n".join(lines), ".facts")
    found = _articles(site, term, actor)
    yield "\n".join(f"- {_title(site, article)} {said}" for article, said in found.items())


def _more(site: Site, term: Term, actor: Actor | None) -> Iterator[str]:
    """Links to its part of the table of duties and to the notes on it."""
    if actor:
        words = site.say("institutions.duties", count=len(actor.rows))
        yield link(words, relative(INSTITUTIONS, f"{DUTIES}#{actor.id}"))
    if notes := _notes(site, term):
        links = (link(unit_name(site.lang, n.unit), href(INSTITUTIONS, n.id)) for n in notes)
        yield f"{site.say('article.notes')}{site.say('colon')}{site.say('list.comma').join(links)}"


def _notes(site: Site, term: Term) -> list[Note]:
    """The notes of the page's language on the institution's name."""
    return [
        note
        for use in _in(term, site.lang)
        for note in site.notes.get((site.lang, use.unit), ())
        if (note.start, note.end) == (use.start, use.end)
    ]


def _articles(site: Site, term: Term, actor: Actor | None) -> Mapping[UnitId, str]:
    """For each article, in order, what the institution does there, or the words around its name.

    What is no article (the notice, say) is named unit by unit.
    """
    named: dict[UnitId, Use] = {}
    for use in (*_in(term, site.lang), *_in(term, site.statute.lang)):
        named.setdefault(_place(use.unit), use)
    does: dict[UnitId, list[str]] = {}
    for row in actor.rows if actor else ():
        does.setdefault(_place(row.unit), []).append(_act(site, row))
    said = {article: site.say("list.semicolon").join(acts) for article, acts in does.items()}
    for article, use in named.items():
        said.setdefault(article, _named(site, use))
    places = dict.fromkeys(_place(unit.id) for unit in site.statute.units())
    return {place: said[place] for place in places if place in said}


def _place(unit: UnitId) -> UnitId:
    """The article of a unit, or the unit itself if it is in none."""
    return unit.article or unit


def _in(term: Term, lang: str) -> Iterator[Use]:
    return (use for use in term.uses if use.lang == lang)


def _act(site: Site, row: Duty) -> str:
    """The operative word, which leads to the provision, and the act; in English what the translation says there."""
    own = site.lang == site.statute.lang or not row.act_en
    words = row.act if own else row.act_en
    lang = site.statute.lang if own else site.lang
    said = escape(shorten(words, ACT[lang], site.say("ellipsis")))
    attributes = ".act" if lang == site.lang else f".act lang={lang}"
    word = f"[{operative(site, row.operative)}]({href(INSTITUTIONS, row.unit)})"
    return f"{word}{attrs('.operative')} *{said}*{attrs(attributes)}"


def _named(site: Site, use: Use) -> str:
    if use.lang != site.lang:
        return ""
    return f"*{of_use(site, use).words}*{attrs('.mention')}"


def _title(site: Site, place: UnitId) -> str:
    name = article_title(site, place) if place.kind == "article" else unit_name(site.lang, place)
    return link(name, href(INSTITUTIONS, place))
