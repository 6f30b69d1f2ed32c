"""Below the text of an article, a heading, the notice: textual notes, the summary and the notes. All of it is the
editors'."""

from __future__ import annotations

from collections.abc import Iterator

from pages.links import variant_sign
from pages.markdown import block, heading, wrap
from pages.marks import escape
from pages.prosetext import prose_text
from statute.model import Note, UnitId, Variant
from statute.view.addresses import anchor, page_of
from statute.view.layers import variants_of
from statute.view.names import inner_name, unit_name
from statute.view.site import Site


def textual_notes(site: Site, article: UnitId) -> Iterator[str]:
    """Variants of other witnesses, then corrections of the source."""
    variants = variants_of(site, article)
    emendations = [e for e in site.meta.emendations if e.unit.home == article]
    if not variants and not emendations:
        return
    entries = []
    for number, variant in enumerate(variants):
        sign = variant_sign(number)
        shown = "" if _noted(site, variant) else f"{sign}. "
        head = f"{shown}{_place(site, variant.unit, variant.reading)}"
        note = escape(variant.note[site.lang])
        said = escape(site.say("article.variant", witness=variant.witness[site.lang], other=variant.other))
        gap = site.language.gap
        entries.append(block(f"{head}{site.say('colon')}{said}{gap}{note}", f"#v-{sign}"))
    for emendation in emendations:
        said = site.say("article.emendation", source=emendation.source, reading=emendation.reading)
        place = _place(site, emendation.unit, emendation.reading)
        entries.append(f"{place}{site.say('colon')}{escape(said)}{escape(emendation.reason)}")
    yield heading(2, site.say("article.apparatus"), "#apparatus")
    yield wrap("div.apparatus", entries)


def _noted(site: Site, variant: Variant) -> bool:
    """Whether a note ends where the variant does: the text has one mark for both, the note's."""
    lang = site.statute.lang
    piece = site.pieces[lang].get(variant.unit)
    end = piece.text.find(variant.reading) + len(variant.reading) if piece else 0
    return any(note.end == end for note in site.notes.get((lang, variant.unit), ()))


def gist(site: Site, *units: UnitId) -> Iterator[str]:
    """The summary of what a page is about; those of what stands below it on the same page follow under their titles."""
    found = [unit for unit in units if (entry := site.apparatus.get((site.lang, unit))) and entry.gist]
    if not found:
        return
    yield heading(2, site.say("article.gist"), "#gist")
    yield block(site.say("article.by"), ".by")
    for unit in found:
        text = prose_text(
            site, unit.words(site.lang), site.apparatus[site.lang, unit].gist_prose, page_of(unit)
        )
        title = [] if unit == units[0] else [f"**{escape(unit_name(site.lang, unit))}**"]
        yield wrap("div.gist", [*title, text])


def notes(site: Site, *units: UnitId) -> Iterator[str]:
    """Each note under a heading of its own, which carries its permanent anchor."""
    found = [entry for unit in units if (entry := site.apparatus.get((site.lang, unit))) and entry.notes]
    if found:
        yield heading(2, site.say("article.notes"), "#notes")
        numbered = ((note, number) for entry in found for number, note in enumerate(entry.notes, 1))
        yield wrap("div.notes", [words for note, number in numbered for words in _note(site, note, number)])


def _note(site: Site, note: Note, number: int) -> Iterator[str]:
    yield heading(3, f"{number}. {_place(site, note.unit, note.quote)}", f"#{anchor(note.id)}")
    yield prose_text(site, note.id.words(site.lang), note.prose, page_of(note.unit))


def _place(site: Site, unit: UnitId, words: str) -> str:
    """第一款「科研事业单位」; Paragraph 1 “public scientific research institutions”."""
    gap = site.language.gap
    return escape(f"{inner_name(site.lang, unit)}{gap}{site.say('quote', text=words)}")
