"""Numbers that are missing, stand twice, come too late or cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from statute.model import LANGUAGES, Article, Division, Item, Problem, Source, Statute, Subitem
from statute.numerals import guess, to_int
from statute.parse.labels import label_of
from statute.problems import problem
from statute.wording import say

_NUMBER = re.compile(
    r"第 ?(.+?) ?(?:分编|[编章节条])|^（?([一二三四五六七八九十百]+)[、）]|([0-9]+|[IVXLC]+)\.?(?:-\d+)?$"
)
_BRANCH = re.compile(r"(?<=条)之.+$|-\d+$")


def articles_in_order(statute: Statute, source: Source) -> Iterator[Problem]:
    """Articles are numbered 1, 2, 3 …, with branches (之一, 之二 …) after their article."""
    previous: Article | None = None
    for article in statute.articles:
        number = _readable(article.label)
        if not article.label and len(statute.articles) == 1:
            continue  # A decision that numbers nothing.
        if not article.label:
            yield problem(
                source.path,
                article.line,
                "text-outside-article",
                f"“{article.paragraphs[0].text[:20]}…” stands before any article of its division.",
                "Look whether the label of an article lost its line, or the line belongs to the one above.",
            )
        elif number is None:
            meant = guess(_number_text(article.label)) or (previous.number[0] + 1 if previous else 1)
            yield problem(
                source.path,
                article.line,
                "unreadable-number",
                f"The number of {article.label or 'this text'} cannot be read.",
                f"Probably {_like(article.label, meant, statute)} is meant.",
            )
        elif previous is None and article.number != (1, 0):
            yield from _begins_late(article, statute, source)
        elif previous is not None:
            yield from _after(previous, article, statute, source)
        previous = article


def _after(previous: Article, article: Article, statute: Statute, source: Source) -> Iterator[Problem]:
    (number, branch), (main, last_branch) = article.number, previous.number
    place = f"after {previous.label} (line {previous.line})"
    if article.number == previous.number:
        yield problem(
            source.path,
            article.line,
            "repeated-article",
            f"{article.label} is used twice, on lines {previous.line} and {article.line}.",
            f"Probably the second is {_like(article.label, number + 1, statute)}.",
        )
    elif article.number < previous.number:
        yield problem(
            source.path,
            article.line,
            "article-order",
            f"{article.label} stands {place}.",
            "Articles must stand in order; look for a misread number in either line.",
        )
    elif branch and number == main and branch != last_branch + 1:
        yield _missing(
            source, article, main, statute, f"{article.label} follows {previous.label} (line {previous.line})"
        )
    elif number > main + 1 or (branch > 1 and number != main):
        yield _missing(
            source,
            article,
            main + 1,
            statute,
            f"{article.label} follows {previous.label} (line {previous.line})",
        )


def _begins_late(article: Article, statute: Statute, source: Source) -> Iterator[Problem]:
    """Where all count on from it, the first number may be right; a heading above it that begins late is told alone."""
    if any(_opens_part(statute, d) for d in statute.divisions if d.number and d.number > 1):
        return
    if _count_on([one.number[0] for one in statute.articles]):
        yield _first(source, article, statute)
    else:
        yield _missing(source, article, 1, statute, f"the text begins with {article.label}")


def _first(source: Source, one: Article | Division, statute: Statute) -> Problem:
    return problem(
        source.path,
        one.line,
        "first-number",
        f"The text begins with {one.label}, not with {_like(one.label, 1, statute)}.",
        "Right for a part of a code and for amendments that count on; else look what stands above.",
    )


def _missing(source: Source, article: Article, number: int, statute: Statute, how: str) -> Problem:
    return problem(
        source.path,
        article.line,
        "missing-article",
        f"{_like(article.label, number, statute)} is missing: {how}.",
        "Look whether its label lost its line or its space.",
    )


def divisions_in_order(statute: Statute, source: Source) -> Iterator[Problem]:
    """Divisions of a kind are numbered 1, 2, 3 … within their parent; chapters may also run on through the parts."""
    last: dict[tuple[str, str | None], Division] = {}
    running: dict[str, Division] = {}
    for division in statute.divisions:
        number = division.number
        if number is None:
            continue
        if _readable(division.label) is None:
            meant = guess(_number_text(division.label)) or number
            hint = f"Probably {_like(division.label, meant, statute)} is meant."
            message = f"The number of {division.label} cannot be read."
            yield problem(source.path, division.line, "unreadable-number", message, hint)
        siblings = last.get((division.kind, division.parent))
        previous = siblings or (
            running.get(division.kind) if division.kind != "section" and division.number != 1 else None
        )
        expected = (previous.number or 0) + 1 if previous else 1
        if number != expected:
            after = f" after {previous.label} (line {previous.line})" if previous else ""
            if previous is None and number > 1 and _opens_part(statute, division):
                yield _first(source, division, statute)
                last[division.kind, division.parent] = running[division.kind] = division
                continue
            if previous and number == previous.number:
                code, message = (
                    "repeated-division",
                    f"{division.label} is used twice, on lines {previous.line} and {division.line}.",
                )
            elif number < expected:
                code, message = "division-order", f"{division.label} stands{after}."
            else:
                wanted = _like(division.label, expected, statute)
                code, message = (
                    "missing-division",
                    f"{wanted} is missing: {division.label} stands{after or ' first'}.",
                )
            yield problem(
                source.path,
                division.line,
                code,
                message,
                "Look for a misread number or a heading that lost its line.",
            )
        last[division.kind, division.parent] = running[division.kind] = division


def items_in_order(statute: Statute, source: Source) -> Iterator[Problem]:
    """Items, and the subitems of each, are numbered from one; those of a notice may run on below the next 一、."""
    last = 0
    for article in statute.articles:
        for paragraph in article.paragraphs:
            first = _item_number(paragraph.items[0], statute) if paragraph.items else None
            runs_on = article.label.endswith("、") and first == last + 1
            lists: list[tuple[Sequence[Item | Subitem], int]] = [(paragraph.items, last if runs_on else 0)]
            lists += [(item.subitems, 0) for item in paragraph.items]
            for units, before in lists:
                for n, unit in enumerate(units, before + 1):
                    if _item_number(unit, statute) not in (None, n):
                        message = f"Item {unit.label} of {article.label} stands where item {n} should."
                        hint = "Look for an item that lost its line."
                        yield problem(source.path, unit.line, "item-order", message, hint)
                        break
            if paragraph.items:
                last = _item_number(paragraph.items[-1], statute) or 0


def _item_number(unit: Item | Subitem, statute: Statute) -> int | None:
    """As the label says; None if it has none or no number."""
    label = label_of(f"{unit.label} ", statute.lang)
    return label.number if label else None


def annexes_count_once(statute: Statute, source: Source) -> Iterator[Problem]:
    """In an annex no number stands twice; where it does, another annex may begin above it."""
    for annex in statute.annexes:
        seen: dict[str, Article] = {}
        for article in annex.articles:
            if article.label and (first := seen.setdefault(article.label, article)) is not article:
                name = annex.label or f"“{annex.title}”"
                yield problem(
                    source.path,
                    article.line,
                    "item-order",
                    f"{article.label} stands twice in {name}, on lines {first.line} and {article.line}.",
                    'If an annex of its own begins above it, give that line in a [[structure]] with is = "annex".',
                )
                break


def _number_text(label: str) -> str:
    match = _NUMBER.search(label)
    return next((group for group in match.groups() if group), "") if match else ""


def _readable(label: str) -> int | None:
    return to_int(_number_text(label))


def _opens_part(statute: Statute, division: Division) -> bool:
    """Whether it is the first division of its kind, over the first article, and all that follow count on from it."""
    alike = [d for d in statute.divisions if d.kind == division.kind and d.parent == division.parent]
    above = not statute.articles or division.line < statute.articles[0].line
    return above and _count_on([d.number for d in alike if d.number is not None])


def _count_on(numbers: Sequence[int]) -> bool:
    """Whether no number is missing or too small: each is the one before, for a branch, or the next."""
    return all(b in (a, a + 1) for a, b in pairwise(numbers))


def _like(label: str, number: int, statute: Statute) -> str:
    """A label of the same kind with another number."""
    numeral = LANGUAGES[statute.lang].numeral(number)
    if text := _number_text(label):
        return _BRANCH.sub("", label).replace(text, numeral, 1)
    return say(statute.lang, "unit.article", n=numeral)
