"""Text that is missing, marks without partner, sentences without end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from statute.model import CELL, LANGUAGES, Item, Paragraph, Problem, Source, Statute, article_units
from statute.problems import problem
from statute.text.clean import LINE_END
from statute.text.sentence import ends_sentence, is_deleted

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


_REMARK = re.compile(r"（[^（）]*）$")
_TRADITIONAL = re.compile("第[〇零一二三四五六七八九十百千0-9]{1,9}條")
CLOSE_SHARE = 20
"""One of so many paragraphs that is set in another way than all the others is told."""
_LISTS = re.compile("附[件录表图]?[0-9一二三四五六七八九十]{0,3}[：:]")
"""The list of annexes below a text, which has no full stop."""
NAME_LENGTH = 30
"""How long a name may be that stands over a part of a notice."""


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


def paragraphs_are_closed(statute: Statute, source: Source) -> Iterator[Problem]:
    """A paragraph ends its sentence, or leads to items, and so does an item where those beside it do;
    else a join was missed. One problem an article, and an annex, where names and rows need no end."""
    names = [a for a in statute.articles if a.label.endswith("、") and _is_name(a.paragraphs[0].text)]
    named = int(
        bool(names) and len(names) == len(statute.articles)
    )  # 一、总体要求 is what stands over a part.
    for article in statute.articles:
        found: list[Paragraph | Item] = [
            p
            for p in article.paragraphs[named:]
            if p.text and not p.items and not _is_closed(p.text) and not _LISTS.match(p.text)
        ]
        yield from _unclosed(source, [*found, *_open_items(article.paragraphs)], article.label)
    for annex in statute.annexes:
        paragraphs = [*annex.units, *(p for article in annex.articles for p in article.paragraphs)]
        found = [p for p in paragraphs if not p.items and _is_cut(p.text)]
        yield from _unclosed(source, [*found, *_open_items(paragraphs)], annex.label or annex.title)


def paragraphs_are_parted(statute: Statute, source: Source) -> Iterator[Problem]:
    """Where blank lines part the paragraphs, one right below another may be the same, cut by its line end."""
    raw = LINE_END.split(source.text)
    below = [p for article in statute.articles for p in article.paragraphs[1:]]
    close = [p for p in below if raw[p.line - 2].strip()]
    if close and len(close) * CLOSE_SHARE <= len(below):
        message = f"“{close[0].text[:12]}…” has no blank line above it, as the other paragraphs have."
        hint = "Part the paragraphs, or say in [[structure]] that the line is a paragraph or a continuation."
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
    """Labelled items without an end, nothing below them, where all the others of the list have one."""
    for paragraph in paragraphs:
        items = [item for item in paragraph.items if item.label and not item.subitems]
        found = [item for item in items if not ends_sentence(item.text) and not item.more]
        if found and len(found) * 3 <= len(items):
            yield from found


def _is_cut(text: str) -> bool:
    """Whether it is a piece of a sentence, and no name, heading or row."""
    return "，" in text and CELL not in text and not ends_sentence(text) and text[-1] not in "》）"


def _is_closed(text: str) -> bool:
    """（删去） is no sentence and needs no end."""
    return is_deleted(text) or bool(_REMARK.match(text)) or (ends_sentence(text) and text[-1] not in "；;")


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
