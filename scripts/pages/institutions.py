"""Every institution: its names, the note on it, and all it has to do, and where else it is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pages.dutyentry import entry
from pages.glossary import entry_heading, facts, of_kind
from pages.markdown import attrs, block, document, heading, link, wrap
from pages.mention import of_use
from statute.duties.table import Actor
from statute.model import Note, Term, UnitId, Use
from statute.view.addresses import DUTIES, INSTITUTIONS, href, relative
from statute.view.names import article_title, unit_name
from statute.view.site import Site


def institutions_page(site: Site) -> Iterator[tuple[str, str]]:
    terms = of_kind(site, "institution")
    if not terms:
        return
    meta = {
        "title": site.say("institutions"),
        "description": site.say("institutions.description", title=site.title),
    }
    blocks = [
        heading(1, site.say("institutions"), "#institutions"),
        block(site.say("institutions.intro"), ".by"),
    ]
    for term in terms:
        blocks += _entry(site, term, site.actors.get(term.original))
    yield INSTITUTIONS, document(meta, blocks)


def _entry(site: Site, term: Term, actor: Actor | None) -> Iterator[str]:
    """Heading, facts, all it has to do in the order of the text, and where else it is named."""
    yield entry_heading(site, term, 2)
    lines = [*facts(site, term, INSTITUTIONS), *_more(site, term, actor)]
    yield block("  \n".join(lines), ".facts")
    if actor:
        acts = "\n".join(entry(site, act, INSTITUTIONS, named=False) for act in actor.acts)
        yield wrap("div.duties", [acts])
    found = _named_in(site, term, actor)
    if found and actor:
        yield block(site.say("institutions.named"), ".kind")
    yield "\n".join(f"- {_title(site, place)} {said}".rstrip() for place, said in found.items())


def _more(site: Site, term: Term, actor: Actor | None) -> Iterator[str]:
    """Links to its part of the table of duties and to the notes on it."""
    if actor:
        words = site.say("institutions.duties", count=len(actor.acts))
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


def _named_in(site: Site, term: Term, actor: Actor | None) -> Mapping[UnitId, str]:
    """Where else it is named, in the order of the text, with the words around its name.

    What is no article (the notice, say) is named unit by unit.
    """
    named: dict[UnitId, Use] = {}
    for use in (*_in(term, site.lang), *_in(term, site.statute.lang)):
        named.setdefault(_place(use.unit), use)
    done = {_place(act.row.unit) for act in (actor.acts if actor else ())}
    places = sorted(named.keys() - done, key=lambda place: place.order)
    return {place: _named(site, named[place]) for place in places}


def _place(unit: UnitId) -> UnitId:
    """The article of a unit, or the unit itself if it is in none."""
    return unit.article or unit


def _in(term: Term, lang: str) -> Iterator[Use]:
    return (use for use in term.uses if use.lang == lang)


def _named(site: Site, use: Use) -> str:
    if use.lang != site.lang:
        return ""
    return f"*{of_use(site, use).words}*{attrs('.mention')}"


def _title(site: Site, place: UnitId) -> str:
    name = article_title(site, place) if place.kind == "article" else unit_name(site.lang, place)
    return link(name, href(INSTITUTIONS, place))
