"""Citations: the words of a text that point at a provision, and what they point at.

    text ─find→ mentions ─resolve→ citations and problems

`find` knows the forms and not the statute; `resolve` knows the statute and not the forms. A citation covers
the fewest words that cite, with 本法 or the name of the law where they stand directly before the provision.
A citation that points at nothing keeps the id that its words give, and is a problem.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from statute.cite.find import find
from statute.cite.model import Authority
from statute.cite.names import Names, names_of
from statute.cite.resolve import Resolved, Setting, resolve
from statute.cite.tree import Place, Tree, tree_of
from statute.model import Article, Citation, Lang, Problem, Statute, Unit

__all__ = ["Authority", "Context", "cite", "cite_text", "context_of"]


@dataclass(frozen=True, slots=True)
class Context:
    """What texts about a statute may refer to; made once, used for every note."""

    tree: Tree
    names: Names
    authorities: Mapping[str, Authority]


def context_of(statute: Statute, authorities: Mapping[str, Authority]) -> Context:
    return Context(tree_of(statute), names_of(statute, authorities), authorities)


def cite(
    statute: Statute, authorities: Mapping[str, Authority] = {}, path: str = ""
) -> tuple[tuple[Citation, ...], tuple[Problem, ...]]:
    context = context_of(statute, authorities)
    out = []
    for unit in statute.units():
        if "." in unit.id and unit.id.split(".")[0] in context.tree.articles: continue
        s = Setting(context.tree, context.names, context.tree.place(unit.id), unit.id, statute.lang, True)
        out += resolve(unit.text, find(unit.text, context.names), s)
    for a in statute.articles:
        for p in a.paragraphs:
            def do(u, lead):
                s = Setting(context.tree, context.names, context.tree.place(u.id), u.id, statute.lang, True, lead)
                return resolve(u.text, find(u.text, context.names), s)
            lead = do(p, ())
            out += lead
            for i in p.items:
                r = do(i, lead); out += r
                for sub in i.subitems: out += do(sub, (*lead, *r))
            if p.tail: out += do(p.tail, lead)
    return tuple(r.citation for r in out), tuple(r for r in out if not r.found)
