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

from statute.actors.phrases import is_office
from statute.model import ORIGINAL, Citation, Relation, Statute, Term, TermKind, UnitId, Use

RelationKind = Literal["cites", "editor", "noted", "term", "instrument", "institution"]
ORDER: tuple[RelationKind, ...] = ("cites", "editor", "noted", "term", "instrument", "institution")
"""The strongest first: the text, the editors with a reason, their notes, and what a machine found."""
RARE = 3
"""A term in more articles than this ties only where it is defined or set up to where it is used."""
LISTED = "、"
"""On both sides of a word: it is named in passing, and the article is not about it."""
MOST = 24
"""Nor does one that stands in more articles than this, however long the statute."""
TIES: Mapping[TermKind, Literal["term", "instrument", "institution"]] = {
    "defined": "term",
    "place": "term",
    "concept": "term",
    "instrument": "instrument",
    "institution": "institution",
}
_Weighed = tuple[Relation, int]
"""With the number of articles that share the reason: the fewer, the stronger."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another article, as the page of an article lists it."""

    article: UnitId
    kind: RelationKind
    """The strongest of the reasons."""
    outgoing: bool
    """For cites, editor and noted: whether the page's own article is the one that points."""
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
    for relation, weight in (*_edited(editor_related), *_cited(citations), *_shared(terms, place, statute)):
        if relation.source != relation.target and relation.source in place and relation.target in place:
            found.setdefault(relation, weight)

    def rank(relation: Relation) -> tuple[int, int, int, int]:
        return place[relation.source], ORDER.index(_kind(relation)), found[relation], place[relation.target]

    return tuple(sorted(found, key=rank))


def _edited(editor_related: Mapping[UnitId, Sequence[UnitId]]) -> Iterator[_Weighed]:
    for source, targets in editor_related.items():
        for target in targets:
            yield Relation(source, target, "editor", ""), 0


def _cited(citations: Iterable[Citation]) -> Iterator[_Weighed]:
    """One relation for each pair, by the first citation of the text, or else of a note, which cites for its article."""
    found: dict[tuple[UnitId, UnitId], Relation] = {}
    for citation in sorted(citations, key=lambda c: bool(c.unit.prose)):
        source = citation.unit.article
        own = citation.law is None and not citation.version
        targets = (target.article for target in citation.targets) if own else ()
        for target in dict.fromkeys(targets):
            if source and target:
                relation = Relation(source, target, "cites", citation.text, bool(citation.unit.prose))
                found.setdefault((source, target), relation)
    return ((relation, 0) for relation in found.values())


def _shared(terms: Iterable[Term], place: Mapping[UnitId, int], statute: Statute) -> Iterator[_Weighed]:
    """Each article with each other that has a rare term; of others only with where it is defined or set up.

    What is common, or a government or department, says nothing of what the articles are about; nor does a
    term where it has another sense, so that its English differs, nor one that the text does not define where
    it is one of a list.
    """
    texts = {unit.id: unit.text for unit in statute.units()}
    for term in terms:
        if term.common or (term.kind == "institution" and is_office(term.original)):
            continue
        other_sense = {variant.unit.article for variant in term.variants}
        uses = [use for use in term.uses if use.lang == ORIGINAL]
        if not term.defined_at:
            uses = [use for use in uses if not _in_passing(use, texts.get(use.unit, ""))]
        found = dict.fromkeys(use.unit.article for use in uses)
        articles = [a for a in found if a and a in place and a not in other_sense]
        home = term.defined_at.article if term.defined_at else None
        if len(articles) > RARE:
            home = home or (articles[0] if term.kind == "institution" and len(articles) <= MOST else None)
        kind = TIES[term.kind]
        for one in articles:
            for other in [home] if home else articles if len(articles) <= RARE else []:
                yield Relation(one, other, kind, term.original), len(articles)
                yield Relation(other, one, kind, term.original), len(articles)


def _in_passing(use: Use, text: str) -> bool:
    return text[max(0, use.start - 1) : use.start] == LISTED == text[use.end : use.end + 1]


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


def _kind(relation: Relation) -> RelationKind:
    return "noted" if relation.noted else relation.kind


def _strongest(entry: tuple[UnitId, list[tuple[Relation, bool]]]) -> Related:
    article, reasons = entry
    kind = min((_kind(relation) for relation, _ in reasons), key=ORDER.index)
    of_kind = [(relation, outgoing) for relation, outgoing in reasons if _kind(relation) == kind]
    via = dict.fromkeys(relation.via for relation, _ in of_kind if relation.via)
    return Related(article, kind, any(outgoing for _, outgoing in of_kind), tuple(via))


def _rank(one: Related) -> tuple[int, int]:
    """Kind, then how many reasons; sorting is stable, so that rarer reasons and earlier articles stay first."""
    return ORDER.index(one.kind), -len(one.via)
