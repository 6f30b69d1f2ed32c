"""The table of duties: who shall, may or is encouraged to do what, and in which provision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pages.links import term_page
from pages.markdown import attrs, block, document, heading, link, wrap
from pages.markdown import table as markdown_table
from pages.marks import escape
from statute.duties.table import Actor, table
from statute.model import Duty
from statute.view.addresses import DATA, DUTIES, href, relative
from statute.view.names import unit_name
from statute.view.site import Site
from statute.wording import ROWS


def actors(site: Site) -> tuple[Actor, ...]:
    """The table of this edition."""
    edition = site.edition
    return table(edition.duties, edition.terms, edition.actor_names)


def duties_page(site: Site) -> Iterator[tuple[str, str]]:
    found = actors(site)
    if not found:
        return
    count = sum(len(actor.rows) for actor in found)
    meta = {"title": site.say("duties"), "description": site.say("duties.description", title=site.title)}
    blocks = (
        heading(1, site.say("duties"), "#duties"),
        block(_intro(site, count, len(found)), ".by"),
        wrap(f"div.duties[{_says(site)}]", _sections(site, found)),
    )
    yield DUTIES, document(meta, blocks)


def _intro(site: Site, rows: int, actors: int) -> str:
    intro = site.say("duties.intro", rows=rows, actors=actors)
    if "duties.csv" not in site.settings.downloads:
        return intro
    return intro + site.say("duties.csv", page=relative(DUTIES, DATA))


def _says(site: Site) -> str:
    """What the filter says; it is made where scripts run."""
    keys = ("label", "actor", "operative", "any", "count")
    return " ".join(f'data-{key}="{site.say(f"duties.filter.{key}", n="{n}", all="{all}")}"' for key in keys)


def _sections(site: Site, found: Iterable[Actor]) -> Iterator[str]:
    """First those who act, then those who are only encouraged or supported."""
    for key, acts in (("acting", True), ("addressed", False)):
        group = [actor for actor in found if actor.acts == acts]
        if group:
            yield heading(2, site.say(f"duties.{key}"), f"#{key}")
        for actor in group:
            yield from _actor(site, actor)


def _actor(site: Site, actor: Actor) -> Iterator[str]:
    """The name, its other language, and a table of what it has to do."""
    shown, gloss = actor.name(site.lang), actor.name(site.other)
    if actor.term:
        shown = link(shown, relative(DUTIES, f"{term_page(actor.term)}#{actor.term.id}"))
    yield heading(3, shown if actor.term else escape(shown), f"#{actor.id} .actor")
    if site.bilingual and gloss != actor.name(site.lang):
        yield block(f"*{escape(gloss)}*{attrs(f'.gloss lang={site.other}')}", ".facts")
    head = [site.say(f"duties.{key}") for key in ("place", "operative", "act")]
    yield markdown_table(head, ([*_cells(site, row)] for row in actor.rows))


def _cells(site: Site, row: Duty) -> Iterator[str]:
    """Provision; operative word and role; the act, on the English page below what the translation says."""
    yield link(unit_name(site.lang, row.unit), href(DUTIES, row.unit))
    role = site.say(f"role.{row.role}")
    yield f"**{operative(site, row.operative)}**{attrs('.operative')} *{role}*{attrs('.role')}"
    act = escape("，".join(filter(None, (row.condition, row.act))))
    if site.lang == site.statute.lang:
        yield act
    else:
        act = f"*{act}*{attrs(f'.act lang={site.statute.lang}')}"
        english = ", ".join(filter(None, (row.condition_en, row.act_en)))
        yield f"{escape(english)}<br>{act}" if english else act


def operative(site: Site, word: str) -> str:
    """The operative word in the page's language; one that nobody has put into words stays as it is."""
    key = f"operative.{word}"
    return site.say(key) if key in ROWS else escape(word)
