"""What the editors themselves write: whether it is in the language of its file, and a caption no longer than one."""

from __future__ import annotations

from collections.abc import Iterator

from statute.model import LANGUAGES, Problem
from statute.notes.format import File
from statute.notes.messages import tell


def misplaced(file: File) -> Iterator[Problem]:
    """One warning for each caption, reason, gist or note in another language, and for a caption that is a sentence."""
    language = LANGUAGES[file.lang]
    texts = [(file.line_of("caption"), file.caption)]
    texts += [(file.line_of("why", article), reason) for article, reason in file.why.items()]
    texts += [(block.body_line, block.prose.text) for block in file.blocks]
    for line, text in texts:
        if language.foreign(text):
            yield tell(file.lang, file.path, line, "other-language", text=text[:20])
    if len(file.caption) > language.caption and not language.foreign(file.caption):
        count, line = len(file.caption), file.line_of("caption")
        yield tell(file.lang, file.path, line, "caption-too-long", count=count, most=language.caption)
