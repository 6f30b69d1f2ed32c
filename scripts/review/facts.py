"""An edition → what readers see of it, one fact each, by a key that stays the same from version to version."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from review.prosewords import prose_words
from statute.duties.table import acts
from statute.edition import Edition, Reading
from statute.files.authorityfile import Entry
from statute.laws.dataset import about
from statute.laws.lawfolder import FOLDER
from statute.model import LANGS, ORIGINAL, Apparatus, Lang, Said, Term, UnitId, in_each, key_in
from statute.view.names import inner_name, unit_name
from statute.wording import say
from statute.wording.reviewwords import FIELDS

Fact = tuple["FactKey", "Shown"]


@dataclass(frozen=True, slots=True)
class FactKey:
    """Which fact it is. `home` is what it is listed under: an article, a term, a law."""

    kind: str
    home: tuple[str, str]
    part: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is seen: under which heading, called what (each in LANGS), in which words. `path` is the file it is from."""

    heading: Said
    label: Said
    text: str
    path: str
    quote: str = ""
    """The words it is about, as a further name."""


def both(key: str, **values: object) -> Said:
    """The words of a row in every language."""
    return in_each(lambda lang: say(lang, key, **values))


def facts(reading: Reading) -> Iterator[Fact]:
    """Everything, in the order in which it is to be told."""
    if isinstance(reading, Edition):
        yield from _about(reading)
    yield from _by_unit(reading)
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
            yield from _field(
                "edition", ("edition", ""), heading, field.name, getattr(edition.meta, field.name), path
            )
    for n, one in enumerate(edition.meta.emendations):
        words = f"{one.source} → {one.reading}. {one.reason}"
        shown = Shown(_name(one.unit.home), both("review.emendation"), words, path)
        yield FactKey("unit", ("unit", one.unit.home), ("emendation", one.unit, str(n))), shown


def _by_unit(reading: Reading) -> Iterator[Fact]:
    """Text, notes and what is derived of each article, in the order of the statute."""
    homes: dict[UnitId, list[Fact]] = {}
    for key, shown in (*_texts(reading), *_apparatus(reading), *_variants(reading), *_duties(reading)):
        homes.setdefault(UnitId(key.home[1]), []).append((key, shown))
    for found in homes.values():
        yield from found


def _unit(unit: UnitId, part: Sequence[str], label: Said, text: str, path: str, quote: str = "") -> Fact:
    home = unit.home
    return FactKey("unit", ("unit", home), tuple(part)), Shown(_name(home), label, text, path, quote)


def _name(unit: UnitId) -> Said:
    return in_each(lambda lang: (name := unit_name(lang, unit))[:1].upper() + name[1:])


def _heading(key: str, name: Callable[[Lang], str | None], else_: str) -> Said:
    """What a thing is listed under, by its name in each language, or by the one it has everywhere."""
    return in_each(lambda lang: say(lang, key, name=name(lang) or else_))


def _inner(unit: UnitId) -> Said:
    return in_each(lambda lang: inner_name(lang, unit))


def _texts(reading: Reading) -> Iterator[Fact]:
    ours = {text.lang: {unit.id: unit.text for unit in text.units()} for text in reading.texts}
    paths = dict(zip(reading.langs, (reading.source.path, reading.translation_path), strict=False))
    for unit in dict.fromkeys(id for units in ours.values() for id in units):
        for lang in reading.langs:
            if text := ours[lang].get(unit, ""):
                yield _unit(unit, ("text", lang, unit), _inner(unit), text, paths[lang])


def _apparatus(reading: Reading) -> Iterator[Fact]:
    for entry in reading.apparatus:
        unit, lang, path = entry.unit, entry.lang, entry.path
        if entry.caption:
            yield _unit(unit, ("caption", lang), both("review.caption"), entry.caption, path)
        if entry.gist:
            text = prose_words(entry.gist_prose)
            yield _unit(unit, ("gist", lang), both("review.gist"), text, path)
        yield from _notes(entry)
        reasons = [
            (target, entry.why.get(target, "")) for target in (entry.related or map(UnitId, entry.why))
        ]
        for target, reason in reasons:
            words = f"{_name(target)[LANGS.index(lang)]}{say(lang, 'colon')}{reason}" if reason else target
            yield _unit(unit, ("related", lang, target), both("review.related"), words, path)


def _notes(entry: Apparatus) -> Iterator[Fact]:
    """The words a note is about, and what it says; a note by its slug."""
    for note in entry.notes:
        part, lang = ("note", entry.lang, note.id.note), entry.lang
        place = f"{_inner(note.unit)[LANGS.index(lang)]} {say(lang, 'quote', text=note.quote)}"
        yield _unit(entry.unit, (*part, "at"), both("review.note.at"), place, entry.path)
        text = prose_words(note.prose)
        yield _unit(entry.unit, (*part, "body"), both("review.note"), text, entry.path, note.quote)


def _variants(reading: Reading) -> Iterator[Fact]:
    for n, one in enumerate(reading.meta.variants if isinstance(reading, Edition) else ()):
        path = f"{reading.folder}/edition.toml" if isinstance(reading, Edition) else ""
        words = "\n".join((f"{one.reading} → {one.other}", *one.witness.values(), *one.note.values()))
        yield _unit(one.unit, ("variant", one.unit, str(n)), both("review.variant"), words, path)


def _duties(reading: Reading) -> Iterator[Fact]:
    """The rows of the table for each unit: part `duties` is told only where the text itself has not changed."""
    rows: dict[tuple[UnitId, Lang], list[str]] = {}
    for act in acts(reading.duties):
        row, who = act.row, say(ORIGINAL, "list.comma").join(act.actors)
        said = " ".join(filter(None, (who, row.condition, row.operative, row.act)))
        rows.setdefault((row.unit, ORIGINAL), []).append(said)
        if row.act_en:
            translated = " ".join(filter(None, (row.condition_en, row.act_en)))
            rows.setdefault((row.unit, reading.langs[-1]), []).append(translated)
    for (unit, lang), lines in rows.items():
        yield _unit(unit, ("duties", lang, unit), both("review.duties"), "\n".join(lines), "duties.toml")


def _terms(reading: Reading) -> Iterator[Fact]:
    for term in reading.terms:
        heading = _heading("review.term", term.name, term.original)
        home = ("institution" if term.kind == "institution" else "term", term.id)
        for name, value in _of_term(term):
            yield from _field("term", home, heading, name, value, "terms.toml")


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
            yield from _field("law", ("law", entry.id), _law_name(entry), name, value, "authorities.toml")


def _law_name(entry: Entry) -> Said:
    return _heading("review.law", entry.authority.title, entry.authority.original)


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
            yield key, Shown(heading, _name(id), words, f"{FOLDER}/{text.id}/source.txt")


def _versions(reading: Reading) -> Iterator[Fact]:
    for version in reading.history.versions:
        heading, path = both("review.version", date=version.date), f"versions/{version.date}/source.txt"
        for text in filter(None, (version.statute, version.translation)):
            for unit in text.units():
                key = FactKey("version", ("version", version.date), ("words", text.lang, unit.id))
                yield key, Shown(heading, _name(unit.id), unit.text, path)


def _errata(reading: Reading) -> Iterator[Fact]:
    for one in reading.errata.mistakes:
        for lang, what in one.what.items():
            key = FactKey("erratum", ("erratum", ""), (one.unit, one.date, lang))
            yield key, Shown(both("review.errata"), _name(one.unit), f"{one.date} {what}", "errata.toml")


def _readers(reading: Reading) -> Iterator[Fact]:
    for reader in reading.readers:
        heading = _heading("review.reader", reader.who.get, reader.who[ORIGINAL])
        yield from _field("reader", ("reader", reader.id), heading, "who", reader.who, "readers.toml")
        for answer in reader.answers:
            for lang, text in answer.text.items():
                key = FactKey("reader", ("reader", reader.id), ("line", answer.unit, lang))
                yield key, Shown(heading, _name(answer.unit), text, "readers.toml")


def _synonyms(reading: Reading) -> Iterator[Fact]:
    heading = both("review.synonyms")
    for synonym in reading.synonyms:
        says, means = (say(ORIGINAL, "list.comma").join(words) for words in (synonym.says, synonym.means))
        key = FactKey("synonym", ("synonym", ""), (synonym.says[0],))
        yield key, Shown(heading, both("review.synonym"), f"{says} → {means}", "synonyms.toml")


def _field(
    kind: str, home: tuple[str, str], heading: Said, name: str, value: object, path: str
) -> Iterator[Fact]:
    """A value of a record, if it has one; texts in several languages are told apart."""
    parts = value.items() if isinstance(value, Mapping) else [("", value)]
    for lang, one in parts:
        if words := _plain(one):
            label = FIELDS.get(name) or in_each(lambda _: name)
            yield FactKey(kind, home, ("field", name, lang)), Shown(heading, label, words, path)


def _plain(value: object) -> str:
    """A value in words; empty if it says nothing."""
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, Mapping):
        return " · ".join(filter(None, map(_plain, value.values())))
    if isinstance(value, tuple | list):
        return "\n".join(filter(None, map(_plain, value)))
    if hasattr(value, "__dataclass_fields__"):
        seen = (
            f.name for f in value.__dataclass_fields__.values() if f.compare
        )  # Not where it stands in a file.
        return " · ".join(filter(None, (_plain(getattr(value, name)) for name in seen)))
    return "" if value in (None, 0) else str(value)
