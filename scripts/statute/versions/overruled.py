"""[[versions.alignment]]: whether what the editors say of an article can be, and is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from statute.compare import changes
from statute.files.tomlplaces import line_of, places_of
from statute.model import Alignment, Problem, Statute, UnitId, VersionEntry
from statute.problems import problem
from statute.suggest import nearest
from statute.versions.history import TextVersion


def check_alignments(
    versions: Sequence[TextVersion], in_force: Statute, text: str, path: str
) -> tuple[Problem, ...]:
    """A problem for each alignment that names what is not there, or says what is found without it."""
    texts = [*(version.statute for version in versions[1:]), in_force]
    places = places_of(text)
    return tuple(
        problem(path, line_of(places, "versions", version.entry.place or 0, "alignment", n), *said)
        for version, new in zip(versions, texts, strict=True)
        for n, said in _wrong(version.entry, version.statute, new)
    )


def _wrong(entry: VersionEntry, old: Statute, new: Statute) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """Which alignment, and the code, message and hint."""
    if not entry.alignments:
        return
    seen: set[tuple[str, UnitId]] = set()
    found = {(c.old, c.new) for c in changes(old, new)}
    for n, one in enumerate(entry.alignments):
        sides = (("old", one.old, old), ("new", one.new, new))
        faults = [
            fault
            for side, article, text in sides
            if article and (fault := _fault(article, text, (side, article) in seen))
        ]
        seen |= {(side, article) for side, article, _ in sides if article}
        for message, hint in faults:
            yield n, ("alignment-fails", message, hint)
        if not faults and (one.old, one.new) in found:
            yield n, ("alignment-needless", f"That {_said(one)} is found without this.", "Take it out.")


def _fault(article: UnitId, text: Statute, again: bool) -> tuple[str, str] | None:
    if text.article(article) is None:
        like = nearest(article, [a.id for a in text.articles])
        return f"There is no article {article}.", f"Did you mean {like}?" if like else "Look up its number."
    return (f"Article {article} is named by another alignment.", "Keep one of the two.") if again else None


def _said(one: Alignment) -> str:
    if one.old and one.new:
        return f"{one.old} goes on as {one.new}"
    return f"{one.new} is new" if one.new else f"{one.old} was deleted"
