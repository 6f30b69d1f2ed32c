"""A folder of the shape of edition/ → Edition: the text and all that the edition says about it.

Every stage adds its problems to one list; the order of the stages is the order of this file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from statute.align import check_translation
from statute.check import check
from statute.clean import clean
from statute.meta import check_hash, check_variants, emend, read_meta
from statute.model import (
    LANGS,
    Apparatus,
    Citation,
    Duty,
    Lang,
    Meta,
    Problem,
    Relation,
    Source,
    Statute,
    Term,
)
from statute.notes import read_annotations
from statute.parse import parse
from statute.problems import problem
from statute.read import read_bytes
from statute.termfile import read_terms

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Text:
    """A statute in one language, with the file it was read from."""

    source: Source
    statute: Statute


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that pages and exports are made from."""

    folder: str
    meta: Meta | None
    """None if there is no edition around the text, or its edition.toml is wrong."""
    source: Source
    statute: Statute
    translation: Statute | None
    translation_path: str
    """As messages name it; empty if there is no translation."""
    terms: tuple[Term, ...] = ()
    citations: tuple[Citation, ...] = ()
    apparatus: tuple[Apparatus, ...] = ()
    duties: tuple[Duty, ...] = ()
    relations: tuple[Relation, ...] = ()


def read_text(data: bytes, path: str) -> tuple[Text | None, tuple[Problem, ...]]:
    """The statute in a raw text; None only if the file cannot be read at all."""
    source, problems = read_bytes(data, path)
    if source is None:
        return None, problems
    statute = parse(clean(source), source)
    return Text(source, statute), (*problems, *check(statute, source))


def load(folder: Path) -> tuple[Edition | None, tuple[Problem, ...]]:
    """The edition in `folder`, as far as it could be read, and every problem, sorted by place.

    What is measured against the text (translation, notes …) is checked only once the text itself is sound:
    a missing article would else be reported once more for everything that names it.
    """
    problems: list[Problem] = []

    def take(result: tuple[T, tuple[Problem, ...]]) -> T:
        problems.extend(result[1])
        return result[0]

    meta_path, source_path = folder / "edition.toml", folder / "source.txt"
    text = take(_file(source_path, read_text))
    meta_text = take(_file(meta_path, lambda data, path: (data.decode("utf-8", "replace"), ())))
    meta = take(read_meta(meta_text, str(meta_path))) if meta_text is not None else None
    if text is None:
        return None, tuple(sorted(problems))
    statute = text.statute
    if meta is not None and meta_text is not None:
        problems.extend(check_hash(meta, text.source, meta_text, str(meta_path)))
        problems.extend(check_variants(statute, meta, meta_text, str(meta_path)))
        statute = take(emend(statute, meta, meta_text, str(meta_path)))
    translation = take(_file(folder / "translation.txt", read_text, needed=False))
    terms = (
        take(
            _file(
                folder / "terms.toml", lambda d, p: read_terms(d.decode("utf-8", "replace"), p), needed=False
            )
        )
        or ()
    )
    sound = not any(p.severity == "error" for p in problems)
    if translation is not None and sound:
        problems.extend(
            check_translation(statute, translation.statute, terms, text.source.path, translation.source.path)
        )
    texts: dict[Lang, Statute] = {"zh": statute}
    if translation is not None:
        texts["en"] = translation.statute
    apparatus, found = read_annotations(_annotations(folder), texts)
    problems.extend(found if sound else ())
    edition = Edition(
        folder=str(folder),
        meta=meta,
        source=text.source,
        statute=statute,
        translation=translation.statute if translation else None,
        translation_path=translation.source.path if translation else "",
        terms=terms,
        apparatus=apparatus,
    )
    return edition, tuple(sorted(set(problems)))


def _annotations(folder: Path) -> dict[tuple[Lang, str], tuple[str, str]]:
    """(language, name) → (path, text) of every file under annotations/, hidden ones left aside."""
    return {
        (lang, file.name): (str(file), file.read_text("utf-8", "replace"))
        for lang in LANGS
        for file in sorted((folder / "annotations" / lang).glob("*"))
        if file.is_file() and not file.name.startswith(".")
    }


def load_source(path: Path) -> tuple[Edition | None, tuple[Problem, ...]]:
    """Any statute's raw text, with no edition around it."""
    text, problems = _file(path, read_text)
    edition = Edition("", None, text.source, text.statute, None, "") if text else None
    return edition, tuple(sorted(problems))


Reader = Callable[[bytes, str], tuple[T | None, tuple[Problem, ...]]]


def _file(path: Path, read: Reader[T], needed: bool = True) -> tuple[T | None, tuple[Problem, ...]]:
    try:
        return read(path.read_bytes(), str(path))
    except OSError as error:
        if not needed and isinstance(error, FileNotFoundError):
            return None, ()
        reason = (
            "is not there" if isinstance(error, FileNotFoundError) else f"cannot be read ({error.strerror})"
        )
        return None, (
            problem(
                str(path),
                0,
                "missing-file",
                f"The file {reason}.",
                "Give the path of an edition's folder or of a text.",
            ),
        )
