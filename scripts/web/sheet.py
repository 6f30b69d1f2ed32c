"""Python-Markdown extension: the notes of an article stand with the paragraph that they explain.

In Markdown the text comes first and the notes after it, one below the other. In HTML that stays so, and a selection
across paragraphs holds no note; but each paragraph and its notes carry one number, by which the style sheet puts them
beside or below each other. A note is folded to its number and the words that it quotes.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from statute.model import Lang, UnitId
from statute.view.addresses import unit_at
from statute.view.names import inner_name

HEADING = re.compile(r"(?P<number>\d+)\. (?P<place>[^「“]*)(?:[「“](?P<quote>.*)[」”])?\s*", re.DOTALL)
"""`1. 第一款「科研事业单位」`, `1. Paragraph 1 “public scientific research institutions”`."""
AFTER_CONTROLS = 3.5
"""Priority: the controls (4) have been added, Chinese words (3) are not yet told."""


class Sheet(Extension):
    """The extension; it needs what `Controls` has made of the marks."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.lang = lang

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Sheet(self.lang), "statute-sheet", AFTER_CONTROLS)


class _Sheet(Treeprocessor):
    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.lang = lang

    def run(self, root: Element) -> None:
        """The block of the text, the heading of the notes and the notes, which follow one another, become one sheet."""
        for at in range(len(root) - 2):
            text, heading, notes = root[at : at + 3]
            if text.get("class") in ("parallel", "text") and heading.get("id") == "notes":
                sheet = Element("div", {"class": "sheet"})
                sheet.extend([*_paragraphs(text), heading, *_by_paragraph(notes, text, self.lang)])
                root[at : at + 3] = [sheet]
                return


def _paragraph(passage: Element, before: int) -> int:
    """The number of the paragraph that a passage belongs to; one without an anchor belongs to that before it."""
    unit = unit_at(passage.get("id", ""))
    return next((s.number for s in unit.segments if s.kind == "paragraph"), before) if unit else before


def _paragraphs(text: Element) -> list[Element]:
    """A block for each paragraph with its items, in place of one for all."""
    blocks: dict[int, Element] = {}
    number = 1
    for passage in text:
        number = _paragraph(passage, number)
        if number not in blocks:
            blocks[number] = Element("div", {"class": text.get("class", ""), "style": f"--i:{number}"})
        blocks[number].append(passage)
    return list(blocks.values())


def _by_paragraph(notes: Element, text: Element, lang: Lang) -> list[Element]:
    """The notes of each paragraph in a block with its number, and its name for paper."""
    places: dict[str, int] = {}
    number = 1
    for passage in text:
        number = _paragraph(passage, number)
        for link in passage.iter("a"):
            places.setdefault(link.get("href", ""), number)
    groups: dict[int, Element] = {}
    number, body = 1, Element("div")
    for element in notes:
        if element.tag == "h3":
            number = places.get(f"#{element.get('id')}", number)
            if number not in groups:
                name = inner_name(lang, UnitId(f"1.p{number}"))
                groups[number] = Element(
                    "div", {"class": "notes", "style": f"--i:{number}", "data-paragraph": name}
                )
            body = _folded(element, groups[number])
        else:
            body.append(element)
    for group in groups.values():
        for folded in group:
            content = folded[1]
            content.append(content[0])
            content.remove(content[0])
    return [groups[key] for key in sorted(groups)]


def _folded(heading: Element, group: Element) -> Element:
    """A note that opens; what is returned takes its text. Its links back and to itself go to the end of it."""
    note = SubElement(group, "details", {"class": "n", "id": heading.attrib.pop("id")})
    summary = SubElement(note, "summary")
    content = SubElement(note, "div", {"class": "body"})
    ways = SubElement(content, "p", {"class": "ways"})
    for link in list(heading):
        if link.tag == "a":
            heading.remove(link)
            link.tail = None
            ways.append(link)
    match = HEADING.match(heading.text or "")
    if match and match["quote"] and not len(heading):
        heading.text = None
        SubElement(heading, "span", {"class": "i"}).text = match["number"]
        heading[0].tail = " "
        SubElement(heading, "span", {"class": "q"}).text = match["quote"]
    summary.append(heading)
    return content
