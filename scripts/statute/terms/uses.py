"""Statute and terms.toml → every term with its uses, in both languages.

A term is found by its words, the longest first; members of coordinated lists by taking the list apart
(`lists`). No use is inside another. The translation is looked for only where the statute's own words of the same
unit have the term: “source” is 策源地 there and an ordinary word elsewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from statute.actors.coordinated import english_of_part, parts_of_lists
from statute.actors.phrases import take_apart
from statute.model import LANGUAGES, ORIGINAL, Lang, Problem, Span, Statute, Term, Unit, UnitId, Use
from statute.problems import problem
from statute.suggest import which_unit
from statute.terms.definitions import Definition, Reach, find_definitions

COMMON = 1 / 3
"""In more than this part of the articles a term is everyday language."""


def find_terms(
    statute: Statute, translation: Statute | None, entries: Sequence[Term], path: str
) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    """The entries, and what only the text defines, with `defined_at` and `uses` filled in, and what is wrong.

    `path` is that of terms.toml. A term that only the text knows has its Chinese as id.
    """
    definitions: dict[str, Definition] = {}
    for definition in find_definitions(statute):
        definitions.setdefault(definition.term, definition)
    known = {term.original for term in entries}
    terms = [
        *(
            replace(t, defined_at=definitions[t.original].unit) if t.original in definitions else t
            for t in entries
        ),
        *(_from_text(d) for d in definitions.values() if d.term not in known),
    ]
    original = _original(statute, {term.original for term in terms if not _names_several(term)}, definitions)
    translated = (
        _translated(translation, {term.original: term for term in terms}, original) if translation else {}
    )
    many = COMMON * len(statute.articles)
    done = tuple(
        replace(
            t,
            uses=(*original.get(t.original, ()), *translated.get(t.original, ())),
            common=t.common or (not t.defined_at and _spread(original.get(t.original, ())) > many),
        )
        for t in terms
    )
    return done, tuple(_check(statute, done, path))


def _spread(uses: Sequence[Use]) -> int:
    """In how many articles they are."""
    return len({use.unit.article for use in uses} - {None})


def _from_text(definition: Definition) -> Term:
    return Term(
        id=definition.term,
        names={ORIGINAL: definition.term},
        kind="defined",
        status="",
        sources={},
        forms=(),
        variants=(),
        coordinated=False,
        defined_at=definition.unit,
        line=0,
    )


def _names_several(term: Term) -> bool:
    return term.kind == "institution" and len(take_apart(term.original, 0, len(term.original))) > 1


def _original(
    statute: Statute, words: set[str], definitions: Mapping[str, Definition]
) -> dict[str, list[Use]]:
    """Every use, by term."""
    uses: dict[str, list[Use]] = defaultdict(list)
    if not words:
        return uses
    title = statute.title.text if statute.title else ""
    # The statute's own name has no terms in it.
    pattern = _alternation(words | {title} if title else words)
    reach = Reach(statute)
    for unit in statute.units():
        lists = {
            (p.start, p.end): p.name for p in reversed(list(parts_of_lists(unit.text))) if p.name in words
        }
        plain = {m.span(): m.group() for m in pattern.finditer(unit.text) if not _meets(m.span(), lists)}
        for span, word in sorted({**plain, **lists}.items()):
            if word not in definitions or reach.holds(definitions[word], unit.id, span[0]):
                uses[word].append(Use(unit.id, statute.lang, *span))
    uses.pop(title, None)
    return uses


def _alternation(words: set[str]) -> re.Pattern[str]:
    """The longest word at each place; grouped by first characters, which keeps the search linear."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda w: (-len(w), w)):
        groups[word[0]].append(re.escape(word[1:]))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items()))


def _meets(span: Span, others: Mapping[Span, str]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _translated(
    translation: Statute, terms: Mapping[str, Term], original: Mapping[str, list[Use]]
) -> dict[str, list[Use]]:
    in_unit: dict[str, list[Term]] = defaultdict(list)
    for word, used in original.items():
        for id in dict.fromkeys(use.unit for use in used):
            in_unit[id].append(terms[word])
    uses: dict[str, list[Use]] = defaultdict(list)
    for unit in translation.units():
        for span, word in sorted(_translated_of(unit, in_unit.get(unit.id, ()), translation.lang).items()):
            uses[word].append(Use(unit.id, translation.lang, *span))
    return uses


def _translated_of(unit: Unit, terms: Sequence[Term], lang: Lang) -> dict[Span, str]:
    """Where the words for `terms` stand in a unit, the longest first; lists come after what is written out."""
    text = _plain(unit.text)
    phrases = [
        (_plain(phrase), term.original)
        for term in terms
        for phrase in _phrases(term, unit.id, lang)
        if phrase
    ]
    found: dict[Span, str] = {}
    for phrase, word in sorted(phrases, key=lambda p: -len(p[0])):
        for match in LANGUAGES[lang].whole(re.escape(phrase)).finditer(text):
            if not _meets(match.span(), found):
                found[match.span()] = word
    for term in terms:
        for span in english_of_part(text, _plain(term.name(lang))) if term.kind == "institution" else ():
            if not _meets(span, found):
                found[span] = term.original
    return found


def _plain(text: str) -> str:
    """Capitals and apostrophes do not count. Every character keeps its place."""
    lower = text.lower().replace("’", "'")
    return lower if len(lower) == len(text) else text


def _phrases(term: Term, unit: UnitId, lang: Lang) -> Iterator[str]:
    yield from term.spellings(lang)
    yield from (variant.names.get(lang, "") for variant in term.variants if variant.unit == unit)


def _check(statute: Statute, terms: Sequence[Term], path: str) -> Iterator[Problem]:
    """What terms.toml has too much, and institutions of lists that it lacks."""
    whole = "\n".join(unit.text for unit in statute.units())
    first: dict[str, int] = {}
    known = dict.fromkeys(unit.id for unit in statute.units())
    listed = {
        p.name: (unit, unit.text[p.start : p.end])
        for unit in statute.units()
        for p in parts_of_lists(unit.text)
    }
    for term in terms:
        if term.line and first.setdefault(term.original, term.line) != term.line:
            message = f"“{term.original}” has two entries, the first on line {first[term.original]}."
            yield problem(path, term.line, "term-twice", message, "Keep one of them.")
        for variant in term.variants:
            if variant.unit not in known:
                message, hint = f"There is no provision “{variant.unit}”.", which_unit(variant.unit, known)
                yield problem(path, variant.line, "unknown-unit", message, hint)
        if term.line and _names_several(term):
            names = "、".join(part.name for part in take_apart(term.original, 0, len(term.original)))
            hint = f"Give each its own entry: {names}."
            yield problem(
                path, term.line, "term-list", f"“{term.original}” names several institutions.", hint
            )
        elif term.line and not term.uses and term.original not in whole and term.original not in listed:
            hint = "Correct the Chinese, or take the entry out."
            yield problem(
                path, term.line, "term-unused", f"“{term.original}” is not found in the text.", hint
            )
        if term.kind == "defined" and not term.defined_at:
            hint = "Choose another kind."
            yield problem(
                path, term.line, "term-undefined", f"The text does not define “{term.original}”.", hint
            )
    institutions = {term.original for term in terms if term.kind == "institution"}
    for name, (unit, words) in listed.items() if institutions else ():
        if name not in institutions and words not in institutions:
            hint = "Add a [[term]] of the kind institution; the list cannot be linked without it."
            yield problem(path, 1, "institution-missing", f"“{name}” ({unit.id}) has no entry.", hint)


def check_meanings(terms: Sequence[Term], path: str) -> tuple[Problem, ...]:
    """Entries of terms.toml, at `path`, of which nobody says what they mean."""
    return tuple(
        problem(
            path,
            term.line,
            "term-unexplained",
            f"“{term.original}” has no gloss, and the text does not define it.",
            "Say what it means: gloss.zh and gloss.en.",
        )
        for term in terms
        if term.line and not term.gloss and not term.defined_at
    )
