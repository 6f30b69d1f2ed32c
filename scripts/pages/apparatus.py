"""Below the text of an article: textual notes, the summary and the notes. All of it is the editors'."""

from __future__ import annotations

from collections.abc import Iterator

from pages.links import variant_sign
from pages.markdown import block, heading, wrap
from pages.marks import escape
from pages.prosetext import prose_text
from statute.model import Note, UnitId, Variant
from statute.view.addresses import anchor, article_page, page_of
from statute.view.layers import variants_of
from statute.view.names import inner_name
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


def gist(site: Site, article: UnitId) -> Iterator[str]:
    entry = site.apparatus.get((site.lang, article))
    if entry and entry.gist:
        yield heading(2, site.say("article.gist"), "#gist")
        yield block(site.say("article.by"), ".by")
        text = prose_text(site, article.words(site.lang), entry.gist_prose, article_page(article))
        yield wrap("div.gist", [text])


def notes(site: Site, article: UnitId) -> Iterator[str]:
    """Each note under a heading of its own, which carries its permanent anchor."""
    entry = site.apparatus.get((site.lang, article))
    if not entry or not entry.notes:
        return
    yield heading(2, site.say("article.notes"), "#notes")
    yield wrap(
        "div.notes", [b for number, note in enumerate(entry.notes, 1) for b in _note(site, note, number)]
    )


def _note(site: Site, note: Note, number: int) -> Iterator[str]:
    yield heading(3, f"{number}. {_place(site, note.unit, note.quote)}", f"#{anchor(note.id)}")
    yield prose_text(site, note.id.words(site.lang), note.prose, page_of(note.unit))


def _place(site: Site, unit: UnitId, words: str) -> str:
    """第一款「科研事业单位」; Paragraph 1 “public scientific research institutions”."""
    gap = site.language.gap
    return escape(f"{inner_name(site.lang, unit)}{gap}{site.say('quote', text=words)}")
