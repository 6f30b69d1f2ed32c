"""The few words around a mention: of a provision in text or notes, of a term in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pages.marks import escape
from pages.pieces import shorten
from statute.model import Citation, Language, Span, Term, UnitId, Use, article_units
from statute.view.site import Site

CONTEXT = 16
"""Characters shown on either side, of Chinese."""
SENTENCE = 72
"""Characters shown of the sentence in which something is named, of Chinese."""


@dataclass(frozen=True, slots=True)
class Backlink:
    """Where it stands, what it leads to, and the words around it as Markdown, its own in bold."""

    place: UnitId
    """`13.p2`, `13#members`, or `13` for the gist of Article 13."""
    target: UnitId
    words: str
    sentence: str = ""
    """That in which it stands, where editors name a provision."""


def of_citation(site: Site, source: UnitId, target: UnitId) -> Backlink | None:
    """The first place where an article, or what the editors say of it, cites another; in the page's language."""
    for citation, place, text in _citations(site, source):
        for unit in citation.targets if citation.law is None and not citation.version else ():
            if unit.home == target:
                words = around(site, text, citation.start, citation.end)
                span = (citation.start, citation.end)
                return Backlink(place, unit, words, sentence(site.language, text, span, site.say("ellipsis")))
    return None


def of_term(site: Site, term: Term, article: UnitId) -> Backlink | None:
    """The first use of a term in an article, in the page's language."""
    for use in term.uses:
        if use.lang == site.lang and use.unit.home == article:
            return of_use(site, use)
    return None


def of_use(site: Site, use: Use) -> Backlink:
    text = site.pieces[use.lang][use.unit].text
    return Backlink(use.unit, use.unit, around(site, text, use.start, use.end))


def around(site: Site, text: str, start: int, end: int) -> str:
    """`…by way of **market commission** may, …`: cut between words, where a language parts them."""
    length = site.language.room(CONTEXT)
    before, after = text[max(0, start - length) : start], text[end : end + length]
    if (gap := site.language.gap) and start > length:
        before = before.partition(gap)[2]
    if gap and end + length < len(text):
        after = after.rpartition(gap)[0]
    dots = ("…" if start > length else "", "…" if end + length < len(text) else "")
    return f"{dots[0]}{_plain(before)}**{escape(text[start:end])}**{_plain(after)}{dots[1]}"


def sentence(language: Language, text: str, mention: Span, dots: str) -> str:
    """The sentence of a mention; of a long one the part between semicolons, or how that begins and the mention."""
    start, end = mention
    room = language.room(SENTENCE)
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    first, last = _piece(language.sentence, text, start, (first, last if last >= 0 else len(text)))
    if last - first > room:
        first, last = _piece(language.clause, text, start, (first, last))
    first += len(text[first:start]) - len(text[first:start].lstrip())
    words = text[first:last].strip(" ；;")
    if end - first <= room:
        return shorten(words, room, dots)
    here = start - first - room // 6
    if gap := language.gap:
        here = min(words.find(gap, here) + 1 or here, start - first)
    beginning = shorten(words, min(room // 2, here), dots)
    return beginning + gap + shorten(words[here:], room - len(beginning), dots)


def _piece(pattern: re.Pattern[str], text: str, position: int, within: Span) -> Span:
    """The one of the pieces of a stretch that has the position in it."""
    spans = (match.span() for match in pattern.finditer(text, *within))
    return next((span for span in spans if span[0] <= position < span[1]), within)


def _plain(text: str) -> str:
    """On one line, as Markdown."""
    return escape(" ".join(text.splitlines()))


def _citations(site: Site, article: UnitId) -> Iterator[tuple[Citation, UnitId, str]]:
    """All citations in the text, gist and notes of an article, each with its place and the text it stands in."""
    lang = site.lang
    for unit in article_units(site.article(article)):
        if unit.id in site.pieces[lang]:
            text = site.pieces[lang][unit.id].text
            yield from ((c, unit.id, text) for c in site.citations.get((lang, unit.id), ()))
    if entry := site.apparatus.get((lang, article)):
        found = site.citations.get((lang, article.words(lang)), ())
        yield from ((c, article, entry.gist_prose.text) for c in found)
        for note in entry.notes:
            found = site.citations.get((lang, note.id.words(lang)), ())
            yield from ((c, note.id, note.prose.text) for c in found)
