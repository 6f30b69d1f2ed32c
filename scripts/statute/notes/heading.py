"""`## 第一款「科研事业单位」 {#members}` → unit, words, which occurrence, slug."""

from __future__ import annotations

import re
from dataclasses import dataclass

from statute.model import LANGUAGES, HeadingForm, Lang, UnitKind
from statute.numerals import to_int

_SLUG = r"(?:\s*\{\s*#(?P<slug>[^}]*?)\s*\})?\s*$"


def _whole(form: HeadingForm) -> re.Pattern[str]:
    return re.compile(rf"^##\s*(?P<unit>{form.unit})\s*{form.quote}(?:\s*{form.nth})?{_SLUG}", re.IGNORECASE)


_WHOLE = {lang: _whole(language.heading) for lang, language in LANGUAGES.items()}
_LEVEL = {lang: re.compile(language.heading.level, re.IGNORECASE) for lang, language in LANGUAGES.items()}


@dataclass(frozen=True, slots=True)
class Heading:
    unit_text: str
    """As written: 第一款第二项."""
    levels: tuple[tuple[UnitKind, int], ...]
    """Below the file's article: paragraph 1, item 2; empty if none is named."""
    quote: str
    nth: int
    """0 if the heading does not say."""
    slug: str


def read_heading(line: str, lang: Lang) -> Heading | None:
    """The parts of a note's heading, None if it is not one."""
    form = LANGUAGES[lang].heading
    match = _WHOLE[lang].match(line)
    if not match:
        return None
    levels = [
        (form.kinds[m["kind"].lower()], to_int(m["n"]) or 0) for m in _LEVEL[lang].finditer(match["unit"])
    ]
    if match["unit"].lower().endswith(form.tail):
        levels.append(("tail", 0))
    nth = match["nth"] or ""
    return Heading(
        match["unit"],
        tuple(levels),
        match["quote"],
        (to_int(nth) or form.ordinals.get(nth.lower(), 0)) if nth else 0,
        match["slug"] or "",
    )
