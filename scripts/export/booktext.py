"""Passages of the statute as atoms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from export.glue import glue
from export.lawkeys import key_at
from export.printed import (
    Atom,
    Atoms,
    CellEnd,
    Glued,
    LawReference,
    NoteMark,
    PrintedPassage,
    Reference,
    TermPlace,
)
from statute.model import CELL, Lang, UnitId
from statute.view.layers import marks_in_print, pieces
from statute.view.site import Site


def passage(sites: Mapping[Lang, Site], unit: UnitId, kind: str = "") -> PrintedPassage:
    texts = {lang: _atoms(site, unit) for lang, site in sites.items() if unit in site.pieces[lang]}
    return PrintedPassage(unit, kind, texts)


def words_of(passage: PrintedPassage, lang: Lang) -> str:
    """Its bare words, none where it is not translated."""
    return "".join(_words(passage.texts.get(lang, ())))


def _words(atoms: Iterable[Atom]) -> Iterator[str]:
    for atom in atoms:
        match atom:
            case str():
                yield atom
            case Glued(inner):
                yield from _words(inner)
            case Reference(_, words) | LawReference(_, words):
                yield words


def _atoms(site: Site, unit: UnitId) -> Atoms:
    piece = site.pieces[site.lang][unit]
    stream: list[Atom] = [piece.label + site.language.gap] if piece.label else []
    for p in pieces(piece.text, marks_in_print(site, unit, site.lang)):
        if p.kind == "term":
            stream.append(TermPlace(p.value))
        elif p.kind == "note":
            stream.append(NoteMark(p.value))
        elif p.kind == "variant":
            stream.append(NoteMark(f"{unit.home}!{p.value}"))
        for n, text in enumerate(p.text.split(CELL)):
            if n:
                stream.append(CellEnd())
            if p.kind == "ref":
                stream.append(Reference(UnitId(p.value), text))
            elif p.kind == "law" and p.value:
                stream.append(LawReference(key_at(p.value), text))
            else:
                stream.append(text)
    return tuple(_glue_stretches(stream))


def _glue_stretches(stream: list[Atom]) -> Iterator[Atom]:
    """Stretches of words and notes are glued; references and places of the index part them."""
    stretch: list[str | NoteMark] = []
    for atom in stream:
        if isinstance(atom, str | NoteMark):
            stretch += [atom] if atom else []
        else:
            yield from glue(stretch)
            stretch = []
            yield atom
    yield from glue(stretch)
