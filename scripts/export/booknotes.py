"""The notes of the book: their words, their numbers, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from export.lawkeys import key_of
from export.outside import web_address
from export.printed import (
    Atom,
    Blocks,
    Glued,
    NoteMark,
    PrintedBlock,
    PrintedDivision,
    PrintedNote,
    PrintedParagraph,
    PrintedPart,
    PrintedPassage,
    PrintedRun,
    PrintedTable,
)
from export.readings import variant_said
from export.volume import FrontPages
from statute.model import Lang, UnitId
from statute.model.prose import Block, Bullets, Para, Quotation, Run, Table
from statute.view.layers import variants_of
from statute.view.linked import linked
from statute.view.site import Site, Sites


@dataclass(frozen=True, slots=True)
class Placed:
    """A note in the book: its key and number, after what it stands, and the languages whose text has its mark."""

    key: str
    number: int
    after: str
    langs: tuple[Lang, ...]


def notes_of(sites: Mapping[Lang, Site], found: Iterable[Placed]) -> Mapping[str, PrintedNote]:
    """Those that have a mark, by key."""
    quotes: dict[str, dict[Lang, str]] = {}
    bodies: dict[str, dict[Lang, Blocks]] = {}
    for lang, site in sites.items():
        for key, quote, blocks in _said(site):
            quotes.setdefault(key, {})[lang] = quote
            bodies.setdefault(key, {})[lang] = blocks
    return {p.key: PrintedNote(p.number, p.langs, quotes[p.key], bodies[p.key]) for p in found}


def _said(site: Site) -> Iterator[tuple[str, str, Blocks]]:
    """Notes by id, and variants by article and number: key, words they are about, what they say."""
    for (lang, _), notes in site.notes.items():
        for note in notes if lang == site.lang else ():
            blocks = linked(site, note.id.words(lang), note.prose)
            yield note.id, note.quote, blocks_of(site, blocks, note.id.about)
    for variant in site.meta.variants:
        key = f"{variant.unit.home}!{variants_of(site, variant.unit.home).index(variant)}"
        said = PrintedParagraph((PrintedRun(variant_said(variant, site.lang)),))
        yield key, variant.reading, (said,)


def blocks_of(site: Site, blocks: Iterable[Block], article: UnitId) -> Blocks:
    """Paragraphs and tables as the template sets them, one after another; they stand at this article."""
    return tuple(_blocks(_Place(site, article), blocks, 0, ""))


def gists_of(sites: Sites, unit: UnitId) -> Mapping[Lang, Blocks]:
    """The summary of an article, a heading, the title or the notice, in each language that has one."""
    entries = {lang: site.apparatus.get((lang, unit)) for lang, site in sites.items()}
    return {
        lang: blocks_of(sites[lang], linked(sites[lang], unit.words(lang), entry.gist_prose), unit)
        for lang, entry in entries.items()
        if entry and entry.gist
    }


@dataclass(frozen=True, slots=True)
class _Place:
    site: Site
    article: UnitId


def _blocks(place: _Place, blocks: Iterable[Block], depth: int, sign: str) -> Iterator[PrintedBlock]:
    """The sign is that of the first."""
    for block in blocks:
        mark, sign = sign, ""
        match block:
            case Para(runs):
                yield PrintedParagraph(_runs(place, runs), depth, mark)
            case Bullets(entries, first):
                for n, entry in enumerate(entries):
                    label = "•" if first is None else f"{first + n}."
                    yield from _blocks(place, entry, depth + 1, label)
            case Quotation(inner):
                yield from _blocks(place, inner, depth + 1, mark)
            case Table(rows):
                cells = tuple(tuple(_runs(place, cell) for cell in row) for row in rows)
                yield PrintedTable(cells, depth, mark)


def _runs(place: _Place, runs: Iterable[Run]) -> tuple[PrintedRun, ...]:
    return tuple(_run(place, run) for run in runs)


def _run(place: _Place, run: Run) -> PrintedRun:
    """The page of a reference is shown if it is not within the article it stands in, that of another law always."""
    style, link = run.style[0] if run.style else "", run.link
    if link is None:
        return PrintedRun(run.text, style)
    if unit := link.unit:
        paged = unit.home != place.article
        return PrintedRun(run.text, style, unit, paged, UnitId(link.end) if link.end else None)
    if link.kind == "law":
        return PrintedRun(run.text, style, paged=True, law=key_of(place.site, link))
    return PrintedRun(run.text, style, address=web_address(place.site, link) or None)


def placed(front: FrontPages, parts: Sequence[PrintedPart], langs: Sequence[Lang]) -> Iterator[Placed]:
    """Notes in the order of their first marks, counted anew in each chapter. They stand after the article, those of
    a heading after the first article under it; and after `notice` and `preamble`, whose place is before the articles.
    """
    n = 0
    for part in _stretches(front, parts):
        n = 0 if part.anew else n
        marked: dict[str, dict[Lang, None]] = {}
        for passage in part.passages:
            for lang in langs:
                for key in _marks(passage.texts.get(lang, ())):
                    marked.setdefault(key, {})[lang] = None
        for key, found in marked.items():
            n += 1
            yield Placed(key, n, part.after, tuple(found))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Passages whose notes stand together, `after` the last of them."""

    after: str
    passages: tuple[PrintedPassage, ...]
    anew: bool = False


def _stretches(front: FrontPages, parts: Sequence[PrintedPart]) -> Iterator[_Stretch]:
    yield _Stretch("notice", front.notice)
    yield _Stretch("preamble", (front.title, front.subtitle, *front.preamble))
    above: list[PrintedPassage] = []
    anew = False
    for part in parts:
        if isinstance(part, PrintedDivision):
            anew |= part.level == 1
            above.append(part.title)
        else:
            yield _Stretch(part.id, (*above, *part.passages), anew)
            above, anew = [], False


def _marks(atoms: Iterable[Atom]) -> Iterator[str]:
    """The keys of the notes whose marks stand among these atoms."""
    for atom in atoms:
        if isinstance(atom, Glued):
            yield from _marks(atom.glued)
        elif isinstance(atom, NoteMark):
            yield atom.note
