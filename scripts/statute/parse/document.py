"""Labels as they look → labels as they are meant in this document.

一、 numbers the articles of a decision, opens a heading between the articles of an interpretation, and a member of
a list inside an article; a decision or interpretation that numbers nothing is one article without a label;
附则 is a heading only where an article follows; 附件 only after the last article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from statute.model import Line
from statute.parse.labels import DIVISIONS, Label, LabelKind, bare
from statute.parse.opening import cites
from statute.parse.titleblock import whole_body
from statute.text.sentence import ends_sentence

HEADING_LENGTH = 40
_BEFORE_ONE = re.compile("(?<![系传总正血])统$|唯$|逐$")
"""With these no lead-in ends, but words that end in 一: 统 / 一、完整."""
_FIGURE = re.compile(r"([0-9]{1,2})[.．](?=[0-9])")
SIGNED = re.compile(
    r"^（?(?:[0-9]{4}|[〇零○一二三四五六七八九]{4}) ?年.{1,5}月.{1,4}日）?$|^[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}$"
)
"""A date on a line of its own, as it stands below a text."""
SIGNED_WITHIN = 8
"""How many lines names and dates may take."""
_BULLET = re.compile(r"([-*+](?= )|[•●■◆▪‣])([ \u3000]?)([\u4e00-\u9fff“《（].*)")
Labels = Sequence[Label | None]


def settle(lines: Sequence[Line], labels: Labels) -> list[Label | None]:
    """The same labels, those of decisions, headings and annexes as what they are there."""
    labels = _without_words_cut(lines, labels)
    settled = _decision(labels) if _is_decision(labels) else list(labels)
    if not _has_articles(settled):
        _whole(lines, settled)
    _annexes_listed(lines, settled)
    _annexes_last(settled)
    _headings(lines, settled)
    _figures(lines, settled)
    _bullets(lines, settled)
    return settled


def _without_words_cut(lines: Sequence[Line], labels: Labels) -> list[Label | None]:
    """一、 below a line that breaks off in a word of unity is the end of that word."""
    return [
        None if i and label and label.text == "一、" and _BEFORE_ONE.search(lines[i - 1].text) else label
        for i, label in enumerate(labels)
    ]


def last_article(labels: Labels, first: int) -> int:
    """Index of the last article before any that begin again from one: those are of an annex or another document."""
    last = first
    for i, label in enumerate(labels):
        if i > first and label and label.kind == "article":
            if begins_again(label):
                break
            last = i
    return last


def begins_again(label: Label) -> bool:
    """Whether it is a first article with its text on the same line."""
    has_text = bool(label.gap) or label.mark is not None or bool(label.rest and not cites(label.rest))
    return label.number == 1 and not label.branch and has_text


def _is_decision(labels: Labels) -> bool:
    """Whether 一、 numbers the articles: it counts to two at least, and no 第一条 opens."""
    body = _before_annexes(labels)
    articles = [one for one in body if one and one.kind == "article" and _opens(one)]
    points = [one.number for one in body if one and one.kind == "point"]
    if 1 not in points or 2 not in points[points.index(1) :]:
        return False
    numbers = [one.number for one in articles]
    in_order = sum(a is not None and b == a + 1 for a, b in pairwise(numbers))
    return 1 not in numbers and in_order * 2 < len(numbers) + 1


def _before_annexes(labels: Labels) -> Labels:
    """What stands before the first annex with a number: a decision that annexes rules of articles numbers its own 一、.

    附件 without a number may stand over the text as amended, which is what such a document is read for.
    """
    points = 0
    for i, label in enumerate(labels):
        points += label is not None and label.kind == "point"
        if points > 1 and label is not None and label.kind == "annex" and label.number is not None:
            return labels[:i]
    return labels


def _opens(label: Label) -> bool:
    return bool(label.gap) or not label.rest or not cites(label.rest)


def _has_articles(labels: Labels) -> bool:
    """One that is an article by its look, or two that count on from another text: 第三十二条宪章…, 第三十三条宪章…."""
    articles = [label for label in labels if label and label.kind == "article" and _opens(label)]
    counted = (a.number is not None and b.number == a.number + 1 for a, b in pairwise(articles))
    return any(map(_is_article, articles)) or any(counted)


def _is_article(label: Label) -> bool:
    """Whether it is one in a text of a kind that may number nothing; a line may begin with an article that is cited."""
    return bool(label.gap or label.mark) or not label.rest or label.number == 1


def _decision(labels: Labels) -> list[Label | None]:
    """一、 are the articles; 第N条 before any annex only cites."""
    made: list[Label | None] = []
    in_annex = False
    for label in labels:
        in_annex = in_annex or (label is not None and label.kind == "annex")
        if label and label.kind == "point" and label.number is not None and not in_annex:
            label = replace(label, kind="article", mark="point")
        elif label and label.kind == "article" and not in_annex:
            label = None
        made.append(label)
    return made


def _whole(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """A text of a kind that may number nothing is one article without a label; 第N条 only cites."""
    if (body := whole_body(lines)) >= 0:
        labels[:] = [None if label and label.kind == "article" else label for label in labels]
        labels[body] = Label("article", "", 0, 0, "", lines[body].text)


def _annexes_listed(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """附件 over names and a date that sign is the list of the annexes, which follow below, and opens none."""
    for i, label in enumerate(labels):
        if label is not None and label.kind == "annex" and label.rest:
            below = [line.text for line in lines[i + 1 : i + 1 + SIGNED_WITHIN]]
            date = next((n for n, text in enumerate(below) if SIGNED.match(text)), 0)
            if date and all(len(text) <= HEADING_LENGTH and not ends_sentence(text) for text in below[:date]):
                labels[i] = bare("paragraph", lines[i].text)


def _annexes_last(labels: list[Label | None]) -> None:
    """附件 opens an annex after the last article only."""
    articles = [(i, label) for i, label in enumerate(labels) if label and label.kind == "article"]
    for i, label in enumerate(labels):
        if label and label.kind == "annex":
            below = next((one for n, one in articles if n > i), None)
            if not any(n < i for n, _ in articles) or (below and not begins_again(below)):
                labels[i] = None


def _headings(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """Short lines with 一、 or （一） right above an article are headings; so is 附则."""
    seen: dict[LabelKind, int] = {}
    counted: dict[LabelKind, int] = {}
    for i, label in enumerate(labels):
        if label is None:
            continue
        if label.kind == "article":
            counted = {}
        elif label.kind == "chapter" and not label.text:
            above = labels[i - 1] if i else None
            bare = above is not None and above.kind in DIVISIONS and not above.rest
            if bare or not _stands_over(labels, i):
                labels[i] = None
        elif label.kind in ("point", "item") and label.number is not None:
            kind, number = label.kind, label.number
            goes_on = number == counted.get(kind, 0) + 1 and (number > 1 or _leads(lines, i))
            if not goes_on and number in (1, seen.get(kind, 0) + 1) and _is_heading(labels, i, label):
                labels[i] = replace(label, kind="heading", mark=kind)
                seen[kind] = number
            else:
                counted[kind] = number


def _leads(lines: Sequence[Line], i: int) -> bool:
    """Whether the line above leads to a list."""
    return i > 0 and lines[i - 1].text.endswith(("：", ":"))


def _is_heading(labels: Labels, i: int, label: Label) -> bool:
    plain = 0 < len(label.rest) <= HEADING_LENGTH and not re.search("[，。；：]", label.rest)
    return plain and not ends_sentence(label.rest) and _stands_over(labels, i, label)


def _stands_over(labels: Labels, i: int, label: Label | None = None) -> bool:
    """Whether an article follows, or a heading and then an article."""
    for below in labels[i + 1 : i + 4]:
        if below is None:
            return False
        if below.kind == "article":
            return True
        if below.kind not in DIVISIONS and (label is None or below.kind not in ("point", "item")):
            return False
        if label is not None and below.kind == label.kind:
            return False
    return False


def _figures(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """1.300总吨至… is a subitem and no decimal: it follows an item, and 2. follows it."""
    last = 0
    for i, label in enumerate(labels):
        if label is not None:
            last = (label.number or 0) if label.kind == "figure" else 0
        elif match := _FIGURE.match(lines[i].text):
            number = int(match[1])
            above = labels[i - 1] if i else None
            opens = (
                above is not None and above.kind in ("point", "item") and not ends_sentence(lines[i - 1].text)
            )
            if (number == 1 and opens and _comes(labels, i, 2)) or (number > 1 and number == last + 1):
                labels[i] = Label("figure", match[0], number, 0, "", lines[i].text[match.end() :])
                last = number


def _bullets(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """- and • before two lines that follow each other, or below one that leads to them, are labels of a list."""
    found = [None if labels[i] else _BULLET.match(line.text) for i, line in enumerate(lines)]
    for i, match in enumerate(found):
        beside = any(found[max(0, i - 1) : i]) or any(found[i + 1 : i + 2]) or _leads(lines, i)
        if match and beside:
            labels[i] = Label("circle", match[1], None, 0, match[2], match[3])


def _comes(labels: Labels, i: int, number: int) -> bool:
    """Whether a figure with this number follows before anything that holds figures."""
    for label in labels[i + 1 :]:
        if label is not None:
            return label.kind == "figure" and label.number == number
    return False
