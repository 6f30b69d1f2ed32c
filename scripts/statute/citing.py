"""Everything in an edition that cites: the statute, its translation, gists and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from statute.cite import Authority, cite, cite_text, context_of
from statute.model import Apparatus, Citation, Lang, Problem, Statute

Found = tuple[tuple[Citation, ...], tuple[Problem, ...]]


def cite_all(
    texts: Mapping[Lang, tuple[Statute, str]],
    apparatus: Sequence[Apparatus],
    authorities: Sequence[Authority],
) -> Found:
    """All citations, and a problem for each that points at nothing.

    `texts` gives for each language the statute and the path that problems name. Citations come in the order
    statute, translation, then gist and notes file by file.
    """
    by_title = {authority.zh: authority for authority in authorities}
    citations: list[Citation] = []
    problems: list[Problem] = []
    for found in _all(texts, apparatus, by_title):
        citations += found[0]
        problems += found[1]
    return tuple(citations), tuple(problems)


def _all(
    texts: Mapping[Lang, tuple[Statute, str]],
    apparatus: Sequence[Apparatus],
    authorities: Mapping[str, Authority],
) -> Iterator[Found]:
    for statute, path in texts.values():
        yield cite(statute, authorities, path)
    contexts = {lang: context_of(statute, authorities) for lang, (statute, _) in texts.items()}
    for a in apparatus:
        context = contexts[a.lang]
        unit = f"gist:{a.lang}/{a.unit}"
        yield cite_text(a.gist, context, unit=unit, at=a.unit, lang=a.lang, path=a.path, line=a.gist_line)
        for note in a.notes:
            unit = f"note:{a.lang}/{note.id}"
            yield cite_text(
                note.body, context, unit=unit, at=note.unit, lang=a.lang, path=note.path, line=note.body_line
            )
