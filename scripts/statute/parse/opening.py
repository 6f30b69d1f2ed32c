"""Whether a line with a label opens a unit, or goes on the sentence before it and only cites."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from statute.parse.labels import DIVISIONS, ITEMS, RANK, Label, LabelKind

_CITES = re.compile(
    r"[的、，。；）”》之]|所(?![有在得属谓需])|规定(?=[的、，。；])|以外|以及|或者|款(?!待|项)|项(?!目)|中(?=[的所，、]|规定|涉及|关于|有关)"
    r"|[第和或及与至](?=第?[一二三四五六七八九十百]+[条款项])"
)
"""What follows 第N条 where it cites and does not open an article: 第三条的, 第三条第二款, 第三条至第五条."""
_ITEM_CITED = re.compile(r"(?:第|、|和|或|或者|至|及|与)$")


def cites(rest: str) -> bool:
    """Whether the words after 第N条 show that it is only cited."""
    return bool(_CITES.match(rest))


@dataclass(frozen=True, slots=True)
class State:
    """Where in the statute the last line stands."""

    last: Label | None = None
    article: int = 0
    item: int = 0
    headings: tuple[tuple[LabelKind, str], ...] = ()
    annex: bool = False
    """In an annex, where a line is a line."""
    named: bool = False
    """The last line is the name of an annex, below its label."""

    def after(self, label: Label | None, in_body: bool) -> State:
        """The state once a line with this label, or none, is read."""
        if label is not None and label.kind in DIVISIONS:
            around = tuple(h for h in self.headings if RANK[h[0]] < RANK[label.kind])
            here = (label.kind, label.text + label.rest)
            return replace(self, last=label, headings=(*around, here), item=0, named=False)
        if label is None or not in_body:
            above = self.last
            named = label is None and above is not None and above.kind == "annex" and not above.rest
            return replace(self, last=label, named=named)
        if label.kind == "article":
            return replace(self, last=label, article=label.number or self.article + 1, item=0, named=False)
        if label.kind == "annex":
            return State(label, annex=True)
        if label.kind in ("point", "item"):
            return replace(self, last=label, item=label.number or 0, named=False)
        return replace(self, last=label, named=False)

    def repeats(self, label: Label | None) -> bool:
        """A heading that stands again while it is still in force is a running head."""
        return (
            label is not None
            and label.kind in DIVISIONS
            and (label.kind, label.text + label.rest) in self.headings
        )


def opens(label: Label, done: bool, before: str, state: State, in_body: bool) -> bool:
    """Whether the label opens a unit; `done` says whether the text before it, `before`, has come to an end."""
    if label.kind in DIVISIONS:
        plain = not re.search(r"[。；，：]", label.rest)
        return plain and not (in_body and not done and not label.gap and label.rest)
    if label.kind == "article":
        return _opens_article(label, done, before, state)
    if label.kind in ("member", "annex"):
        return True
    if label.kind in ("point", "item"):
        cited = label.rest[:1] in ("项", "、") or bool(_ITEM_CITED.search(before))
        first = 1 if label.kind == "item" else None
        return done or (not cited and label.number in (first, state.item + 1))
    return done or label.number == 1 or (state.last is not None and state.last.kind in ITEMS[2:])


def _opens_article(label: Label, done: bool, before: str, state: State) -> bool:
    again = label.number == 1 and state.last is None and not re.search("[，。；：]", before)
    expected = (
        again or label.number == state.article + 1 or (label.number == state.article and label.branch > 0)
    )
    if label.gap or label.mark or not label.rest:
        return done or expected or (label.number or 0) > state.article
    if not done and not again:
        return False
    return expected and not cites(label.rest)
