"""Texts of a TOML file that stand there once for each language: those that lack, and those that are in another one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from statute.again import again
from statute.files.tomlfile import Key, Schema, name_of
from statute.files.tomlplaces import KeyPath, line_of, places_of
from statute.model import LANGS, LANGUAGES, ORIGINAL, TOOLS, Lang, Problem
from statute.problems import problem
from statute.wording import say

NAMES: Schema = {lang: Key("text", needed=lang in (ORIGINAL, TOOLS)) for lang in LANGS}
"""What a thing is called, by language: ids and addresses are made of the names in that of the tools."""


@again(of=lambda text, path, schema, langs: path)
def untranslated(text: str, path: str, schema: Schema, langs: Sequence[Lang]) -> tuple[Problem, ...]:
    """Texts of a file, itself without a problem, that are not there in each language of the edition."""
    return tuple(_untranslated(_data(text), schema, (), path, places_of(text), langs))


@again(of=lambda text, path, schema: path)
def misplaced(text: str, path: str, schema: Schema) -> tuple[Problem, ...]:
    """Texts of a file, itself without a problem, that are not in the language that their key says."""
    return tuple(_misplaced(_data(text), schema, (), path, places_of(text)))


def _data(text: str) -> dict[str, Any]:
    return tomllib.loads(text.replace("\r\n", "\n"))


def _untranslated(
    data: dict[str, Any],
    schema: Schema,
    where: KeyPath,
    path: str,
    places: Mapping[KeyPath, int],
    langs: Sequence[Lang],
) -> Iterator[Problem]:
    for key, spec in schema.items():
        value, place = data.get(key), (*where, key)
        if value is None:
            if spec.translated and key in langs:
                message = f"The key “{key}” is missing in [{name_of(where)}]."
                hint = f"The edition has {say(TOOLS, f'form.{key}')}: add it."
                yield problem(path, line_of(places, *where), "missing-key", message, hint)
            continue
        if spec.type == "texts_by_lang":
            for lang in langs:
                if lang not in value:
                    language = say(TOOLS, f"form.{lang}")
                    message = f"“{name_of(place)}” has no {language}, though the edition has."
                    hint = f'Add {key}.{lang} = "…".'
                    yield problem(path, line_of(places, *place), "missing-key", message, hint)
        elif spec.keys is not None:
            for inside, table in _tables(value, place):
                yield from _untranslated(table, spec.keys, inside, path, places, langs)


def _misplaced(
    data: dict[str, Any], schema: Schema, where: KeyPath, path: str, places: Mapping[KeyPath, int]
) -> Iterator[Problem]:
    for key, spec in schema.items():
        value, place = data.get(key), (*where, key)
        if value is None:
            continue
        if spec.keys is not None:
            for inside, table in _tables(value, place):
                yield from _misplaced(table, spec.keys, inside, path, places)
        elif spec.type == "texts_by_lang":
            for lang, words in value.items():
                yield from _in_other(words, lang, (*place, lang), path, places)
        elif spec.type == "text" and (named := _language_of(key, schema)):
            yield from _in_other(value, named, place, path, places)


def _tables(value: Any, place: KeyPath) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    if not isinstance(value, list):
        yield place, value
        return
    for n, table in enumerate(value):
        yield (*place, n), table


def _language_of(key: str, schema: Schema) -> Lang | None:
    """That of the text of a key: `en`; `source_zh`; `source` beside it, which is in the language of the tools."""
    for lang in LANGS:
        if key == lang or key.endswith(f"_{lang}"):
            return lang
    return TOOLS if f"{key}_{ORIGINAL}" in schema else None


def _in_other(
    words: str, lang: Lang, place: KeyPath, path: str, places: Mapping[KeyPath, int]
) -> Iterator[Problem]:
    if stretch := LANGUAGES[lang].foreign(words):
        begin, end = stretch
        name = name_of(place)
        wanted = say(TOOLS, f"form.{lang}")
        message = f"“{words[begin:end][:20]}” in “{name}” is not {wanted}."
        hint = f"Write {wanted} there; words of another language stand in quotation marks."
        yield problem(path, line_of(places, *place), "other-language", message, hint)
