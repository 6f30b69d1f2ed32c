"""Chinese beside English, unit by unit, and what does not agree between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from statute.model import ORIGINAL, TOOLS, Problem, Statute, Term, Unit, UnitId
from statute.naming import unit_name
from statute.numerals import to_int
from statute.problems import problem
from statute.suggest import nearest

RATIO = (0.65, 1.6)
"""How far a paragraph's English characters per Chinese one may be from the median of the translation.

In a good translation of 120 paragraphs the extremes are 0.81 and 1.33; a half-translated paragraph has 0.5.
"""
SHORT = 30
"""Chinese paragraphs below this length are too short for a ratio."""
_UNREAD = ("extra-translation", "This line is read as a paragraph of the article above it.")
_HEAD = "If it begins {0}, write “{0}” and a blank before its words."
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DATE_ZH = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_DATE_EN = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}}), (\d{{4}})\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?")
_PER_CENT_ZH = re.compile(r"百分之([〇零一二三四五六七八九十百]+)")
_COUNTED_ZH = re.compile(r"[〇零一二三四五六七八九十百千万两]+")
_PER_CENT_EN = re.compile(r"\b(\d+(?:\.\d+)?) ?(?:percent|per cent)\b")


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit in both languages; one of them may be missing."""

    id: UnitId
    zh: Unit | None
    en: Unit | None


def align(statute: Statute, translation: Statute | None) -> tuple[Pair, ...]:
    """Every unit of the Chinese in order, with its English; then English units that have no Chinese."""
    zh = {u.id: u for u in statute.units()}
    en = {u.id: u for u in translation.units()} if translation else {}
    return (
        *(Pair(id, unit, en.get(id)) for id, unit in zh.items()),
        *(Pair(id, None, unit) for id, unit in en.items() if id not in zh),
    )


def check_translation(
    statute: Statute, translation: Statute, terms: tuple[Term, ...], source_path: str, path: str
) -> tuple[Problem, ...]:
    """What does not agree, with file, line and both readings."""
    zh_lines = {u.id: u.line for u in statute.units()}
    problems: list[Problem] = []
    pairs = align(statute, translation)
    usual = _usual_ratio(pairs)
    unread = _unread(pairs)
    problems += (
        problem(path, unit.line, *_UNREAD, _HEAD.format(unit_name(TOOLS, id))) for unit, id in unread
    )
    articles = {id for _, id in unread}
    told = {unit.id for unit, _ in unread}
    problems += _missing([p for p in pairs if p.id.home not in articles], translation, source_path, path)
    for pair in pairs:
        if pair.id not in told:
            lost = [p.zh.text for p in pairs if p.zh and not p.en and p.id.article == pair.id.article]
            problems += _pair(pair, "".join(lost), usual, source_path, path)
    units = {u.id: u for u in translation.units()}
    for term in terms:
        for id in _unmatched(term):
            if id in units and term.en and term.zh not in units[id].text:  # Which is told already.
                problems.append(_term(term, units[id], zh_lines[id], source_path, path))
    return tuple(sorted(problems))


def _unread(pairs: Sequence[Pair]) -> list[tuple[Unit, UnitId]]:
    """English paragraphs too many that begin nearly as an article or a heading does, each with what is missing."""
    missing = {pair.id.home for pair in pairs if pair.zh and pair.en is None}
    names = {id: unit_name(TOOLS, id).partition(" ")[0] for id in sorted(missing, key=lambda id: id.order)}
    found = []
    for unit in (pair.en for pair in pairs if pair.en and pair.zh is None):
        begin = unit.text.split(maxsplit=1)[0] if unit.text.strip() else ""
        likely = (
            id
            for id, name in names.items()
            if nearest(begin, [name]) and (not id.article or id.order > unit.id.order)
        )
        if after := next(likely, None):
            found.append((unit, after))
    return found


def _pair(pair: Pair, lost: str, usual: float, source_path: str, path: str) -> Iterator[Problem]:
    """`lost` is the Chinese of the article without English, which may stand in this unit for want of a blank line."""
    if pair.zh and pair.en:
        yield from _agree(pair.zh, pair.en, lost, source_path, path)
        yield from _length(pair.zh, pair.en, lost, usual, source_path, path)
    elif pair.en:
        message = f"{pair.id} has no Chinese: “{pair.en.text[:40]}…”."
        hint = "Paragraphs are counted in both languages; look for a blank line too many."
        yield problem(path, pair.en.line, "extra-translation", message, hint)


def _missing(pairs: Sequence[Pair], translation: Statute, source_path: str, path: str) -> Iterator[Problem]:
    """One line for all that has no English; the site has a page that names each."""
    whole = [(p.zh, p.en) for p in pairs if p.zh and p.zh.text]
    missing = [zh for zh, en in whole if en is None]
    if not missing:
        return
    first = missing[0]
    where = f"{first.id} has no English: {source_path}:{first.line} “{first.text[:20]}…”."
    hint = "Translate it, or look for a missing blank line."
    if (more := len(missing) - 1) > 0:
        where += f" So it is with {more} more of the {len(whole)} passages."
        hint = "Translate them; the site lists them on a page of its own."
    yield problem(path, _near(first.id, translation), "missing-translation", where, hint)


def _near(id: UnitId, translation: Statute) -> int:
    """The line of the nearest unit before a missing one."""
    before = [unit.line for unit in translation.units() if unit.id.article and unit.id.order < id.order]
    return before[-1] if before else 1


def _agree(zh: Unit, en: Unit, lost: str, source_path: str, path: str) -> Iterator[Problem]:
    both = f"{source_path}:{zh.line} “{_cut(zh.text, 20)}”, {path}:{en.line} “{_cut(en.text, 40)}”"
    if han := _HAN.search(en.text):
        message = f"“{han.group()}” is found in the English of {zh.id}."
        yield problem(path, en.line, "chinese-in-english", message, "Translate it.")
    chinese, english = _numbers_zh(zh.text), _numbers_en(en.text)
    only_zh = chinese - english
    only_en = english - chinese - Counter(str(to_int(n)) for n in _COUNTED_ZH.findall(zh.text))
    only_en -= _numbers_zh(lost)
    if only_zh or only_en:
        message = (
            f"Numbers differ in {zh.id}: only in the Chinese {_list(only_zh)}, "
            f"only in the English {_list(only_en)} ({both})."
        )
        yield problem(path, en.line, "numbers-differ", message, "The Chinese text prevails.")


def _usual_ratio(pairs: tuple[Pair, ...]) -> float:
    """The median of English characters per Chinese one over all paragraphs; 0 if there are too few for one."""
    ratios = [len(p.en.text) / len(p.zh.text) for p in pairs if p.zh and p.en and _comparable(p.zh)]
    return median(ratios) if len(ratios) >= 5 else 0.0


def _comparable(zh: Unit) -> bool:
    return len(zh.text) >= SHORT and zh.id.article is not None


def _length(zh: Unit, en: Unit, lost: str, usual: float, source_path: str, path: str) -> Iterator[Problem]:
    if not usual or not _comparable(zh):
        return
    ratio = len(en.text) / len(zh.text)
    joined = len(en.text) / len(zh.text + lost)
    if not any(RATIO[0] <= one / usual <= RATIO[1] for one in (ratio, joined)):
        both = f"{source_path}:{zh.line} “{_cut(zh.text, 20)}”, {path}:{en.line} “{_cut(en.text, 40)}”"
        message = (
            f"{zh.id} has {ratio:.1f} English characters a Chinese one; the median is {usual:.1f} ({both})."
        )
        yield problem(
            path, en.line, "length-ratio", message, "Is a part missing, or is there something added?"
        )


def _unmatched(term: Term) -> list[UnitId]:
    """Units in whose Chinese the term stands and in whose English it does not, in any form."""
    english = {use.unit for use in term.uses if use.lang != ORIGINAL}
    return [id for id in dict.fromkeys(u.unit for u in term.uses if u.lang == ORIGINAL) if id not in english]


def _term(term: Term, en: Unit, zh_line: int, source_path: str, path: str) -> Problem:
    message = f"“{term.zh}” ({source_path}:{zh_line}) is not “{term.en}” in {en.id}: “{_cut(en.text, 60)}”."
    hint = (
        f"Use the term, or add to “{term.id}” in terms.toml: "
        f'variants = [{{ unit = "{en.id}", en = "…", reason = "…", reason_zh = "…" }}].'
    )
    return problem(path, en.line, "term-differs", message, hint)


def _numbers_zh(text: str) -> Counter[str]:
    out: Counter[str] = Counter()
    for y, m, d in _DATE_ZH.findall(text):
        out[f"{int(y)}-{int(m)}-{int(d)}"] += 1
    text = _DATE_ZH.sub("", text)
    for n in _PER_CENT_ZH.findall(text):
        out[f"{to_int(n)}%"] += 1
    out.update(n.replace(",", "") for n in _NUMBER.findall(text))
    return out


def _numbers_en(text: str) -> Counter[str]:
    out: Counter[str] = Counter()
    for month, d, y in _DATE_EN.findall(text):
        out[f"{int(y)}-{_MONTHS.index(month) + 1}-{int(d)}"] += 1
    text = _DATE_EN.sub("", text)
    for n in _PER_CENT_EN.findall(text):
        out[f"{n}%"] += 1
    out.update(n.replace(",", "") for n in _NUMBER.findall(_PER_CENT_EN.sub("", text)))
    return out


def _list(numbers: Mapping[str, int]) -> str:
    return ", ".join(numbers) or "none"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length] + "…"
