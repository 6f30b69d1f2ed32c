"""Source → Cleaned: one table of rules, each with its example; every single change is logged.

The rules work on one line at a time, in order. They change how characters are written (width,
blanks, page furniture), never a word. What puts lines together again is in `join`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from statute.acyclic import acyclic
from statute.model import LANGS, LANGUAGES, Cleaned, Edit, Lang, Line, Source
from statute.text.ideographs import LOOKALIKE, plain
from statute.text.spans import (
    BLANK,
    CHINESE,
    FULL,
    HAN,
    ODD_BLANK,
    PAGE_NUMBER,
    Replacement,
    brackets,
    digit_blanks,
    label_blanks,
    odd_blanks,
    substituted,
    trailing_blanks,
)
from statute.text.tables import cell_spans, find_rows

LINE_END = re.compile(
    "\r\n|[\n\r\u0085\u2028\u2029]|(?<=[^\n\r\u0085\u2028\u2029\x0b\x0c])[\x0b\x0c]+(?=[^\n\r\u0085\u2028\u2029\x0b\x0c])"
)
"""Word's manual line break and a form feed end a line too, unless another sign beside them does."""
_DIGITS = str.maketrans("０１２３４５６７８９．", "0123456789.")


@dataclass(frozen=True, slots=True)
class CleaningRule:
    """One way in which the writing of a line is put right."""

    name: str
    spans: Callable[[str], Iterable[Replacement]]
    """What to replace in a line, from left to right."""
    before: str
    after: str
    """An example: the rule makes `after` of `before`. The examples are tests."""
    lang: Lang | None = None
    """Only for texts in this language; None for all."""


SIGNS: tuple[CleaningRule, ...] = (
    CleaningRule(
        "control",
        substituted("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+", ""),
        "\x0c第一条",
        "第一条",
    ),
    CleaningRule(
        "entity",
        substituted(
            "&(?:[A-Za-z]{2,8}[0-9]?|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});", lambda m: _decoded(m.group())
        ),
        "第一条&nbsp;&ldquo;人才&rdquo;",
        "第一条\u00a0“人才”",
    ),
    CleaningRule(
        "look-alike", substituted(f"[{LOOKALIKE}]", lambda m: plain(m.group())), "第⼀条 ⼈⺠", "第一条 人民"
    ),
    CleaningRule(
        "invisible",
        substituted(
            "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+",
            "",
        ),
        "科技\u200b创新\ufeff",
        "科技创新",
    ),
    CleaningRule(
        "private-use", substituted("[\ue000-\uf8ff\U000f0000-\U0010fffd]+", ""), "\ue5e5第一条", "第一条"
    ),
)
"""What is no sign of the text at all: first of all, so that what parts lines and cells can be seen."""
RULES: tuple[CleaningRule, ...] = (
    *SIGNS,
    CleaningRule("indent", substituted(f"^[{BLANK}]+", ""), "\u3000\u3000第一条", "第一条"),
    CleaningRule(
        "markup",
        substituted(r"^#{1,6}[ \u3000]+|^>[ \u3000]|\*\*|<!--.*?-->", ""),
        "## **第一条** 甲",
        "第一条 甲",
    ),
    CleaningRule("trailing-blank", trailing_blanks, "制定本条例。 ", "制定本条例。"),
    CleaningRule("heading-blank", label_blanks, "第 一 章 总则", "第一章 总则", "zh"),
    CleaningRule("odd-blank", odd_blanks, "第一条\t为了\u00a0推进", "第一条 为了推进", "zh"),
    CleaningRule("odd-blank", substituted(f"[{ODD_BLANK}\u3000]+", " "), "Article\u00a01", "Article 1", "en"),
    CleaningRule(
        "wide-digit",
        substituted("[０-９]+(?:．[０-９]+)*", lambda m: m.group().translate(_DIGITS)),
        "２０２０年",
        "2020年",
        "zh",
    ),
    CleaningRule("page-number", substituted(f"^{PAGE_NUMBER}$", ""), "— 1 —", ""),
    CleaningRule("rule-line", substituted(r"^[-—–－―─=_*＊·.+|\u2500-\u257f]{3,}$", ""), "————", ""),
    CleaningRule("digit-blank", digit_blanks, "于 2020 年 1 月 20 日通过", "于2020年1月20日通过", "zh"),
    CleaningRule("bracket-width", brackets, "首台(套)", "首台（套）", "zh"),
    CleaningRule(
        "punctuation-width",
        substituted(
            f"(?<=[{CHINESE}])[,;:!?]|[,;:!?](?= ?[{CHINESE}])|(?<=[0-9%])[,;](?=$)",
            lambda m: m.group().translate(FULL),
        ),
        "按照1,000元,依法;",
        "按照1,000元，依法；",
        "zh",
    ),
    CleaningRule(
        "heading-blank",
        substituted(
            f"(?:(?<=^[{HAN}])|(?<=[章节编][ \u3000][{HAN}])|(?<=[章节编][{HAN}]))[ \u3000]+(?=[{HAN}]$)", ""
        ),
        "第一章 总 则",
        "第一章 总则",
        "zh",
    ),
)
"""In this order. Names say what is put right; `about the text` lists them with counts."""


_LATER = RULES[len(SIGNS) :]


def row_rules(parts: re.Pattern[str]) -> tuple[CleaningRule, ...]:
    """What comes after SIGNS in a row of a table, whose cells `parts` parts: there the tabs between them stay."""
    cells = CleaningRule("cell", partial(cell_spans, parts), "| 甲 | 乙 |", "甲\t乙")
    blanks = CleaningRule(
        "odd-blank", substituted(f"[{ODD_BLANK}\u3000]".replace("\t", ""), " "), "甲\u00a0乙", "甲 乙"
    )
    return (cells, blanks, *(rule for rule in _LATER if rule.name not in ("odd-blank", "trailing-blank")))


@acyclic
def clean(source: Source) -> Cleaned:
    """Lines that are not blank, each put right by the rules; nothing is joined yet.

    A text is taken for one in the language that it looks most like.
    """
    sample = source.text[:4000]
    lang = max(reversed(LANGS), key=lambda lang: LANGUAGES[lang].likeness(sample))
    seen: list[tuple[str, list[Edit]]] = []
    for number, (text, end) in enumerate(_split(source.text), 1):
        edits = [] if end in ("", "\n") else [Edit("line-end", number, end, "\n", number, len(text))]
        seen.append((_apply_all(SIGNS, text, number, edits), edits))
    lines: list[Line] = []
    rows = find_rows([text for text, _ in seen])
    rules = _of(_LATER, lang)
    of_rows = {parts: _of(row_rules(parts), lang) for parts in set(rows.values())}
    for i, (text, edits) in enumerate(seen):
        if text := _apply_all(of_rows[rows[i]] if i in rows else rules, text, i + 1, edits):
            lines.append(Line(i + 1, text))
    return Cleaned(tuple(lines), tuple(edit for _, edits in seen for edit in edits), lang, len(seen))


def _of(rules: Sequence[CleaningRule], lang: Lang) -> tuple[CleaningRule, ...]:
    return tuple(rule for rule in rules if rule.lang in (None, lang))


def _apply_all(rules: Sequence[CleaningRule], text: str, number: int, edits: list[Edit]) -> str:
    for rule in rules:
        text = apply(rule, text, number, edits)
    return text


def _decoded(entity: str) -> str:
    """What an entity of HTML stands for; itself if that is none, or the end of a line."""
    made = html.unescape(entity)
    return entity if LINE_END.search(made) else made


def apply(rule: CleaningRule, text: str, number: int, edits: list[Edit]) -> str:
    """The line with the rule applied; what it changed is added to `edits`, left to right."""
    out: list[str] = []
    done = length = 0
    for start, end, after in rule.spans(text):
        out += [text[done:start], after]
        length += start - done
        edits.append(Edit(rule.name, number, text[start:end], after, number, length))
        length += len(after)
        done = end
    return "".join([*out, text[done:]]) if out else text


def _split(text: str) -> Iterator[tuple[str, str]]:
    start = 0
    for match in LINE_END.finditer(text):
        yield text[start : match.start()], match.group()
        start = match.end()
    yield text[start:], ""
