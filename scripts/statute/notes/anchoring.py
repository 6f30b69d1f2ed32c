"""The heading of a note → the unit it stands on and the offset of the words it quotes there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from statute.model import DIVISION_KINDS, LANGUAGES, Lang, Problem, Statute, UnitId, UnitKind
from statute.notes.format import File, NoteBlock
from statute.notes.heading import Heading
from statute.notes.messages import tell
from statute.text.lookalikes import folded, strange_characters
from statute.text.occurrences import occurrences
from statute.wording import say

LIKE = 0.5
"""Words less like the quoted ones than this are no help."""
UnitWords = Mapping[UnitId, str]
"""Every unit of a text with its words, in the order of the text."""


def anchored(
    heading: Heading, block: NoteBlock, file: File, stem: UnitId, statute: Statute, units: UnitWords
) -> tuple[UnitId, int, list[Problem]]:
    """The unit and the offset of the quoted words in it, or what is wrong with them."""

    def wrong(code: str, hint: str = "", **words: object) -> tuple[UnitId, int, list[Problem]]:
        return stem, 0, [tell(file.lang, file.path, block.line, code, hint, **words)]

    unit_id = unit_named(heading.levels, stem)
    if unit_id is None or unit_id not in units:
        return wrong(
            "unknown-unit",
            label=_label(stem, statute),
            unit=heading.unit_text or "?",
            known=_known(stem, statute),
        )
    text = units[unit_id]
    places = list(occurrences(folded(heading.quote), folded(text)))
    unit = heading.unit_text or _label(stem, statute)
    if not places and (strange := strange_characters(heading.quote, text)):
        return wrong("odd-character", text="、".join(strange))
    if not places or heading.nth > len(places):
        near = _nearest_words(heading.quote, text, file.lang)
        like = near or _opening(text, file.lang)
        return wrong("quote-missing", "near" if near else "far", quote=heading.quote, unit=unit, like=like)
    if len(places) > 1 and not heading.nth:
        return wrong("quote-repeated", quote=heading.quote, unit=unit, count=len(places))
    return unit_id, places[max(heading.nth, 1) - 1], []


def unit_named(levels: Sequence[tuple[UnitKind, int]], stem: UnitId) -> UnitId | None:
    """What a heading names in the file of a unit; None if there can be nothing of the kind."""
    if stem.kind == "title":
        return stem
    if stem.kind in DIVISION_KINDS:
        return stem.heading
    id = stem
    for kind, number in levels or (("paragraph", 1),):
        if not id.may_hold(kind):
            return None
        id = id.below(kind, number)
    return id


def _label(stem: UnitId, statute: Statute) -> str:
    article, division = statute.article(stem), statute.division(stem)
    return article.label if article else division.label if division else stem


def _known(stem: UnitId, statute: Statute) -> str:
    """Which units there are, for the hint."""
    article = statute.article(stem)
    count = len(article.paragraphs) if article else len(statute.notice) if stem == "notice" else 1
    return say(statute.lang, "note.known.one" if count == 1 else "note.known.many", count=count)


def _nearest_words(quote: str, text: str, lang: Lang) -> str:
    """The stretch of the text that is most like the quoted words; empty if none is like them."""
    gap = LANGUAGES[lang].gap
    words, size = (text.split(gap), len(quote.split(gap))) if gap else (list(text), len(quote))
    windows = [gap.join(words[i : i + size]).strip(",;.") for i in range(max(1, len(words) - size + 1))]
    ranked = (
        (SequenceMatcher(None, quote, w, autojunk=False).ratio(), w[:1] == quote[:1], w) for w in windows
    )
    like, _, nearest = max(ranked)
    return nearest if like >= LIKE else ""


def _opening(text: str, lang: Lang) -> str:
    """The first words of a unit."""
    gap, begun = LANGUAGES[lang].gap, text[: LANGUAGES[lang].room(15)]
    return begun if not gap or begun == text else begun.rpartition(gap)[0]
