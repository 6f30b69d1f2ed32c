"""What must stand in the notes of both languages, and stands in one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from statute.model import ORIGINAL, Apparatus, Lang, Note, Problem, UnitId
from statute.notes.format import File
from statute.notes.messages import tell


def unpaired(
    apparatus: Sequence[Apparatus],
    named: Mapping[tuple[Lang, UnitId], set[str]],
    unreadable: Collection[tuple[Lang, UnitId]],
    langs: Collection[Lang],
) -> Iterator[Problem]:
    """Files and notes that do not stand in each of `langs`; `named` are the notes of a file, those with mistakes too.

    Where a file has headings that cannot be read (`unreadable`), nobody knows which note is missing.
    """
    by_unit = {(a.lang, a.unit): a for a in apparatus}
    others = ((a, other) for a in apparatus for other in langs if other != a.lang)
    for a, other in others:
        path = a.path.replace(f"/{a.lang}/", f"/{other}/")
        counterpart = by_unit.get((other, a.unit))
        if (other, a.unit) not in named:
            yield tell(a.lang, a.path, 1, "unpaired-file", other=path)
        elif counterpart and (other, a.unit) not in unreadable and (a.lang, a.unit) not in unreadable:
            yield from _notes(a, counterpart, named[other, a.unit], named[a.lang, a.unit], path)


def _notes(
    a: Apparatus, counterpart: Apparatus, there: set[str], here: set[str], path: str
) -> Iterator[Problem]:
    """Notes without their like; two on one unit with different slugs are one mistake, told in the original's file."""
    alone = [note for note in a.notes if note.id.note not in there]
    for note in alone:
        likely = _likely(note, alone, [n for n in counterpart.notes if n.id.note not in here])
        if likely and a.lang != ORIGINAL:
            continue
        words = {"slug": note.id.note, "other": path, "theirs": likely.id.note if likely else ""}
        yield tell(a.lang, a.path, note.line, "unpaired-note", "slugs" if likely else "", **words)


def _likely(note: Note, alone: Sequence[Note], there: Sequence[Note]) -> Note | None:
    """The only note without its like on the same unit, of either side."""
    mine, theirs = ([n for n in notes if n.unit == note.unit] for notes in (alone, there))
    return theirs[0] if len(mine) == len(theirs) == 1 else None


def unreasoned(heads: Mapping[tuple[Lang, UnitId], File], known: Collection[str]) -> Iterator[Problem]:
    """Articles under `related` without a reason in a language, and reasons for others.

    Where `related` itself is wrong or cannot be read, that alone is told; `known` are the articles there are.
    """
    for (lang, stem), file in heads.items():
        original = heads.get((ORIGINAL, stem))
        related = original.related if original else ()
        if (
            not file.sound
            or (original and not original.sound)
            or any(r not in known or r == stem for r in related)
        ):
            continue
        missing = [article for article in related if article not in file.why]
        others = [article for article in file.why if article not in related]
        if len(missing) == len(others) == 1:  # One number is mistyped.
            line = file.line_of("why", others[0])
            yield tell(lang, file.path, line, "unknown-why", "meant", article=others[0], meant=missing[0])
            continue
        for article in missing:
            yield tell(lang, file.path, file.line_of("why"), "missing-why", article=article)
        for article in others:
            yield tell(lang, file.path, file.line_of("why", article), "unknown-why", "add", article=article)
