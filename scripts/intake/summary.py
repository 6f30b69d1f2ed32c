"""What was read of a received file, for a person to compare with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from statute.edition import Edition
from statute.model import ORIGINAL, Problem

KINDS = ("part", "subpart", "chapter", "section", "heading")


def summary(
    folder: Path, edition: Edition, problems: tuple[Problem, ...], left_behind: tuple[str, ...]
) -> str:
    """A line for each thing; `left_behind` is what of the file is not in source.txt."""
    rows = (
        *_text(edition),
        *(("not in it", what) for what in left_behind),
        *_facts(edition),
        *_open(problems),
    )
    head = f"Made {folder}/source.txt and {folder}/edition.toml. Compare with the original:"
    return "\n".join((head, *(f"  {name:10} {said}" for name, said in rows)))


def _text(edition: Edition) -> Iterator[tuple[str, str]]:
    statute = edition.statute
    counts = {kind: sum(d.kind == kind for d in statute.divisions) for kind in KINDS}
    yield "title", statute.title.text if statute.title else "not found; the name of the file was taken"
    if statute.subtitle:
        yield "under it", _start(statute.subtitle.text)
    yield "articles", _span([a.label for a in statute.articles])
    yield "divisions", ", ".join(f"{n} {kind}{'s' * (n > 1)}" for kind, n in counts.items() if n) or "none"
    yield "annexes", "; ".join(f"{a.label} {a.title}".strip() for a in statute.annexes) or "none"
    for part in statute.left_out:
        place = f"line {part.first_line}" + (f"–{part.last_line}" if part.last_line > part.first_line else "")
        yield "left out", f"{place} ({part.reason}): {_start(part.text)}"


def _span(labels: list[str]) -> str:
    if not labels[0]:
        return "none with a number: the text is one"
    return f"{len(labels)}, {labels[0]} to {labels[-1]}" if labels[1:] else f"1, {labels[0]}"


def _facts(edition: Edition) -> Iterator[tuple[str, str]]:
    meta = edition.meta
    if meta.document_number:
        yield "number", meta.document_number
    yield "adopted", f"{meta.adopted or 'date not found'}, {meta.issuer[ORIGINAL] or 'by whom not found'}"
    yield "in force", meta.in_force or "date not found"


def _open(problems: tuple[Problem, ...]) -> Iterator[tuple[str, str]]:
    wrong = sum(p.severity == "error" for p in problems)
    told = sum(p.severity == "warning" and p.code != "not-filled-in" for p in problems)
    counted = [f"{n} {word}{'s' * (n > 1)}" for n, word in ((wrong, "error"), (told, "warning")) if n]
    yield "problems", f"{', '.join(counted)}, see above" if counted else "none"
    left = [f"{p.path}:{p.line}" for p in problems if p.code == "not-filled-in"]
    yield "to fill in", ", ".join(left) or "nothing"


def _start(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:60]}…"
