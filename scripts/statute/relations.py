"""Which provisions have to do with each other, and why.

A citation or an editor's hint leads from one article to another and is recorded once, in that direction.
What two articles share (a term, an institution, an instrument) is recorded from both ends. `related`
gives what an article's page shows: both directions, each article once, the strongest reason first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from statute.model import ORIGINAL, Citation, Relation, Statute, Term, TermKind, UnitId

Kind = Literal["cites", "term", "institution", "instrument", "editor"]
ORDER: tuple[Kind, ...] = ("editor", "cites", "term", "instrument", "institution")
"""The strongest first."""


@dataclass(frozen=True, slots=True)
class Tie:
    """How terms of a kind tie the articles in which they stand."""

    kind: Kind
    share: float
    """In more than this part of all articles a term ties nothing: it would drown the others."""


TIES: Mapping[TermKind, Tie] = {
    "defined": Tie("term", 1 / 3),
    "place": Tie("term", 1 / 6),
    "concept": Tie("term", 1 / 12),
    "instrument": Tie("instrument", 1 / 6),
    "institution": Tie("institution", 1 / 6),
}
MOST = 24
"""Nor does a term that stands in more articles than this, however long the statute."""
_Weighed = tuple[Relation, int]
"""With the number of articles that share the reason: the fewer, the stronger."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another article, as the page of an article lists it."""

    article: UnitId
    kind: Kind
    """The strongest of the reasons."""
    outgoing: bool
    """For cites and editor: whether the page's own article is the one that points."""
    via: tuple[str, ...]
    """All reasons of that kind, the strongest first."""


def relations(
    statute: Statute,
    citations: Iterable[Citation],
    terms: Iterable[Term],
    editor_related: Mapping[UnitId, Sequence[UnitId]],
) -> tuple[Relation, ...]:
    """All relations, none twice, by article and then by strength.

    `editor_related` gives for an article the ids that its annotation names under `related`.
    """
    place = {article.id: n for n, article in enumerate(statute.articles)}
    found: dict[Relation, int] = {}
    for relation, weight in (*_edited(editor_related), *_cited(citations), *_shared(terms, place)):
        if relation.source != relation.target and relation.source in place and relation.target in place:
            found.setdefault(relation, weight)

    def rank(relation: Relation) -> tuple[int, int, int, int]:
        return place[relation.source], ORDER.index(relation.kind), found[relation], place[relation.target]

    return tuple(sorted(found, key=rank))


def _edited(editor_related: Mapping[UnitId, Sequence[UnitId]]) -> Iterator[_Weighed]:
    for source, targets in editor_related.items():
        for target in targets:
            yield Relation(source, target, "editor", ""), 0


def _cited(citations: Iterable[Citation]) -> Iterator[_Weighed]:
    """One relation for each pair, by the first citation; a note cites for its article."""
    seen: set[tuple[UnitId, UnitId]] = set()
    for citation in citations:
        source = citation.unit.article
        targets = (target.article for target in citation.targets) if citation.law is None else ()
        for target in dict.fromkeys(targets):
            if source and target and (source, target) not in seen:
                seen.add((source, target))
                yield Relation(source, target, "cites", citation.text), 0


def _shared(terms: Iterable[Term], place: Mapping[UnitId, int]) -> Iterator[_Weighed]:
    """Each article with each other that has the term; for a frequent one only with where it is defined.

    A defined term that the text defines nowhere (本市) is its ordinary language.
    """
    for term in terms:
        if term.kind == "defined" and not term.defined_at:
            continue
        tie = TIES[term.kind]
        articles = [
            a
            for a in dict.fromkeys(u.unit.article for u in term.uses if u.lang == ORIGINAL)
            if a and a in place
        ]
        frequent = len(articles) > min(MOST, tie.share * len(place))
        home = term.defined_at.article if term.defined_at else None
        for one in articles:
            for other in articles if not frequent else [home] if home else []:
                yield Relation(one, other, tie.kind, term.zh), len(articles)
                yield Relation(other, one, tie.kind, term.zh), len(articles)


def related(found: Iterable[Relation]) -> dict[UnitId, tuple[Related, ...]]:
    """For each article what its page lists: every other article once, the strongest first."""
    ends: dict[UnitId, dict[UnitId, list[tuple[Relation, bool]]]] = defaultdict(lambda: defaultdict(list))
    for relation in found:
        ends[relation.source][relation.target].append((relation, True))
        if relation.kind in ("editor", "cites"):
            ends[relation.target][relation.source].append((relation, False))
    return {
        article: tuple(sorted(map(_strongest, others.items()), key=_rank)) for article, others in ends.items()
    }


def _strongest(entry: tuple[UnitId, list[tuple[Relation, bool]]]) -> Related:
    article, reasons = entry
    kind = min((relation.kind for relation, _ in reasons), key=ORDER.index)
    of_kind = [(relation, outgoing) for relation, outgoing in reasons if relation.kind == kind]
    via = dict.fromkeys(relation.via for relation, _ in of_kind if relation.via)
    return Related(article, kind, any(outgoing for _, outgoing in of_kind), tuple(via))


def _rank(one: Related) -> tuple[int, int]:
    """Kind, then how many reasons; sorting is stable, so that rarer reasons and earlier articles stay first."""
    return ORDER.index(one.kind), -len(one.via)
