"""Paragraphs and members of lists that a line end may have cut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from statute.check.strangers import is_remark
from statute.model import CELL, Annex, Item, Paragraph, Problem, Source, Statute
from statute.problems import problem
from statute.text.clean import LINE_END
from statute.text.sentence import ends_sentence, is_deleted

_REMARK = re.compile(r"（[^（）]*）$")
NAME_LENGTH = 30
"""How long a name may be that stands over a part of a notice."""
CLOSE_SHARE = 10
"""One of so many paragraphs that is set in another way than all the others is told."""
_LISTS = re.compile("附[件录表图]?[0-9一二三四五六七八九十]{0,3}[：:]")
"""The list of annexes below a text, which has no full stop."""


def paragraphs_are_closed(statute: Statute, source: Source) -> Iterator[Problem]:
    """A paragraph ends its sentence, or leads to items, and so does an item where those beside it do;
    else a join was missed. One problem an article, and an annex, where names and rows need no end."""
    names = [a for a in statute.articles if a.label.endswith("、") and _is_name(a.paragraphs[0].text)]
    # 一、总体要求 is what stands over a part.
    named = int(bool(names) and len(names) == len(statute.articles))
    last = statute.articles[-1] if statute.articles else None
    for article in statute.articles:
        found: list[Paragraph | Item] = [
            p
            for p in article.paragraphs[named:]
            if p.text
            and not p.items
            and not _is_closed(p.text)
            and not (article is last and _LISTS.match(p.text))
        ]
        yield from _unclosed(source, [*found, *_open_items(article.paragraphs)], article.label)
    for annex in statute.annexes:
        paragraphs = [*annex.units, *(p for article in annex.articles for p in article.paragraphs)]
        found = [p for p in paragraphs if not p.items and _is_cut(p.text)]
        found += _cut_members(annex)
        yield from _unclosed(source, [*found, *_open_items(paragraphs)], annex.label or annex.title)


def _cut_members(annex: Annex) -> Iterator[Paragraph]:
    """Openings of 一、二、 that end nothing, with a paragraph below, where the one before is a whole sentence."""
    for before, article in pairwise(annex.articles):
        first = article.paragraphs[0]
        beside = before.paragraphs[0]
        open_end = len(article.paragraphs) > 1 and not first.items and not ends_sentence(first.text)
        if (
            article.label.endswith("、")
            and open_end
            and len(before.paragraphs) == 1
            and ends_sentence(beside.text)
        ):
            yield first


def paragraphs_are_parted(statute: Statute, source: Source) -> Iterator[Problem]:
    """Where blank lines part the paragraphs, one right below another may be the same, cut by its line end."""
    raw = LINE_END.split(source.text)
    below = [p for article in statute.articles for p in article.paragraphs[1:]]
    ruled = {edit.line for edit in statute.edits if edit.rule == "structure"}
    close = [p for p in below if raw[p.line - 2].strip() and p.line not in ruled]
    if close and len(close) * CLOSE_SHARE <= len(below):
        message = f"“{close[0].text[:12]}…” has no blank line above it, as the other paragraphs have."
        hint = "Say in [[structure]] whether the line is a paragraph or the continuation of the one above."
        yield problem(source.path, close[0].line, "unparted-paragraph", message, hint)


def _is_name(text: str) -> bool:
    return len(text) <= NAME_LENGTH and not re.search("[，。；：]", text)


def _unclosed(source: Source, found: Sequence[Paragraph | Item], where: str) -> Iterator[Problem]:
    if found:
        more = f", as {len(found) - 1} more of {where} do" if found[1:] else ""
        end = found[0].text[-12:]
        message = f"“…{end}” ends without closing punctuation and is not joined to what follows{more}."
        hint = (
            "Look whether the sentence goes on elsewhere, or the line is a heading; say so in [[structure]]."
        )
        yield problem(source.path, found[0].line, "unclosed-paragraph", message, hint)


def _open_items(paragraphs: Iterable[Paragraph]) -> Iterator[Item]:
    """Labelled items without an end, where most of the list have one."""
    for paragraph in paragraphs:
        items = [item for item in paragraph.items if item.label and not item.subitems]
        found = [item for item in items if not ends_sentence(item.text)]
        if found and len(found) * 3 <= len(items):
            yield from found


def _is_cut(text: str) -> bool:
    """Whether it is a piece of a sentence, and no name, heading or row."""
    return "，" in text and CELL not in text and not ends_sentence(text) and text[-1] not in "》）"


def _is_closed(text: str) -> bool:
    """（删去） is no sentence and needs no end."""
    return (
        is_deleted(text)
        or is_remark(text)
        or bool(_REMARK.match(text))
        or (ends_sentence(text) and text[-1] not in "；;")
    )
