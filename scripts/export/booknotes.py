"""The notes of the book: their words, and their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from export.prose import Block, prose
from export.readings import variant_said
from pages.links import variants_of
from statute.model import Lang
from statute.view.site import Site


def notes_of(sites: dict[Lang, Site]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Notes by id, and variants by article and number (`25!0`)."""
    made: dict[str, dict[str, Any]] = {}
    for lang, site in sites.items():
        for (note_lang, _), notes in site.notes.items():
            for note in notes if note_lang == lang else ():
                blocks = prose(site, f"note:{lang}/{note.id}", note.body)
                entry = {"quote": note.quote, "blocks": blocks_of(blocks, note.id.partition("#")[0])}
                made.setdefault(note.id, {})[lang] = entry
        for variant in site.meta.variants:
            article = variant.unit.partition(".")[0]
            key = f"{article}!{variants_of(site, article).index(variant)}"
            text = variant_said(variant, lang)
            made.setdefault(key, {})[lang] = {
                "quote": variant.reading,
                "blocks": [{"kind": "p", "runs": [{"t": text}]}],
            }
    yield from made.items()


def blocks_of(blocks: Sequence[Block], article: str) -> list[dict[str, Any]]:
    """`p` says that the page of a reference is shown: not within the article it stands in."""
    out = []
    for block in blocks:
        runs = []
        for run in block.runs:
            unit = run.link.removeprefix("unit:") if run.link.startswith("unit:") else ""
            entry: dict[str, Any] = {"t": run.text, "s": run.style}
            if unit:
                entry |= {"r": unit, "p": unit.partition(".")[0] != article}
                entry |= {"e": run.end} if run.end else {}
            elif run.link:
                entry["u"] = run.link
            runs.append(entry)
        out.append({"kind": block.kind, "runs": runs})
    return out


def numbered(book: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """Each note with its number: counted anew in each chapter, by the place of its first mark."""
    passages = [(False, p) for p in (book["title"], book["subtitle"], *book["notice"], *book["preamble"])]
    for part in book["parts"]:
        if part["kind"] == "division":
            passages.append((part["level"] == 1, part["title"]))
        else:
            passages += [(False, p) for p in part["passages"]]
    n, seen = 0, set()
    for anew, passage in passages:
        n = 0 if anew else n
        for key in (key for lang in book["langs"] for key in _marks(passage[lang] or ())):
            if key not in seen:
                n += 1
                seen.add(key)
                yield key, n


def _marks(atoms: Sequence[Any]) -> Iterator[str]:
    """The keys of the notes whose marks stand among these atoms."""
    for atom in atoms:
        if isinstance(atom, dict) and "g" in atom:
            yield from _marks(atom["g"])
        elif isinstance(atom, dict) and "n" in atom:
            yield atom["n"]
