"""The files of an edition's folder, each read by itself. What they say of each other is for the stages to find."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from statute.again import again
from statute.check import check, unwritten
from statute.duties import Correction, English, Name, load_duties_toml, read_english, read_names
from statute.duties.corrections import SCHEMA as DUTIES
from statute.files import authorityfile, erratafile, readerfile, termfile
from statute.files.authorityfile import Entry, read_authorities
from statute.files.bilingual import misplaced, untranslated
from statute.files.disk import edited, from_disk
from statute.files.erratafile import Errata, read_errata
from statute.files.meta import read_meta
from statute.files.misnamed import misnamed
from statute.files.readerfile import Audience, read_readers
from statute.files.synonymfile import Synonym, read_synonyms
from statute.files.termfile import read_terms
from statute.files.tomlfile import Schema
from statute.model import Lang, Meta, Problem, Ruling, Term, Text
from statute.notes.folder import annotation_files
from statute.parse.assemble import parse
from statute.text.clean import clean
from statute.text.read import read_bytes
from statute.untranslated import without_placeholders
from statute.versions.history import TextVersion
from statute.versions.versionfolder import VersionReaders, read_folder

T = TypeVar("T")
Problems = tuple[Problem, ...]
UNFINISHED = frozenset({"missing-article", "missing-division", "empty-division"})
"""What is wrong with a text that has not been written to its end."""


@dataclass(frozen=True, slots=True)
class About:
    """edition.toml: what it says, and its own text, in which problems have their lines."""

    meta: Meta
    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Material:
    """What each file says; of a file that is not there, nothing."""

    folder: Path
    text: Text
    about: About | None
    """None if edition.toml is wrong."""
    translation: Text | None
    terms: tuple[Term, ...]
    authorities: tuple[Entry, ...]
    corrections: tuple[Correction, ...]
    actor_names: tuple[Name, ...]
    english: tuple[English, ...]
    synonyms: tuple[Synonym, ...]
    readers: tuple[Audience, ...]
    errata: Errata
    annotations: Mapping[tuple[Lang, str], tuple[str, str]]
    versions: tuple[TextVersion, ...]
    """Earlier texts, the oldest first."""
    data_set: Path | None
    """The database of laws, if there is one."""
    today: date
    """The day for which the edition is checked."""

    def path(self, name: str) -> str:
        """A file of the folder as messages name it."""
        return str(self.folder / name)


@again(of=lambda data, path, rulings=(): path)
def read_text(data: bytes, path: str, rulings: tuple[Ruling, ...] = ()) -> tuple[Text | None, Problems]:
    """The statute in a raw text, its lines read as the editors say; None only if the file cannot be read at all."""
    source, problems = read_bytes(data, path)
    if source is None:
        return None, problems
    statute = parse(clean(source), source, rulings)
    return Text(source, statute), (*problems, *check(statute, source))


def read_material(folder: Path, data_set: Path | None, today: date) -> tuple[Material | None, Problems]:
    """All that lies in the folder; None if there is no text to read."""
    problems: list[Problem] = [*misnamed(folder)]

    def take(result: tuple[T, Problems]) -> T:
        problems.extend(result[1])
        return result[0]

    def file(name: str, read: Callable[[str, str], tuple[T, Problems]], needed: bool = False) -> T | None:
        return take(from_disk(folder / name, lambda data, path: edited(data, path, read), needed=needed))

    def table(name: str, read: Callable[[str, str], tuple[T, Problems]], schema: Schema) -> T | None:
        """A file with words in each language of the edition."""
        languages = about.meta.langs if about else ()

        def whole(text: str, path: str) -> tuple[T, Problems]:
            value, found = read(text, path)
            if any(p.severity == "error" for p in found):
                return value, found
            lacking = untranslated(text, path, schema, languages) if len(languages) > 1 else ()
            return value, (*found, *lacking, *misplaced(text, path, schema))

        return file(name, whole)

    about = file("edition.toml", _read_about, needed=True)
    rulings = about.meta.structure if about else ()
    text = take(from_disk(folder / "source.txt", lambda data, path: read_text(data, path, rulings)))
    if text is None:
        return None, tuple(problems)
    material = Material(
        folder=folder,
        text=text,
        about=about,
        translation=file("translation.txt", _read_translation),
        terms=table("terms.toml", read_terms, termfile.SCHEMA) or (),
        authorities=table("authorities.toml", read_authorities, authorityfile.SCHEMA) or (),
        corrections=table("duties.toml", load_duties_toml, DUTIES) or (),
        actor_names=file("duties.toml", read_names) or (),
        english=file("duties.toml", read_english) or (),
        synonyms=file("synonyms.toml", read_synonyms) or (),
        readers=table("readers.toml", read_readers, readerfile.SCHEMA) or (),
        errata=table("errata.toml", read_errata, erratafile.SCHEMA) or Errata(),
        annotations=take(annotation_files(folder)),
        versions=take(
            read_folder(
                folder,
                about.meta.versions if about else (),
                (about.text, about.path) if about else ("", str(folder / "edition.toml")),
                VersionReaders(read_text, _read_translation),
            )
        ),
        data_set=data_set,
        today=today,
    )
    return material, tuple(problems)


def _read_translation(text: str, path: str) -> tuple[Text | None, Problems]:
    """What it lacks beside the original is no fault of its own and told once, by `align`."""
    found, problems = read_text(text.encode(), path)
    if found is None:
        return None, problems
    whole = replace(found, statute=without_placeholders(found.statute))
    later = unwritten(found.statute)
    return whole, tuple(
        p
        for p in problems
        if p.code not in UNFINISHED and not (p.code == "contents-mismatch" and p.line in later)
    )


def _read_about(text: str, path: str) -> tuple[About | None, Problems]:
    meta, problems = read_meta(text, path)
    return (About(meta, text, path) if meta else None), problems
