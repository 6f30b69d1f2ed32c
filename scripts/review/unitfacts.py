"""What readers see of each article: its text, the editors' notes on it, variants and duties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from review.prosewords import prose_words
from review.shownfact import Fact, FactKey, Shown, both, unit_heading
from statute.duties.table import acts
from statute.edition import Edition, Reading
from statute.model import LANGS, ORIGINAL, Apparatus, Lang, Said, UnitId, in_each
from statute.view.names import inner_name
from statute.wording import say


def unit_facts(reading: Reading) -> Iterator[Fact]:
    """Text, notes and what is derived of each article, in the order of the statute."""
    homes: dict[UnitId, list[Fact]] = {}
    for key, shown in (*_texts(reading), *_apparatus(reading), *_variants(reading), *_duties(reading)):
        homes.setdefault(UnitId(key.home[1]), []).append((key, shown))
    for found in homes.values():
        yield from found


def _unit(unit: UnitId, part: Sequence[str], label: Said, text: str, path: str, quote: str = "") -> Fact:
    home = unit.home
    return FactKey("unit", ("unit", home), tuple(part)), Shown(unit_heading(home), label, text, path, quote)


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
            words = (
                f"{unit_heading(target)[LANGS.index(lang)]}{say(lang, 'colon')}{reason}" if reason else target
            )
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
