"""The statute beside its translation, unit by unit, and what does not agree between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from statute.model import LANGUAGES, ORIGINAL, TOOLS, Lang, Problem, Statute, Term, Unit, UnitId, key_in
from statute.naming import unit_name
from statute.numerals import to_int
from statute.problems import problem
from statute.suggest import nearest
from statute.wording import say

RATIO = (0.65, 1.6)
"""How far a paragraph's characters per one of the statute's may be from the median of the translation.

In a good translation of 120 paragraphs the extremes are 0.81 and 1.33; a half-translated paragraph has 0.5.
"""
SHORT = 30
"""Paragraphs of the statute below this length are too short for a ratio."""
_UNREAD = ("extra-translation", "This line is read as a paragraph of the article above it.")
_HEAD = "If it begins {0}, write “{0}” and a blank before its words."
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
_COUNTED = re.compile(r"[〇零一二三四五六七八九十百千万两]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit in both languages; one of them may be missing."""

    id: UnitId
    original: Unit | None
    translated: Unit | None


@dataclass(frozen=True, slots=True)
class _Files:
    """Where the two texts are, as messages name them, and which language the translation is in."""

    source: str
    path: str
    lang: Lang

    @property
    def language(self) -> str:
        return say(TOOLS, f"form.{self.lang}")

    def both(self, original: Unit, translated: Unit) -> str:
        """Both readings with their places."""
        ours = f"{self.source}:{original.line} “{_cut(original.text, 20)}”"
        return f"{ours}, {self.path}:{translated.line} “{_cut(translated.text, 40)}”"


def align(statute: Statute, translation: Statute | None) -> tuple[Pair, ...]:
    """Every unit of the statute in order, with its translation; then units that only the translation has."""
    ours = {u.id: u for u in statute.units()}
    theirs = {u.id: u for u in translation.units()} if translation else {}
    return (
        *(Pair(id, unit, theirs.get(id)) for id, unit in ours.items()),
        *(Pair(id, None, unit) for id, unit in theirs.items() if id not in ours),
    )


def check_translation(
    statute: Statute, translation: Statute, terms: tuple[Term, ...], source_path: str, path: str
) -> tuple[Problem, ...]:
    """What does not agree, with file, line and both readings."""
    files = _Files(source_path, path, translation.lang)
    lines = {u.id: u.line for u in statute.units()}
    problems: list[Problem] = []
    pairs = align(statute, translation)
    usual = _usual_ratio(pairs)
    unread = _unread(pairs)
    problems += (
        problem(path, unit.line, *_UNREAD, _HEAD.format(unit_name(TOOLS, id))) for unit, id in unread
    )
    articles = {id for _, id in unread}
    told = {unit.id for unit, _ in unread}
    problems += _missing([p for p in pairs if p.id.home not in articles], translation, files)
    for pair in pairs:
        if pair.id not in told:
            lost = [
                p.original.text
                for p in pairs
                if p.original and not p.translated and p.id.article == pair.id.article
            ]
            problems += _pair(pair, "".join(lost), usual, files)
    units = {u.id: u for u in translation.units()}
    for term in terms:
        for id in _unmatched(term):
            if (
                id in units and term.name(files.lang) and term.original not in units[id].text
            ):  # Which is told already.
                problems.append(_term(term, units[id], lines[id], files))
    return tuple(sorted(problems))


def _unread(pairs: Sequence[Pair]) -> list[tuple[Unit, UnitId]]:
    """Paragraphs too many that begin nearly as an article or a heading does, each with what is missing."""
    missing = {pair.id.home for pair in pairs if pair.original and pair.translated is None}
    names = {id: unit_name(TOOLS, id).partition(" ")[0] for id in sorted(missing, key=lambda id: id.order)}
    found = []
    for unit in (pair.translated for pair in pairs if pair.translated and pair.original is None):
        begin = unit.text.split(maxsplit=1)[0] if unit.text.strip() else ""
        likely = (
            id
            for id, name in names.items()
            if nearest(begin, [name]) and (not id.article or id.order > unit.id.order)
        )
        if after := next(likely, None):
            found.append((unit, after))
    return found


def _pair(pair: Pair, lost: str, usual: float, files: _Files) -> Iterator[Problem]:
    """`lost` is what of the article has no translation: it may stand in this unit for want of a blank line."""
    if pair.original and pair.translated:
        yield from _agree(pair.original, pair.translated, lost, files)
        yield from _length(pair.original, pair.translated, lost, usual, files)
    elif pair.translated:
        message = f"{pair.id} has no Chinese: “{pair.translated.text[:40]}…”."
        hint = "Paragraphs are counted in both languages; look for a blank line too many."
        yield problem(files.path, pair.translated.line, "extra-translation", message, hint)


def _missing(pairs: Sequence[Pair], translation: Statute, files: _Files) -> Iterator[Problem]:
    """One line for all that has no translation; the site has a page that names each."""
    whole = [(p.original, p.translated) for p in pairs if p.original and p.original.text]
    missing = [original for original, translated in whole if translated is None]
    if not missing:
        return
    first = missing[0]
    where = f"{first.id} has no {files.language}: {files.source}:{first.line} “{first.text[:20]}…”."
    hint = "Translate it, or look for a missing blank line."
    if (more := len(missing) - 1) > 0:
        where += f" So it is with {more} more of the {len(whole)} passages."
        hint = "Translate them; the site lists them on a page of its own."
    yield problem(files.path, _near(first.id, translation), "missing-translation", where, hint)


def _near(id: UnitId, translation: Statute) -> int:
    """The line of the nearest unit before a missing one."""
    before = [unit.line for unit in translation.units() if unit.id.article and unit.id.order < id.order]
    return before[-1] if before else 1


def _agree(original: Unit, translated: Unit, lost: str, files: _Files) -> Iterator[Problem]:
    language = LANGUAGES[files.lang]
    if language.script != "han" and (han := _HAN.search(translated.text)):
        message = f"“{han.group()}” is found in the {files.language} of {original.id}."
        yield problem(files.path, translated.line, "chinese-in-english", message, "Translate it.")
    numbers = LANGUAGES[ORIGINAL].numbers
    ours, theirs = numbers(original.text), language.numbers(translated.text)
    counted = Counter(str(to_int(n)) for n in _COUNTED.findall(original.text))
    only_ours, only_theirs = ours - theirs, theirs - ours - counted - numbers(lost)
    if only_ours or only_theirs:
        message = (
            f"Numbers differ in {original.id}: only in the Chinese {_list(only_ours)}, "
            f"only in the {files.language} {_list(only_theirs)} ({files.both(original, translated)})."
        )
        yield problem(files.path, translated.line, "numbers-differ", message, "The Chinese text prevails.")


def _usual_ratio(pairs: tuple[Pair, ...]) -> float:
    """The median of characters per one of the statute's over all paragraphs; 0 if there are too few for one."""
    ratios = [
        len(p.translated.text) / len(p.original.text)
        for p in pairs
        if p.original and p.translated and _comparable(p.original)
    ]
    return median(ratios) if len(ratios) >= 5 else 0.0


def _comparable(original: Unit) -> bool:
    return len(original.text) >= SHORT and original.id.article is not None


def _length(original: Unit, translated: Unit, lost: str, usual: float, files: _Files) -> Iterator[Problem]:
    if not usual or not _comparable(original):
        return
    ratio = len(translated.text) / len(original.text)
    joined = len(translated.text) / len(original.text + lost)
    if not any(RATIO[0] <= one / usual <= RATIO[1] for one in (ratio, joined)):
        message = (
            f"{original.id} has {ratio:.1f} {files.language} characters a Chinese one; "
            f"the median is {usual:.1f} ({files.both(original, translated)})."
        )
        hint = "Is a part missing, or is there something added?"
        yield problem(files.path, translated.line, "length-ratio", message, hint)


def _unmatched(term: Term) -> list[UnitId]:
    """Units in whose Chinese the term stands and in whose translation it does not, in any form."""
    translated = {use.unit for use in term.uses if use.lang != ORIGINAL}
    return [
        id for id in dict.fromkeys(u.unit for u in term.uses if u.lang == ORIGINAL) if id not in translated
    ]


def _term(term: Term, unit: Unit, line: int, files: _Files) -> Problem:
    wanted, words = term.name(files.lang), _cut(unit.text, 60)
    message = f"“{term.original}” ({files.source}:{line}) is not “{wanted}” in {unit.id}: “{words}”."
    reasons = ", ".join(f'{key_in(lang, "reason")} = "…"' for lang in (TOOLS, ORIGINAL))
    hint = (
        f"Use the term, or add to “{term.id}” in terms.toml: "
        f'variants = [{{ unit = "{unit.id}", {files.lang} = "…", {reasons} }}].'
    )
    return problem(files.path, unit.line, "term-differs", message, hint)


def _list(numbers: Mapping[str, int]) -> str:
    return ", ".join(numbers) or "none"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length] + "…"
