"""“As it stood on”: the script of the page makes it a field for a date, which opens the link on the page that carries
the day (`data-from`) from which the version was in force that counted then. Without the script there are the links."""

from __future__ import annotations

import json
from html import escape as html

from statute.view.site import Site


def on_a_date(site: Site, own: int | None = None) -> str:
    """The place of the field; nothing if there is a version of which nobody knows since when it was in force.

    `own` is the version that the page is about, if it is about one."""
    days = [*(version.entry.in_force for version in site.edition.history.versions), site.meta.in_force]
    if not all(days):
        return ""
    says = {key: site.say(f"on.{key}") for key in ("label", "go", "before", "absent", "here")}
    shown = "" if own is None else days[own]
    data = json.dumps({"says": says, "from": days, "own": shown}, ensure_ascii=False, separators=(",", ":"))
    return f'<div class="on" data-all="{html(data)}"></div>'
