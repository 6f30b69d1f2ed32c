"""Everything in an edition that cites: the statute, its translation, gists and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from statute.cite import Authority, cite, cite_text, context_of
from statute.model import Apparatus, Citation, Lang, Problem, Prose, Statute
from statute.notes.messages import tell
from statute.suggest import nearest

NO_VERSIONS: Mapping[str, Statute] = MappingProxyType({})
Found = tuple[tuple[Citation, ...], tuple[Problem, ...]]


def cite_all(
    texts: Mapping[Lang, tuple[Statute, str]],
    apparatus: Sequence[Apparatus],
    authorities: Sequence[Authority],
    versions: Mapping[str, Statute] = NO_VERSIONS,
) -> Found:
    """All citations, and a problem for each that points at nothing.

    `texts` gives for each language the statute and the path that problems name; `versions` are earlier texts of it,
    by the date of their adoption, which notes may name. Citations come in the order
    statute, translation, then gist and notes file by file.
    """
    by_title = {authority.zh: authority for authority in authorities}
    citations: list[Citation] = []
    problems: list[Problem] = []
    for found in _all(texts, apparatus, by_title, versions):
        citations += found[0]
        problems += found[1]
    return tuple(citations), tuple(problems)


def _all(
    texts: Mapping[Lang, tuple[Statute, str]],
    apparatus: Sequence[Apparatus],
    authorities: Mapping[str, Authority],
    versions: Mapping[str, Statute],
) -> Iterator[Found]:
    for statute, path in texts.values():
        yield cite(statute, authorities, path)
    known = frozenset(title for one in authorities.values() for title in one.every_title)
    contexts = {lang: context_of(statute, authorities) for lang, (statute, _) in texts.items()}
    earlier = {date: context_of(statute, authorities) for date, statute in versions.items()}
    for a in apparatus:
        context = contexts[a.lang]
        texts_of_file = [
            (a.unit.words(a.lang), a.unit, a.gist_prose),
            *((n.id.words(a.lang), n.unit, n.prose) for n in a.notes),
        ]
        for unit, at, prose in texts_of_file:
            found = cite_text(prose, context, unit=unit, at=at, lang=a.lang, path=a.path, earlier=earlier)
            yield found[0], (*found[1], *_unknown(found[0], prose, authorities, known, a))


def _unknown(
    citations: Sequence[Citation],
    prose: Prose,
    authorities: Mapping[str, Authority],
    known: frozenset[str],
    a: Apparatus,
) -> Iterator[Problem]:
    """A problem for each law that authorities.toml does not have, where it is first cited.

    An edition that keeps no such list is not held to it.
    """
    if not authorities:
        return
    for citation in {c.law: c for c in reversed(citations) if c.law and c.law not in known}.values():
        titles = [one.title(a.lang) for one in authorities.values()]
        like = nearest(citation.law or "", titles) or titles[0]
        place = prose.line_at(citation.start)
        yield tell(a.lang, a.path, place, "unknown-authority", law=citation.law, like=like)
