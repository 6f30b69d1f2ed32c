"""Which other articles an article has to do with, and why: the section at the end of its page.

What the text itself cites, what the editors name with their reason or in a note, and what shares a term stand
apart. Each entry has the other article's caption, the reason, and the other article's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pages.markdown import attrs, details, heading, link
from pages.marks import escape
from pages.mention import Backlink, of_citation, of_term
from pages.pieces import opening, shorten
from statute.model import Note, UnitId
from statute.relations import Related
from statute.view.addresses import href
from statute.view.names import article_title
from statute.view.site import Site

SHOWN = 8
"""So many are in sight, the strongest; the others open on demand."""
WORDS = 42
"""Chinese characters shown of the other article, or as much of another language."""
SHARED = ("term", "instrument", "institution")


def related(site: Site, article: UnitId, page: str) -> Iterator[str]:
    """A heading, and a list for each kind of tie; every other article once."""
    found = site.related.get(article, ())
    if not found:
        return
    yield heading(2, site.say("article.related"), "#related")
    yield from _lists(site, article, found[:SHOWN], page)
    if found[SHOWN:]:
        summary = site.say("related.more", count=len(found) - SHOWN)
        yield details(summary, _lists(site, article, found[SHOWN:], page), "more-related")


def kind_of(one: Related) -> str:
    """The kind as pages name it: who is cited here, and who cites; all that is shared is one."""
    if one.kind in SHARED:
        return "shared"
    return "cited" if one.kind == "cites" and not one.outgoing else one.kind


def reason(site: Site, article: UnitId, one: Related) -> str:
    """Why another article has to do with this one, as its page says it; empty where the text itself cites."""
    mention = None if one.kind == "editor" else _mention(site, article, one)
    return _reason(site, article, one, mention)


def _lists(site: Site, article: UnitId, found: Iterable[Related], page: str) -> Iterator[str]:
    groups: dict[str, list[Related]] = {}
    for one in found:
        groups.setdefault(kind_of(one), []).append(one)
    for kind, others in groups.items():
        ordered = sorted(others, key=lambda one: site.article(one.article).number)
        lines = [_entry(site, article, one, page) for one in ordered]
        yield "\n".join([f"**{site.say(f'related.{kind}')}**{attrs('.kind')}", "", *lines])


def _entry(site: Site, article: UnitId, one: Related, page: str) -> str:
    """Caption; the reason; words of the other article."""
    mention = _mention(site, article, one)
    why = _reason(site, article, one, mention)
    there = (
        next((u for u in (mention.place, mention.target) if u.home == one.article), None) if mention else None
    )
    first = link(article_title(site, one.article), href(page, there or one.article))
    words = mention.words if mention and one.kind in SHARED else _words(site, one.article, there)
    lines = [
        first,
        f"*{escape(why)}*{attrs('.why')}" if why else "",
        f"*{words}*{attrs('.mention')}" if words else "",
    ]
    return "- " + "  \n  ".join(filter(None, lines))


def _reason(site: Site, article: UnitId, one: Related, mention: Backlink | None) -> str:
    """Of the editors, in the page's language, wherever they say it; the note that cites; the shared words."""
    if one.kind == "editor":
        said = (site.apparatus.get((site.lang, end)) for end in (article, one.article))
        reasons = (
            entry.why.get(end, "") for entry, end in zip(said, (one.article, article), strict=True) if entry
        )
        return next(filter(None, reasons), "")
    if one.kind in SHARED:
        terms = [
            term.name(site.lang) or term.original for term in site.edition.terms if term.original in one.via
        ]
        return site.say("related.both", terms=site.say("list.comma").join(terms))
    if one.kind == "noted" and mention:
        own = "here" if one.outgoing else "there"
        note = next((n for n in _notes(site, mention) if n.id == mention.place), None)
        where = site.say(f"related.note.{own}", quote=note.quote) if note else site.say(f"related.gist.{own}")
        return f"{where}{site.say('colon')}{mention.sentence}"
    return ""


def _notes(site: Site, mention: Backlink) -> Iterable[Note]:
    entry = site.apparatus.get((site.lang, mention.place.home))
    return entry.notes if entry else ()


def _words(site: Site, article: UnitId, unit: UnitId | None) -> str:
    """The first words of the unit, or of the article."""
    piece = site.pieces[site.lang].get(unit) if unit else None
    if piece is None:
        return escape(opening(site, site.article(article), lambda language: language.room(WORDS)))
    return escape(shorten(piece.text, site.language.room(WORDS), site.say("ellipsis")))


def _mention(site: Site, article: UnitId, one: Related) -> Backlink | None:
    """Where the article cites the other, the other cites it, or the other has a word they share."""
    if one.kind in SHARED:
        shared = (term for word in one.via for term in site.edition.terms if term.original == word)
        return next((m for term in shared if (m := of_term(site, term, one.article))), None)
    here, there = (article, one.article), (one.article, article)
    ways = (here, there) if one.outgoing or one.kind == "editor" else (there,)
    return next((m for ends in ways if (m := of_citation(site, *ends))), None)
