"""What a contributor is told, in the language of the file; the words stand in `statute.wording.notemessages`."""

from __future__ import annotations

from statute.model import Lang, Problem
from statute.problems import problem
from statute.wording import say


def tell(lang: Lang, path: str, line: int, code: str, choice: str = "", /, **words: object) -> Problem:
    """The problem with its message and hint in the file's language; `choice` is that of one of several hints."""
    message = say(lang, f"note.{code}", **words)
    hint = (
        say(lang, f"note.{code}.hint.{choice}", **words)
        if choice
        else say(lang, f"note.{code}.hint", **words)
    )
    return problem(path, line, code, message, hint)
