"""The contents of the PDFs: a line for each heading; a long statute names the articles by their ranges, those of each
heading, or where there are no headings those of each score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from export.booktext import words_of
from export.printed import Each, PrintedArticle, PrintedDivision, PrintedPart
from export.volume import ContentsLine
from statute.model import Lang

LONG = 200
"""Articles of a statute whose contents would else fill more than a few pages."""
SCORE = 20


def section_lines(names: Iterable[str], words: Mapping[str, Each]) -> Iterator[ContentsLine]:
    """Of what stands before and behind the text."""
    for name in names:
        yield ContentsLine(f"w-{name}", True, words[name], dict.fromkeys(words[name], ""), ())


def text_lines(parts: Sequence[PrintedPart], langs: Sequence[Lang]) -> Iterator[ContentsLine]:
    """Of the text."""
    nothing = dict.fromkeys(langs, "")
    articles = [part for part in parts if isinstance(part, PrintedArticle)]
    divided = any(isinstance(part, PrintedDivision) for part in parts)
    long = len(articles) > LONG
    if long and not divided:
        for n in range(0, len(articles), SCORE):
            some = articles[n : n + SCORE]
            yield ContentsLine(f"a-{some[0].id}", False, nothing, nothing, _span(some))
        return
    for n, part in enumerate(parts):
        if isinstance(part, PrintedDivision):
            under = list(_under(parts, n)) if long else []
            yield ContentsLine(
                f"d-{part.id}",
                True,
                part.label,
                {lang: words_of(part.title, lang) for lang in langs},
                _span(under),
            )
        elif isinstance(part, PrintedArticle) and not long:
            yield ContentsLine(f"a-{part.id}", False, part.label, part.caption, ())


def _under(parts: Sequence[PrintedPart], n: int) -> Iterator[PrintedArticle]:
    """The articles under a heading, also of the smaller ones under it."""
    heading = parts[n]
    for part in parts[n + 1 :]:
        if (
            isinstance(part, PrintedDivision)
            and isinstance(heading, PrintedDivision)
            and part.level <= heading.level
        ):
            return
        if isinstance(part, PrintedArticle):
            yield part


def _span(articles: Sequence[PrintedArticle]) -> tuple[Each, ...]:
    return (articles[0].label, articles[-1].label) if articles else ()
