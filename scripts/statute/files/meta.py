"""edition.toml → Meta, and the emendations it makes to the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from statute.files.amended import AMENDED, mistakes, read_amended
from statute.files.bilingual import misplaced, untranslated
from statute.files.emendations import EMENDATION, read_emendations
from statute.files.structure import STRUCTURE
from statute.files.tomlfile import DAY, Key, Schema, read_toml
from statute.files.tomlplaces import line_of, places_of
from statute.files.versionentries import VERSIONS, check_versions, read_versions
from statute.model import (
    LANGS,
    ORIGINAL,
    TOOLS,
    Lang,
    Meta,
    Problem,
    Ruling,
    Source,
    UnitId,
    Variant,
)
from statute.problems import problem
from statute.wording import say

STATUSES = ("in-force", "amended", "repealed", "not-yet-in-force")
_STATUS = {
    "value": Key("text", choices=STATUSES, open=True),
    "checked": replace(DAY, needed=False),
    "source": Key("texts_by_lang", needed=False),
    "as_of": replace(DAY, needed=False),
    "amended": AMENDED,
}
_VARIANT = {
    "unit": Key("unit"),
    "reading": Key("text"),
    "other": Key("text"),
    "witness": Key("texts_by_lang"),
    "note": Key("texts_by_lang"),
}
SCHEMA: Schema = {
    "id": Key("text", pattern="[a-z0-9]+(?:[.-][a-z0-9]+)*", wanted="lower-case letters, digits and hyphens"),
    "version": Key("text"),
    "source_sha256": Key("text", pattern="[0-9a-f]{64}", wanted="64 hexadecimal digits"),
    "document_number": Key("text", needed=False),
    "adopted": Key("date", open=True),
    "in_force": Key("date", open=True),
    "decision": Key("texts_by_lang", needed=False),
    "notes_revised": Key("date", needed=False),
    "title": Key("texts_by_lang"),
    "title_pinyin": Key("text", needed=False),
    "short_title": Key("texts_by_lang"),
    "issuer": Key("texts_by_lang", open=True),
    "jurisdiction": Key("texts_by_lang", needed=False),
    "description": Key("texts_by_lang"),
    "searches": Key("table", needed=False, keys={lang: Key("texts", needed=False) for lang in LANGS}),
    "provenance": Key("texts_by_lang"),
    "status": Key("table", keys=_STATUS),
    "variant": Key("tables", needed=False, keys=_VARIANT),
    "emendation": EMENDATION,
    "structure": STRUCTURE,
    "versions": VERSIONS,
}


def read_meta(text: str, path: str) -> tuple[Meta | None, tuple[Problem, ...]]:
    """What edition.toml says; None if a key that is needed is missing or wrong."""
    data, problems = read_toml(text, path, SCHEMA)
    if any(p.severity == "error" for p in problems):
        return None, problems
    problems = (*problems, *_unknown_status(data["status"], text, path), *misplaced(text, path, SCHEMA))
    langs = tuple(lang for lang in LANGS if lang in data["title"])
    if len(langs) > 1:
        problems = (*problems, *untranslated(text, path, SCHEMA, langs))
    if any(p.severity == "error" for p in problems):
        return None, problems
    if data["in_force"] and data["adopted"] and data["in_force"] < data["adopted"]:
        line = line_of(places_of(text), "in_force")
        message = f"in_force ({data['in_force']}) is before adopted ({data['adopted']})."
        return None, (*problems, problem(path, line, "bad-value", message, "Look up both dates."))
    problems = (*problems, *check_versions(data, text, path))
    if any(p.severity == "error" for p in problems):
        return None, problems
    places = places_of(text)
    impossible = [
        problem(
            path,
            line_of(places, "status", "amended", n, key),
            "bad-value",
            f"“{key}” {said}.",
            "Look up both dates.",
        )
        for n, key, said in mistakes(data["status"].get("amended", ()), _iso(data["adopted"]))
    ]
    return (
        Meta(
            id=data["id"],
            version=data["version"],
            source_sha256=data["source_sha256"],
            titles=data["title"],
            title_pinyin=data.get("title_pinyin", ""),
            short_titles=data["short_title"],
            descriptions=data["description"],
            document_number=data.get("document_number", ""),
            adopted=_iso(data["adopted"]),
            in_force=_iso(data["in_force"]),
            notes_revised=_iso(data.get("notes_revised", "")),
            issuer=data["issuer"],
            jurisdiction=data.get("jurisdiction", {}),
            status=data["status"]["value"],
            status_checked=data["status"].get("checked", ""),
            status_as_of=data["status"].get("as_of", ""),
            status_source=data["status"].get("source", {}),
            amended=read_amended(data["status"].get("amended", ())),
            decision=data.get("decision", {}),
            versions=read_versions(data.get("versions", ())),
            searches={lang: tuple(words) for lang, words in data.get("searches", {}).items()},
            provenance=data["provenance"],
            structure=tuple(Ruling(s["line"], s["is"], s["reason"]) for s in data.get("structure", ())),
            emendations=read_emendations(data.get("emendation", ())),
            variants=tuple(Variant(**v | {"unit": UnitId(v["unit"])}) for v in data.get("variant", ())),
        ),
        (*problems, *impossible),
    )


def _iso(day: date | str) -> str:
    return day.isoformat() if day else ""  # type: ignore[union-attr]


def _unknown_status(status: dict[str, Any], text: str, path: str) -> Iterator[Problem]:
    """Whoever says what the status is says also when it was looked up, and where."""
    for key in ("checked", "source") if status["value"] else ():
        if key not in status:
            line, hint = (
                line_of(places_of(text), "status"),
                f"Add {key}: who looked, and when, is shown with it.",
            )
            yield problem(path, line, "missing-key", f"The key “{key}” is missing in [status].", hint)


def check_titles(meta: Meta, translation: Lang, text: str, path: str) -> tuple[Problem, ...]:
    """An edition with a translation, in that language, has its titles in it too."""
    if translation in meta.titles:
        return ()
    message = f"There is a translation.txt, but no title in {say(TOOLS, f'form.{translation}')}."
    hint = f"Add title.{translation}, and .{translation} beside each other .{ORIGINAL}, or take the translation away."
    return (problem(path, line_of(places_of(text), "title"), "missing-key", message, hint),)


def check_days(meta: Meta, today: date, text: str, path: str) -> tuple[Problem, ...]:
    """Nobody has looked, or revised a note, on a day that is still to come; it may be tomorrow elsewhere."""
    days = ((("status", "checked"), meta.status_checked), (("notes_revised",), meta.notes_revised))
    tomorrow = date.fromordinal(today.toordinal() + 1).isoformat()
    return tuple(
        problem(
            path,
            line_of(places_of(text), *key),
            "bad-value",
            f"“{key[-1]}” ({day}) is still to come; today is {today}.",
            "Write the day on which it was done.",
        )
        for key, day in days
        if day > tomorrow[: len(day)]
    )


def check_hash(meta: Meta, source: Source, text: str, path: str) -> tuple[Problem, ...]:
    """source.txt is the file the edition was made from."""
    line = line_of(places_of(text), "source_sha256")
    return differing_hash(meta.source_sha256, source, path, line)


def differing_hash(said: str, source: Source, path: str, line: int) -> tuple[Problem, ...]:
    """A problem if a text is not the one that edition.toml describes there."""
    if said == source.sha256:
        return ()
    message = f"source_sha256 is {said}, but {source.path} has {source.sha256}."
    hint = "The source is never edited: restore it, or, if a better copy was received, write its hash here."
    return (problem(path, line, "hash-mismatch", message, hint),)
