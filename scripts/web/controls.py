"""Python-Markdown extension: the controls around the text, which are no part of the Markdown.

- every passage with an anchor (`p2`, `p2-i3`, `a13-p2`) gets a link to itself that copies its address;
- a link to a note (`#n-…`) or textual note (`#v-…`) becomes a mark that its note can lead back to;
- the numbers of both are in `data-n`, from where the style sheet shows them: a selection holds the text alone;
- a caption is announced as the editors';
- Chinese words in English are said to be Chinese.

All that is added to the text carries `data-mark`; taking it away leaves the text.
"""

from __future__ import annotations

import re
from collections import Counter
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from statute.model import ORIGINAL, Lang, UnitId
from statute.view.addresses import unit_at
from statute.view.names import inner_name
from statute.wording import say

MARK = re.compile(r"#(?P<kind>[nv])-(?P<slug>.+)")
CHINESE = re.compile(
    "([\u3000-\u303f\uff00-\uffef]*[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*)"
)
BEFORE_ANCHORS = 7
"""Priority: attribute lists (8) are read, anchors (5) not yet collected."""
AFTER_CONTENTS = 4
"""Priority: the table of contents (5) has taken the titles, links are not yet resolved (0)."""


class Controls(Extension):
    """The extension for pages in one language."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.lang = lang

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Marks(self.lang), "statute-marks", BEFORE_ANCHORS)
        md.treeprocessors.register(_Added(self.lang), "statute-controls", AFTER_CONTENTS)
        if self.lang != ORIGINAL:
            md.treeprocessors.register(_Chinese(), "statute-chinese", AFTER_CONTENTS - 1)


class _Marks(Treeprocessor):
    """Links to notes become marks; the first mark of each note can be led back to."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.lang = lang

    def run(self, root: Element) -> None:
        seen: set[str] = set()
        for passage in (passage for block in _texts(root) for passage in block):
            for link in passage.iter("a"):
                if match := MARK.fullmatch(link.get("href", "")):
                    key = "control.note" if match["kind"] == "n" else "control.variant"
                    link.set("class", "note")
                    link.set("data-mark", "")
                    link.set("aria-label", say(self.lang, key, n=link.text))
                    link.set("data-n", link.text or "")
                    link.text = None
                    if passage.get("lang"):
                        link.set("lang", self.lang)
                    if passage.get("id") and match[0] not in seen:
                        seen.add(match[0])
                        link.set("id", f"r-{match[0].removeprefix('#')}")


class _Added(Treeprocessor):
    """Links that copy addresses, links back from notes, and the word that a caption is the editors'."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.lang = lang

    def run(self, root: Element) -> None:
        for block in _texts(root):
            self._pins(block)
        marked = {
            link.get("id", "").removeprefix("r-") for link in root.iter("a") if link.get("class") == "note"
        }
        for element in root.iter():
            if element.tag != "a" and element.get("id") in marked - {""}:
                back = f"#r-{element.get('id')}"
                self._add(element, "back", back, "↩\ufe0e", say(self.lang, "control.back"))
            elif element.tag == "h1":
                self._announce(element)

    def _pins(self, block: Element) -> None:
        """Each passage, and the same in the other language, gets the link of the passage; whole paragraphs are told."""
        found = [(passage, _passage(passage.get("id", ""))) for passage in block]
        paragraphs = Counter(unit.home for _, unit in found if unit and unit.parent == unit.home)
        anchor = sign = name = ""
        whole = False
        for passage, unit in found:
            if unit:
                lone = paragraphs[unit.home] == 1
                anchor = passage.get("id", "")
                whole = unit.parent == unit.home
                sign = "¶" if lone or not whole else str(unit.number)
                # On an article's own page its name goes without saying.
                name = inner_name(self.lang, unit, lone=lone and anchor != unit.anchor)
            if anchor:
                if whole:
                    passage.set("class", f"{passage.get('class', '')} para".strip())
                self._add(passage, "pin", f"#{anchor}", sign, say(self.lang, "control.pin", unit=name))

    def _add(self, parent: Element, kind: str, href: str, text: str, title: str) -> None:
        """A link at the end of an element, before the permalink that a heading has there."""
        label = f"{text} {title}" if text.isalnum() else title
        link = Element(
            "a", {"class": kind, "href": href, "title": title, "aria-label": label, "data-mark": ""}
        )
        if parent.get("lang"):
            link.set("lang", self.lang)
        if kind == "pin":
            link.set("data-n", text)
        else:
            link.text = text
        permalink = len(parent) > 0 and parent[-1].get("class") == "headerlink"
        parent.insert(len(parent) - permalink, link)

    def _announce(self, heading: Element) -> None:
        for em in heading.iter("em"):
            if em.get("class") == "caption":
                hidden = Element("span", {"class": "unseen", "data-mark": ""})
                hidden.text, hidden.tail, em.text = say(self.lang, "control.caption"), em.text, ""
                em.insert(0, hidden)


class _Chinese(Treeprocessor):
    """`lang` on Chinese words that stand in English: quotations in notes, readings of the source."""

    def run(self, root: Element) -> None:
        self._within(root)

    def _within(self, element: Element) -> None:
        if element.get("lang") == ORIGINAL or element.tag in ("code", "svg"):
            return
        for index in reversed(range(len(element))):
            child = element[index]
            self._within(child)
            spans = self._spans(child.tail)
            if spans:
                child.tail = spans[0]
                for place, span in enumerate(spans[1], index + 1):
                    element.insert(place, span)
        if spans := self._spans(element.text):
            element.text = spans[0]
            for place, span in enumerate(spans[1]):
                element.insert(place, span)

    def _spans(self, text: str | None) -> tuple[str, list[Element]] | None:
        """The text before the first Chinese word, and the words with what follows each; None if there are none."""
        before, *rest = CHINESE.split(text or "")
        if not rest:
            return None
        spans = []
        for words, after in zip(rest[::2], rest[1::2], strict=True):
            span = Element("span", {"lang": ORIGINAL})
            span.text, span.tail = words, after
            spans.append(span)
        return before, spans


def _texts(root: Element) -> list[Element]:
    return [block for block in root.iter("div") if block.get("class") in ("parallel", "text")]


def _passage(anchor: str) -> UnitId | None:
    """The passage of an article that has the anchor; None for all else."""
    unit = unit_at(anchor)
    return unit if unit and unit.article and unit.article != unit else None
