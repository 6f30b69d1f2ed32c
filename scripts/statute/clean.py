"""Source → Cleaned: one table of rules, each with its example; every single change is logged.

The rules work on one line at a time, in order. They change how characters are written (width,
blanks, page furniture), never a word. What puts lines together again is in `join`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from statute.model import Cleaned, Edit, Lang, Line, Source

Span = tuple[int, int, str]
"""Start, end and what is to stand there instead."""

CHINESE = "\u3001-\u3003\u3005-\u3011\u3014-\u301f\u3400-\u9fff\uf900-\ufaff\uff01-\uff0f\uff1a-\uffee“”‘’…—○"
"""A character class: Chinese characters and the punctuation that goes with them."""
HAN = "\u3400-\u9fff\uf900-\ufaff〇"
ODD_BLANK = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f"
BLANK = f" \u3000{ODD_BLANK}"
LINE_END = re.compile("\r\n|[\n\r\u0085\u2028\u2029]")
_IS_BLANK = re.compile(f"[{BLANK}]")
_IS_CHINESE = re.compile(f"[{CHINESE}]")
_CHINESE_AHEAD = re.compile(f"[0-9 ]*[{CHINESE}]")
_LABEL = re.compile(
    f"第[{BLANK}]*(?:[〇零○OoＯ一二三四五六七八九十百千两廿卅0-9０-９][{BLANK}]*){{1,9}}(?:分编|[编章节]|条(?:[{BLANK}]*之[一二三四五六七八九十]+)?)"
)
"""A label at the beginning of a line: the blank after it stays."""
_FULL = str.maketrans(",;:!?()", "，；：！？（）")
_DIGITS = str.maketrans("０１２３４５６７８９．", "0123456789.")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which the writing of a line is put right."""

    name: str
    spans: Callable[[str], Iterable[Span]]
    """What to replace in a line, from left to right."""
    before: str
    after: str
    """An example: the rule makes `after` of `before`. The examples are tests."""
    lang: Lang | None = None
    """Only for texts in this language; None for all."""


def _sub(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Callable[[str], Iterator[Span]]:
    compiled = re.compile(pattern)
    make = replacement if callable(replacement) else (lambda m: m.expand(replacement))

    def spans(text: str) -> Iterator[Span]:
        for match in compiled.finditer(text):
            after = make(match)
            if after != match.group():
                yield match.start(), match.end(), after

    return spans


def _odd_blanks(text: str) -> Iterator[Span]:
    """Blanks of other kinds vanish between Chinese characters and become a space elsewhere, and after a label."""
    label = _LABEL.match(text)
    for match in re.finditer(f"[{ODD_BLANK}]+", text):
        inside = _IS_CHINESE.match(text, match.end()) and _IS_CHINESE.match(text, max(0, match.start() - 1))
        after_label = label is not None and label.end() == match.start()
        yield match.start(), match.end(), "" if inside and not after_label else " "


_ITEM_LABEL = re.compile(f"[(（][{BLANK}]*[一二三四五六七八九十]{{1,3}}[{BLANK}]*[)）]")


def _label_blanks(text: str) -> Iterator[Span]:
    """Blanks inside the label that a line begins with: 第 一 章, （ 一 ）."""
    if label := _LABEL.match(text) or _ITEM_LABEL.match(text):
        for match in re.finditer(f"[{BLANK}]+", label.group()):
            yield match.start(), match.end(), ""


def _digit_blanks(text: str) -> Iterator[Span]:
    """Spaces between a Chinese character and a digit; the one that parts a label from its text stays."""
    label = _LABEL.match(text)
    for match in re.finditer(f"(?<=[{CHINESE}]) +(?=[0-9])|(?<=[0-9]) +(?=[{CHINESE}])", text):
        if label is None or label.end() != match.start():
            yield match.start(), match.end(), ""


def _brackets(text: str) -> Iterator[Span]:
    """A pair becomes full-width if Chinese stands in it or beside it; a lone one if Chinese is all around."""
    if "(" not in text and ")" not in text:
        return
    chinese = [match.start() for match in _IS_CHINESE.finditer(text)]

    def stands_in(start: int, end: int) -> bool:
        return bisect_left(chinese, start) < bisect_left(chinese, end)

    open_at: list[int] = []
    chosen: list[int] = []
    for i, c in enumerate(text):
        if c in "(（":
            open_at.append(i)
        elif c in ")）" and open_at:
            start = open_at.pop()
            if stands_in(start - 1, start) or stands_in(start + 1, i) or stands_in(i + 1, i + 2):
                chosen += [start, i]
        elif c == ")" and stands_in(
            len(text[max(0, i - 9) : i].rstrip(" 0123456789")) + max(0, i - 9) - 1, i
        ):
            chosen.append(i)
    chosen += [i for i in open_at if _CHINESE_AHEAD.match(text, i + 1)]
    for i in sorted(chosen):
        if text[i] in "()":
            yield i, i + 1, text[i].translate(_FULL)


def _trailing_blanks(text: str) -> Iterator[Span]:
    end = len(text)
    while end and _IS_BLANK.match(text, end - 1):
        end -= 1
    if end < len(text):
        yield end, len(text), ""


_PAGE_NUMBER = (
    r"(?:[-—–－―─·•~]+ ?\d{1,4} ?[-—–－―─·•~]+|[-—–－―─·•~]? ?\d{1,4} ?[-—–－―─·•~]?|\d{1,4} ?[/／] ?\d{1,4}"
    r"|第 ?\d{1,4} ?页(?:[，,/ ]*共 ?\d{1,4} ?页)?|[Pp]age \d{1,4}(?: of \d{1,4})?)"
)

RULES: tuple[Rule, ...] = (
    Rule("control", _sub("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+", ""), "第一\x0c条", "第一条"),
    Rule(
        "invisible",
        _sub(
            "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+",
            "",
        ),
        "科技\u200b创新\ufeff",
        "科技创新",
    ),
    Rule("private-use", _sub("[\ue000-\uf8ff\U000f0000-\U0010fffd]+", ""), "\ue5e5第一条", "第一条"),
    Rule("indent", _sub(f"^[{BLANK}]+", ""), "\u3000\u3000第一条", "第一条"),
    Rule("trailing-blank", _trailing_blanks, "制定本条例。 ", "制定本条例。"),
    Rule("heading-blank", _label_blanks, "第 一 章 总则", "第一章 总则", "zh"),
    Rule("odd-blank", _odd_blanks, "第一条\t为了\u00a0推进", "第一条 为了推进", "zh"),
    Rule("odd-blank", _sub(f"[{ODD_BLANK}\u3000]+", " "), "Article\u00a01", "Article 1", "en"),
    Rule(
        "wide-digit",
        _sub("[０-９]+(?:．[０-９]+)*", lambda m: m.group().translate(_DIGITS)),
        "２０２０年",
        "2020年",
        "zh",
    ),
    Rule("page-number", _sub(f"^{_PAGE_NUMBER}$", ""), "— 1 —", ""),
    Rule("rule-line", _sub(r"^[-—–－―─=_*＊·.\u2500-\u257f]{3,}$", ""), "————", ""),
    Rule("digit-blank", _digit_blanks, "于 2020 年 1 月 20 日通过", "于2020年1月20日通过", "zh"),
    Rule("bracket-width", _brackets, "首台(套)", "首台（套）", "zh"),
    Rule(
        "punctuation-width",
        _sub(
            f"(?<=[{CHINESE}])[,;:!?]|[,;:!?](?= ?[{CHINESE}])|(?<=[0-9%])[,;](?=$)",
            lambda m: m.group().translate(_FULL),
        ),
        "按照1,000元,依法;",
        "按照1,000元，依法；",
        "zh",
    ),
    Rule(
        "heading-blank",
        _sub(
            f"(?:(?<=^[{HAN}])|(?<=[章节编][ \u3000][{HAN}])|(?<=[章节编][{HAN}]))[ \u3000]+(?=[{HAN}]$)", ""
        ),
        "第一章 总 则",
        "第一章 总则",
        "zh",
    ),
)
"""In this order. Names say what is put right; `about the text` lists them with counts."""


def clean(source: Source) -> Cleaned:
    """Lines that are not blank, each put right by the rules; nothing is joined yet.

    A text in which Chinese characters prevail is taken for Chinese, any other for English.
    """
    sample = source.text[:4000]
    lang: Lang = (
        "zh" if len(re.findall(f"[{HAN}]", sample)) * 4 > len(re.findall("[A-Za-z]", sample)) else "en"
    )
    rules = tuple(rule for rule in RULES if rule.lang in (None, lang))
    edits: list[Edit] = []
    lines: list[Line] = []
    number = 0
    for number, (text, end) in enumerate(_split(source.text), 1):
        if end not in ("", "\n"):
            edits.append(Edit("line-end", number, end, "\n", number, len(text)))
        for rule in rules:
            text = apply(rule, text, number, edits)
        if text:
            lines.append(Line(number, text))
    return Cleaned(tuple(lines), tuple(edits), lang, number)


def apply(rule: Rule, text: str, number: int, edits: list[Edit]) -> str:
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
