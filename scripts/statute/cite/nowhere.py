"""Citations that point at nothing: what is wrong, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterator

from statute.cite.provisions import Tree
from statute.cite.setting import Resolved
from statute.model import LANGUAGES, TOOLS, Lang, Problem, Segment, UnitId
from statute.numerals import guess
from statute.problems import problem
from statute.wording import say


def problem_of(one: Resolved, tree: Tree, code: str, path: str, line: int) -> Problem | None:
    """The problem with a citation, None if it is sound."""
    voice = one.citation.lang if code == "citation-nowhere" else TOOLS
    what = _what(one, tree)
    if what is None:
        return None
    *keys, words = what
    message, hint = (say(voice, key, text=one.citation.text, **words) for key in keys)
    return problem(path, line, code, message, hint)


def untitled(text: str, lang: Lang, path: str, line: int) -> Problem:
    """That words of a note cite a document which nobody can look up by them."""
    message, hint = (say(lang, key, text=text) for key in ("citation.untitled", "citation.hint.title"))
    return problem(path, line, "citation-untitled", message, hint)


_Said = tuple[str, str, dict[str, str]]
"""Keys of message and hint, and the words that fill them."""


def _what(one: Resolved, tree: Tree) -> _Said | None:
    citation = one.citation
    if one.found or citation.law is not None:
        return None  # What other laws have is looked up in their texts, see `statute.laws`.
    steps = (*one.mention.steps, *one.mention.until)
    unreadable = next((step for step in steps if step.way == "number" and step.number is None), None)
    if unreadable:
        meant = guess(unreadable.words)
        hint = "citation.hint.meant" if meant is not None else "citation.hint.write-out"
        return "citation.unreadable", hint, {"meant": _number(meant, citation.lang)}
    missing = [target for target in citation.targets if target not in tree.units]
    if not missing:
        step = one.mention.steps[0]
        hint = "citation.hint.too-few" if step.count > 1 else "citation.hint.first"
        return "citation.nothing-before", hint, {"count": str(step.count), "unit": step.level}
    hint, words = _hint(missing[0], tree, citation.lang)
    return "citation.nowhere", hint, {"missing": missing[0], **words}


def _hint(missing: UnitId, tree: Tree, lang: Lang) -> tuple[str, dict[str, str]]:
    """The nearest thing that does exist."""
    article = missing.home
    if article in tree.articles:
        paragraphs = tree.paragraphs(article)
        item = missing.number_of("item")
        for n, paragraph in enumerate(paragraphs, 1):
            if tree.has_item(article, n, item):
                return "citation.hint.meant", {"meant": paragraph.id.below("item", item or 0)}
        return extent_of(article, len(paragraphs), item)
    for number in _misread(article.segments[-1]) if missing.article else ():
        if UnitId.top("article", number) in tree.articles:
            return "citation.hint.meant", {"meant": _article(number, lang)}
    beside = tree.beside(article) if missing.article and not article.segments[-1].branch else ()
    if beside and beside[-1].segments[-1].number:
        return "citation.hint.last", {"last": beside[-1]}
    return "citation.hint.contents", {}


def extent_of(article: UnitId, paragraphs: int, item: int | None) -> tuple[str, dict[str, str]]:
    """The hint that says how many paragraphs the article has, or that it has no such item; its key and words."""
    many = "one" if paragraphs == 1 else "many"
    key = f"citation.hint.paragraphs.{many}" if item is None else "citation.hint.item"
    return key, {"article": article, "count": str(paragraphs)}


def _misread(article: Segment) -> Iterator[int]:
    """Slips of the pen: a branch that does not exist, digits that changed places, a digit too many."""
    main = str(article.number)
    slips = [main] if article.branch else []
    slips.append(main[::-1])
    slips += (main[:i] + main[i + 1 :] for i in range(len(main)) if len(main) > 2)
    return (int(digits) for digits in slips if digits[0] != "0")


def _article(number: int, lang: Lang) -> str:
    return say(lang, "unit.article", n=LANGUAGES[lang].numeral(number))


def _number(number: int | None, lang: Lang) -> str:
    return LANGUAGES[lang].numeral(number) if number is not None else ""
