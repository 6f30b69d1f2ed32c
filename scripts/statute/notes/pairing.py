"""What must stand in the notes of both languages, and stands in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from statute.model import LANGS, ORIGINAL, Apparatus, Lang, Problem, UnitId
from statute.notes.format import File
from statute.notes.messages import tell


def unpaired(apparatus: Sequence[Apparatus], named: Mapping[tuple[Lang, UnitId], set[str]]) -> list[Problem]:
    """Files and notes that stand in one language only; `named` are the notes of a file, those with mistakes as well."""
    problems: list[Problem] = []
    by_unit = {(a.lang, a.unit): a for a in apparatus}
    others = ((a, other) for a in apparatus for other in LANGS if other != a.lang)
    for a, other in others:
        lang, unit = a.lang, a.unit
        path = a.path.replace(f"/{lang}/", f"/{other}/")
        counterpart = by_unit.get((other, unit))
        if counterpart is None:
            problems.append(tell(lang, a.path, 1, "unpaired-file", other=path))
            continue
        for note in a.notes:
            slug = note.id.note
            if slug not in named[other, unit]:
                problems.append(tell(lang, a.path, note.line, "unpaired-note", slug=slug, other=path))
    return problems


def unreasoned(heads: Mapping[tuple[Lang, UnitId], File]) -> Iterator[Problem]:
    """Articles under `related` without a reason in a language, and reasons for others."""
    for (lang, stem), file in heads.items():
        original = heads.get((ORIGINAL, stem))
        related = original.related if original else ()
        for article in related:
            if article not in file.why:
                yield tell(lang, file.path, file.why_line, "missing-why", article=article)
        for article in file.why:
            if article not in related:
                yield tell(lang, file.path, file.why_line, "unknown-why", article=article)
