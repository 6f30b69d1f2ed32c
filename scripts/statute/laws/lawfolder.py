"""laws/<id>/ beside the edition's folder: texts of cited laws that somebody has put there.

`source.txt` is raw text, read by the same parser as the statute; `law.toml`, which may be absent, says of it

    title     as authorities.toml has it
    version   when that text was adopted or amended; the version of authorities.toml if it does not say
    source    where the text came from
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from statute.check import check
from statute.files.authorityfile import Entry
from statute.files.disk import edited, from_disk
from statute.files.tomlfile import DAY, Key, Schema, read_toml
from statute.laws.lawtext import LawText, as_warnings, warn
from statute.model import LANGS, Article, Problem, Statute
from statute.parse.assemble import parse
from statute.problems import problem
from statute.suggest import nearest
from statute.text.clean import clean
from statute.text.read import read_bytes

FOLDER = "laws"
SCHEMA: Schema = {
    "title": Key("text", needed=False),
    "version": Key(DAY.type, needed=False, pattern=DAY.pattern, wanted=DAY.wanted),
    "source": Key("text", needed=False),
}


def laws_beside(edition: Path) -> Path:
    """The folder of law texts that belongs to an edition's folder."""
    return edition.parent / FOLDER


def folder_texts(folder: Path, entries: Sequence[Entry]) -> tuple[tuple[LawText, ...], tuple[Problem, ...]]:
    """Every text in the folder that can be used; what is wrong with the others, as warnings.

    Of an edition that has no list of laws, and of a folder that nobody named and that holds no file of a law,
    nothing is said."""
    texts: list[LawText] = []
    problems: list[Problem] = []
    by_id = {entry.id: entry for entry in entries}
    for place in sorted(folder.iterdir()) if entries and folder.is_dir() else ():
        entry = by_id.get(place.name)
        if not place.is_dir() or not (entry or _is_of_a_law(place)):
            continue
        if entry is None:
            like = nearest(place.name, by_id)
            hint = f"Is “{like}” meant?" if like else "Add an entry with this id to authorities.toml."
            message = f"No entry of authorities.toml has the id “{place.name}”; the text is left out."
            problems += warn(str(place / "source.txt"), 1, "law-left-out", message, hint)
            continue
        text, found = _read(place, entry)
        problems += as_warnings(found)
        if text is not None:
            texts.append(text)
    return tuple(texts), tuple(problems)


def _is_of_a_law(place: Path) -> bool:
    return any(file.suffix in (".txt", ".toml") for file in place.iterdir())


def _read(place: Path, entry: Entry) -> tuple[LawText | None, tuple[Problem, ...]]:
    path = place / "source.txt"
    statute, problems = from_disk(path, _statute)
    about, in_about = from_disk(
        place / "law.toml", lambda data, name: edited(data, name, _about), needed=False
    )
    problems += in_about
    wrong = sum(p.severity == "error" for p in problems)
    if statute is None or wrong:
        message = f"The text is left out: {wrong} {'error' if wrong == 1 else 'errors'} above."
        return None, (
            *problems,
            problem(str(path), 1, "law-left-out", message, "Mend them; the site is made without the text."),
        )
    about = about or {}
    law = entry.authority
    title, version = (
        about.get("title") or (statute.title.text if statute.title else ""),
        about.get("version", law.version),
    )
    articles = {article.id: article for article in statute.articles}
    for said, here, there in (
        ("title", title, law.original),
        ("version", version, law.version),
        ("number of articles", str(len(articles)), str(law.articles or len(articles))),
    ):
        if here != there:
            message = f"The {said} is {here}, but authorities.toml has {there}; the text is left out."
            hint = "Give the text of the version that the notes rest on, or correct authorities.toml."
            return None, (*problems, problem(str(path), 1, "law-differs", message, hint))
    source = about.get("source", "")
    return (
        LawText(
            id=entry.id,
            version=version,
            main=True,
            articles=articles,
            headings={article.id: _headings(statute, article) for article in statute.articles},
            numbers=tuple(articles),
            source=dict.fromkeys(LANGS, source),
        ),
        problems,
    )


def _statute(data: bytes, path: str) -> tuple[Statute | None, tuple[Problem, ...]]:
    source, problems = read_bytes(data, path)
    if source is None:
        return None, problems
    statute = parse(clean(source), source)
    return statute, (*problems, *check(statute, source))


def _about(text: str, path: str) -> tuple[Mapping[str, Any], tuple[Problem, ...]]:
    return read_toml(text, path, SCHEMA)


def _headings(statute: Statute, article: Article) -> tuple[str, ...]:
    found: list[str] = []
    division = statute.division(article.division)
    while division is not None:
        found.insert(0, f"{division.label} {division.title}".strip())
        division = statute.division(division.parent)
    return tuple(found)
