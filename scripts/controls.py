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
AFTER_TOC = 4
"""Priority: the table of contents (5) has taken the titles, links are not yet resolved (0)."""


class Controls(Extension):
    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.lang = lang

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Controls(md, self.lang), "statute-controls", AFTER_TOC)


class _Controls(Treeprocessor):
    def __init__(self, md: Markdown, lang: Lang) -> None:
        super().__init__(md)
        self.lang = lang

    def run(self, root: Element) -> None:
        marked: set[str] = set()
        for block in root.iter():
            if block.get("class") in ("parallel", "text"):
                self._pins(block)
                for passage in block:
                    self._marks(passage, marked)
        for heading in root.iter():
            self._back(heading, marked)
            if heading.tag == "h1":
                self._caption(heading)

    def _pins(self, block: Element) -> None:
        """Each passage and its other language get the link of the passage."""
        found = [(passage, PASSAGE.fullmatch(passage.get("id", ""))) for passage in block]
        paragraphs = Counter(match["full"] for _, match in found if match and not match["deeper"])
        anchor = sign = name = ""
        for passage, match in found:
            if match:
                lone = paragraphs[match["full"]] == 1
                anchor = match[0]
                sign = match["number"] if not lone and not match["deeper"] else "¶"
                # The article's own number is not in the anchors of its page: any will do to name what is inside.
                unit = f"{match['full'] or 1}.{match['inside'].replace('-', '.')}"
                name = inner_name(self.lang, unit, lone=lone and match["full"] is not None)
            if anchor:
                title = say(self.lang, "control.pin", unit=name)
                _control(passage, "pin", f"#{anchor}", sign, title, self.lang)

    def _marks(self, passage: Element, marked: set[str]) -> None:
        for link in passage.iter("a"):
            if match := MARK.fullmatch(link.get("href", "")):
                key = "control.note" if match["kind"] == "n" else "control.variant"
                link.set("class", "note")
                link.set("data-mark", "")
                link.set("aria-label", say(self.lang, key, n=link.text))
                if passage.get("lang"):
                    link.set("lang", self.lang)
                anchor = match[0].lstrip("#")
                if not passage.get("lang") and anchor not in marked:
                    marked.add(anchor)
                    link.set("id", f"r-{anchor}")

    def _back(self, block: Element, marked: set[str]) -> None:
        """From a note back to the first of its marks."""
        if block.get("id") in marked:
            _control(block, "back", f"#r-{block.get('id')}", "↩", say(self.lang, "control.back"), self.lang)

    def _caption(self, heading: Element) -> None:
        for em in heading.iter("em"):
            if em.get("class") == "caption":
                hidden = Element("span", {"class": "unseen", "data-mark": ""})
                hidden.text, hidden.tail, em.text = say(self.lang, "control.caption"), em.text, ""
                em.insert(0, hidden)


def _control(parent: Element, kind: str, href: str, text: str, title: str, lang: Lang) -> None:
    """A link at the end of an element, before the permalink that a heading has there."""
    label = title if not text.isalnum() else f"{text} {title}"
    link = Element("a", {"class": kind, "href": href, "title": title, "aria-label": label, "data-mark": ""})
    if parent.get("lang"):
        link.set("lang", lang)
    link.text = text
    last = len(parent) - (1 if len(parent) and parent[-1].get("class") == "headerlink" else 0)
    parent.insert(last, link)
