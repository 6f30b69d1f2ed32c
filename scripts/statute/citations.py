"""Everything in an edition that cites: the statute, its translation, gists and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from statute.again import again
from statute.cite import Authority, Context, cite, cite_text, context_of
from statute.cite.provisions import Tree, tree_of
from statute.files.authorityfile import Entry
from statute.model import ORIGINAL, Apparatus, Citation, Lang, Problem, Prose, Statute
from statute.notes.messages import tell
from statute.problems import problem
from statute.suggest import nearest_title

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
    by_title = {authority.original: authority for authority in authorities}
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
    contexts, earlier = _contexts(texts, authorities, versions)
    for a in apparatus:
        yield from _file(a, contexts[a.lang], earlier, authorities, known)


@again(of=lambda *_: None)
def _contexts(
    texts: Mapping[Lang, tuple[Statute, str]],
    authorities: Mapping[str, Authority],
    versions: Mapping[str, Statute],
) -> tuple[Mapping[Lang, Context], Mapping[str, Context]]:
    """What notes in each language may refer to, and what they may of earlier versions."""
    whole = tree_of(texts[ORIGINAL][0])
    contexts = {
        lang: replace(context, tree=_with(context.tree, whole))
        for lang, (statute, _) in texts.items()
        for context in (context_of(statute, authorities),)
    }
    return contexts, {date: context_of(statute, authorities) for date, statute in versions.items()}


@again(of=lambda a, *_: a.path)
def _file(
    a: Apparatus,
    context: Context,
    earlier: Mapping[str, Context],
    authorities: Mapping[str, Authority],
    known: frozenset[str],
) -> Sequence[Found]:
    """Of each text in a file of notes."""
    texts_of_file = [
        (a.unit.words(a.lang), a.unit, a.gist_prose),
        *((n.id.words(a.lang), n.unit, n.prose) for n in a.notes),
    ]
    out: list[Found] = []
    for unit, at, prose in texts_of_file:
        found = cite_text(prose, context, unit=unit, at=at, lang=a.lang, path=a.path, earlier=earlier)
        out.append((found[0], (*found[1], *_unknown(found[0], prose, authorities, known, a))))
    return out


def _with(tree: Tree, whole: Tree) -> Tree:
    """What is not translated yet can be cited all the same."""
    return replace(
        tree,
        articles={**whole.articles, **tree.articles},
        divisions={**whole.divisions, **tree.divisions},
        units=whole.units | tree.units,
    )


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
        like = nearest_title(citation.law or "", (one.title(a.lang) for one in authorities.values()))
        hint, place = "like" if like else "add", prose.line_at(citation.start)
        yield tell(a.lang, a.path, place, "unknown-authority", hint, law=citation.law, like=like)


def unused(entries: Sequence[Entry], citations: Sequence[Citation], path: str) -> Iterator[Problem]:
    """A warning for each entry of authorities.toml that nothing cites."""
    cited = {citation.law for citation in citations}
    for entry in entries:
        if cited.isdisjoint(entry.authority.every_title):
            message = f"Nothing cites 《{entry.authority.original}》."
            hint = "Take the entry out, or cite the law in the note that it is for."
            yield problem(path, entry.line, "authority-unused", message, hint)
