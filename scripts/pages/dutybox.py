"""The box on an article's page: who shall, may or is encouraged to do what here."""

from __future__ import annotations

from collections.abc import Iterator

from pages.dutyentry import entry
from pages.markdown import block, heading, wrap
from statute.model import UnitId, article_units
from statute.view.site import Site


def duties_here(site: Site, article: UnitId, page: str) -> Iterator[str]:
    found = [act for unit in article_units(site.article(article)) for act in site.acts_in.get(unit.id, ())]
    if not found:
        return
    yield heading(2, site.say("duties.here"), "#duties")
    yield block(site.say("duties.here.by"), ".by")
    yield wrap("div.duties", ["\n".join(entry(site, act, page) for act in found)])
