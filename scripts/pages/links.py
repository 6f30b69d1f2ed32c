"""What is marked in a stretch of the text, as Markdown: citations, terms, notes and variants."""

from __future__ import annotations

from collections.abc import Iterator

from pages.markdown import attrs, title
from pages.marks import Wrapping
from statute.model import Lang, Term, UnitId
from statute.view.addresses import INSTITUTIONS, TERMS, anchor, href, page_of, relative
from statute.view.layers import Mark, candidates, note_number, one_mark_a_place, settle
from statute.view.meaning import meaning_of
from statute.view.names import unit_name
from statute.view.site import Site


def spans(site: Site, unit: UnitId, lang: Lang, page: str, plain: bool = False) -> tuple[Wrapping, ...]:
    """Everything to be marked in a unit as it stands on a page; in a `plain` text only the citations."""
    shown = (m for m in _shown(site, unit, lang, page) if not plain or m.kind in ("ref", "law"))
    marks = one_mark_a_place(settle(shown))
    return tuple(Wrapping(m.start, m.end, *_around(site, unit, lang, page, m)) for m in marks)


def term_page(term: Term) -> str:
    return INSTITUTIONS if term.kind == "institution" else TERMS


def variant_sign(number: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[number % 26]


def _shown(site: Site, unit: UnitId, lang: Lang, page: str) -> Iterator[Mark]:
    """The first use of each term; a note of the other language only if it is on this page; laws that are listed."""
    seen: set[str] = set()
    here = {
        n.id for n in site.notes.get((lang, unit), ()) if note_number(site, n) and page_of(n.unit) == page
    }
    for mark in candidates(site, unit, lang):
        again = mark.kind == "term" and mark.value in seen
        if mark.kind == "term":
            seen.add(mark.value)
        listed = mark.kind != "law" or mark.value
        if not again and listed and (mark.kind != "note" or mark.value in here):
            yield mark


def _around(site: Site, unit: UnitId, lang: Lang, page: str, mark: Mark) -> tuple[str, str]:
    """What stands before and after the words of a mark; a note or variant is a mark of its own after them."""
    match mark.kind:
        case "ref":
            return "[", f"]({href(page, UnitId(mark.value))})"
        case "law":
            return "[", f"]({relative(page, mark.value)})"
        case "term":
            term = site.terms[mark.value]
            target = relative(page, f"{term_page(term)}#{term.id}")
            defines = attrs(".dfn") if unit == term.defined_at else ""
            return "[", f"]({target} {title(_gloss(site, term, lang))}){defines}"
        case "note":
            note = next(n for n in site.notes[lang, unit] if n.id == mark.value)
            return "", f"[{note_number(site, note)}](#{anchor(note.id)})"
        case _:
            sign = variant_sign(int(mark.value))
            return "", f"[{sign}](#v-{sign})"


def _gloss(site: Site, term: Term, lang: Lang) -> str:
    """What hovering over a term says: what it means, its other language, and where it is defined."""
    words, _ = meaning_of(site, term, site.lang)
    other = next(other for other in (site.lang, site.other) if other != lang)
    said = [words, term.name(other)]
    if term.defined_at:
        said.append(f"{site.say('term.defined')}{site.say('colon')}{unit_name(site.lang, term.defined_at)}")
    return site.say("list.semicolon").join(filter(None, said))
