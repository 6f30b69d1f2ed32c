"""What edition.toml corrects in the text, and the readings it records: put where they belong, or told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from statute.files.tomlfile import Key
from statute.files.tomlplaces import line_of, places_of
from statute.model import (
    Annex,
    Article,
    Division,
    Edit,
    Emendation,
    Item,
    Meta,
    Paragraph,
    Problem,
    Statute,
    Subitem,
    Unit,
    UnitId,
)
from statute.problems import problem
from statute.suggest import which_unit
from statute.text.rebuild import leads

T = TypeVar("T")
EMENDATION = Key(
    "tables",
    needed=False,
    keys={"unit": Key("unit"), "source": Key("text"), "reading": Key("text"), "reason": Key("text")},
)


def read_emendations(tables: Iterable[Mapping[str, Any]]) -> tuple[Emendation, ...]:
    """The tables must fit the schema."""
    return tuple(Emendation(**{**table, "unit": UnitId(table["unit"])}) for table in tables)


def emend(
    statute: Statute, emendations: Sequence[Emendation], text: str, path: str, *where: str | int
) -> tuple[Statute, tuple[Problem, ...]]:
    """The statute with the emendations made and logged; one that does not apply is a problem.

    `text` is that of edition.toml; `where` they stand in it, if not at its top.
    """
    if not emendations:
        return statute, ()
    problems: list[Problem] = []
    places = places_of(text)
    for n, emendation in enumerate(emendations):
        unit = next((u for u in statute.units() if u.id == emendation.unit), None)
        count = unit.text.count(emendation.source) if unit else 0
        if unit is None or count != 1:
            problems.append(
                _no_place(
                    emendation.unit,
                    emendation.source,
                    unit,
                    count,
                    statute,
                    "emendation-fails",
                    path,
                    line_of(places, *where, "emendation", n),
                )
            )
            continue
        column = unit.text.index(emendation.source)
        made = unit.text[:column] + emendation.reading + unit.text[column + len(emendation.source) :]
        edit = Edit(
            "emendation",
            unit.line,
            emendation.source,
            emendation.reading,
            unit.line,
            column + next(len(before) for one, before in leads(statute) if one.id == unit.id),
        )
        statute = replace(_with_text(statute, unit.id, made), edits=(*statute.edits, edit))
    return statute, tuple(problems)


def check_variants(statute: Statute, meta: Meta, text: str, path: str) -> tuple[Problem, ...]:
    """Every variant is recorded for words that stand in its unit."""
    places = places_of(text)
    units = {u.id: u for u in statute.units()}
    return tuple(
        _no_place(
            v.unit,
            v.reading,
            units.get(v.unit),
            0,
            statute,
            "variant-fails",
            path,
            line_of(places, "variant", n),
        )
        for n, v in enumerate(meta.variants)
        if v.unit not in units or v.reading not in units[v.unit].text
    )


def _no_place(
    id: UnitId, words: str, unit: Unit | None, count: int, statute: Statute, code: str, path: str, line: int
) -> Problem:
    if unit is None:
        return problem(
            path, line, code, f"There is no unit {id}.", which_unit(id, (u.id for u in statute.units()))
        )
    if count > 1:
        return problem(
            path, line, code, f"“{words}” occurs {count} times in {id}.", "Add the words around it."
        )
    return problem(path, line, code, f"“{words}” is not found in {id}.", f"It begins “{unit.text[:20]}…”.")


def _with_text(statute: Statute, id: UnitId, text: str) -> Statute:
    """The statute with another text in one unit."""

    def subitem(s: Subitem) -> Subitem:
        return replace(s, text=text if s.id == id else s.text, more=_each(s.more, unit))

    def item(i: Item) -> Item:
        more = _each(i.more, unit)
        return replace(i, text=text if i.id == id else i.text, subitems=_each(i.subitems, subitem), more=more)

    def paragraph(p: Paragraph) -> Paragraph:
        tail = replace(p.tail, text=text) if p.tail and p.tail.id == id else p.tail
        return replace(p, text=text if p.id == id else p.text, items=_each(p.items, item), tail=tail)

    def article(a: Article) -> Article:
        return replace(a, paragraphs=_each(a.paragraphs, paragraph))

    def unit(u: Unit) -> Unit:
        return replace(u, text=text) if u.id == id else u

    def division(d: Division) -> Division:
        return replace(d, title=text) if d.id.heading == id else d

    def annex(a: Annex) -> Annex:
        return replace(
            a,
            title=text if a.id.heading == id else a.title,
            units=_each(a.units, paragraph),
            divisions=_each(a.divisions, division),
            articles=_each(a.articles, article),
        )

    return replace(
        statute,
        title=unit(statute.title) if statute.title else None,
        subtitle=unit(statute.subtitle) if statute.subtitle else None,
        notice=_each(statute.notice, unit),
        preamble=_each(statute.preamble, unit),
        divisions=_each(statute.divisions, division),
        articles=_each(statute.articles, article),
        signature=_each(statute.signature, unit),
        annexes=_each(statute.annexes, annex),
    )


def _each(parts: tuple[T, ...], change: Callable[[T], T]) -> tuple[T, ...]:
    return tuple(change(part) for part in parts)
