"""Lines that belong together are joined: sentences cut by a page break, paragraphs wrapped by hand.

Two kinds of file occur. In most, a line is a whole paragraph, with or without blank lines between;
there only a line that does not end its sentence is joined to the next. In a file wrapped by hand
(many lines of nearly one length, cut in mid-sentence) the lines up to the next blank one are a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from statute.labels import DIVISIONS, Label, first_article, label_of
from statute.model import Cleaned, Edit, Lang, Line

_SENTENCE_END = "。！？；：…!?;:."
_CLOSERS = "”’）》」』)\"'】"
_GOES_ON = re.compile(r"[的、和或及至与所第款项目中之，。；）”》]|规定|以及|或者|以外")
"""What follows 第N条 where it cites and does not open an article."""
_ITEM_CITED = re.compile(r"(?:第|、|和|或|或者|至|及|以及|与)$")
_OWN_LINE = re.compile(
    r"(?:公告|令|通告)$|^第.{1,6}号$|^[\d〇零○一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$"
)
"""Head, number and date of a promulgation notice: they never go on."""
_CONTENTS = re.compile(r"^(?:目 ?[录次]|Contents)$")
WRAP_SHARE = 0.3
"""Share of lines without end of sentence, among those followed by a plain line, in a wrapped file."""
WRAP_WIDTH = 3
"""By how many characters the lines of a wrapped file differ."""


def ends_sentence(text: str) -> bool:
    """Whether the text ends a sentence or a clause that a paragraph or an item may end with."""
    core = text.rstrip(_CLOSERS)
    return bool(core) and core[-1] in _SENTENCE_END


def is_contents(text: str) -> bool:
    return bool(_CONTENTS.match(text))


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the file is set, found out once."""

    parted: bool
    """Blank lines part the paragraphs."""
    width: int
    """Length of a line in a file wrapped by hand, 0 in any other."""
    body: int
    """Index of the first line that opens an article."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Whole paragraphs, each with the label it opens with; a line that only begins with a citation has none."""

    lines: tuple[Line, ...]
    labels: tuple[Label | None, ...]
    edits: tuple[Edit, ...]


def join(cleaned: Cleaned) -> Joined:
    """The same text with whole paragraphs on each line; every join and dropped running head is logged."""
    edits = list(cleaned.edits)
    lines, labels = _without_running_heads(cleaned, edits)
    layout = _layout(lines, labels)
    out: list[Line] = []
    opened: list[Label | None] = []
    last_piece = Line(0, "")
    end_line = 0
    state = _State()
    for index, (line, label) in enumerate(zip(lines, labels, strict=True)):
        in_body = index > layout.body >= 0
        if in_body and state.repeats(label):
            edits.append(Edit("running-head", line.number, line.text, "", line.number, 0))
            continue
        before = out[-1] if out else Line(0, "")
        blank = line.number - end_line > 1
        join_it = out and index != layout.body
        rule = _rule(before, last_piece, line, label, state, layout, blank, in_body) if join_it else ""
        if rule:
            gap = _between(before.text, line.text, state.last, cleaned.lang)
            breaks = "\n" * (line.number - end_line)
            edits.append(Edit(rule, end_line, breaks, gap, before.number, len(before.text)))
            out[-1] = replace(before, text=before.text + gap + line.text)
            opened[-1] = label_of(out[-1].text, cleaned.lang) if opened[-1] else None
        else:
            if (
                label is not None
                and join_it
                and not opens(label, _done(before, state), before.text, state, in_body)
            ):
                label = None
            out.append(line)
            opened.append(label)
            state = state.after(label, index >= layout.body >= 0)
        last_piece, end_line = line, line.number
    return Joined(tuple(out), tuple(opened), tuple(edits))


@dataclass(frozen=True, slots=True)
class _State:
    """Where in the statute the last line stands."""

    last: Label | None = None
    article: int = 0
    item: int = 0
    headings: tuple[tuple[str, str], ...] = ()

    def after(self, label: Label | None, in_body: bool) -> _State:
        if label is None or not in_body:
            return replace(self, last=label)
        if label.kind == "article":
            return replace(self, last=label, article=label.number or self.article + 1, item=0)
        if label.kind == "item":
            return replace(self, last=label, item=label.number or 0)
        if label.kind in DIVISIONS:
            kept = tuple(h for h in self.headings if h[0] != label.kind)
            return replace(self, last=label, headings=(*kept, (label.kind, label.text + label.rest)), item=0)
        return replace(self, last=label)

    def repeats(self, label: Label | None) -> bool:
        """A heading that stands again while it is still in force is a running head."""
        return (
            label is not None
            and label.kind in DIVISIONS
            and (label.kind, label.text + label.rest) in self.headings
        )


def _rule(
    before: Line,
    piece: Line,
    line: Line,
    label: Label | None,
    state: _State,
    layout: _Layout,
    blank: bool,
    in_body: bool,
) -> str:
    """Name of the rule that joins `line` to what stands before it, empty if it opens something of its own."""
    done = _done(before, state)
    if label is not None and opens(label, done, before.text, state, in_body):
        return ""
    last = state.last
    if last is not None and last.text == before.text:
        return "label-line" if last.kind not in DIVISIONS or not ends_sentence(line.text) else ""
    if not in_body:
        return "wrap" if not blank and _front_goes_on(before.text, line.text, layout) else ""
    if last is not None and last.kind in DIVISIONS:
        return "wrap" if not blank and layout.width and not ends_sentence(before.text) else ""
    if layout.width and not blank:
        return "wrap" if not done or len(piece.text) >= layout.width - WRAP_WIDTH else ""
    return "" if done else "join" if blank else "wrap"


def _done(before: Line, state: _State) -> bool:
    """Whether nothing more is wanted after this line: it ends a sentence, or is a heading."""
    heading = state.last is not None and state.last.kind in DIVISIONS and bool(state.last.rest)
    return heading or ends_sentence(before.text)


def _front_goes_on(before: str, text: str, layout: _Layout) -> bool:
    """Above the first article only a note in brackets, and lines of a parted file, go on."""
    if is_contents(before) or is_contents(text):
        return False
    if before.count("（") + before.count("(") > before.count("）") + before.count(")"):
        return True
    alone = _OWN_LINE.search(before) or _OWN_LINE.search(text)
    return layout.parted and not ends_sentence(before) and not alone and text[0] not in "（("


def opens(label: Label, done: bool, before: str, state: _State, in_body: bool) -> bool:
    """Whether a line with this label opens a unit, or goes on the sentence before it and only cites."""
    if label.kind in DIVISIONS:
        plain = not re.search(r"[。；，：]", label.rest)
        return plain and not (in_body and not done and not label.gap and label.rest)
    if label.kind == "article":
        return _opens_article(label, done, state)
    if label.kind == "item":
        cited = label.rest[:1] in ("项", "、") or bool(_ITEM_CITED.search(before))
        return done or (not cited and label.number in (1, state.item + 1))
    return done or label.number == 1 or (state.last is not None and state.last.kind == "subitem")


def _opens_article(label: Label, done: bool, state: _State) -> bool:
    expected = label.number == state.article + 1 or (label.number == state.article and label.branch > 0)
    if label.gap or not label.rest:
        return done or expected or (label.number or 0) > state.article
    return done and (expected or state.article == 0) and not _GOES_ON.match(label.rest)


def _between(before: str, text: str, last: Label | None, lang: Lang) -> str:
    """Chinese goes on without a space; after a label alone, and between the dates of an adoption note, there is one."""
    if lang == "en" or (last is not None and last.text == before and last.kind not in ("item", "subitem")):
        return " "
    if (
        last is None
        and re.match(r"(?:\d{4}年|根据|自\d{4}年)", text)
        and before.lstrip("（(")[:1].isdigit()
        and "日" in before
    ):
        return " "
    return (
        " "
        if before[-1].isascii() and text[0].isascii() and before[-1].isalnum() and text[0].isalpha()
        else ""
    )


def _layout(lines: Sequence[Line], labels: Sequence[Label | None]) -> _Layout:
    body = first_article(labels)
    articles = [i for i, label in enumerate(labels) if label and label.kind == "article" and i > 0]
    parted = sum(lines[i].number - lines[i - 1].number > 1 for i in articles) * 2 >= max(1, len(articles))
    followed = [
        lines[i]
        for i in range(max(body, 0), len(lines) - 1)
        if labels[i + 1] is None and lines[i + 1].number - lines[i].number == 1
    ]
    cut = [len(line.text) for line in followed if not ends_sentence(line.text)]
    width = 0
    if parted and len(cut) >= 3 and len(cut) > len(followed) * WRAP_SHARE:
        middle = round(median(cut))
        if sum(abs(n - middle) <= WRAP_WIDTH for n in cut) >= 0.7 * len(cut):
            width = middle
    return _Layout(parted, width, body)


def _without_running_heads(cleaned: Cleaned, edits: list[Edit]) -> tuple[list[Line], list[Label | None]]:
    """The lines less those that a page repeats: short, unpunctuated, three times there or once above the body.

    The one above the first article stays: it is the title.
    """
    labels = [label_of(line.text, cleaned.lang) for line in cleaned.lines]
    body = first_article(labels)
    short = [i for i, line in enumerate(cleaned.lines) if labels[i] is None and _is_short(line.text)]
    count = Counter(cleaned.lines[i].text for i in short if _stands_alone(cleaned.lines, i))
    front = {line.text for line in cleaned.lines[: max(body, 0)]}
    drop = {
        i
        for i in short
        if i > body >= 0 and (count[cleaned.lines[i].text] >= 3 or cleaned.lines[i].text in front)
    }
    for i in sorted(drop):
        line = cleaned.lines[i]
        edits.append(Edit("running-head", line.number, line.text, "", line.number, 0))
    keep = [i for i in range(len(labels)) if i not in drop]
    return [cleaned.lines[i] for i in keep], [labels[i] for i in keep]


def _is_short(text: str) -> bool:
    return len(text) <= 60 and not ends_sentence(text) and not re.search("[，。；：]", text)


def _stands_alone(lines: Sequence[Line], i: int) -> bool:
    """In a file with blank lines: between two of them. A first line that recurs in wrapped text does not."""
    if lines[-1].number < len(lines) * 1.15:
        return True
    above = lines[i].number - lines[i - 1].number if i else 2
    below = lines[i + 1].number - lines[i].number if i + 1 < len(lines) else 2
    return above > 1 and below > 1
