"""Cleaned lines → how the file is set: wrapped by hand or a paragraph a line, where the statute begins.

Found out once for the whole file, so that a single line need not be judged by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from statute.model import CELL, Cleaned, Edit, Line
from statute.parse.document import last_article, settle
from statute.parse.labels import ITEMS, Label, first_article
from statute.parse.titleblock import TITLE_LINES
from statute.parse.titles import is_ordinal
from statute.parse.titleseams import is_within_word
from statute.text.sentence import columns, ends_sentence, is_formula

WRAP_SHARE = 0.3
"""Share of lines without end of sentence, among those followed by a plain line, in a wrapped file."""
WRAP_WIDTH = 3
"""By how many characters the lines of a wrapped file differ."""
CUT = 3
"""So many lines must be cut for each one that is longer."""
MANY, SURE = 10, 0.9
"""Unless so many are cut, this share of them at one width: a copy may leave lines with tabs whole."""
CAPTION_LENGTH = 30
"""How long an item may be that is the caption of the lines below it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the file is set."""

    parted: bool
    """Blank lines part the paragraphs."""
    wrapped: bool
    """Lines are cut at a fixed width."""
    full: frozenset[int]
    """Numbers of the lines that reach that width."""
    items_parted: bool
    """In a wrapped file: items, too, are parted by blank lines."""
    captions: frozenset[int]
    """Numbers of the lines that are items without a full stop, over lines of their own."""
    body: int
    """Index of the first line that opens an article."""
    last: int
    """Index of the last one, before any that begin again from one: those are of another document."""


def find_layout(cleaned: Cleaned, lines: Sequence[Line], labels: Sequence[Label | None]) -> Layout:
    """The layout of the lines; `cleaned` tells how long they were before the rules touched them."""
    body = first_article(labels)
    articles = [i for i, label in enumerate(labels) if label and label.kind == "article" and i > 0]
    parted = sum(lines[i].number - lines[i - 1].number > 1 for i in articles) * 2 >= max(1, len(articles))
    full = _full_lines(cleaned, lines, labels, body) if parted else frozenset()
    return Layout(
        parted,
        bool(full),
        full,
        _items_parted(lines, labels, full),
        _captions(lines, labels, body),
        body,
        last_article(labels, body),
    )


def _full_lines(
    cleaned: Cleaned, lines: Sequence[Line], labels: Sequence[Label | None], body: int
) -> frozenset[int]:
    """Numbers of the lines as long as the width at which the file is cut; none if it is not wrapped."""
    followed = [
        lines[i]
        for i in range(max(body, 0), len(lines) - 1)
        if labels[i + 1] is None
        and ((label := labels[i]) is None or label.rest)  # A label alone on its line is not cut.
        and lines[i + 1].number - lines[i].number == 1
        and CELL not in lines[i].text + lines[i + 1].text
    ]
    cut = [line.number for line in followed if not ends_sentence(line.text) and not is_formula(line.text)]
    if not cut or len(cut) <= len(followed) * WRAP_SHARE:
        return frozenset()
    below = lines[max(body, 0)].number
    best: tuple[float, frozenset[int]] = (0.0, frozenset())
    for measure, tolerance in ((len, WRAP_WIDTH), (columns, WRAP_WIDTH * 2)):
        size = {line.number: measure(line.text) for line in lines}
        for edit in cleaned.edits:
            if edit.line in size and edit.rule != "line-end":
                size[edit.line] += measure(edit.before) - measure(edit.after)
        middle = round(median(size[n] for n in cut))
        share = sum(abs(size[n] - middle) <= tolerance for n in cut) / len(cut)
        longer = sum(n >= below and size[n] > middle + tolerance for n in size)
        many = len(cut) >= MANY and share >= SURE
        if share > best[0] and (many or longer * CUT <= len(cut)):
            best = share, frozenset(n for n in size if size[n] >= middle - tolerance)
    return best[1] if best[0] >= 0.7 else frozenset()


def _items_parted(lines: Sequence[Line], labels: Sequence[Label | None], full: frozenset[int]) -> bool:
    items = [i for i, label in enumerate(labels) if label and label.kind == "item" and i > 0]
    loose = sum(lines[i].number - lines[i - 1].number == 1 and lines[i - 1].number not in full for i in items)
    return loose * 3 < max(1, len(items))


def _captions(lines: Sequence[Line], labels: Sequence[Label | None], body: int) -> frozenset[int]:
    """Items that are captions: in an article all of them are short, unpunctuated, over a whole sentence.

    So are 一、 of a notice, if all are names of what stands below them: 一、总体要求.
    """
    points = [i for i, label in enumerate(labels) if i >= body >= 0 and label and label.mark == "point"]
    points = [i for i in points if (label := labels[i]) and label.kind == "article"]
    named = len(points) > 1 and all(_is_name(lines[i].text) for i in points)
    found = {lines[i].number for i in points if named}
    items: list[int] = []
    for i in range(max(body, 0), len(lines) + 1):
        label = labels[i] if i < len(lines) else None
        if i == len(lines) or (label is not None and label.kind not in ITEMS):
            if len(items) > 1 and all(_is_caption(lines, labels, item) for item in items):
                found |= {lines[item].number for item in items}
            items = []
        elif label is not None and label.kind == "item":
            items.append(i)
    return frozenset(found)


def _is_name(text: str) -> bool:
    return len(text) <= CAPTION_LENGTH and not ends_sentence(text) and not re.search("[，。；：]", text)


def _is_caption(lines: Sequence[Line], labels: Sequence[Label | None], i: int) -> bool:
    return (
        _is_name(lines[i].text)
        and i + 1 < len(lines)
        and labels[i + 1] is None
        and lines[i + 1].text[-1] in "。："
    )


def without_running_heads(
    cleaned: Cleaned, labels: Sequence[Label | None], edits: list[Edit]
) -> tuple[tuple[Line, ...], list[Label | None]]:
    """The lines less those that a page repeats: short, unpunctuated, three times there or once above the body,
    where the title may be on one line and the head of the page on two, or the other way round.

    The one above the first article stays: it is the title.
    """
    lines = cleaned.lines
    settled = settle(lines, labels)
    body = first_article(settled)
    dense = _is_dense(cleaned)
    below_labels = {i for i, above in enumerate(settled, 1) if above is not None and not above.rest}
    short = {i for i, line in enumerate(lines) if settled[i] is None and _is_short(line.text)} - below_labels
    heads = [range(i, i + 1) for i in sorted(short)] if dense else _short_blocks(lines, short)
    count = Counter(_words(lines, head) for head in heads)
    front = _front_words(lines, body, dense)
    last = last_article(settled, body)
    annexes = (i for i in range(last + 1, len(labels)) if (one := labels[i]) and one.kind == "annex")
    # In an annex a line may well stand three times that heads no page before.
    stop = next(annexes, len(labels))
    drop = {
        i for head in heads if count[_words(lines, head)] >= 3 or _words(lines, head) in front for i in head
    }
    drop |= {i for i in short if lines[i].text in front}
    running = {_words(lines, head) for head in heads if drop.issuperset(head) and stop > head.start > body}
    of_annexes = {i for head in heads if head.start >= stop and _words(lines, head) in running for i in head}
    drop = {i for i in drop if not _is_piece(lines, i, body)}
    drop |= {i + 1 for i in drop if i + 1 < len(lines) and _goes_on(lines, i, front)}
    drop = {i for i in drop if stop > i > body >= 0} | of_annexes
    for i in sorted(drop):
        line = lines[i]
        edits.append(Edit("running-head", line.number, line.text, "", line.number, 0))
    keep = [i for i in range(len(labels)) if i not in drop]
    return tuple(lines[i] for i in keep), [labels[i] for i in keep]


def _is_piece(lines: Sequence[Line], i: int, body: int) -> bool:
    """Whether the line is that with which a title of several lines begins, and the next one does not follow here."""
    above = [
        n
        for n in range(body - 1)
        if lines[n].text == lines[i].text and is_within_word(lines[n].text, lines[n + 1].text)
    ]
    return bool(above) and not any(
        lines[n + 1].text == line.text for n in above for line in lines[i + 1 : i + 2]
    )


def _goes_on(lines: Sequence[Line], i: int, front: frozenset[str]) -> bool:
    """Whether the number of a title stands below it, as it does above the body: 示例修正案 / （七）."""
    return is_ordinal(lines[i + 1].text) and _words(lines, range(i, i + 2)) in front


def _short_blocks(lines: Sequence[Line], short: set[int]) -> list[range]:
    """In a file with blank lines: what stands between two of them and is of short lines only, as a title may be."""
    opens = [i for i in range(len(lines)) if _opens_block(lines, i)]
    blocks = (range(a, b) for a, b in pairwise([*opens, len(lines)]))
    return [block for block in blocks if len(block) <= TITLE_LINES and short.issuperset(block)]


def _words(lines: Sequence[Line], block: range) -> str:
    return "".join(lines[i].text for i in block)


def _front_words(lines: Sequence[Line], body: int, dense: bool) -> frozenset[str]:
    """What stands above the body on a line, or on lines below each other, from the beginning of a block on."""
    starts = [i for i in range(body) if dense or _opens_block(lines, i)]
    return frozenset(
        _words(lines, range(i, stop)) for i in starts for stop in range(i + 1, min(i + TITLE_LINES, body) + 1)
    )


def _is_dense(cleaned: Cleaned) -> bool:
    """Whether the file has next to no blank lines; lines that held page furniture are none."""
    kept = {line.number for line in cleaned.lines}
    drawn = {e.line for e in cleaned.edits if e.rule in ("page-number", "rule-line", "cell")}
    return cleaned.lines[-1].number - len(drawn - kept) < len(cleaned.lines) * 1.15 if cleaned.lines else True


def _is_short(text: str) -> bool:
    return (
        len(text) <= 60
        and not ends_sentence(text)
        and not is_formula(text)
        and not re.search("[，。；：]", text)
    )


def _opens_block(lines: Sequence[Line], i: int) -> bool:
    """In a file with blank lines: below one of them."""
    return i == 0 or lines[i].number - lines[i - 1].number > 1
