"""The notes of the book: their words, their numbers, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from export.readings import variant_said
from statute.model import Lang, UnitId
from statute.model.prose import Block, Bullets, Para, Quotation, Run, Table
from statute.view.layers import variants_of
from statute.view.linked import linked
from statute.view.site import Site


def notes_of(sites: dict[Lang, Site]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Notes by id, and variants by article and number (`25!0`)."""
    made: dict[str, dict[str, Any]] = {}
    for lang, site in sites.items():
        for (note_lang, _), notes in site.notes.items():
            for note in notes if note_lang == lang else ():
                blocks = linked(site, note.id.words(lang), note.prose)
                entry = {"quote": note.quote, "blocks": blocks_of(blocks, note.id.about)}
                made.setdefault(note.id, {})[lang] = entry
        for variant in site.meta.variants:
            article = variant.unit.home
            key = f"{article}!{variants_of(site, article).index(variant)}"
            text = variant_said(variant, lang)
            made.setdefault(key, {})[lang] = {
                "quote": variant.reading,
                "blocks": [{"kind": "p", "runs": [{"t": text}], "d": 0, "m": ""}],
            }
    yield from made.items()


def blocks_of(
    blocks: Iterable[Block], article: UnitId, depth: int = 0, sign: str = ""
) -> list[dict[str, Any]]:
    """Paragraphs as the template sets them, one after another: `d` is how deep in lists and quotations one stands,
    `m` the sign of a list's entry, which its first paragraph has. A table has `rows` of cells of runs.
    """
    out: list[dict[str, Any]] = []
    for block in blocks:
        mark, sign = sign, ""
        match block:
            case Para(runs):
                out.append({"kind": "p", "runs": _runs(runs, article), "d": depth, "m": mark})
            case Bullets(entries, first):
                for n, entry in enumerate(entries):
                    label = "•" if first is None else f"{first + n}."
                    out += blocks_of(entry, article, depth + 1, label)
            case Quotation(inner):
                out += blocks_of(inner, article, depth + 1, mark)
            case Table(rows):
                cells = [[_runs(cell, article) for cell in row] for row in rows]
                out.append({"kind": "table", "rows": cells, "d": depth, "m": mark})
    return out


def _runs(runs: Iterable[Run], article: UnitId) -> list[dict[str, Any]]:
    """`p` says that the page of a reference is shown: not within the article it stands in."""
    out = []
    for run in runs:
        entry: dict[str, Any] = {"t": run.text, "s": run.style[0] if run.style else ""}
        if run.link and (unit := run.link.unit):
            entry |= {"r": unit, "p": unit.home != article}
            entry |= {"e": run.link.end} if run.link.end else {}
        elif run.link and run.link.kind == "address":
            entry["u"] = run.link.target
        out.append(entry)
    return out


@dataclass(frozen=True, slots=True)
class Placed:
    """A note in the book: its key and number, after what it stands, and the languages whose text has its mark."""

    key: str
    number: int
    after: str
    langs: tuple[Lang, ...]


def placed(book: dict[str, Any]) -> Iterator[Placed]:
    """Notes in the order of their first marks, counted anew in each chapter. They stand after the article, those of
    a heading after the first article under it; and after `notice` and `preamble`, whose place is before the articles.
    """
    n = 0
    for part in _stretches(book):
        n = 0 if part.anew else n
        marked: dict[str, dict[Lang, None]] = {}
        for passage in part.passages:
            for lang in book["langs"]:
                for key in _marks(passage[lang] or ()):
                    marked.setdefault(key, {})[lang] = None
        for key, langs in marked.items():
            n += 1
            yield Placed(key, n, part.after, tuple(langs))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Passages whose notes stand together, `after` the last of them."""

    after: str
    passages: tuple[dict[str, Any], ...]
    anew: bool = False


def _stretches(book: dict[str, Any]) -> Iterator[_Stretch]:
    yield _Stretch("notice", tuple(book["notice"]))
    yield _Stretch("preamble", (book["title"], book["subtitle"], *book["preamble"]))
    above: list[dict[str, Any]] = []
    anew = False
    for part in book["parts"]:
        if part["kind"] == "division":
            anew |= part["level"] == 1
            above.append(part["title"])
        else:
            yield _Stretch(part["id"], (*above, *part["passages"]), anew)
            above, anew = [], False


def _marks(atoms: Sequence[Any]) -> Iterator[str]:
    """The keys of the notes whose marks stand among these atoms."""
    for atom in atoms:
        if isinstance(atom, dict) and "g" in atom:
            yield from _marks(atom["g"])
        elif isinstance(atom, dict) and "n" in atom:
            yield atom["n"]
