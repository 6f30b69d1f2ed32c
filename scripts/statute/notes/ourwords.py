"""What the editors themselves write: whether it is in the language of its file, and a caption no longer than one."""

from __future__ import annotations

from collections.abc import Iterator

from statute.model import LANGUAGES, Problem
from statute.model.foreignwords import ForeignSpan
from statute.notes.format import File
from statute.notes.messages import tell
from statute.text.punctuation import misplaced_mark


def misplaced(file: File) -> Iterator[Problem]:
    """One warning for each caption, reason, gist or note in another language or with its marks, and for a caption that
    is a sentence.
    """
    language = LANGUAGES[file.lang]
    lines = [(file.line_of("caption"), file.caption)]
    lines += [(file.line_of("why", article), reason) for article, reason in file.why.items()]
    for line, text in lines:
        if stretch := language.foreign(text):
            yield _other(file, line, text, stretch)
        elif mark := misplaced_mark(text, file.lang):
            yield tell(file.lang, file.path, line, "odd-punctuation", mark=mark[1], right=mark[2])
    for block in file.blocks:
        text = block.prose.text
        if stretch := language.foreign(text):
            yield _other(file, block.prose.line_at(stretch[0]) or block.body_line, text, stretch)
        elif mark := misplaced_mark(text, file.lang):
            at, sign, right = mark
            line = block.prose.line_at(at) or block.body_line
            yield tell(file.lang, file.path, line, "odd-punctuation", mark=sign, right=right)
    if len(file.caption) > language.caption and not language.foreign(file.caption):
        count, line = len(file.caption), file.line_of("caption")
        yield tell(file.lang, file.path, line, "caption-too-long", count=count, most=language.caption)


def _other(file: File, line: int, text: str, stretch: ForeignSpan) -> Problem:
    begin, end = stretch
    return tell(file.lang, file.path, line, "other-language", text=text[begin:end][:20])
