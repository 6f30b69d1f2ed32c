"""Lines that belong together are joined: sentences cut by a page break, paragraphs wrapped by hand.

Two kinds of file occur. In most, a line is a whole paragraph, with or without blank lines between;
there only a line that does not end its sentence is joined to the next. In a file wrapped by hand
(many lines of nearly one length, cut in mid-sentence) the lines up to the next blank one are a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from statute.model import CELL, Cleaned, Edit, Line, RulingKind
from statute.parse.document import HEADING_LENGTH, settle
from statute.parse.labels import DIVISIONS, Label, first_article, label_of
from statute.parse.layout import Layout, find_layout, without_running_heads
from statute.parse.lists import mark_members
from statute.parse.numbers import mend_numbers
from statute.parse.opening import State, opens
from statute.parse.rulings import ruled, without_outside
from statute.parse.seams import Phrases, between, is_broken
from statute.parse.titles import INSTRUMENT, is_ordinal, is_organ, may_be_title
from statute.text.sentence import (
    continues_formula,
    ends_sentence,
    is_contents,
    is_deleted,
    is_formula,
    is_open,
)

_OWN_LINE = re.compile(
    r"(?:公告|令|通告)$|^第.{1,6}号$|^[\d〇零○一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$"
)
"""Head, number and date of a promulgation notice: they never go on."""
_INNER = re.compile('[，。；：、？！）》〉」』】]|["”][。；，]?$')
"""With these no line begins: it goes on whatever stands above."""
_DANGLING = re.compile("(?:根据|依照|按照|应当|可以|不得|[和或与及的由在对为])$")
"""With these no name and no row of a table ends."""
_FRAGMENT = re.compile("[\u4e00-\u9fff][，、；]")
"""A single character and a comma: the end of what a word above begins."""
LOOKED_AT = 2000
"""How much of the end of a paragraph is looked at: an adoption note may be that long."""
LONG = 40
"""In an annex shorter lines without a comma do not go on: they are of a list or a table."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Whole paragraphs, each with the label it opens with; a line that only begins with a citation has none."""

    lines: tuple[Line, ...]
    labels: tuple[Label | None, ...]
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """A line and what stands before it."""

    before: str
    """The paragraph above, as joined so far; of a long one the end."""
    piece: Line
    """The last line of it."""
    line: Line
    label: Label | None
    below: Label | None
    """Of the next line."""
    ruled: RulingKind | None
    """What the editors say the line is."""
    state: State
    blank: bool
    """A blank line stands between."""
    drawn: bool
    """A line of dashes stands between."""
    in_body: bool
    after_last: bool
    """Below the label of the last article."""
    goes_on: bool
    """In a list it goes on a sentence."""
    phrases: Phrases


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it grows; only its end is looked at, so that a long one takes no longer a line."""

    number: int
    pieces: list[str]
    label: Label | None
    end: str
    length: int

    def add(self, gap: str, text: str) -> None:
        self.pieces += [gap, text]
        self.length += len(gap) + len(text)
        self.end = (self.end + gap + text)[-LOOKED_AT:]


def join(cleaned: Cleaned, rulings: Mapping[int, RulingKind]) -> Joined:
    """The same text with whole paragraphs on each line; every join and dropped running head is logged."""
    edits = list(cleaned.edits)
    cleaned = without_outside(cleaned, rulings, edits)
    found = [label_of(line.text, cleaned.lang) for line in cleaned.lines]
    lines, kept = without_running_heads(cleaned, found, edits)
    lines = mend_numbers(lines, kept, cleaned.lang, edits)
    labels = ruled(lines, settle(lines, kept), rulings)
    layout = find_layout(cleaned, lines, labels)
    goes_on = mark_members(lines, labels, layout.body, len(lines), layout.full)
    ruled(lines, labels, rulings)
    phrases = Phrases(lines)
    drawn = frozenset(edit.line for edit in cleaned.edits if edit.rule in ("rule-line", "cell"))
    out: list[_Paragraph] = []
    last_piece = Line(0, "")
    end_line = 0
    state = State()
    for index, (line, label) in enumerate(zip(lines, labels, strict=True)):
        in_body = index > layout.body >= 0
        if in_body and state.repeats(label):
            edits.append(Edit("running-head", line.number, line.text, "", line.number, 0))
            continue
        before = out[-1].end if out else ""
        blank = line.number - end_line > 1
        below = labels[index + 1] if index + 1 < len(labels) else None
        said = rulings.get(line.number)
        after_last = index > layout.last
        quoted = line.number in goes_on
        place = _Place(
            before,
            last_piece,
            line,
            label,
            below,
            said,
            state,
            blank,
            not drawn.isdisjoint(range(end_line + 1, line.number)),
            in_body,
            after_last,
            quoted,
            phrases,
        )
        join_it = out and index != layout.body
        rule = _rule(place, layout) if join_it else ""
        if rule:
            broken = in_body and is_broken(before, line.text)
            gap = "" if broken else between(before, line.text, state.last, cleaned.lang)
            breaks = "\n" * (line.number - end_line)
            edits.append(Edit(rule, end_line, breaks, gap, out[-1].number, out[-1].length))
            out[-1].add(gap, line.text)
            if broken:
                out[-1].label = label_of(before + line.text, cleaned.lang)
                state = state.after(out[-1].label, in_body)
        else:
            if label is not None and join_it and not _opens(place, label, layout):
                label = None
            text = line.text
            out.append(_Paragraph(line.number, [text], label, text[-LOOKED_AT:], len(text)))
            state = state.after(label, index >= layout.body >= 0)
        last_piece, end_line = line, line.number
    whole = tuple(Line(p.number, "".join(p.pieces)) for p in out)
    opened = [p.label and p.label.of(line.text) for line, p in zip(whole, out, strict=True)]
    if layout.wrapped:  # Members that took more than a line are whole only now.
        mark_members(whole, opened, first_article(opened), len(whole), frozenset())
    return Joined(whole, tuple(opened), tuple(edits))


def _rule(at: _Place, layout: Layout) -> str:
    """Name of the rule that joins the line to what stands before it, empty if it opens something of its own."""
    if at.ruled:
        return "structure" if at.ruled == "continuation" else ""
    if at.label is not None and _opens(at, at.label, layout):
        return ""
    if at.in_body and _INNER.match(at.line.text):
        return "join" if at.blank else "wrap"
    done, last, text = _done(at, layout), at.state.last, at.line.text
    if last is not None and last.kind == "annex":
        return "wrap" if not at.blank and (is_open(at.before) or at.piece.number in layout.full) else ""
    if last is not None and last.text == at.before:
        return "label-line" if last.kind not in DIVISIONS or not ends_sentence(text) else ""
    if last is not None and last.kind in DIVISIONS and (at.in_body or _heading_goes_on(at, layout)):
        return "wrap" if last.text and _heading_goes_on(at, layout) else ""
    if not at.in_body:
        return "wrap" if not at.blank and _front_goes_on(at, layout) else ""
    if is_formula(text) and not layout.wrapped:
        return ""
    if layout.wrapped and not at.blank:
        return "wrap" if not done or at.piece.number in layout.full else ""
    alone = may_be_title(at.before) and not _ends(at, layout)
    listed = last is not None and (last.kind == "paragraph" or (last.kind == "figure" and is_organ(text)))
    if at.after_last and (last is None or listed) and (alone or _OWN_LINE.search(at.before)):
        return ""
    if at.state.annex and not _is_prose(at, layout):
        return ""
    return "" if done else "join" if at.blank else "wrap"


def _is_prose(at: _Place, layout: Layout) -> bool:
    """In an annex: whether the line ends a sentence that the one above began, and both are no names or rows.

    In a wrapped file it may also go on with it."""
    above = at.before.removeprefix(at.state.last.text) if at.state.last else at.before
    if not _ends(at, layout) or above[-1] in "》）" or (at.blank and at.line.text[0] in "（("):
        return False
    if at.state.named:
        return at.phrases.are_surely_cut(above, at.line.text)
    if at.drawn:
        return False
    sentence = len(above) >= LONG or bool(re.search("[，。；、《（]", above) or _FRAGMENT.match(at.line.text))
    return sentence or bool(_DANGLING.search(above)) or at.phrases.are_cut(above, at.line.text)


def _ends(at: _Place, layout: Layout) -> bool:
    """Whether the line ends a sentence, or reaches the width of a wrapped file, so that the sentence ends below."""
    return ends_sentence(at.line.text) or at.line.number in layout.full


def _heading_goes_on(at: _Place, layout: Layout) -> bool:
    """Whether the line is the second half of the heading above it."""
    if ends_sentence(at.before):
        return False
    if at.blank or not at.in_body:
        over = at.below is not None and (at.below.kind in DIVISIONS or at.below.kind == "article")
        return over and len(at.line.text) <= HEADING_LENGTH and may_be_title(at.line.text)
    return layout.wrapped or not ends_sentence(at.line.text)


def _opens(at: _Place, label: Label, layout: Layout) -> bool:
    """Whether the line's label opens a unit. In a wrapped file it does not in the middle of a paragraph."""
    if at.ruled or (at.state.annex and (at.blank or not layout.wrapped)):
        return True
    flows = layout.wrapped and at.in_body and not at.blank and at.piece.number in layout.full
    row = label.kind == "member" and CELL in at.line.text and CELL not in at.piece.text
    if flows and (label.kind == "article" or (label.kind == "item" and layout.items_parted)):
        return False
    cut = row or label.kind == "point"
    if flows and cut and not ends_sentence(at.piece.text):  # A first cell of two lines; 统 / 一、高效.
        return False
    return opens(label, _done(at, layout), at.before, at.state, at.in_body)


def _done(at: _Place, layout: Layout) -> bool:
    """Whether nothing more is wanted after what stands before: it ends a sentence, or is a heading or formula."""
    text, last = at.before, at.state.last
    if at.goes_on:
        return False
    heading = last is not None and last.kind in DIVISIONS and bool(last.rest)
    formula = not heading and is_formula(text) and not continues_formula(at.line.text)
    member = last is not None and last.kind == "member"
    gone = last is not None and is_deleted(last.rest)
    return heading or member or formula or gone or ends_sentence(text) or at.piece.number in layout.captions


def _front_goes_on(at: _Place, layout: Layout) -> bool:
    """Above the first article only a note in brackets, and sentences of a parted file, go on."""
    before, text = at.before, at.line.text
    if is_contents(before) or is_contents(text) or is_ordinal(before):
        return False
    if is_open(before):
        return True
    if at.state.last is None and may_be_title(before) and INSTRUMENT.search(text):
        return False  # `titleblock` joins them, if they are of one title.
    alone = _OWN_LINE.search(before) or _OWN_LINE.search(text)
    return layout.parted and not ends_sentence(before) and not alone and text[0] not in "（("
