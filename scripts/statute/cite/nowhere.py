"""Citations that point at nothing: what is wrong, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from statute.cite.model import Authority, Step
from statute.cite.names import STATE
from statute.cite.setting import Resolved
from statute.cite.tree import Tree
from statute.model import Lang, Problem
from statute.numerals import guess, to_chinese
from statute.problems import problem

_UNITS = {"article": "article", "paragraph": "paragraph", "item": "item", "subitem": "subitem"}


def problem_of(
    one: Resolved, tree: Tree, authorities: Mapping[str, Authority], code: str, path: str, line: int
) -> Problem | None:
    """The problem with a citation, None if it is sound."""
    citation = one.citation
    if citation.law is not None:
        return _beyond_authority(one, authorities, path, line)
    if one.found:
        return None
    steps = (*one.mention.steps, *one.mention.until)
    unreadable = next((step for step in steps if step.way == "number" and step.number is None), None)
    if unreadable:
        meant = guess(unreadable.words)
        hint = f"Probably {_number(meant, citation.lang)} is meant." if meant else "Write the number out."
        return problem(path, line, code, f"The number in “{citation.text}” cannot be read.", hint)
    missing = [target for target in citation.targets if target not in tree.units]
    if not missing:
        return problem(
            path, line, code, f"“{citation.text}” has nothing before it to point at.", _before(one)
        )
    return problem(
        path,
        line,
        code,
        f"“{citation.text}” points at {missing[0]}, which does not exist.",
        _hint(missing[0], tree, citation.lang),
    )


def _beyond_authority(
    one: Resolved, authorities: Mapping[str, Authority], path: str, line: int
) -> Problem | None:
    law = one.citation.law or ""
    known = next(
        (
            a
            for a in authorities.values()
            if law in (a.zh, a.en, *a.short_zh, *a.short_en, a.zh.removeprefix(STATE))
        ),
        None,
    )
    if known is None or not known.articles:
        return None
    numbers = [
        step.number
        for step in (*one.mention.steps, *one.mention.until)
        if step.level == "article" and step.number
    ]
    too_high = [number for number in numbers if number > known.articles]
    if not too_high:
        return None
    version = f" ({known.version})" if known.version else ""
    return problem(
        path,
        line,
        "citation-nowhere",
        f"“{one.citation.text}”: the law has {known.articles} articles{version}.",
        "Correct the number, or the number of articles in authorities.toml.",
    )


def _hint(missing: str, tree: Tree, lang: Lang) -> str:
    """The nearest thing that does exist."""
    article, _, rest = missing.partition(".")
    if article in tree.articles:
        paragraphs = tree.paragraphs(article)
        item = rest.rpartition("i")[2] if ".i" in missing else ""
        for paragraph in paragraphs:
            if item and f"{paragraph.id}.i{item}" in tree.units:
                return f"Probably {paragraph.id}.i{item} is meant."
        count = len(paragraphs)
        return (
            f"Article {article} has {count} paragraph{'s' * (count != 1)}{' and no such item' * bool(item)}."
        )
    for other in _misread(article):
        if other in tree.articles:
            return f"Probably {_number(int(other), lang)} is meant."
    if article.isdecimal() and tree.order:
        return f"The last article is {tree.order[-1]}."
    return "Look up the number in the table of contents."


def _misread(article: str) -> Iterator[str]:
    """Slips of the pen: a branch that does not exist, digits that changed places, a digit too many."""
    main = article.partition("-")[0]
    if main != article:
        yield main
    yield main[::-1]
    yield from (main[:i] + main[i + 1 :] for i in range(len(main)) if len(main) > 2)


def _before(one: Resolved) -> str:
    step: Step = one.mention.steps[0]
    return (
        f"There are not {step.count} {_UNITS.get(step.level, step.level)}s before it."
        if step.count > 1
        else (f"It stands in the first {_UNITS.get(step.level, step.level)}; name the one that is meant.")
    )


def _number(number: int | None, lang: Lang) -> str:
    return (to_chinese(number) if lang == "zh" else str(number)) if number is not None else ""
