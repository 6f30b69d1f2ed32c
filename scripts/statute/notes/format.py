"""One annotation file → its parts, as written: front matter, gist, and notes with their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from statute.again import again
from statute.model import Lang, Problem, Prose
from statute.model.prose import EMPTY
from statute.notes.frontmatter import HeadLines, front_matter
from statute.notes.messages import tell
from statute.notes.reader import Fault, read_prose
from statute.wording import say


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """A heading and the Markdown under it; the gist is the block without a heading."""

    heading: str
    line: int
    body: str
    body_line: int
    prose: Prose
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class File:
    path: str
    lang: Lang
    caption: str
    related: tuple[str, ...]
    why: Mapping[str, str]
    """The reason for each article under `related`."""
    lines: HeadLines
    blocks: tuple[NoteBlock, ...]
    sound: bool = True
    """Whether the front matter could be read."""

    def line_of(self, key: str, member: str = "") -> int:
        """The line of a key of the front matter, or of a member of its list; of the key before it, if it is absent."""
        places = ((key, member), (key, ""), ("caption", ""))
        return next((self.lines[place] for place in places if place in self.lines), 1)


@again(of=lambda text, path, lang: path)
def read_file(text: str, path: str, lang: Lang) -> tuple[File, tuple[Problem, ...]]:
    """The parts of the file and what is wrong with its form."""
    lines = (
        text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    )
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    begun = lines[0].strip() == "---"
    if not begun or not end:
        return File(path, lang, "", (), {}, {}, _blocks(lines, 0), sound=False), (
            tell(lang, path, 1, "no-front-matter", "open" if begun and not end else "none"),
        )
    data, places, problems = front_matter(lines[1:end], path, lang)
    file = File(
        path,
        lang,
        caption=data.get("caption", ""),
        related=tuple(str(n) for n in data.get("related", ())),
        why={str(article): reason for article, reason in data.get("why", {}).items()},
        lines=places,
        blocks=_blocks(lines, end + 1),
        sound=not problems,
    )
    return file, (*problems, *_refused(file))


def _refused(file: File) -> Iterator[Problem]:
    """What of the Markdown has no place in a note."""
    for fault in (fault for block in file.blocks for fault in block.faults):
        words = {"text": fault.text}
        if refused := fault.refused:
            words["what"] = say(file.lang, f"markup.{refused.name}")
            words["hint"] = say(file.lang, f"markup.hint.{refused.instead}")
        yield tell(file.lang, file.path, fault.line, fault.code, **words)


_SIGNLESS = re.compile(r"\S.*[「“\"].*\{\s*#[^{}]*\}\s*$")
"""A heading that lacks the ## at its beginning: it ends with a slug."""


def _blocks(lines: list[str], start: int) -> tuple[NoteBlock, ...]:
    """The gist first, then a block for each `##` heading; line numbers are those of the file."""
    blocks: list[NoteBlock] = []
    heading, heading_line, body_line = "", start + 1, start + 1
    body: list[str] = []
    for number, line in enumerate(lines[start:], start + 1):
        if line.startswith(("#", "＃")) or _SIGNLESS.match(line):
            blocks.append(_block(heading, heading_line, body, body_line))
            heading, heading_line, body, body_line = line, number, [], number + 1
        else:
            body.append(line)
    return (*blocks, _block(heading, heading_line, body, body_line))


def _block(heading: str, line: int, body: list[str], body_line: int) -> NoteBlock:
    while body and not body[0].strip():
        body, body_line = body[1:], body_line + 1
    text = "\n".join(body).rstrip()
    prose, faults = read_prose(text, body_line)
    if not prose.text.strip() and not faults:  # A lone > or -: signs, and no words.
        return NoteBlock(heading, line, "", body_line, EMPTY, ())
    return NoteBlock(heading, line, text.strip(), body_line, prose, faults)
