"""What is marked in a stretch of the text: citations, terms, notes and variants, as settled spans.

The order of the candidates is their rank: a term never displaces a citation.
"""

from __future__ import annotations

from collections.abc import Iterator

from pages.markdown import attrs, title
from pages.marks import Span, settle
from statute.model import Lang, Note, Term, Variant
from statute.view.addresses import INSTITUTIONS, TERMS, href, page_of, relative
from statute.view.names import unit_name
from statute.view.site import Site


def spans(site: Site, unit: str, lang: Lang, page: str, plain: bool = False) -> tuple[Span, ...]:
    """Everything to be marked in a unit as it stands on a page; in a `plain` text only the citations."""
    found = [_citations(site, unit, lang, page)]
    if not plain:
        found += [_terms(site, unit, lang, page), _notes(site, unit, lang, page), _variants(site, unit, lang)]
    return settle(span for layer in found for span in layer)


def term_page(term: Term) -> str:
    return INSTITUTIONS if term.kind == "institution" else TERMS


def note_number(site: Site, note: Note) -> int:
    """The number of a note on its page: its place among the notes of the page's language, 0 if it is not there."""
    head = note.unit.partition(".")[0]
    entry = site.apparatus.get((site.lang, head))
    ids = [n.id for n in entry.notes] if entry else []
    return ids.index(note.id) + 1 if note.id in ids else 0


def variants_of(site: Site, article: str) -> tuple[Variant, ...]:
    return tuple(v for v in site.meta.variants if v.unit.partition(".")[0] == article)


def variant_sign(number: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[number % 26]


def _citations(site: Site, unit: str, lang: Lang, page: str) -> Iterator[Span]:
    for citation in site.citations.get((lang, unit), ()):
        if citation.law is None and citation.targets:
            yield Span(citation.start, citation.end, "[", f"]({href(page, citation.targets[0])})")


def _terms(site: Site, unit: str, lang: Lang, page: str) -> Iterator[Span]:
    """The first use of each term, which is its definition where it is defined; the longest first where they overlap."""
    seen: set[str] = set()
    for use, term in sorted(
        site.uses.get((lang, unit), ()), key=lambda u: (u[0].start - u[0].end, u[0].start)
    ):
        if term.id in seen:
            continue
        seen.add(term.id)
        target = relative(page, f"{term_page(term)}#{term.id}")
        defines = attrs(".dfn") if unit == term.defined_at else ""
        yield Span(use.start, use.end, "[", f"]({target} {title(_gloss(site, term, lang))}){defines}")


def _gloss(site: Site, term: Term, lang: Lang) -> str:
    """What hovering over a term says: its other language, and where it is defined."""
    said = [term.en if lang == "zh" else term.zh]
    if term.defined_at:
        said.append(f"{site.say('term.defined')}{site.say('colon')}{unit_name(site.lang, term.defined_at)}")
    return site.say("list.semicolon").join(filter(None, said))


def _notes(site: Site, unit: str, lang: Lang, page: str) -> Iterator[Span]:
    """A numbered mark after the words of each note; in the other language only if the note is on this page."""
    for note in site.notes.get((lang, unit), ()):
        if (number := note_number(site, note)) and page_of(note.unit) == page:
            yield Span(note.end, note.end, "", f"[{number}](#n-{note.id.partition('#')[2]})")


def _variants(site: Site, unit: str, lang: Lang) -> Iterator[Span]:
    """A letter after the words of which another witness has a different reading; only in the original."""
    if lang != site.statute.lang:
        return
    for number, variant in enumerate(variants_of(site, unit.partition(".")[0])):
        text = site.pieces[lang][unit].text
        if variant.unit == unit and variant.reading in text:
            end = text.index(variant.reading) + len(variant.reading)
            sign = variant_sign(number)
            yield Span(end, end, "", f"[{sign}](#v-{sign})")
