"""Variant readings and corrections, said in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from statute.model import LANGUAGES, Lang, Meta, UnitId, Variant
from statute.wording import say


@dataclass(frozen=True, slots=True)
class SaidOfWords:
    """Words of a unit, and what is to be said of them."""

    unit: UnitId
    words: str
    said: str


def readings(meta: Meta, lang: Lang) -> Iterator[SaidOfWords]:
    """Variants first, then emendations, each in the order of edition.toml."""
    for v in meta.variants:
        yield SaidOfWords(v.unit, v.reading, variant_said(v, lang))
    for e in meta.emendations:
        said = say(lang, "article.emendation", source=e.source, reading=e.reading)
        yield SaidOfWords(e.unit, e.reading, _joined(lang, said, e.reason))


def variant_said(variant: Variant, lang: Lang) -> str:
    """Which witness reads what, and what the editors did."""
    said = say(lang, "article.variant", witness=variant.witness[lang], other=variant.other)
    return _joined(lang, said, variant.note[lang])


def _joined(lang: Lang, *sentences: str) -> str:
    return LANGUAGES[lang].gap.join(sentences)
