"""Text that is missing, marks without partner, sentences without end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statute.model import LANGUAGES, Problem, Source, Statute, article_units
from statute.problems import problem
from statute.text.clean import LINE_END

PAIRS = {
    "（": "）",
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "【": "】",
    "〔": "〕",
    "(": ")",
}


_TRADITIONAL = re.compile("第[〇零一二三四五六七八九十百千0-9]{1,9}條")


def articles_exist(statute: Statute, source: Source) -> Iterator[Problem]:
    """There is at least one article, and a title above the first."""
    if not statute.articles and (found := _TRADITIONAL.search(source.text)):
        line = len(LINE_END.split(source.text[: found.start()]))
        message = f"No article was found: the text is in traditional characters ({found.group()})."
        yield problem(source.path, line, "no-article", message, "Convert it to simplified characters.")
    elif not statute.articles:
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
            source.path,
            first.line,
            "no-title",
            f"No title was found above {first.label}.",
            "Put the title on a line of its own.",
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


def marks_are_balanced(statute: Statute, source: Source) -> Iterator[Problem]:
    """Brackets, quotation marks and title marks have partners within the article."""
    note = statute.subtitle
    if note and note.text.count("）") == note.text.count("（") + 1 and note.text.endswith("）"):
        note = None  # Copies that drop the first bracket of an adoption note are common, and nothing is lost.
    single = [u for u in (statute.title, note, *statute.notice, *statute.preamble) if u]
    for group in [*([u] for u in single), *(list(article_units(a)) for a in statute.articles)]:
        opened: list[tuple[str, int]] = []
        for unit in group:
            for n, c in enumerate(unit.text):
                if c in PAIRS:
                    # Each paragraph of a long quotation begins with its mark; only the last one ends with one.
                    if n or c not in "“「" or not any(o[0] == c for o in opened):
                        opened.append((c, unit.line))
                elif c in PAIRS.values() and not (
                    c == LANGUAGES[statute.lang].apostrophe and not (opened and opened[-1][0] == "‘")
                ):
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
    return problem(
        source.path,
        line,
        "unbalanced",
        f"{mark} has no partner, in “{near}”.",
        "Add the missing one, or mend it by an emendation.",
    )


def no_private_characters(statute: Statute, source: Source) -> Iterator[Problem]:
    """A private-use character inside a line may stand for a word; at its beginning it is a blank."""
    raw = LINE_END.split(source.text)
    seen: set[tuple[int, str]] = set()
    for edit in statute.edits:
        if edit.rule != "private-use" or (edit.line, edit.before) in seen:
            continue
        seen.add((edit.line, edit.before))
        before, _, _ = raw[edit.line - 1].strip().partition(edit.before)
        if before:
            names = " ".join(f"U+{ord(c):04X}" for c in edit.before)
            message = f"{names} was taken out after “{before[-6:]}”."
            yield problem(
                source.path,
                edit.line,
                "private-use",
                message,
                "Compare with another copy; mend it by an emendation if a word is lost.",
            )
