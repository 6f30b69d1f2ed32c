"""versions/<date of adoption>/ in an edition's folder: source.txt and, if there is one, translation.txt.

Each is read, cleaned and checked as the text in force is. What edition.toml says of it is in [[versions]]; a text of
which it does not speak yet is read all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from statute.align import check_translation
from statute.cite import cite
from statute.files.disk import edited, from_disk
from statute.files.emendations import emend
from statute.files.meta import differing_hash
from statute.files.structure import check_structure
from statute.files.tomlplaces import line_of, places_of
from statute.model import Problem, Ruling, Text, VersionEntry
from statute.problems import problem
from statute.versions.history import TextVersion

FOLDER = "versions"


@dataclass(frozen=True, slots=True)
class VersionReaders:
    """How a text and a translation are read: as those of the text in force."""

    text: Callable[[bytes, str, tuple[Ruling, ...]], tuple[Text | None, tuple[Problem, ...]]]
    translation: Callable[[str, str], tuple[Text | None, tuple[Problem, ...]]]


def read_folder(
    folder: Path, entries: Sequence[VersionEntry], about: tuple[str, str], readers: VersionReaders
) -> tuple[tuple[TextVersion, ...], tuple[Problem, ...]]:
    """Every version, the oldest first. `about` is edition.toml, its text and its path."""
    problems: list[Problem] = []
    found: list[TextVersion] = []
    listed = {entry.adopted: entry for entry in entries}
    for name in sorted({*listed, *_names(folder / FOLDER, problems)}):
        entry = listed.get(name, VersionEntry(name))
        version, wrong = _read(folder / FOLDER / name, entry, about, readers)
        problems += wrong
        found += [version] if version else []
    return tuple(found), tuple(problems)


def _names(folder: Path, problems: list[Problem]) -> Iterator[str]:
    """Folders that are named by a date; a problem for others."""
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        if place.name.startswith("."):
            continue
        try:
            yield date.fromisoformat(place.name).isoformat()
        except ValueError:
            message = f"“{place.name}” is not the date of a version."
            hint = "Name the folder after the day of adoption, such as versions/2010-09-17."
            problems.append(problem(str(place), 0, "version-misnamed", message, hint))


def _read(
    place: Path, entry: VersionEntry, about: tuple[str, str], readers: VersionReaders
) -> tuple[TextVersion | None, tuple[Problem, ...]]:
    text, problems = from_disk(
        place / "source.txt", lambda data, path: readers.text(data, path, entry.structure)
    )
    translation, in_translation = from_disk(
        place / "translation.txt",
        lambda data, path: edited(data, path, readers.translation),
        needed=False,
    )
    if text is None:
        return None, (*problems, *in_translation)
    statute, not_made = emend(text.statute, entry.emendations, *about, *_table(entry))
    found = [*problems, *in_translation, *_described(entry, text, *about), *not_made]
    if translation and not any(p.severity == "error" for p in found):
        paths = text.source.path, translation.source.path
        found += check_translation(statute, translation.statute, (), *paths)
    citations, nowhere = cite(statute, path=text.source.path)
    in_translation_cited = (
        cite(translation.statute, path=translation.source.path) if translation else ((), ())
    )
    return TextVersion(
        entry,
        text.source,
        statute,
        translation.statute if translation else None,
        (*citations, *in_translation_cited[0]),
    ), (*found, *nowhere, *in_translation_cited[1])


def _table(entry: VersionEntry) -> tuple[str | int, ...]:
    """Where edition.toml speaks of it."""
    return () if entry.place is None else ("versions", entry.place)


def _described(entry: VersionEntry, text: Text, about: str, path: str) -> Iterator[Problem]:
    """What edition.toml lacks on a version, or has wrong."""
    places, source = places_of(about), text.source
    where = _table(entry)
    line = partial(line_of, places, *where)
    said = {
        "in_force": entry.in_force,
        "decision": entry.decision,
        "provenance": entry.provenance,
        "source_sha256": entry.source_sha256,
    }
    if lacking := [key for key, value in said.items() if not value]:
        message = f"[[versions]] does not say of {source.path}: {', '.join(lacking)}."
        hint = f'Add what you know; source_sha256 = "{source.sha256}".'
        if not where:
            hint = f"Add [[versions]] with adopted = {entry.adopted}. {hint}"
        yield problem(path, line(), "version-undescribed", message, hint)
    if entry.source_sha256:
        yield from differing_hash(entry.source_sha256, source, path, line("source_sha256"))
    yield from check_structure(entry.structure, source, text.statute, about, path, *where)
