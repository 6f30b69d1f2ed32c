"""Resolving: mentions → citations. A mention is read from where it stands and from what was cited before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from statute.cite.bare import Bare
from statute.cite.grammars import GRAMMARS
from statute.cite.languagegrammar import Grammar
from statute.cite.model import RANK, Mention, Step
from statute.cite.path import Path, between
from statute.cite.setting import CitationKind, Resolved, Setting
from statute.model import Citation, UnitId

_CLAUSE_END = re.compile("[，。；：]")
_SURELY_CITES = re.compile("的?(?:规定|所列|所称|所述|情形|行为|之罪|罪)")

NEAR = 40
"""So many citations before a bare 第三项 are asked whether it is theirs."""


def resolve(text: str, mentions: Sequence[Mention], setting: Setting) -> tuple[Resolved, ...]:
    """The citations of a text, in order."""
    out: list[Resolved] = []
    for mention in mentions:
        if one := _Case(text, mention, setting, (*setting.lead_in, *out), out[-1] if out else None).resolve():
            out.append(one)
    return tuple(out)


@dataclass(frozen=True, slots=True)
class _Case:
    """One mention with all that decides what it points at."""

    text: str
    mention: Mention
    setting: Setting
    before: tuple[Resolved, ...]
    """Everything cited before it, the lead-in included."""
    last: Resolved | None
    """What was cited last in the same text."""

    @property
    def _grammar(self) -> Grammar:
        return GRAMMARS[self.setting.lang]

    def resolve(self) -> Resolved | None:
        """The citation; None for a name of the statute itself and for a bare 第三项 that belongs to nothing."""
        if not self.mention.steps:
            name = self.mention.law or ""
            if self._means_statute(name) and not (self.setting.is_statute and self.setting.place.article):
                return None  # but 《X》同时废止 in X repeals an older X
            return self._made("external", Path(self.setting.names.full(name)), (), True)
        if self.mention.scope == "that" and not self._antecedent:
            return None
        base, kind = self._base()
        if self._first.level == "annex" and self._bare and not self.setting.tree.annexes:
            return None  # the annex of something else
        paths = self._walk([base], self.mention.steps)
        whole = len(paths) == _expected(self.mention.steps)
        targets = tuple(path.id for path in paths if path.id)
        if self.mention.until and paths:
            level = self.mention.until[0].level
            far = self._walk([paths[-1].above(level, self.setting.tree)], self.mention.until)
            whole = whole and bool(far)
            if far:
                targets = between(paths[0], far[-1], self.setting.tree)
                paths = far
        found = whole and (base.law is not None or all(t in self.setting.tree.units for t in targets))
        if (
            not found
            and self._bare
            and self._first.level != "article"
            and not (self._grammar.divisions_cite and self._first.level in ("chapter", "section"))
            and not _SURELY_CITES.match(self.text, self.mention.end)
        ):
            return None
        return self._made(kind, paths[-1] if paths else base, targets, found)

    def _means_statute(self, name: str) -> bool:
        """Its own name; in notes also 《条例》."""
        names = self.setting.names
        return names.is_own(name) or (not self.setting.is_statute and names.is_own_kind(name))

    @property
    def _antecedent(self) -> str | None:
        """The law that 该法 speaks of: the one last cited, or the statute where its own name stands before."""
        laws = [one.citation.law for one in self.before if one.citation.law]
        own = (name for name in self.setting.names.own if name in self.text[: self.mention.start])
        return laws[-1] if laws else next(own, None)

    @property
    def _first(self) -> Step:
        return self.mention.steps[0]

    @property
    def _bare(self) -> bool:
        return self.mention.scope == "none" and not self.mention.continues and self._first.way == "number"

    def _walk(self, paths: list[Path], steps: Sequence[Step]) -> list[Path]:
        place = self.setting.place
        if place.tail and place.paragraph and not self.mention.start:
            place = replace(
                place, paragraph=place.paragraph + 1
            )  # a tail that opens with 前款 is a new paragraph
        for step in steps:
            paths = [path for base in paths for path in base.advance(step, place, self.setting.tree)]
        return paths

    def _base(self) -> tuple[Path, CitationKind]:
        """Where the first step starts from, and the kind of the citation."""
        mention, names = self.mention, self.setting.names
        if mention.scope == "law" and mention.law and not self._means_statute(mention.law):
            return Path(names.full(mention.law)), "external"
        if mention.scope == "that":
            law = self._antecedent
            return (
                (Path(), "internal") if law is None or self._means_statute(law) else (Path(law), "external")
            )
        if mention.scope != "none":
            return Path(), "internal"
        if mention.continues and self.last:
            base = self.last.path.above(self._first.level, self.setting.tree)
            names_article = self._first.level == "article" and base.law is None
            return base, "internal" if names_article else self.last.citation.kind
        if self._first.way == "same":
            same = next((one for one in reversed(self.before) if one.path.article), None)
            return (
                (same.path.above(_below(self._first), self.setting.tree), same.citation.kind)
                if same
                else (Path(), "relative")
            )
        if self._first.way != "number":
            has_article = any(s.level == "article" and s.way == "number" for s in mention.steps)
            return Path(), "internal" if has_article else "relative"
        return self._bare_base()

    def _bare_base(self) -> tuple[Path, CitationKind]:
        """第十条, 第二款, 第三项 with nothing before it."""
        level, place, tree = self._first.level, self.setting.place, self.setting.tree
        if RANK[level] <= RANK["article"]:
            last = self.last
            goes_on = self.setting.is_statute and self._grammar.goes_on_with_law
            if level == "article" and last and last.citation.law and goes_on:
                between_them = self.text[last.mention.end : self.mention.start]
                if last.mention.steps and not _CLAUSE_END.search(between_them):
                    return Path(last.citation.law), "external"
            own = (
                place.annex.below("article", self._first.number)
                if place.annex and self._first.number
                else None
            )
            if level == "article" and own in tree.articles:
                return Path(annex=place.annex), "internal"
            if level == "section":
                return Path(division=tree.around(place.division, "chapter")), "relative"
            return Path(), "internal"
        if level == "paragraph":
            return self._alone().paragraph()
        if level == "item":
            return self._alone().item()
        return Path(article=place.article, paragraph=place.paragraph, item=place.item), "relative"

    def _alone(self) -> Bare:
        return Bare(self._first.number, self.setting, self.before[-NEAR:], self.text, self.mention.start)

    def _made(self, kind: CitationKind, path: Path, targets: tuple[UnitId, ...], found: bool) -> Resolved:
        start, end = self.mention.start, self.mention.end
        citation = Citation(
            self.setting.unit, self.setting.lang, start, end, self.text[start:end], kind, path.law, targets
        )
        return Resolved(citation, self.mention, path, found)


def _expected(steps: Sequence[Step]) -> int:
    """How many targets there must be: two for 前两款."""
    number = 1
    for step in steps:
        number *= step.count
    return number


def _below(step: Step) -> Literal["paragraph", "item"]:
    return "paragraph" if step.level == "article" else "item"
