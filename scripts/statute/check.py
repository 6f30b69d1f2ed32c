"""Statute → problems: what a careful reader of the raw text would stop at.

Every rule is a generator that yields problems; its docstring is the rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from statute.clean import LINE_END
from statute.join import ends_sentence
from statute.labels import DIVISIONS, label_of
from statute.model import Article, Division, LeftOut, Problem, Source, Statute, article_units
from statute.numerals import guess, to_chinese, to_int
from statute.problems import problem

Rule = Callable[[Statute, Source], Iterator[Problem]]
PAIRS = {"（": "）", "《": "》", "〈": "〉", "“": "”", "‘": "’", "「": "」", "『": "』", "【": "】", "〔": "〕", "(": ")"}
_NUMBER = re.compile(r"第 ?(.+?) ?(?:分编|[编章节条])|([0-9]+|[IVXLC]+)(?:-\d+)?$")


def check(statute: Statute, source: Source) -> tuple[Problem, ...]:
    """All problems of the text, sorted by place."""
    return tuple(sorted(p for rule in RULES for p in rule(statute, source)))


def articles_exist(statute: Statute, source: Source) -> Iterator[Problem]:
    """There is at least one article, and a title above the first."""
    if not statute.articles:
        yield problem(
            source.path,
            1,
            "no-article",
            "No article was found.",
            "An article begins on a line of its own with 第一条 (or Article 1) and a space.",
        )
    elif statute.title is None:
        first = statute.articles[0]
        yield problem(
            source.path, first.line, "no-title", f"No title was found above {first.label}.", "Put the title on a line of its own."
        )


def articles_in_order(statute: Statute, source: Source) -> Iterator[Problem]:
    """Articles are numbered 1, 2, 3 …, with branches (之一, 之二 …) after their article."""
    previous: Article | None = None
    for article in statute.articles:
        number = _readable(article.label)
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
            yield _missing(source, article, 1, statute, f"the text begins with {article.label}")
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
            f"{article.label} stands twice, on lines {previous.line} and {article.line}.",
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
        yield _missing(source, article, main, statute, f"{article.label} follows {previous.label} (line {previous.line})")
    elif number > main + 1 or (branch > 1 and number != main):
        yield _missing(source, article, main + 1, statute, f"{article.label} follows {previous.label} (line {previous.line})")


def _missing(source: Source, article: Article, number: int, statute: Statute, how: str) -> Problem:
    return problem(
        source.path,
        article.line,
        "missing-article",
        f"{_like(article.label, number, statute)} is missing: {how}.",
        "Look whether its label lost its line or its space.",
    )


def articles_have_text(statute: Statute, source: Source) -> Iterator[Problem]:
    """After the label of an article there is text."""
    for article in statute.articles:
        if not any(unit.text for unit in article_units(article)):
            yield problem(
                source.path,
                article.line,
                "empty-article",
                f"{article.label} is followed by nothing.",
                "Put its text on the same line, after a space.",
            )


def divisions_in_order(statute: Statute, source: Source) -> Iterator[Problem]:
    """Divisions of a kind are numbered 1, 2, 3 … within their parent; chapters may also run on through the parts."""
    last: dict[tuple[str, str | None], Division] = {}
    running: dict[str, Division] = {}
    for division in statute.divisions:
        if _readable(division.label) is None:
            meant = guess(_number_text(division.label)) or division.number
            hint = f"Probably {_like(division.label, meant, statute)} is meant."
            message = f"The number of {division.label} cannot be read."
            yield problem(source.path, division.line, "unreadable-number", message, hint)
        siblings = last.get((division.kind, division.parent))
        previous = siblings or (running.get(division.kind) if division.kind != "section" and division.number != 1 else None)
        expected = previous.number + 1 if previous else 1
        if division.number != expected:
            after = f" after {previous.label} (line {previous.line})" if previous else ""
            if previous and division.number == previous.number:
                code, message = "repeated-division", f"{division.label} stands twice, on lines {previous.line} and {division.line}."
            elif division.number < expected:
                code, message = "division-order", f"{division.label} stands{after}."
            else:
                wanted = _like(division.label, expected, statute)
                code, message = "missing-division", f"{wanted} is missing: {division.label} stands{after or ' first'}."
            yield problem(source.path, division.line, code, message, "Look for a misread number or a heading that lost its line.")
        last[division.kind, division.parent] = running[division.kind] = division


def divisions_have_articles(statute: Statute, source: Source) -> Iterator[Problem]:
    """Every chapter, and every section, has articles."""
    filled = {a.division for a in statute.articles}
    for division in reversed(statute.divisions):
        if division.id in filled:
            filled.add(division.parent)
        else:
            message = f"{division.label} {division.title} has no articles."
            hint = "Look for an article label that lost its line, or a heading that is none."
            yield problem(source.path, division.line, "empty-division", message, hint)


def contents_agree(statute: Statute, source: Source) -> Iterator[Problem]:
    """The contents list names the headings of the text, in order; kinds it does not list are passed over."""
    for part in (p for p in statute.left_out if p.reason == "contents"):
        listed = _listed(part, statute)
        kinds = {kind for _, kind, _, _ in listed}
        headings = [d for d in statute.divisions if d.kind in kinds]
        there = {(d.kind, d.number, _bare(d.title)): d for d in headings}
        for line, kind, number, title in listed:
            if (kind, number, _bare(title)) not in there:
                like = next((d for d in headings if d.kind == kind and d.number == number), None)
                other = f"the text has “{like.title}” (line {like.line})" if like else "the text has no such heading"
                message = f"The contents list has “{title}”, {other}."
                yield problem(source.path, line, "contents-mismatch", message, "One of the two is misspelt; see which.")
        names = {(kind, number) for _, kind, number, _ in listed}
        for d in headings:
            if (d.kind, d.number) not in names:
                message = f"{d.label} {d.title} is not in the contents list (line {part.first_line})."
                yield problem(source.path, d.line, "contents-mismatch", message, "Look for a line missing there or a heading that is none.")


def _listed(part: LeftOut, statute: Statute) -> list[tuple[int, str, int | None, str]]:
    rows: list[tuple[int, str, int | None, str]] = []
    for line, text in enumerate(part.text.split("\n"), part.first_line):
        label = label_of(text.strip(" \t\u3000\u00a0\u200b\ufeff"), statute.lang)
        if label and label.kind in DIVISIONS:
            rows.append((line, label.kind, label.number, re.sub(r"[\s.．·…—-]*\d*$", "", label.rest)))
    return rows


def _bare(title: str) -> str:
    return re.sub(r"[\s\u200b\ufeff，,、（）()；;：:]", "", title)


def items_in_order(statute: Statute, source: Source) -> Iterator[Problem]:
    """Items are numbered from one."""
    for article in statute.articles:
        for paragraph in article.paragraphs:
            for n, item in enumerate(paragraph.items, 1):
                if item.id != f"{paragraph.id}.i{n}":
                    message = f"Item {item.label} of {article.label} stands where item {n} should."
                    yield problem(source.path, item.line, "item-order", message, "Look for an item that lost its line.")
                    break


def marks_are_balanced(statute: Statute, source: Source) -> Iterator[Problem]:
    """Brackets, quotation marks and title marks have partners within the article."""
    single = [u for u in (statute.title, statute.subtitle, *statute.notice, *statute.preamble) if u]
    for group in [*([u] for u in single), *(list(article_units(a)) for a in statute.articles)]:
        opened: list[tuple[str, int]] = []
        for unit in group:
            for c in unit.text:
                if c in PAIRS:
                    opened.append((c, unit.line))
                elif c in PAIRS.values() and not (c == "’" and statute.lang == "en" and not (opened and opened[-1][0] == "‘")):
                    if opened and PAIRS[opened[-1][0]] == c:
                        opened.pop()
                    else:
                        yield _unbalanced(source, unit.line, c, unit.text)
                        opened = [o for o in opened if PAIRS[o[0]] != c]
        for c, line in opened:
            yield _unbalanced(source, line, c, next(u.text for u in group if u.line == line))


def _unbalanced(source: Source, line: int, mark: str, text: str) -> Problem:
    at = text.find(mark)
    near = text[max(0, at - 6) : at + 10]
    return problem(source.path, line, "unbalanced", f"{mark} has no partner, in “{near}”.", "Add the missing one, or mend it by an emendation.")


def paragraphs_are_closed(statute: Statute, source: Source) -> Iterator[Problem]:
    """A paragraph ends its sentence, or leads to items; else a join was missed."""
    for article in statute.articles:
        for paragraph in article.paragraphs:
            closed = ends_sentence(paragraph.text) and paragraph.text[-1] not in "；;"
            if paragraph.text and not paragraph.items and not closed:
                message = f"“…{paragraph.text[-12:]}” ends without closing punctuation and is not joined to what follows."
                hint = "Look whether the sentence goes on elsewhere, or the line is a heading."
                yield problem(source.path, paragraph.line, "unclosed-paragraph", message, hint)


def no_private_characters(statute: Statute, source: Source) -> Iterator[Problem]:
    """A private-use character inside a line may stand for a word; at its beginning it is a blank."""
    raw = LINE_END.split(source.text)
    for edit in statute.edits:
        if edit.rule == "private-use" and raw[edit.line - 1].strip().find(edit.before) > 0:
            names = " ".join(f"U+{ord(c):04X}" for c in edit.before)
            message = f"{names} was taken out after “{raw[edit.line - 1].split(edit.before)[0][-6:]}”."
            yield problem(source.path, edit.line, "private-use", message, "Compare with another copy; mend it by an emendation if a word is lost.")


def _number_text(label: str) -> str:
    match = _NUMBER.search(label)
    return (match[1] or match[2] or "") if match else ""


def _readable(label: str) -> int | None:
    return to_int(_number_text(label))


def _like(label: str, number: int, statute: Statute) -> str:
    """A label of the same kind with another number."""
    if statute.lang == "en":
        return f"{label.split(' ')[0] or 'Article'} {number}"
    kind = re.search("分编|[编章节条]", label)
    return f"第{to_chinese(number)}{kind.group() if kind else '条'}"


RULES: tuple[Rule, ...] = (
    articles_exist,
    articles_in_order,
    articles_have_text,
    divisions_in_order,
    divisions_have_articles,
    contents_agree,
    items_in_order,
    marks_are_balanced,
    paragraphs_are_closed,
    no_private_characters,
)
