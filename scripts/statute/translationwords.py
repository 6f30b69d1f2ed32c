"""What the words of a translation are by themselves: plain text, in its language's marks, under the right title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from statute.model import TOOLS, Lang, Problem, Statute
from statute.problems import problem
from statute.text.punctuation import misplaced_mark
from statute.wording import say

_MARKUP = re.compile(r"<[A-Za-z/!?][^<>]*>?|\*\*|__|\]\(|&[a-z]+;")
"""What would be printed as it is."""


def check_words(translation: Statute, titles: Mapping[Lang, str], path: str) -> tuple[Problem, ...]:
    """Signs that no reader should see; another title than the one in `titles`, which is that of all pages."""
    return tuple((*_signs(translation, path), *_title(translation, titles, path)))


def _signs(translation: Statute, path: str) -> Iterator[Problem]:
    for unit in translation.units():
        if markup := _MARKUP.search(unit.text):
            message = f"“{markup[0]}” would be printed as it is: the translation is plain text."
            yield problem(path, unit.line, "note-markup", message, "Take the signs away and leave the words.")
        elif mark := misplaced_mark(unit.text, translation.lang):
            _, sign, right = mark
            message = f"“{sign}” is not a mark of {say(TOOLS, f'form.{translation.lang}')}."
            yield problem(path, unit.line, "odd-punctuation", message, f"Write “{right}”.")


def _title(translation: Statute, titles: Mapping[Lang, str], path: str) -> Iterator[Problem]:
    wanted, title = titles.get(translation.lang, ""), translation.title
    if title and wanted and _letters(title.text) != _letters(wanted):
        message = f"The title is “{title.text}”; edition.toml, whose title all pages have, says “{wanted}”."
        yield problem(path, title.line, "title-differs", message, "Write the same title in both files.")


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
