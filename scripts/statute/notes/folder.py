"""annotations/ → the text of each file, strictly UTF-8; another encoding is told in the language of the file."""

from __future__ import annotations

import re
from pathlib import Path

from statute.files.disk import from_disk, merge_mark
from statute.model import LANGS, TOOLS, Lang, Problem
from statute.notes.messages import tell
from statute.text.read import read_utf8

NO_NOTES = re.compile(
    r"[.#~].*|.*(?:~|\.(?:bak|orig|rej|tmp|swp|BASE|LOCAL|REMOTE))|Thumbs\.db|desktop\.ini", re.IGNORECASE
)
"""What editors, Git and systems leave beside a file: 13.md~, #13.md#, .13.md.swp, ~$13.md, 13.md.orig, Thumbs.db."""
Texts = dict[tuple[Lang, str], tuple[str, str]]
"""(language, file name) → (path, text)."""


def annotation_files(folder: Path) -> tuple[Texts, tuple[Problem, ...]]:
    """Every file of an edition's folder under annotations/, but for hidden ones and editors' backups."""
    texts: Texts = {}
    problems: list[Problem] = []
    for lang in LANGS:
        for file in sorted((folder / "annotations" / lang).glob("*")):
            if not file.is_file() or NO_NOTES.fullmatch(file.name):
                continue
            found, wrong = from_disk(file, lambda data, path: (read_utf8(data), ()))
            problems += wrong
            if found is None:
                continue
            text, encoding = found
            if text is None:
                problems.append(tell(lang, str(file), 0, "not-utf8", encoding=encoding))
            elif line := merge_mark(text):
                problems.append(tell(lang, str(file), line, "merge-marks"))
            else:
                texts[lang, file.name] = (str(file), text)
    for file in sorted((folder / "annotations").glob("**/*.md")):
        parts = file.relative_to(folder).parts
        if parts[1] not in LANGS and not NO_NOTES.fullmatch(file.name):
            problems.append(tell(TOOLS, str(file), 0, "bad-filename", "folder", name="/".join(parts[1:])))
    return texts, tuple(problems)
