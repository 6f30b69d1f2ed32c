"""Marks are not text: taking them away leaves the statute's words, on every page of the built site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from elements import Element, tree
from exported import edition
from sitepages import Site
from statute.model import CELL, LANGS, Lang, Statute
from statute.model.tree import paragraph_units

ROOT = Path(__file__).resolve().parents[1]
PASSAGE = re.compile(r"(?:a(?P<article>[\d-]+?)-)?(?P<inside>p\d+(?:-(?:i\d+|s\d+|tail))*)")


@pytest.fixture(scope="module")
def texts(either: Site) -> dict[Lang, dict[str, str]]:
    """Every unit of the articles as it is printed, label and words, by language."""
    found = edition(either.edition)
    english = {"en": _printed(found.translation, " ")} if found.translation else {}
    return {"zh": _printed(found.statute, ""), **english}


def _printed(statute: Statute, gap: str) -> dict[str, str]:
    articles = [*statute.articles, *(a for annex in statute.annexes for a in annex.articles)]
    own = [p for annex in statute.annexes for p in annex.units]
    found = {}
    for paragraph in (*own, *(p for article in articles for p in article.paragraphs)):
        found |= {unit.id: unit.text for unit in paragraph_units(paragraph)}
        for part in (part for item in paragraph.items for part in (item, *item.subitems)):
            found[part.id] = f"{part.label}{gap}{part.text}" if part.label else part.text
    return {id: text.replace(CELL, "\u2003\u2003") for id, text in found.items() if text}


@pytest.fixture(scope="module")
def documents(either: Site, texts: dict[Lang, dict[str, str]]) -> dict[str, Element]:
    """All pages of the statute in a language that it has; those of other laws and versions hold other words."""
    own = (
        address
        for address in either.pages
        if lang_of(address) in texts and not re.match("(en/)?(laws|versions)/", address)
    )
    return {address: tree(either.file(address).read_text("utf-8")) for address in own}


def is_mark(element: Element) -> bool:
    return "data-mark" in element.attributes


def passages(address: str, document: Element) -> Iterator[tuple[str, Element]]:
    """The elements of a page that carry a passage, with the unit each is."""
    for element in document.all():
        if match := PASSAGE.fullmatch(element.id):
            page = re.fullmatch(r"(?:en/)?(articles|annexes)/([\d-]+)(?:/|\.html)", address)
            if page and page[1] == "annexes":
                owner = f"annex{page[2]}" + (f".a{match['article']}" if match["article"] else "")
            else:
                owner = match["article"] or (page[2] if page else "")
            assert owner, f"{address}: #{element.id} belongs to no article"
            yield f"{owner}.{match['inside'].replace('-', '.')}", element


def lang_of(address: str) -> Lang:
    return "en" if address.startswith("en/") else "zh"


def test_without_marks_every_passage_is_the_statute(
    documents: dict[str, Element], texts: dict[Lang, dict[str, str]]
) -> None:
    wrong = [
        f"{address}#{element.id}: {text!r}"
        for address, document in documents.items()
        for unit, element in passages(address, document)
        if (text := element.text(is_mark)) != texts[lang_of(address)].get(unit)
    ]
    assert wrong == []


def test_so_is_the_other_language_beside_it(
    documents: dict[str, Element], texts: dict[Lang, dict[str, str]]
) -> None:
    count = 0
    for address, document in documents.items():
        other: Lang = "zh" if lang_of(address) == "en" else "en"
        for unit, element in passages(address, document):
            assert element.parent
            beside = [e for e in element.parent.children if isinstance(e, Element)]
            after = beside[beside.index(element) + 1 : beside.index(element) + 2]
            for twin in (e for e in after if other in texts and e.attributes.get("lang") == other):
                assert twin.text(is_mark) == texts[other][unit], f"{address}#{element.id}"
                count += 1
    # In both languages on the page of its own, and that of an article in the full text.
    wanted = sum(2 if id.startswith("annex") else 4 for id in texts["zh"])
    assert count >= wanted or len(texts) == 1


@pytest.mark.parametrize("lang", LANGS)
def test_no_passage_is_missing(
    documents: dict[str, Element], texts: dict[Lang, dict[str, str]], lang: Lang
) -> None:
    pages: dict[str, list[str]] = {"articles": [], "annexes": [], "full": []}
    for address, document in documents.items():
        kind = address.removeprefix("en/").partition("/")[0]
        if lang_of(address) == lang and kind in pages:
            pages[kind] += [unit for unit, _ in passages(address, document)]
    all_of = [*texts.get(lang, ())]
    annexed = [id for id in all_of if id.startswith("annex")]
    main = sorted(set(all_of) - set(annexed))
    assert [sorted(found) for found in pages.values()] == [main, sorted(annexed), main]


def test_no_mark_is_inside_another(documents: dict[str, Element]) -> None:
    inside = [
        f"{address}: {element.tag} {element.attributes}"
        for address, document in documents.items()
        for element in document.all()
        if (element.tag == "a" and any(e.tag == "a" for e in element.above()))
        or (is_mark(element) and any(is_mark(e) for e in element.above()))
    ]
    assert inside == []


def test_notes_stand_outside_the_words_they_are_on(documents: dict[str, Element]) -> None:
    for address, document in documents.items():
        for element in document.by_class("note"):
            assert element.tag == "a" and is_mark(element), f"{address}: {element.attributes}"


def test_a_tree_is_what_a_browser_sees() -> None:
    root = tree('<ul><li>a<li>b<br>c</ul><p id="p1" class="x y">d<a data-mark href="#">1</a> e</p>')
    assert [li.text() for li in root.by_tag("li")] == ["a", "bc"]
    assert root.by_id("p1").text(is_mark) == "d e"
    assert [e.tag for e in next(root.by_tag("a")).above()] == ["p", ""]
