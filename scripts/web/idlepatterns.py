"""Python-Markdown extension: inline patterns that a text gives nothing to do are not tried on it.

Each pattern is tried on every piece of every paragraph, and most pages hold neither code nor pictures nor references.
What a pattern cannot do without is looked for once in the whole text instead. The HTML is the same, to the letter.
"""

from __future__ import annotations

from collections.abc import Mapping

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

NEEDS: Mapping[str, str] = {
    "backtick": "`",
    "escape": "\\",
    "reference": "]:",
    "link": "](",
    "image_link": "![",
    "image_reference": "]:",
    "short_reference": "]:",
    "short_image_ref": "]:",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}
"""By the name of a pattern, what stands in each text that it finds something in; a reference needs its definition."""
LAST = -1
"""Priority: what other extensions do to the text as a whole is done."""


class IdlePatterns(Extension):
    """The extension."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Idle(md), "statute-idle", LAST)


class _Idle(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The lines as they are; what reads pieces of the text tries those patterns alone that the text needs."""
        text = "\n".join((*lines, ""))
        needed = self.md.inlinePatterns[:]
        for name, sign in NEEDS.items():
            if sign not in text:
                needed.deregister(name, strict=False)
        vars(self.md.treeprocessors["inline"])["inlinePatterns"] = needed
        return lines
