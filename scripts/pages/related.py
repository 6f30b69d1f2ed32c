"""Which other articles an article has to do with, and why: the section at the end of its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pages.markdown import attrs, details, heading, link
from pages.marks import escape
from pages.mention import Mention, of_citation, of_term
from statute.model import UnitId
from statute.relations import Related
from statute.view.addresses import href
from statute.view.names import article_title
from statute.view.site import Site

SHOWN = 10
"""So many are in sight, the strongest; the others open on demand …"""
FEW = 2
"""… unless they are this few."""


def related(site: Site, article: UnitId, page: str) -> Iterator[str]:
    """A heading, and a list for each kind of tie; every other article once."""
    found = site.related.get(article, ())
    if not found:
        return
    yield heading(2, site.say("article.related"), "#related")
    cut = SHOWN if len(found) > SHOWN + FEW else len(found)
    yield from _lists(site, article, found[:cut], page)
    if found[cut:]:
        summary = site.say("related.more", count=len(found) - cut)
        yield details(summary, _lists(site, article, found[cut:], page), "more-related")


def kind_of(one: Related) -> str:
    """The kind as pages name it: who is cited here, and who cites."""
    return "cited" if one.kind == "cites" and not one.outgoing else one.kind


def _lists(site: Site, article: UnitId, found: Iterable[Related], page: str) -> Iterator[str]:
    groups: dict[str, list[Related]] = {}
    for one in found:
        groups.setdefault(kind_of(one), []).append(one)
    for kind, others in groups.items():
        ordered = sorted(others, key=lambda one: site.article(one.article).number)
        lines = [f"- {_entry(site, article, one, page)}" for one in ordered]
        yield "\n".join([f"**{site.say(f'related.{kind}')}**{attrs('.kind')}", "", *lines])


def _entry(site: Site, article: UnitId, one: Related, page: str) -> str:
    mention = _mention(site, article, one)
    target = one.article
    if mention:
        inside = (mention.place, mention.target)
        target = next((unit for unit in inside if unit.home == one.article), target)
    entry = link(article_title(site, one.article), href(page, target))
    if one.kind == "editor" and (reason := _reason(site, article, one.article)):
        return f"{entry} *{escape(reason)}*{attrs('.why')}"
    return f"{entry} *{mention.words}*{attrs('.mention')}" if mention else entry


def _reason(site: Site, article: UnitId, other: UnitId) -> str:
    """What the editors say of the two, in the page's language, wherever they say it."""
    said = (site.apparatus.get((site.lang, one)) for one in (article, other))
    reasons = (entry.why.get(end, "") for entry, end in zip(said, (other, article), strict=True) if entry)
    return next(filter(None, reasons), "")


def _mention(site: Site, article: UnitId, one: Related) -> Mention | None:
    """Where the article cites the other, the other cites it, or the other has a word they share."""
    here, there = (article, one.article), (one.article, article)
    ways = (here, there) if one.outgoing or one.kind == "editor" else (there,)
    for ends in ways if one.kind in ("editor", "cites") else ():
        if mention := of_citation(site, *ends):
            return mention
    words = [
        relation.via for relation in site.reasons.get(here, ()) if relation.kind not in ("editor", "cites")
    ]
    shared = (term for word in words for term in site.edition.terms if term.zh == word)
    return next((m for term in shared if (m := of_term(site, term, one.article))), None)
