"""Which other articles an article has to do with, and why: the section at the end of its page."""

from __future__ import annotations

from collections.abc import Iterator

from statute.render.addresses import href
from statute.render.markdown import attrs, heading, link
from statute.render.marks import escape
from statute.render.names import article_title
from statute.render.site import Site

ORDER = ("cites", "cited", "editor", "term", "institution", "instrument")
"""Strong ties first. An article is listed once, under the first of them."""
CONTEXT = {"zh": 14, "en": 40}
"""Characters of the other article shown on either side of the words in common."""


def related(site: Site, article: str, page: str) -> Iterator[str]:
    """A heading, and a list for each kind of tie."""
    groups = _groups(site, article)
    if not groups:
        return
    yield heading(2, site.say("article.related"), "#related")
    for kind, found in groups.items():
        lines = [f"- {_entry(site, other, via, page)}" for other, via in found.items()]
        yield "\n".join([f"**{site.say(f'related.{kind}')}**{attrs('.kind')}", "", *lines])


def _groups(site: Site, article: str) -> dict[str, dict[str, str]]:
    """By kind, in order: the other article and the words the two have in common."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in ORDER}
    for relation in site.edition.relations:
        source, target = relation.source.partition(".")[0], relation.target.partition(".")[0]
        if article == source != target:
            found[relation.kind].setdefault(target, relation.via)
        elif article == target != source:
            found["cited" if relation.kind == "cites" else relation.kind].setdefault(source, relation.via)
    listed: set[str] = set()
    groups: dict[str, dict[str, str]] = {}
    for kind in ORDER:
        fresh = {other: via for other, via in found[kind].items() if other not in listed and site.statute.article(other)}
        listed |= fresh.keys()
        if fresh:
            groups[kind] = dict(sorted(fresh.items(), key=lambda entry: site.article(entry[0]).number))
    return groups


def _entry(site: Site, other: str, via: str, page: str) -> str:
    words, unit = _mention(site, other, via)
    entry = link(article_title(site, other), href(page, unit or other))
    return f"{entry} *{words}*{attrs('.mention')}" if words else entry


def _mention(site: Site, article: str, via: str) -> tuple[str, str]:
    """The few words around the first mention, the words themselves in bold, and the unit they stand in."""
    pieces = site.pieces[site.lang]
    for unit, piece in pieces.items():
        at = piece.text.find(via) if via and unit.partition(".")[0] == article else -1
        if at >= 0:
            around = CONTEXT[site.lang]
            start, end = max(0, at - around), min(len(piece.text), at + len(via) + around)
            before, after = piece.text[start:at], piece.text[at + len(via) : end]
            dots = ("…" if start else "", "…" if end < len(piece.text) else "")
            return f"{dots[0]}{escape(before)}**{escape(via)}**{escape(after)}{dots[1]}", unit
    return "", ""
