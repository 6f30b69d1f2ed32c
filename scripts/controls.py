"""Python-Markdown extension: the controls around the text, which are no part of the Markdown.

- every passage with an anchor (`p2`, `p2-i3`, `a13-p2`) gets a link to itself that copies its address;
- a link to a note (`#n-…`) or textual note (`#v-…`) becomes a mark that its note can lead back to;
- a caption is announced as the editors'.

All that is added carries `data-mark`; taking it away leaves the text.
"""

from __future__ import annotations

import re
from collections import Counter
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from statute.model import Lang
from statute.render.names import inner_name
from statute.render.strings import say

PASSAGE = re.compile(r"(?:a(?P<full>\d+(?:-\d+)?)-)?(?P<inside>p(?P<number>\d+)(?P<deeper>-.+)?)")
MARK = re.compile(r"#(?P<kind>[nv])-(?P<slug>.+)")
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
                self._add(element, "back", back, "↩", say(self.lang, "control.back"))
            elif element.tag == "h1":
                self._announce(element)

    def _pins(self, block: Element) -> None:
        """Each passage, and the same in the other language, gets the link of the passage."""
        found = [(passage, PASSAGE.fullmatch(passage.get("id", ""))) for passage in block]
        paragraphs = Counter(match["full"] for _, match in found if match and not match["deeper"])
        anchor = sign = name = ""
        for passage, match in found:
            if match:
                lone = paragraphs[match["full"]] == 1
                anchor = match[0]
                sign = "¶" if lone or match["deeper"] else match["number"]
                # The anchors of an article's own page lack its number; what is inside is called the same in all.
                unit = f"{match['full'] or 1}.{match['inside'].replace('-', '.')}"
                name = inner_name(self.lang, unit, lone=lone and match["full"] is not None)
            if anchor:
                self._add(passage, "pin", f"#{anchor}", sign, say(self.lang, "control.pin", unit=name))

    def _add(self, parent: Element, kind: str, href: str, text: str, title: str) -> None:
        """A link at the end of an element, before the permalink that a heading has there."""
        label = f"{text} {title}" if text.isalnum() else title
        link = Element(
            "a", {"class": kind, "href": href, "title": title, "aria-label": label, "data-mark": ""}
        )
        if parent.get("lang"):
            link.set("lang", self.lang)
        link.text = text
        permalink = len(parent) > 0 and parent[-1].get("class") == "headerlink"
        parent.insert(len(parent) - permalink, link)

    def _announce(self, heading: Element) -> None:
        for em in heading.iter("em"):
            if em.get("class") == "caption":
                hidden = Element("span", {"class": "unseen", "data-mark": ""})
                hidden.text, hidden.tail, em.text = say(self.lang, "control.caption"), em.text, ""
                em.insert(0, hidden)


def _texts(root: Element) -> list[Element]:
    return [block for block in root.iter("div") if block.get("class") in ("parallel", "text")]
