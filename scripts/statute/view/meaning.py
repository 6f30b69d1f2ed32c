"""What a term means, in a language: the words by which the statute defines it, or the edition's gloss."""

from __future__ import annotations

from statute.model import Lang, Term
from statute.terms.definitions import meaning
from statute.view.site import Site


def meaning_of(site: Site, term: Term, lang: Lang) -> tuple[str, bool]:
    """The words, and whether they are the statute's; empty if there are none."""
    if term.defined_at and (piece := site.pieces[lang].get(term.defined_at)):
        for spelling in term.spellings(lang):
            if spelling and (words := meaning(piece.text, spelling, lang)):
                return words, True
    return term.gloss.get(lang, ""), False
