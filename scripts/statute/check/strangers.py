"""What stands in copies of a statute and is no word of it: remarks, signs for lost characters, another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statute.model import LANGUAGES, Problem, Source, Statute, Unit
from statute.parse.labels import label_of
from statute.problems import problem

_REMARK = re.compile(
    r"[【\[〔](?:说明|注|编者注|释义|解读|注释|条文说明|编注|案例|解释)(?:[】\]〕]|[：:])|（?编者注[：:]|[^\[]{0,400}\[\d{1,2}\]|\[-|\{\+"
)
"""How a remark of editors begins, a mark of theirs [1], and the marks of a comparison."""
_LOST = re.compile("\ufffd|[?？]{2,}|□{2,}")
_LATIN = re.compile(r"[A-Za-z]{2,}(?:[ ,][A-Za-z(]+){2,}")


def is_remark(text: str) -> bool:
    """Whether a paragraph reads as words of editors, or has marks of a comparison."""
    return bool(_REMARK.match(text))


def remarks(statute: Statute, source: Source) -> Iterator[Problem]:
    """No paragraph is a remark of editors: 【说明】本条规定了…, [注：本条已修改]."""
    found = [unit for unit in _units(statute) if is_remark(unit.text)]
    if found:
        message = f"“{found[0].text[:16]}” reads as a remark of editors{_more(len(found))}."
        hint = "If it is no word of the statute, call its lines outside in [[structure]]."
        yield problem(source.path, found[0].line, "remark", message, hint)


def lost_characters(statute: Statute, source: Source) -> Iterator[Problem]:
    """No sign stands for a character that was lost on the way: \ufffd, ??."""
    found = [(unit, match) for unit in _units(statute) if (match := _LOST.search(unit.text))]
    if found:
        unit, match = found[0]
        near = unit.text[max(0, match.start() - 6) : match.end() + 6]
        message = f"Characters seem to be lost in “{near}”{_more(len(found))}."
        hint = "Look at the original, and mend it by an emendation in edition.toml."
        yield problem(source.path, unit.line, "lost-character", message, hint)


def one_language(statute: Statute, source: Source) -> Iterator[Problem]:
    """A Chinese text has no paragraphs of Latin words alone."""
    if not LANGUAGES[statute.lang].gap:
        found = [
            u for u in _units(statute) if _LATIN.search(u.text) and not re.search("[\u4e00-\u9fff]", u.text)
        ]
        if found:
            message = f"“{found[0].text[:24]}” is in another language{_more(len(found))}."
            hint = "Put a translation into translation.txt; call the lines outside in [[structure]]."
            yield problem(source.path, found[0].line, "other-language", message, hint)


def no_article_above(statute: Statute, source: Source) -> Iterator[Problem]:
    """No article stands above the first one, as if it were a preamble: a number there stands twice."""
    for unit in statute.preamble:
        label = label_of(unit.text, statute.lang)
        if label is not None and label.kind == "article" and label.gap:
            message = f"{label.text} stands above {statute.articles[0].label}, where the articles begin."
            hint = "One of the two has a wrong number, or is of another text: see which."
            yield problem(source.path, unit.line, "repeated-article", message, hint)
            return


def _units(statute: Statute) -> list[Unit]:
    return [unit for unit in statute.units() if unit.text]


def _more(count: int) -> str:
    return f"; so in {count - 1} more place{'s' * (count > 2)}" if count > 1 else ""
