"""An edition → what readers see of it, one fact each, by a key that stays the same from version to version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from review.shownfact import Fact, FactKey, Shown, both, field_facts, heading_of, unit_heading
from review.unitfacts import unit_facts
from statute.edition import Edition, Reading
from statute.files.authorityfile import Entry
from statute.laws.dataset import about
from statute.laws.lawfolder import FOLDER
from statute.model import LANGS, ORIGINAL, Said, Term, key_in
from statute.wording import say


def facts(reading: Reading) -> Iterator[Fact]:
    """Everything, in the order in which it is to be told."""
    if isinstance(reading, Edition):
        yield from _about(reading)
    yield from unit_facts(reading)
    yield from _terms(reading)
    yield from _authorities(reading)
    yield from _law_texts(reading)
    yield from _versions(reading)
    yield from _errata(reading)
    yield from _readers(reading)
    yield from _synonyms(reading)


def _about(edition: Edition) -> Iterator[Fact]:
    heading, path = both("review.edition"), f"{edition.folder}/edition.toml"
    left = {"structure", "emendations", "variants"}
    for field in fields(edition.meta):
        if field.name not in left:
            yield from field_facts(
                "edition", ("edition", ""), heading, field.name, getattr(edition.meta, field.name), path
            )
    for n, one in enumerate(edition.meta.emendations):
        words = f"{one.source} → {one.reading}. {one.reason}"
        shown = Shown(unit_heading(one.unit.home), both("review.emendation"), words, path)
        yield FactKey("unit", ("unit", one.unit.home), ("emendation", one.unit, str(n))), shown


def _terms(reading: Reading) -> Iterator[Fact]:
    for term in reading.terms:
        heading = heading_of("review.term", term.name, term.original)
        home = ("institution" if term.kind == "institution" else "term", term.id)
        for name, value in _of_term(term):
            yield from field_facts("term", home, heading, name, value, "terms.toml")


def _of_term(term: Term) -> Iterator[tuple[str, object]]:
    for lang in LANGS:
        yield lang, term.name(lang)
    for field in fields(term):
        if field.name == "sources":
            yield from ((key_in(lang, "source"), term.sources.get(lang, "")) for lang in LANGS)
        elif field.name not in ("id", "names", "line", "uses", "defined_at"):
            yield field.name, getattr(term, field.name)


def _authorities(reading: Reading) -> Iterator[Fact]:
    for entry in reading.authorities:
        for name, value in _of_entry(entry):
            yield from field_facts(
                "law", ("law", entry.id), _law_name(entry), name, value, "authorities.toml"
            )


def _law_name(entry: Entry) -> Said:
    return heading_of("review.law", entry.authority.title, entry.authority.original)


def _of_entry(entry: Entry) -> Iterator[tuple[str, object]]:
    law = entry.authority
    for lang in LANGS:
        yield lang, law.title(lang)
        yield f"short_{lang}", law.titles(lang)[1:]
    yield from (("articles", law.articles), ("version", law.version))
    for field in fields(entry):
        if field.name not in ("id", "line", "authority", "day_lines"):
            yield field.name, getattr(entry, field.name)


def _law_texts(reading: Reading) -> Iterator[Fact]:
    """Texts that somebody has put into laws/; those of a data set are no part of a change."""
    for text in reading.laws.shelf.values():
        if text.source == about():
            continue
        heading = _law_name(reading.entry(text.id))
        for id, article in text.articles.items():
            words = "\n".join(paragraph.text for paragraph in article.paragraphs)
            key = FactKey("law", ("law", text.id), ("text", text.version, id))
            yield key, Shown(heading, unit_heading(id), words, f"{FOLDER}/{text.id}/source.txt")


def _versions(reading: Reading) -> Iterator[Fact]:
    for version in reading.history.versions:
        heading, path = both("review.version", date=version.date), f"versions/{version.date}/source.txt"
        for text in filter(None, (version.statute, version.translation)):
            for unit in text.units():
                key = FactKey("version", ("version", version.date), ("words", text.lang, unit.id))
                yield key, Shown(heading, unit_heading(unit.id), unit.text, path)


def _errata(reading: Reading) -> Iterator[Fact]:
    for one in reading.errata.mistakes:
        for lang, what in one.what.items():
            key = FactKey("erratum", ("erratum", ""), (one.unit, one.date, lang))
            yield (
                key,
                Shown(both("review.errata"), unit_heading(one.unit), f"{one.date} {what}", "errata.toml"),
            )


def _readers(reading: Reading) -> Iterator[Fact]:
    for reader in reading.readers:
        heading = heading_of("review.reader", reader.who.get, reader.who[ORIGINAL])
        yield from field_facts("reader", ("reader", reader.id), heading, "who", reader.who, "readers.toml")
        for answer in reader.answers:
            for lang, text in answer.text.items():
                key = FactKey("reader", ("reader", reader.id), ("line", answer.unit, lang))
                yield key, Shown(heading, unit_heading(answer.unit), text, "readers.toml")


def _synonyms(reading: Reading) -> Iterator[Fact]:
    heading = both("review.synonyms")
    for synonym in reading.synonyms:
        says, means = (say(ORIGINAL, "list.comma").join(words) for words in (synonym.says, synonym.means))
        key = FactKey("synonym", ("synonym", ""), (synonym.says[0],))
        yield key, Shown(heading, both("review.synonym"), f"{says} → {means}", "synonyms.toml")
