"""Words that a text quotes from a law stand there to the letter.

| form                                                    | belongs to the citation      |
|---------------------------------------------------------|------------------------------|
| 《立法法》第八十六条规定：“……”                             | before it, in one sentence   |
| “可以自主决定”（2015年修正的《成果转化法》第十八条）          | behind it, in brackets       |
| 《商标法》第七十七条第一款，“恶意”改为“故意”                 | the second: the first is not |

A translation is not the law's own words: in a text of another language only what is quoted in Chinese is looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from statute.laws.lawtext import LawText
from statute.laws.provisionwords import QuotingText
from statute.model import Citation, Paragraph, Problem, UnitId, paragraph_units
from statute.problems import problem
from statute.text.lookalikes import folded
from statute.wording import say

_QUOTED = re.compile("「(?P<corner>[^「」]+)」|“(?P<curved>[^“”]+)”")
_END = re.compile("[。；\n]")
_FORMER = re.compile("(?:一[词语句])?(?:改为|改作)")
"""What follows words that the law no longer has."""
_BEFORE = re.compile("[^（）()“”「」。；\n]{0,40}")
"""What may stand between an opening bracket and the citation in it: 2015年修正的."""
_CHINESE = re.compile("[\u3400-\u9fff]")
_LEFT_OUT = re.compile("…+|[.]{3,}")
_JOINT = re.compile("[、，,及和与或以至]{0,3}|,? ?(?:and|or)? ?")
FAR = 400
"""Characters before a citation in which a quotation may begin that ends right before it."""
SHOWN = 40
"""Characters of the nearest words that a message shows."""


def false_quotations(
    citations: Sequence[tuple[Citation, LawText | None]], passage: QuotingText
) -> Iterator[Problem]:
    """Of one text: its citations in order, each with the law's text, if that is at hand."""
    taken: set[int] = set()
    lists = list(_lists(citations, passage.text))
    for n, cited in enumerate(lists):
        law = cited[0][1]
        if law is None or not cited[0][0].targets:
            continue
        start, end = cited[0][0].start, cited[-1][0].end
        until = lists[n + 1][0][0].start if n + 1 < len(lists) else len(passage.text)
        for quote in _belonging(passage.text, start, end, until):
            if quote.start() not in taken and (said := _missing(quote, [c for c, _ in cited], law)):
                taken.add(quote.start())
                message, hint = said
                line = passage.line_at(quote.start())
                yield problem(passage.path, line, "quote-not-in-law", message, hint)


def _lists(
    citations: Sequence[tuple[Citation, LawText | None]], text: str
) -> Iterator[list[tuple[Citation, LawText | None]]]:
    """Citations of one law that stand in a list, 第二款、第三款, are quoted together."""
    kept: list[tuple[Citation, LawText | None]] = []
    for one in sorted(citations, key=lambda pair: pair[0].start):
        joined = kept and one[1] is kept[-1][1] and _JOINT.fullmatch(text, kept[-1][0].end, one[0].start)
        if kept and not joined:
            yield kept
            kept = []
        kept.append(one)
    if kept:
        yield kept


def _belonging(text: str, start: int, end: int, until: int) -> Iterator[re.Match[str]]:
    """The quotations that citations from `start` to `end` are given for; the next begins at `until`."""
    for quote in _QUOTED.finditer(text, max(0, start - FAR), start):
        after = text[quote.end() : start]
        if after[:1] in ("（", "(") and _BEFORE.fullmatch(after[1:]):
            yield quote
    stop = _END.search(text, end, until)
    last = stop.start() if stop else until
    for quote in _QUOTED.finditer(text, end):
        if quote.start() >= last:
            return
        if not _FORMER.match(text, quote.end()):
            yield quote


def _missing(quote: re.Match[str], cited: Sequence[Citation], law: LawText) -> tuple[str, str] | None:
    """What is said of words that do not stand in what is cited; None if they do."""
    words = quote["corner"] or quote["curved"]
    if not _CHINESE.search(words):
        return None
    targets = [target for citation in cited for target in citation.targets]
    text = "".join(_words(law, target) for target in targets)
    if not text or _stands(words, text):
        return None
    lang = cited[0].lang
    named = "、".join(citation.text for citation in cited)
    message = say(lang, "citation.quote", quote=words, text=named, version=law.version)
    found = law.articles.get(targets[0].home)
    for paragraph in found.paragraphs if found else ():
        if _stands(words, _paragraph(paragraph)):
            return message, say(lang, "citation.hint.elsewhere", unit=paragraph.id)
    return message, say(lang, "citation.hint.nearest", like=_nearest(words, text))


def _words(law: LawText, target: UnitId) -> str:
    """All that a provision says, labels left out."""
    article = law.articles.get(target.home)
    if article is None:
        return ""
    depth = len(target.segments)
    units = (unit for paragraph in article.paragraphs for unit in paragraph_units(paragraph))
    return "".join(unit.text for unit in units if unit.id.segments[:depth] == target.segments)


def _paragraph(paragraph: Paragraph) -> str:
    return "".join(unit.text for unit in paragraph_units(paragraph))


def _stands(words: str, text: str) -> bool:
    """Whether they stand there, in order where the quotation leaves something out; blanks aside."""
    at, body = 0, folded("".join(text.split()))
    for part in filter(None, _LEFT_OUT.split("".join(words.split()))):
        at = body.find(folded(part), at)
        if at < 0:
            return False
        at += len(part)
    return True


def _nearest(words: str, text: str) -> str:
    """The stretch of the text that is most like the words."""
    same = SequenceMatcher(None, words, text, autojunk=False).find_longest_match()
    start = max(0, same.b - same.a)
    like = text[start : start + max(len(words), 4)]
    return f"{like[:SHOWN]}…" if len(like) > SHOWN else like
