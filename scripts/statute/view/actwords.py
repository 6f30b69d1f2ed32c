"""An act of the table of duties in words: in the page's language, or in the original where it has no translation."""

from __future__ import annotations

from statute.duties.dutyforms import NONE
from statute.duties.table import Act
from statute.model import Lang
from statute.view.site import Site
from statute.wording import ROWS


def act_words(site: Site, act: Act) -> tuple[Lang, str, str]:
    """Language, condition and act."""
    if site.lang != site.statute.lang and act.row.act_en:
        return site.lang, act.row.condition_en, act.row.act_en
    return site.statute.lang, act.row.condition, act.row.act


def operative(site: Site, act: Act) -> str:
    """The operative word in the page's language; one that nobody has put into words stays as it is."""
    word = act.row.operative
    keys = (f"operative.{word}.{act.row.role}", f"operative.{word}")
    return next((site.say(key) for key in keys if key in ROWS), word)


def act_said(site: Site, act: Act) -> str:
    """应当加强统筹协调, is responsible for coordinating …; of a plain statement the act alone."""
    lang, _, words = act_words(site, act)
    plain = act.row.operative == NONE or lang != site.lang
    return words if plain else f"{operative(site, act)}{site.language.gap}{words}"
