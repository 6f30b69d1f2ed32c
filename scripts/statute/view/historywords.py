"""The way of an article through the versions, in words: 2016年增订；2023年修改（增加第二款），改为第六条."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from statute.compare import Change, UnitChange
from statute.model import UnitId
from statute.view.names import article_name, inner_name
from statute.view.past import when
from statute.view.site import Site

_TOLD = ("inserted", "deleted", "amended")
MOST = 4
"""So many changes within an article are named one by one."""


def way(site: Site, version: int, article: UnitId) -> Iterator[str]:
    """What each version made of an article of one of them, from the first that has it; nothing of those that left it
    as it was, but that the last ones did."""
    history = site.edition.history
    first, begun = next(iter(history.line(version, article).items()))
    key = "history.inserted" if first else "history.adopted"
    yield site.say(key, date=when(site, first), article=article_name(site.lang, begun))
    last = first
    for step, change in history.changes(version, article):
        if change.kind != "same":
            last = step + 1
            yield step_words(site, step, change)
    if last < history.now:
        yield site.say("history.unchanged")


def history_of(site: Site, article: UnitId) -> str:
    """The way of an article of the text in force, on one line; empty in an edition of one version."""
    history = site.edition.history
    said = site.say("list.semicolon").join(way(site, history.now, article)) if history.versions else ""
    return f"{said[:1].upper()}{said[1:]}"


def step_words(site: Site, step: int, change: Change) -> str:
    """2023年修改（增加第二款），改为第六条: what the step to the next version made of an article."""
    date = when(site, step + 1)
    if change.new is None:
        return site.say("history.deleted", date=date)
    key = "both" if change.kind == "amended" and change.old != change.new else change.kind
    article, what = article_name(site.lang, change.new), _what(site, step, change.new)
    return site.say(f"history.{key}", date=date, article=article, what=what)


def _what(site: Site, step: int, new: UnitId) -> str:
    """（增加第二款）: which paragraphs and items were touched; nothing if the article is one paragraph."""
    units = site.edition.history.revisions[step].units[new]
    whole = {u.new or u.old for u in units if u.kind in ("inserted", "deleted")}
    moved = _moved(units)
    told = [
        (u, id)
        for u in units
        if (u.kind in _TOLD or u in moved) and (id := u.new or u.old) and id.parent not in whole
    ]
    if len(units) == 1 or not told:
        return ""
    parts = [site.say(f"history.part.{u.kind}", unit=inner_name(site.lang, id)) for u, id in told[:MOST]]
    if len(told) > MOST:
        parts.append(site.say("history.part.more", count=len(told) - MOST))
    return site.say("history.what", parts=site.say("list.comma").join(parts))


def _moved(units: Sequence[UnitChange]) -> list[UnitChange]:
    """Those that stand in another order than before; others only count on."""
    kept = [u for u in units if u.old and u.new]
    before = sorted(kept, key=lambda u: u.old.order if u.old else ())
    stayed = SequenceMatcher(None, before, kept, autojunk=False).get_matching_blocks()
    in_order = {u.new for block in stayed for u in kept[block.b : block.b + block.size]}
    return [u for u in kept if u.new not in in_order]
