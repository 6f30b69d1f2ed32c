"""Citations that point at nothing: what is wrong, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from statute.cite.lawnames import STATE
from statute.cite.model import Authority
from statute.cite.provisions import Tree
from statute.cite.setting import Resolved
from statute.model import Lang, Problem
from statute.numerals import guess, to_chinese
from statute.problems import problem

Row = dict[Lang, str]
SAY: dict[str, Row] = {
    "unreadable": {"en": "The number in “{text}” cannot be read.", "zh": "「{text}」中的序号无法辨认。"},
    "nothing-before": {
        "en": "“{text}” has nothing before it to point at.",
        "zh": "「{text}」之前没有所指的内容。",
    },
    "nowhere": {
        "en": "“{text}” points at {missing}, which does not exist.",
        "zh": "「{text}」不存在。",
    },
    "beyond": {
        "en": "“{text}”: the law has {count} articles ({version}).",
        "zh": "「{text}」：该法只有 {count} 条（{version}）。",
    },
    "untitled": {
        "en": "“{text}” is a provision of a document without a title.",
        "zh": "「{text}」是没有写出标题的文件的条款。",
    },
    "hint.title": {
        "en": "Give the title, “Article 3 of the Law on …”, so that nobody takes it for this statute’s.",
        "zh": "请写出标题，如《某办法》第三条，以免误作本条例的条款。",
    },
    "hint.meant": {"en": "Probably {meant} is meant.", "zh": "大概是指 {meant}。"},
    "hint.write-out": {"en": "Write the number out.", "zh": "请写出完整的序号。"},
    "hint.first": {
        "en": "It stands in the first {unit}; name the one that is meant.",
        "zh": "这里已是第一处，请写明所指。",
    },
    "hint.too-few": {"en": "There are not {count} {unit}s before it.", "zh": "之前没有 {count} 处。"},
    "hint.paragraphs": {"en": "Article {article} has {count} paragraphs.", "zh": "该条共有 {count} 款。"},
    "hint.item": {"en": "Article {article} has no such item.", "zh": "该条没有这一项。"},
    "hint.last": {"en": "The last article is {last}.", "zh": "最后一条是第{last}条。"},
    "hint.contents": {"en": "Look up the number in the table of contents.", "zh": "请对照目录核对序号。"},
    "hint.authority": {
        "en": "Correct the number, or the number of articles in authorities.toml.",
        "zh": "请改正条号，或者改正 authorities.toml 中的条数。",
    },
}
"""What is said, in the language of a note's file; problems of the statute itself are told in English."""


def problem_of(
    one: Resolved, tree: Tree, authorities: Mapping[str, Authority], code: str, path: str, line: int
) -> Problem | None:
    """The problem with a citation, None if it is sound."""
    voice: Lang = "zh" if code == "citation-nowhere" and one.citation.lang == "zh" else "en"
    said = _what(one, tree, authorities)
    if said is None:
        return None
    message, hint, words = said
    text = {"text": one.citation.text, **words}
    return problem(path, line, code, SAY[message][voice].format(**text), SAY[hint][voice].format(**text))


def untitled(text: str, lang: Lang, path: str, line: int) -> Problem:
    """That words of a note cite a document which nobody can look up by them."""
    said = {key: SAY[key][lang].format(text=text) for key in ("untitled", "hint.title")}
    return problem(path, line, "citation-untitled", said["untitled"], said["hint.title"])


_Said = tuple[str, str, dict[str, str]]
"""Keys of message and hint in SAY, and the words that fill them."""


def _what(one: Resolved, tree: Tree, authorities: Mapping[str, Authority]) -> _Said | None:
    citation = one.citation
    if citation.law is not None:
        return _beyond_authority(one, authorities)
    if one.found:
        return None
    steps = (*one.mention.steps, *one.mention.until)
    unreadable = next((step for step in steps if step.way == "number" and step.number is None), None)
    if unreadable:
        meant = guess(unreadable.words)
        hint = "hint.meant" if meant is not None else "hint.write-out"
        return "unreadable", hint, {"meant": _number(meant, citation.lang)}
    missing = [target for target in citation.targets if target not in tree.units]
    if not missing:
        step = one.mention.steps[0]
        hint = "hint.too-few" if step.count > 1 else "hint.first"
        return "nothing-before", hint, {"count": str(step.count), "unit": step.level}
    hint, words = _hint(missing[0], tree, citation.lang)
    return "nowhere", hint, {"missing": missing[0], **words}


def _beyond_authority(one: Resolved, authorities: Mapping[str, Authority]) -> _Said | None:
    law = one.citation.law or ""
    names = (
        (a, (a.zh, a.en, *a.short_zh, *a.short_en, a.zh.removeprefix(STATE))) for a in authorities.values()
    )
    known = next((a for a, titles in names if law in titles), None)
    steps = (*one.mention.steps, *one.mention.until)
    numbers = [step.number for step in steps if step.level == "article" and step.number]
    if known is None or not known.articles or max(numbers, default=0) <= known.articles:
        return None
    return "beyond", "hint.authority", {"count": str(known.articles), "version": known.version}


def _hint(missing: str, tree: Tree, lang: Lang) -> tuple[str, dict[str, str]]:
    """The nearest thing that does exist."""
    article, _, rest = missing.partition(".")
    if article in tree.articles:
        paragraphs = tree.paragraphs(article)
        item = rest.rpartition("i")[2] if ".i" in missing else ""
        for paragraph in paragraphs:
            if item and f"{paragraph.id}.i{item}" in tree.units:
                return "hint.meant", {"meant": f"{paragraph.id}.i{item}"}
        return "hint.item" if item else "hint.paragraphs", {"article": article, "count": str(len(paragraphs))}
    for other in _misread(article):
        if other in tree.articles:
            return "hint.meant", {"meant": _article(int(other), lang)}
    if article.isdecimal() and tree.order:
        return "hint.last", {"last": tree.order[-1]}
    return "hint.contents", {}


def _misread(article: str) -> Iterator[str]:
    """Slips of the pen: a branch that does not exist, digits that changed places, a digit too many."""
    main = article.partition("-")[0]
    if main != article:
        yield main
    yield main[::-1]
    yield from (main[:i] + main[i + 1 :] for i in range(len(main)) if len(main) > 2)


def _article(number: int, lang: Lang) -> str:
    return f"第{to_chinese(number)}条" if lang == "zh" else f"Article {number}"


def _number(number: int | None, lang: Lang) -> str:
    return (to_chinese(number) if lang == "zh" else str(number)) if number is not None else ""
