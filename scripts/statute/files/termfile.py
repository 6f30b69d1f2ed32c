"""terms.toml → the edition's terms, not yet looked for in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from statute.files.bilingual import NAMES
from statute.files.tomlfile import Key, Schema, read_toml, tables_of
from statute.files.tomlplaces import line_of, places_of
from statute.model import LANGS, ORIGINAL, TOOLS, Lang, Problem, Term, TermVariant, UnitId, key_in
from statute.problems import problem

KINDS = ("defined", "institution", "instrument", "place", "concept")
STATUSES = ("official", "press", "usage", "own")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FIRST_OF_TOOLS = sorted(LANGS, key=TOOLS.__ne__)


def _said(key: str, needed: bool) -> Schema:
    """The keys for words that stand once for each language."""
    return {key_in(lang, key): Key("text", needed=needed and lang == TOOLS) for lang in _FIRST_OF_TOOLS}


_VARIANT: Schema = {
    "unit": Key("unit"),
    **{lang: key for lang, key in NAMES.items() if lang != ORIGINAL},
    **_said("reason", needed=True),
}
_TERM: Schema = {
    "id": Key("text"),
    "kind": Key("text", choices=KINDS),
    **NAMES,
    "status": Key("text", choices=STATUSES),
    **_said("source", needed=False),
    "gloss": Key("texts_by_lang", needed=False),
    "common": Key("flag", needed=False),
    "forms": Key("texts", needed=False),
    "variants": Key("tables", needed=False, keys=_VARIANT),
    "coordinated": Key("flag", needed=False),
    "formerly": Key("texts", needed=False),
}
SCHEMA: Schema = {"term": Key("tables", needed=False, keys=_TERM)}


def read_terms(text: str, path: str) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    """The entries in the order of the file, and what is wrong with them; wrong entries are left out."""
    data, found = read_toml(text, path, SCHEMA)
    problems = list(found)
    if any(p.severity == "error" for p in problems):
        return (), tuple(problems)
    terms: list[Term] = []
    seen: dict[str, int] = {}
    places = places_of(text)
    for n, (entry, line) in enumerate(tables_of(data, "term", text)):
        if not ID.fullmatch(entry["id"]):
            hint = "Use lower-case letters, digits and hyphens only."
            problems.append(
                problem(
                    path,
                    line_of(places, "term", n, "id"),
                    "bad-id",
                    f"“{entry['id']}” cannot be an id.",
                    hint,
                )
            )
        elif entry["id"] in seen:
            message = f"The id “{entry['id']}” is used twice, first on line {seen[entry['id']]}."
            problems.append(
                problem(path, line, "repeated-id", message, "Ids are permanent addresses; choose another.")
            )
        else:
            variants = enumerate(entry.get("variants", ()))
            lines = [line_of(places, "term", n, "variants", m) for m, _ in variants]
            terms.append(_term(entry, line, lines))
        seen.setdefault(entry["id"], line)
    return tuple(terms), tuple(problems)


def _term(entry: Mapping[str, Any], line: int, lines: Sequence[int]) -> Term:
    return Term(
        id=entry["id"],
        names=_in(entry, ""),
        kind=entry["kind"],
        status=entry.get("status", ""),
        sources=_in(entry, "source"),
        forms=tuple(entry.get("forms", ())),
        variants=tuple(map(_variant, entry.get("variants", ()), lines)),
        coordinated=entry.get("coordinated", False),
        defined_at=None,
        line=line,
        gloss=entry.get("gloss", {}),
        common=entry.get("common", False),
        formerly=tuple(entry.get("formerly", ())),
    )


def _variant(entry: Mapping[str, str], line: int) -> TermVariant:
    return TermVariant(UnitId(entry["unit"]), _in(entry, ""), _in(entry, "reason"), line)


def _in(entry: Mapping[str, str], key: str) -> Mapping[Lang, str]:
    """What an entry says by language: under a key; without one, under the languages themselves."""
    names = {lang: key_in(lang, key) if key else lang for lang in _FIRST_OF_TOOLS}
    return {lang: entry[name] for lang, name in names.items() if name in entry}
