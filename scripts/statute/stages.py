"""The stages between the files of an edition and what is made of it: each finds one thing, and what is wrong with it.

A stage takes the reading as those before it left it, and gives it back with what it found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from statute.align import check_translation
from statute.check import check_headings
from statute.citations import cite_all, unused
from statute.duties import check_nameless, check_names, duties, with_english
from statute.files.emendations import check_variants, emend
from statute.files.erratafile import check_errata
from statute.files.meta import check_days, check_hash, check_titles
from statute.files.readerfile import check_readers
from statute.files.structure import check_structure
from statute.files.synonymfile import check_synonyms
from statute.laws.cited import look_up
from statute.laws.provisionwords import passages_of
from statute.material import Material, Problems
from statute.model import ORIGINAL, TOOLS, Lang, Statute
from statute.notes import read_annotations
from statute.relations import relations
from statute.terms.uses import check_meanings, find_terms
from statute.translationwords import check_words
from statute.versions.history import history
from statute.versions.overruled import check_alignments
from statute.whole import Reading

Stage = Callable[[Reading, Material], tuple[Reading, Problems]]


def emended(material: Material) -> tuple[Statute, Problems]:
    """The statute with the emendations of edition.toml made; whether the source is the one that it speaks of."""
    statute, about = material.text.statute, material.about
    if about is None:
        return statute, ()
    source, file = material.text.source, (about.text, about.path)
    found = (
        *check_hash(about.meta, source, *file),
        *check_days(about.meta, material.today, *file),
        *check_structure(about.meta.structure, source, statute, *file),
        *check_variants(statute, about.meta, *file),
    )
    if material.translation:
        found = (*found, *check_titles(about.meta, material.translation.statute.lang, *file))
    statute, problems = emend(statute, about.meta.emendations, *file)
    return statute, (*found, *problems, *check_headings(statute, source.path))


def _history(reading: Reading, material: Material) -> tuple[Reading, Problems]:
    """What became of each provision from one version to the next."""
    if not material.versions:
        return reading, ()
    about = (material.about.text, material.about.path) if material.about else ("", "")
    problems = check_alignments(material.versions, reading.statute, *about)
    found = history(material.versions, reading.statute)
    return replace(reading, history=found), problems


def _terms(reading: Reading, material: Material) -> tuple[Reading, Problems]:
    """Definitions that the text gives, and every use of a term."""
    path = material.path("terms.toml")
    terms, problems = find_terms(reading.statute, reading.translation, material.terms, path)
    problems = (*problems, *check_meanings(terms, path))
    return replace(reading, terms=terms), problems


def _duties(reading: Reading, material: Material) -> tuple[Reading, Problems]:
    """Who has to, may or is encouraged to do what, with the words of the translation."""
    table, problems = duties(reading.statute, material.corrections)
    named = check_names(reading.actor_names, table, reading.terms)
    words = {text.lang: {unit.id: unit.text for unit in text.units()} for text in reading.texts}
    actors = (
        *(
            term.name(TOOLS)
            for term in reading.terms
            if term.name(TOOLS) and term.original in {duty.actor for duty in table}
        ),
        *(name.names[TOOLS] for name in reading.actor_names),
    )
    table, in_english = with_english(
        table, words[ORIGINAL], words.get(TOOLS, {}), actors, material.english, material.path("duties.toml")
    )
    called = {term.original for term in reading.terms if term.name(TOOLS)}
    called |= {name.original for name in reading.actor_names if TOOLS in name.names}
    lines = {unit.id: unit.line for unit in reading.statute.units()}
    nameless = check_nameless(table, called, lines, reading.source.path) if reading.translation else ()
    return replace(reading, duties=table), (*problems, *named, *nameless, *in_english)


def _notes(reading: Reading, material: Material) -> tuple[Reading, Problems]:
    """Gists and notes on the words they are about."""
    texts = {text.lang: text for text in reading.texts}
    apparatus, problems = read_annotations(material.annotations, texts)
    return replace(reading, apparatus=apparatus), problems


def _citations(reading: Reading, material: Material) -> tuple[Reading, Problems]:
    """What text, translation, gists and notes cite."""
    laws = [entry.authority for entry in reading.authorities]
    versions = {version.date: version.statute for version in reading.history.versions}
    citations, problems = cite_all(_texts(reading), reading.apparatus, laws, versions)
    not_cited = unused(reading.authorities, citations, material.path("authorities.toml"))
    return replace(reading, citations=citations), (*problems, *not_cited)


def _relations(reading: Reading, material: Material) -> tuple[Reading, Problems]:
    """Which articles have to do with each other."""
    editors = {a.unit: a.related for a in reading.apparatus if a.lang == ORIGINAL}
    found = relations(reading.statute, reading.citations, reading.terms, editors)
    return replace(reading, relations=found), ()


def _agreement(reading: Reading, material: Material) -> tuple[Reading, Problems]:
    """Whether the translation has the units, numbers and terms of the text."""
    if reading.translation is None:
        return reading, ()
    paths = (reading.source.path, reading.translation_path)
    titles = material.about.meta.titles if material.about else {}
    return reading, (
        *check_translation(reading.statute, reading.translation, reading.terms, *paths),
        *check_words(reading.translation, titles, reading.translation_path),
    )


def _words_of_readers(reading: Reading, material: Material) -> tuple[Reading, Problems]:
    """Whether what readers say and are told leads to words and units of the text."""
    units = tuple(unit.id for unit in reading.statute.units())
    return reading, (
        *check_synonyms(reading.synonyms, reading.texts, material.path("synonyms.toml")),
        *check_readers(reading.readers, units, material.path("readers.toml")),
        *check_errata(reading.errata, units, material.path("errata.toml")),
    )


def _laws(reading: Reading, material: Material) -> tuple[Reading, Problems]:
    """The laws that are cited, as far as their texts are at hand, and what citations of them point at."""
    texts = [(text, path, text is reading.statute) for text, path in _texts(reading).values()]
    citations, laws, problems = look_up(
        material.folder,
        reading.authorities,
        reading.citations,
        passages_of(texts, reading.apparatus),
        material.data_set,
        material.today,
    )
    return replace(reading, citations=citations, laws=laws), problems


def _texts(reading: Reading) -> dict[Lang, tuple[Statute, str]]:
    """The text and its translation, each with the path that problems name."""
    paths = (reading.source.path, reading.translation_path)
    return {text.lang: (text, path) for text, path in zip(reading.texts, paths, strict=False)}


STAGES: tuple[Stage, ...] = (
    _history,
    _terms,
    _duties,
    _notes,
    _citations,
    _relations,
    _agreement,
    _words_of_readers,
    _laws,
)
