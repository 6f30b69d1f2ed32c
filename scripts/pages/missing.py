"""What has no counterpart in the other language: passages of the text, notes, and names of those who act."""

from __future__ import annotations

from collections.abc import Iterator

from pages.markdown import bullets, document, heading, link
from statute.align import align
from statute.model import ORIGINAL
from statute.view.addresses import DUTIES, MISSING, href, relative
from statute.view.names import unit_name
from statute.view.site import Site


def missing_page(site: Site) -> Iterator[tuple[str, str]]:
    """None for an edition that is in one language and says nothing in the other."""
    if len(site.meta.langs) < 2:
        return
    meta = {
        "title": site.say("missing"),
        "description": site.say("missing.description", title=site.title),
        "hide": ["toc"],
    }
    texts, notes = list(_texts(site)), list(_notes(site))
    names = list(_names(site)) if site.bilingual else []
    blocks = [heading(1, site.say("missing"), "#missing")]
    if not site.bilingual:
        blocks.append(site.say("missing.whole"))
    elif not texts and not notes and not names:
        blocks.append(site.say("missing.none"))
    if site.bilingual and texts:
        blocks += [heading(2, site.say("missing.texts"), "#texts"), bullets(texts)]
    if notes:
        blocks += [heading(2, site.say("missing.notes"), "#notes"), bullets(notes)]
    if names:
        blocks += [
            heading(2, site.say("missing.names"), "#names"),
            site.say("missing.names.how"),
            bullets(names),
        ]
    yield MISSING, document(meta, blocks)


def _texts(site: Site) -> Iterator[str]:
    for pair in align(site.statute, site.edition.translation):
        lone = pair.original is None or pair.translated is None
        if lone and (unit := pair.original or pair.translated) and unit.text:
            yield link(unit_name(site.lang, pair.id), href(MISSING, pair.id))


def _names(site: Site) -> Iterator[str]:
    """Those who act and have no name in the other language."""
    for actor in site.actors.values():
        if any(map(actor.untranslated, site.meta.langs)):
            yield link(actor.original, relative(MISSING, f"{DUTIES}#{actor.id}"), f"lang={ORIGINAL}")


def _notes(site: Site) -> Iterator[str]:
    """Notes that stand in one language only; the link leads to the note if this page's language has it."""
    there = {
        lang: {n.id for e in site.edition.apparatus if e.lang == lang for n in e.notes}
        for lang in site.meta.langs
    }
    units = {n.id: n.unit for e in site.edition.apparatus for n in e.notes}
    for id, unit in units.items():
        if any(id not in ids for ids in there.values()):
            shown = f"{unit_name(site.lang, unit)} #{id.note}"
            yield link(shown, href(MISSING, id if id in there[site.lang] else unit.home))
