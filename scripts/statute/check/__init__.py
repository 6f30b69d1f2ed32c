"""Statute → problems: what a careful reader of the raw text would stop at.

Every rule is a generator that yields problems; its docstring is the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from statute.acyclic import acyclic
from statute.check.closing import paragraphs_are_closed, paragraphs_are_parted
from statute.check.contents import contents_agree, unwritten
from statute.check.headings import check_headings
from statute.check.leftout import nothing_of_it_is_left_out, title_is_whole
from statute.check.numbering import annexes_count_once, articles_in_order, divisions_in_order, items_in_order
from statute.check.strangers import lost_characters, no_article_above, one_language, remarks
from statute.check.writing import (
    articles_exist,
    articles_have_text,
    divisions_have_articles,
    marks_are_balanced,
    no_private_characters,
)
from statute.model import Problem, Source, Statute

__all__ = ["check", "check_headings", "unwritten"]

TextRule = Callable[[Statute, Source], Iterator[Problem]]
RULES: tuple[TextRule, ...] = (
    articles_exist,
    articles_in_order,
    articles_have_text,
    divisions_in_order,
    divisions_have_articles,
    contents_agree,
    items_in_order,
    annexes_count_once,
    marks_are_balanced,
    paragraphs_are_closed,
    paragraphs_are_parted,
    no_private_characters,
    nothing_of_it_is_left_out,
    title_is_whole,
    no_article_above,
    remarks,
    lost_characters,
    one_language,
)


@acyclic
def check(statute: Statute, source: Source) -> tuple[Problem, ...]:
    """All problems of the text, sorted by place."""
    return tuple(sorted(p for rule in RULES for p in rule(statute, source)))
