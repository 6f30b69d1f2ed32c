"""Text that is missing, marks without partner, sentences without end."""

from __future__ import annotations

from collections.abc import Iterator

from statute.model import LANGUAGES, Problem, Source, Statute, article_units
from statute.problems import problem
from statute.text.clean import LINE_END
from statute.text.sentence import ends_sentence

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
    single = [u for u in (statute.title, statute.subtitle, *statute.notice, *statute.preamble) if u]
    for group in [*([u] for u in single), *(list(article_units(a)) for a in statute.articles)]:
        opened: list[tuple[str, int]] = []
        for unit in group:
            for c in unit.text:
                if c in PAIRS:
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


def paragraphs_are_closed(statute: Statute, source: Source) -> Iterator[Problem]:
    """A paragraph ends its sentence, or leads to items; else a join was missed."""
    for article in statute.articles:
        for paragraph in article.paragraphs:
            closed = ends_sentence(paragraph.text) and paragraph.text[-1] not in "；;"
            if paragraph.text and not paragraph.items and not closed:
                end = paragraph.text[-12:]
                message = f"“…{end}” ends without closing punctuation and is not joined to what follows."
                hint = "Look whether the sentence goes on elsewhere, or the line is a heading."
                yield problem(source.path, paragraph.line, "unclosed-paragraph", message, hint)


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
