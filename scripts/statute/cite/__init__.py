"""Citations: the words of a text that point at a provision, and what they point at.

    text ─find→ mentions ─resolve→ citations and problems

`find` knows the forms and not the statute; `resolve` knows the statute and not the forms. A citation covers
the fewest words that cite, with 本法 or the name of the law where they stand directly before the provision.
A citation that points at nothing keeps the ids that its words give, and is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from statute.acyclic import acyclic
from statute.cite.documents import Elsewhere, own_mentions
from statute.cite.grammars import GRAMMARS
from statute.cite.lawnames import LawNames, names_of
from statute.cite.model import Authority, Mention
from statute.cite.nowhere import problem_of, untitled
from statute.cite.provisions import Tree, tree_of
from statute.cite.resolve import resolve
from statute.cite.setting import Resolved, Setting
from statute.cite.years import own_years
from statute.model import ORIGINAL, Citation, Lang, Problem, Prose, Statute, Unit, UnitId

__all__ = ["Authority", "Context", "cite", "cite_text", "context_of", "without_links"]

NO_AUTHORITIES: Mapping[str, Authority] = MappingProxyType({})

_QUOTATION = re.compile("「[^「」]*」|“[^“”]*”")


@dataclass(frozen=True, slots=True)
class Context:
    """What texts about a statute may refer to; made once, and used for every note."""

    tree: Tree
    names: LawNames


NO_VERSIONS: Mapping[str, Context] = MappingProxyType({})


def context_of(statute: Statute, authorities: Mapping[str, Authority] = NO_AUTHORITIES) -> Context:
    """The context for texts in the statute's language; `authorities` are by any key."""
    return Context(tree_of(statute), names_of(statute, authorities))


@acyclic
def cite(
    statute: Statute, authorities: Mapping[str, Authority] = NO_AUTHORITIES, path: str = ""
) -> tuple[tuple[Citation, ...], tuple[Problem, ...]]:
    """All citations of a statute in the order of its text, and a problem for each that points at nothing.

    Problems name `path`. A slip in the statute as received is not ours to mend and only a warning.
    """
    context = context_of(statute, authorities)
    received = statute.lang == ORIGINAL
    code = "source-citation-nowhere" if received else "citation-nowhere"
    citations: list[Citation] = []
    problems: list[Problem] = []
    for unit, found in _statute(statute, context):
        citations += (one.citation for one in found)
        bad = (problem_of(one, context.tree, code, path, unit.line) for one in found)
        problems += (one for one in bad if one)
    return tuple(citations), tuple(problems)


def cite_text(
    prose: Prose,
    context: Context,
    *,
    unit: UnitId,
    at: UnitId,
    lang: Lang,
    path: str = "",
    earlier: Mapping[str, Context] = NO_VERSIONS,
) -> tuple[tuple[Citation, ...], tuple[Problem, ...]]:
    """The citations of a note or gist.

    `unit` is the id of the text itself (`note:zh/13#members`); `at` is the unit of the statute that it is
    about (`13.p2`, `ch4`, `title`), from which 本条 and 前款 are read. A bare 第十三条 is the statute's.
    What stands in code and links is left alone, and in quotations only what names its law counts: 本法第三条 in
    the words of another law is not ours. Offsets count in `prose.text`. `earlier` are versions of the statute, by the
    date of their adoption: 2010年本条例第十三条 is read in the one of that year.
    """
    text = without_links(prose)
    quoted = [match.span() for match in _QUOTATION.finditer(text)]
    names = context.names.with_short_names([text])
    found_here, elsewhere = _find(text, lang, names)
    mentions = [
        mention
        for mention in found_here
        if mention.law or not any(start <= mention.start < end for start, end in quoted)
    ]
    setting = Setting(context.tree, names, context.tree.place(at), unit, lang, False)
    found = _dated(prose.text, mentions, setting, resolve(prose.text, mentions, setting), earlier)
    bad = (
        problem_of(
            one,
            earlier.get(one.citation.version, context).tree,
            "citation-nowhere",
            path,
            prose.line_at(one.citation.start),
        )
        for one in found
    )
    unclear = (
        untitled(prose.text[one.start : one.end], lang, path, prose.line_at(one.start))
        for one in (*elsewhere, *_dangling(mentions, found))
        if not any(start <= one.start < end for start, end in quoted)
    )
    return tuple(one.citation for one in found), (*(one for one in bad if one), *unclear)


def _dated(
    text: str,
    mentions: Sequence[Mention],
    setting: Setting,
    found: tuple[Resolved, ...],
    earlier: Mapping[str, Context],
) -> tuple[Resolved, ...]:
    """What is cited of an earlier version of the statute, read in that version."""
    if not earlier:
        return found
    out = []
    for one, year in zip(found, own_years([one.citation for one in found], text), strict=True):
        versions = [date for date in earlier if year and date.startswith(year) and one.citation.law is None]
        if len(versions) == 1:
            tree = earlier[versions[0]].tree
            again = resolve(text, mentions, replace(setting, tree=tree))
            one = next((r for r in again if r.mention == one.mention), one)
            one = replace(one, citation=replace(one.citation, version=versions[0]))
        out.append(one)
    return tuple(out)


def without_links(prose: Prose) -> str:
    """The text with blanks for what is a link or code already: as long as the text itself."""
    out, at = [], 0
    for run in prose.runs():
        if run.link or "code" in run.style:
            out += [prose.text[at : run.start], " " * len(run.text)]
            at = run.start + len(run.text)
    return "".join((*out, prose.text[at:]))


def _find(text: str, lang: Lang, names: LawNames) -> tuple[tuple[Mention, ...], tuple[Elsewhere, ...]]:
    """What is cited here, and provisions of documents without a title."""
    return own_mentions(GRAMMARS[lang].find(text, names), text, lang)


def _dangling(mentions: Sequence[Mention], found: Sequence[Resolved]) -> Iterator[Elsewhere]:
    """该法第二条 where no law stands before it, 附件一第二条 where there is no annex."""
    read = {one.mention.start for one in found}
    for mention in mentions:
        annexed = len(mention.steps) > 1 and mention.steps[0].level == "annex"
        if (mention.scope == "that" or annexed) and mention.start not in read:
            yield Elsewhere(mention.start, mention.end)


def _statute(statute: Statute, context: Context) -> Iterator[tuple[Unit, tuple[Resolved, ...]]]:
    """Units in the order of the text with what they cite; items are read after what leads in to them."""
    lead_in: tuple[Resolved, ...] = ()
    for unit in statute.units():
        leads_in = unit.id.kind == "paragraph" and unit.id.parent == unit.id.home
        found = _unit(unit, statute.lang, context, () if leads_in else lead_in)
        if leads_in:
            lead_in = found
        yield unit, found


def _unit(unit: Unit, lang: Lang, context: Context, lead_in: tuple[Resolved, ...]) -> tuple[Resolved, ...]:
    mentions, _ = _find(unit.text, lang, context.names)
    if not mentions:
        return ()
    setting = Setting(context.tree, context.names, context.tree.place(unit.id), unit.id, lang, True, lead_in)
    return resolve(unit.text, mentions, setting)
