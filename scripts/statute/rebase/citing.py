"""Texts that cite the statute: their citations are read in the old version and written as they are in the new one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from statute.cite import Context, cite_text, context_of
from statute.cite.years import own_years
from statute.compare import Revision
from statute.model import Citation, Lang, Prose, Statute, UnitId
from statute.naming import unit_name
from statute.rebase.citednumbers import renumbered

_APART = re.compile(r"\]\([^()\n]*\)|`[^`\n]*`|https?://[^\s)\]]+")
"""What is no prose: targets of links, code, addresses."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A text with its citations moved on."""

    text: str
    moves: tuple[str, ...]
    """What each citation that has other numbers now was, and is."""
    faults: tuple[tuple[int, str], ...]
    """Where in the old text, and what is wrong with a citation that could not be moved."""


@dataclass(frozen=True, slots=True)
class Citer:
    """Of texts in one language."""

    lang: Lang
    before: Context
    after: Context
    revision: Revision

    def moved(self, text: str, old: UnitId, new: UnitId) -> Cited:
        """`old` and `new` are what the text is about in the old version and the new one. A citation that names the
        year of its version stays as it is."""
        plain = _APART.sub(lambda match: " " * len(match[0]), text)
        cited = self._citations(plain, self.before, old)
        dated = dict(zip(cited, own_years(cited, plain), strict=True))
        found = [citation for citation in cited if self._known(citation) and not dated[citation]]
        out, at, faults = [], 0, list[tuple[int, str]]()
        wanted: list[tuple[UnitId, ...]] = []
        moves: list[str] = []
        for citation in found:
            targets = tuple(went.unit for t in citation.targets if (went := self.revision.went.get(t)))
            words = text[citation.start : citation.end]
            if len(targets) < len(citation.targets):
                gone = next(t for t in citation.targets if t not in self.revision.went)
                faults.append(
                    (
                        citation.start,
                        f"“{words}” cites {unit_name(self.lang, gone)}, which is there no longer.",
                    )
                )
                wanted.append(())
                continue
            wanted.append(targets)
            ends = [(citation.targets[n], targets[n]) for n in (0, -1)]
            now = renumbered(words, self.lang, ends)
            if now != words:
                moves.append(f"“{words}” is now “{now}”")
            out += [text[at : citation.start], now]
            at = citation.end
        made = "".join((*out, text[at:]))
        return Cited(made, tuple(moves), (*faults, *self._wrong(text, made, found, wanted, new)))

    def _known(self, citation: Citation) -> bool:
        """Whether it cited something in the old version of the statute itself."""
        units = self.before.tree.units
        return citation.law is None and bool(citation.targets) and all(t in units for t in citation.targets)

    def _citations(self, text: str, context: Context, at: UnitId) -> list[Citation]:
        prose = Prose((), text, ((0, 1),))
        found, _ = cite_text(prose, context, unit=at.words(self.lang), at=at, lang=self.lang)
        return [citation for citation in found if citation.law is None]

    def _wrong(
        self, text: str, made: str, found: list[Citation], wanted: list[tuple[UnitId, ...]], new: UnitId
    ) -> list[tuple[int, str]]:
        """Citations that, read in the new version, do not lead where they must."""
        plain = _APART.sub(lambda match: " " * len(match[0]), made)
        again = [c.targets for c in self._citations(plain, self.after, new)]
        out = []
        for citation, targets in zip(found, wanted, strict=True):
            ends = (targets[0], targets[-1]) if targets else ()
            if ends and not any(t and (t[0], t[-1]) == ends for t in again):
                there = unit_name(self.lang, targets[0])
                words = text[citation.start : citation.end]
                out.append((citation.start, f"“{words}” means {there} now; write it so."))
        return out


def citer_of(old: Statute, new: Statute, revision: Revision) -> Citer:
    """Of texts in the language of both."""
    return Citer(new.lang, context_of(old), context_of(new), revision)
