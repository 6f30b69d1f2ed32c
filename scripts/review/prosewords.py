"""The text of a note or gist → the words that readers see, a block a line, with what styles and links add to them."""

from __future__ import annotations

from collections.abc import Iterable

from statute.model.prose import Block, Bullets, Para, Prose, Quotation, Run, Table

_STYLES = {"em": "*", "strong": "**", "code": "`"}


def prose_words(prose: Prose) -> str:
    """One text; that a word is emphasized, or leads elsewhere, is seen in it."""
    return "\n".join(line for block in prose.blocks for line in _lines(block))


def _lines(block: Block) -> Iterable[str]:
    match block:
        case Para(runs):
            yield _words(runs)
        case Bullets(entries, first):
            for n, entry in enumerate(entries):
                sign = "•" if first is None else f"{first + n}."
                lines = [line for inner in entry for line in _lines(inner)]
                yield f"{sign} {lines[0] if lines else ''}"
                yield from lines[1:]
        case Quotation(blocks):
            for inner in blocks:
                yield from (f"│ {line}" for line in _lines(inner))
        case Table(rows):
            yield from (" │ ".join(map(_words, row)) for row in rows)


def _words(runs: Iterable[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    sign = "".join(_STYLES[style] for style in run.style)
    words = f"{sign}{run.text}{sign[::-1]}"
    return f"{words}（{run.link.target}）" if run.link and run.link.target != run.text else words
