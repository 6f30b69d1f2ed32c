"""What stands in a stretch of the text, as pieces: plain words, references, terms, and points where a note hangs.

pieces(text, marks)   the text cut up; the words of all pieces together are the text
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from statute.model import Citation, Lang, Note, UnitId, Variant
from statute.view.lawlinks import law_address, law_link
from statute.view.site import Site

LayerKind = Literal["text", "ref", "law", "term", "note", "variant"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that points into a text; with start == end a point."""

    start: int
    end: int
    kind: LayerKind
    value: str
    """Unit referred to; page and anchor of another law, empty if it is not listed; id of the term or note; number of
    the variant."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are marked as one, or a point, which has no words."""

    kind: LayerKind
    text: str
    value: str = ""


def candidates(site: Site, unit: UnitId, lang: Lang) -> tuple[Mark, ...]:
    """Everything that points into a unit by rank: references first, then the longest terms, then points."""
    spans = [
        Mark(
            c.start,
            c.end,
            "ref" if c.law is None else "law",
            c.targets[0] if c.law is None else _law(site, c),
        )
        for c in site.citations.get((lang, unit), ())
        if c.targets or c.law
    ]
    uses = sorted(site.uses.get((lang, unit), ()), key=lambda use: (use[0].start - use[0].end, use[0].start))
    spans += [Mark(use.start, use.end, "term", term.id) for use, term in uses]
    points = [Mark(n.end, n.end, "note", n.id) for n in site.notes.get((lang, unit), ())]
    if lang == site.statute.lang and unit in site.pieces[lang]:
        points += list(_variants(site, unit, site.pieces[lang][unit].text))
    return (*spans, *points)


def marks_of(site: Site, unit: UnitId, lang: Lang) -> tuple[Mark, ...]:
    """Everything that points into a unit, nothing overlapping."""
    return settle(candidates(site, unit, lang))


def marks_in_print(site: Site, unit: UnitId, lang: Lang) -> tuple[Mark, ...]:
    """`marks_of` for who reads."""
    return one_mark_a_place(marks_of(site, unit, lang))


def one_mark_a_place(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Of a note and a variant at one place the note alone, which tells of both."""
    marks = tuple(marks)
    noted = {m.start for m in marks if m.kind == "note"}
    return tuple(m for m in marks if m.kind != "variant" or m.start not in noted)


def settle(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Without those that overlap an earlier one; points move to the end of what they stand in."""
    kept: list[Mark] = []
    points: list[Mark] = []
    for mark in marks:
        if mark.start == mark.end:
            points.append(mark)
        elif all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    for point in points:
        at = next((m.end for m in kept if m.start < point.start < m.end), point.start)
        kept.append(Mark(at, at, point.kind, point.value))
    return tuple(sorted(kept, key=lambda m: (m.end, m.start == m.end)))


def pieces(text: str, marks: Iterable[Mark]) -> Iterator[Stretch]:
    """The text cut at its marks, which must be settled."""
    at = 0
    for mark in marks:
        if mark.start > at:
            yield Stretch("text", text[at : mark.start])
        yield Stretch(mark.kind, text[mark.start : mark.end], mark.value)
        at = mark.end
    if at < len(text):
        yield Stretch("text", text[at:])


def variants_of(site: Site, home: UnitId) -> tuple[Variant, ...]:
    """The other readings recorded for an article or heading, in the order of edition.toml."""
    return tuple(v for v in site.meta.variants if v.unit.home == home)


def note_number(site: Site, note: Note) -> int:
    """The number of a note on its page: its place among the notes of the page's language, 0 if it is not there."""
    entry = site.apparatus.get((site.lang, note.unit.home))
    ids = [n.id for n in entry.notes] if entry else []
    return ids.index(note.id) + 1 if note.id in ids else 0


def _law(site: Site, citation: Citation) -> str:
    link = law_link(site.edition, citation)
    return law_address(site.edition, link) if link else ""


def _variants(site: Site, unit: UnitId, text: str) -> Iterator[Mark]:
    for number, variant in enumerate(variants_of(site, unit.home)):
        if variant.unit == unit and variant.reading in text:
            end = text.index(variant.reading) + len(variant.reading)
            yield Mark(end, end, "variant", str(number))
