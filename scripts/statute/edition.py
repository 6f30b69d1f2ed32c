"""A folder of the shape of edition/ → Edition: the text and all that the edition says about it.

Every stage adds its problems to one list; the order of the stages is the order of this file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from statute.align import check_translation
from statute.check import check
from statute.citations import cite_all
from statute.cite import cite
from statute.duties import (
    Correction,
    English,
    Name,
    check_names,
    duties,
    load_duties_toml,
    read_english,
    read_names,
    with_english,
)
from statute.files.authorityfile import Entry, read_authorities
from statute.files.disk import edited, from_disk
from statute.files.meta import check_hash, check_variants, emend, read_meta
from statute.files.readerfile import Audience, check_readers, read_readers
from statute.files.synonymfile import Synonym, check_synonyms, read_synonyms
from statute.files.termfile import read_terms
from statute.laws import dataset
from statute.laws.cited import Laws, look_up
from statute.laws.passages import passages_of
from statute.model import (
    ORIGINAL,
    Apparatus,
    Citation,
    Duty,
    Lang,
    Meta,
    Problem,
    Relation,
    Source,
    Statute,
    Term,
)
from statute.notes import read_annotations
from statute.notes.folder import annotation_files
from statute.parse.assemble import parse
from statute.relations import relations
from statute.terms.uses import find_terms
from statute.text.clean import clean
from statute.text.read import read_bytes

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Text:
    """A statute in one language, with the file it was read from."""

    source: Source
    statute: Statute


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that pages and exports are made from."""

    folder: str
    meta: Meta | None
    """None if there is no edition around the text, or its edition.toml is wrong."""
    source: Source
    statute: Statute
    translation: Statute | None
    translation_path: str
    """As messages name it; empty if there is no translation."""
    authorities: tuple[Entry, ...] = ()
    terms: tuple[Term, ...] = ()
    citations: tuple[Citation, ...] = ()
    laws: Laws = field(default_factory=Laws)
    """Texts of the laws cited, as far as they are at hand, and what citations of them point at."""
    apparatus: tuple[Apparatus, ...] = ()
    duties: tuple[Duty, ...] = ()
    actor_names: tuple[Name, ...] = ()
    """English of those in the table of duties that are no terms."""
    relations: tuple[Relation, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    readers: tuple[Audience, ...] = ()
    """For whom: what the statute gives to, or asks of, each kind of reader."""

    @property
    def texts(self) -> tuple[Statute, ...]:
        """The statute, and its translation if there is one."""
        return (self.statute, self.translation) if self.translation else (self.statute,)

    @property
    def langs(self) -> tuple[Lang, ...]:
        """Of the texts."""
        return tuple(text.lang for text in self.texts)


def read_text(data: bytes, path: str) -> tuple[Text | None, tuple[Problem, ...]]:
    """The statute in a raw text; None only if the file cannot be read at all."""
    source, problems = read_bytes(data, path)
    if source is None:
        return None, problems
    statute = parse(clean(source), source)
    return Text(source, statute), (*problems, *check(statute, source))


def load(
    folder: Path, data_set: Path | None = None, today: date | None = None
) -> tuple[Edition | None, tuple[Problem, ...]]:
    """The edition in `folder`, as far as it could be read, and every problem, sorted by place.

    What is measured against the text (translation, notes …) is checked only once the text itself is sound:
    a missing article would else be reported once more for everything that names it. `data_set` is the database of
    laws, if another than the one installed.
    """
    problems: list[Problem] = []

    def take(result: tuple[T, tuple[Problem, ...]]) -> T:
        problems.extend(result[1])
        return result[0]

    def toml(name: str, read: Callable[[str, str], tuple[T, tuple[Problem, ...]]]) -> T | None:
        return take(from_disk(folder / name, lambda data, path: edited(data, path, read), needed=False))

    text = take(from_disk(folder / "source.txt", read_text))
    meta_path = str(folder / "edition.toml")
    meta_text = take(from_disk(folder / "edition.toml", lambda data, path: edited(data, path, _as_it_is)))
    meta = take(read_meta(meta_text, meta_path)) if meta_text is not None else None
    if text is None:
        return None, tuple(sorted(problems))
    statute = text.statute
    if meta is not None and meta_text is not None:
        problems.extend(check_hash(meta, text.source, meta_text, meta_path))
        problems.extend(check_variants(statute, meta, meta_text, meta_path))
        statute = take(emend(statute, meta, meta_text, meta_path))
    translation = take(
        from_disk(
            folder / "translation.txt", lambda data, path: edited(data, path, _translation), needed=False
        )
    )
    entries = toml("terms.toml", read_terms) or ()
    authorities = toml("authorities.toml", read_authorities) or ()
    corrections = toml("duties.toml", load_duties_toml) or ()
    actor_names = toml("duties.toml", read_names) or ()
    english = toml("duties.toml", read_english) or ()
    edition = Edition(
        folder=str(folder),
        meta=meta,
        source=text.source,
        statute=statute,
        translation=translation.statute if translation else None,
        translation_path=translation.source.path if translation else "",
        authorities=authorities,
        actor_names=actor_names,
        synonyms=toml("synonyms.toml", read_synonyms) or (),
        readers=toml("readers.toml", read_readers) or (),
    )
    edition, found = _layers(edition, entries, corrections, english, take(annotation_files(folder)))
    edition, in_laws = _laws(edition, data_set or dataset.installed(), today or date.today())
    found = (*found, *in_laws)
    problems.extend(() if any(p.severity == "error" for p in problems) else found)
    return edition, tuple(sorted(set(problems)))


def _layers(
    edition: Edition,
    entries: tuple[Term, ...],
    corrections: tuple[Correction, ...],
    english: tuple[English, ...],
    annotations: Mapping[tuple[Lang, str], tuple[str, str]],
) -> tuple[Edition, tuple[Problem, ...]]:
    """The edition with all that points into its text, and what is wrong with that."""
    statute, translation = edition.statute, edition.translation
    terms, in_terms = find_terms(statute, translation, entries, str(Path(edition.folder, "terms.toml")))
    table, in_duties = duties(statute, corrections)
    in_names = check_names(edition.actor_names, table, terms)
    zh, en = ({u.id: u.text for u in s.units()} if s else {} for s in (statute, translation))
    actors = (
        *(t.en for t in terms if t.zh in {d.actor for d in table}),
        *(n.en for n in edition.actor_names),
    )
    table, in_english = with_english(table, zh, en, actors, english, str(Path(edition.folder, "duties.toml")))
    paths = (edition.source.path, edition.translation_path)
    texts = {text.lang: (text, path) for text, path in zip(edition.texts, paths, strict=False)}
    apparatus, in_notes = read_annotations(annotations, {lang: text for lang, (text, _) in texts.items()})
    citations, in_citations = cite_all(texts, apparatus, [entry.authority for entry in edition.authorities])
    editors = {a.unit: a.related for a in apparatus if a.lang == ORIGINAL}
    edition = replace(
        edition,
        terms=terms,
        citations=citations,
        apparatus=apparatus,
        duties=table,
        relations=relations(statute, citations, terms, editors),
    )
    in_translation = (
        check_translation(statute, translation, terms, edition.source.path, edition.translation_path)
        if translation
        else ()
    )
    in_synonyms = check_synonyms(
        edition.synonyms, (text for text, _ in texts.values()), str(Path(edition.folder, "synonyms.toml"))
    )
    in_readers = check_readers(
        edition.readers, (u.id for u in statute.units()), str(Path(edition.folder, "readers.toml"))
    )
    return edition, (
        *in_terms,
        *in_duties,
        *in_names,
        *in_english,
        *in_notes,
        *in_citations,
        *in_translation,
        *in_synonyms,
        *in_readers,
    )


def _laws(edition: Edition, data_set: Path | None, today: date) -> tuple[Edition, tuple[Problem, ...]]:
    """The edition with the laws that it cites."""
    texts = [(edition.statute, edition.source.path, True)]
    if edition.translation is not None:
        texts.append((edition.translation, edition.translation_path, False))
    citations, laws, problems = look_up(
        Path(edition.folder),
        edition.authorities,
        edition.citations,
        passages_of(texts, edition.apparatus),
        data_set,
        today,
    )
    return replace(edition, citations=citations, laws=laws), problems


def _as_it_is(text: str, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    return text, ()


def _translation(text: str, path: str) -> tuple[Text | None, tuple[Problem, ...]]:
    return read_text(text.encode("utf-8"), path)


def load_source(path: Path) -> tuple[Edition | None, tuple[Problem, ...]]:
    """Any statute's raw text, with no edition around it: its tree and its citations."""
    text, problems = from_disk(path, read_text)
    if text is None:
        return None, tuple(sorted(problems))
    citations, more = cite(text.statute, path=text.source.path)
    edition = Edition("", None, text.source, text.statute, None, "", citations=citations)
    return edition, tuple(sorted({*problems, *more}))
