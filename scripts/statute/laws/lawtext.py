"""A law that is cited, in one version, and what a citation of it points at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from statute.model import Article, Lang, Problem, UnitId, article_units
from statute.problems import problem


@dataclass(frozen=True, slots=True)
class LawText:
    """A version of a law whose text is at hand: the whole of it, or the articles that are cited."""

    id: str
    """Of its entry in authorities.toml."""
    version: str
    """The date on which it was adopted or amended, as authorities.toml or the data set has it."""
    main: bool
    """Whether that is the version of the entry; a text may cite others by their year."""
    articles: Mapping[UnitId, Article]
    """By id, in the order of the text."""
    headings: Mapping[UnitId, tuple[str, ...]]
    """Over each article, the outermost first: 第二章 自然人, 第二节 监护."""
    numbers: tuple[UnitId, ...]
    """The ids of all its articles, also of those that are not here."""
    source: Mapping[Lang, str]
    """Where the text came from, in words; may be an address."""
    in_force: str = ""
    """From when, if that is known of this version."""

    def unit(self, target: UnitId) -> UnitId | None:
        """The id of a provision with its paragraph filled in, None if the law has none of that kind.

        An item cited without its paragraph belongs to the only one with items, or the first that has it.
        """
        if (found := self.articles.get(target.home)) is None:
            return None
        ids = {target.home, *(unit.id for unit in article_units(found))}
        if target in ids:
            return target
        if target.inside and target.inside[0].kind == "item":
            in_full = (paragraph.id.at(target.anchor) for paragraph in found.paragraphs)
            return next((id for id in in_full if id in ids), None)
        return None


@dataclass(frozen=True, slots=True)
class CitedVersion:
    """What a citation of another law that has an entry points at."""

    authority: str
    """Id of the entry."""
    year: str
    """The year of the version that the words around the citation name; empty if they name none."""
    version: str | None
    """The version whose text is at hand and meant; None if there is none."""


Shelf = Mapping[tuple[str, str], LawText]
"""Texts by id and version."""


def warn(path: str, line: int, code: str, message: str, hint: str) -> tuple[Problem, ...]:
    """A single problem, as readers of texts return them."""
    return (problem(path, line, code, message, hint),)


def as_warnings(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """A text that is left out stops nothing: its errors are told as warnings."""
    return tuple(Problem(p.path, p.line, p.code, p.message, p.hint, "warning") for p in problems)
