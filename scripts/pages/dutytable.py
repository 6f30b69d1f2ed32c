"""The table of duties: who shall, may or is encouraged to do what, and in which provision.

All acts stand by chapter in the order of the text. Where scripts run, the reader chooses an institution, an
operative word or a chapter; the list of institutions at the end leads to the same choice.
"""

from __future__ import annotations

from collections.abc import Iterator

from pages.dutyentry import entry, foreign
from pages.markdown import attrs, block, bullets, details, document, heading, link, wrap
from pages.marks import escape
from statute.duties.dutyforms import NONE
from statute.duties.table import Act, Actor
from statute.model import LANGS, UnitId
from statute.view.addresses import DATA, DUTIES, relative
from statute.view.names import division_title, unit_name
from statute.view.site import Site
from statute.wording import ROWS


def duties_page(site: Site) -> Iterator[tuple[str, str]]:
    if not site.acts:
        return
    meta = {
        "title": site.say("duties"),
        "description": site.say("duties.description", title=site.title),
        "hide": ["toc"],
    }
    blocks = (
        heading(1, site.say("duties"), "#duties"),
        block(_intro(site), ".by"),
        block(_legend(site), ".marks"),
        wrap(f"div.duties[{_says(site)}]", _groups(site)),
        heading(2, site.say("duties.who"), "#who"),
        wrap("div.actors", [bullets(_actor(site, actor) for actor in site.actors.values())]),
    )
    yield DUTIES, document(meta, blocks)


def _intro(site: Site) -> str:
    intro = site.say("duties.intro", acts=len(site.acts), actors=len(site.actors))
    if "duties.csv" not in site.settings.downloads:
        return intro
    return intro + site.say("duties.csv", page=relative(DUTIES, DATA))


def _legend(site: Site) -> str:
    """How the labels of actors and plain statements look."""
    subject = f"*{site.say('duties.legend.subject')}*{attrs('.label')}"
    addressee = f"*{site.say('duties.legend.addressee')}*{attrs('.label .to')}"
    none = f"**{site.say(f'operative.{NONE}')}**{attrs('.operative .none')} {site.say('duties.legend.none')}"
    return f"{subject} {addressee} {none}"


def _says(site: Site) -> str:
    """What the form says that chooses; it is made where scripts run."""
    keys = ("label", "who", "word", "chapter", "any", "count", "none", "reset")
    rows = {key: ROWS[f"duties.choose.{key}"][LANGS.index(site.lang)] for key in keys}
    return " ".join(f'data-{key}="{words}"' for key, words in rows.items())


def _groups(site: Site) -> Iterator[str]:
    """A list that opens and closes for each of the outermost divisions; a plain one of what is in none."""
    groups: dict[UnitId | None, list[Act]] = {}
    for act in site.acts:
        article = act.row.unit.article
        lineage = site.lineage(site.article(article).division) if article else ()
        groups.setdefault(lineage[0].id if lineage else None, []).append(act)
    for division, acts in groups.items():
        entries = "\n".join(entry(site, act, DUTIES, attributes=_attributes(site, act)) for act in acts)
        if division is None:
            yield entries
        else:
            count = f"*{site.say('duties.count', count=len(acts))}*{attrs('.count')}"
            summary = f"{escape(division_title(site, division))} {count}"
            yield details(summary, [entries], "chapter", f"chapter-{division.slug}")


def _attributes(site: Site, act: Act) -> str:
    """The act's address, and what it is chosen by."""
    who = " ".join(site.actors[name].id for name in act.actors)
    return f'#{act.id} data-who="{who}" data-word="{act.row.operative}"'


def _actor(site: Site, actor: Actor) -> str:
    """Who acts, and links to the acts."""
    places = {act.id: unit_name(site.lang, act.row.unit) for act in actor.acts}
    links = site.say("list.comma").join(link(place, f"#{id}") for id, place in places.items())
    return f"*{escape(actor.name(site.lang))}*{attrs(f'#{actor.id} .actor{foreign(site, actor)}')} {links}"
