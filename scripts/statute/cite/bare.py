"""第二款 and 第三项 with nothing before them: whose they are."""

from __future__ import annotations

from dataclasses import dataclass

from statute.cite.path import Path
from statute.cite.setting import CitationKind, Resolved, Setting

CONDUCT = ("违反", "有", "属于", "实施", "符合")
"""Before 第二项 in a list of penalties: it is an item of what was breached, not of the list it stands in."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A paragraph or item of this number, with what was cited before it in its text and in the lead-in."""

    number: int | None
    setting: Setting
    before: tuple[Resolved, ...]
    text: str
    start: int
    """Where in the text it stands."""

    def paragraph(self) -> tuple[Path, CitationKind]:
        """The article it stands in, unless the text speaks of breaches of another one."""
        place, tree, number = self.setting.place, self.setting.tree, self.number
        for one in reversed(self.before):
            path = one.path
            if path.law or not path.article or path.paragraph or path.article == place.article:
                continue
            if tree.has_paragraph(path.article, number) and (
                self._follows("违反") or not tree.has_paragraph(place.article, number)
            ):
                return path, one.citation.kind
        return Path(article=place.article), "relative"

    def item(self) -> tuple[Path, CitationKind]:
        """From the lead-in or what was cited before; else the items it stands among; else the article's."""
        place, tree, number = self.setting.place, self.setting.tree, self.number
        own = Path(article=place.article, paragraph=place.paragraph)
        among = place.item is not None and place.item != number and self._has(own)
        in_text = [one for one in self.before if one not in self.setting.lead_in]
        penalty = self._follows(CONDUCT) and any(self._offers(one) for one in self.setting.lead_in)
        if among and not penalty and not any(self._offers(one) for one in in_text):
            return own, "relative"
        for one in reversed(self.before):
            if self._offers(one):
                return one.path.above("item", tree), one.citation.kind
        if place.article and place.paragraph:
            for paragraph in range(place.paragraph, 0, -1):
                base = Path(article=place.article, paragraph=paragraph)
                if self._has(base) and (paragraph < place.paragraph or place.item or place.tail):
                    return base, "relative"
        return Path(article=place.article), "relative"

    def _follows(self, words: str | tuple[str, ...]) -> bool:
        return self.text.endswith(words, 0, self.start)

    def _offers(self, one: Resolved) -> bool:
        """Whether an earlier citation has an item of this number."""
        path = one.path.above("item", self.setting.tree)
        if path.law:
            return one.path.item is not None
        return self._has(path)

    def _has(self, path: Path) -> bool:
        number, tree = self.number, self.setting.tree
        if not path.article:
            return False
        paragraph = path.paragraph or tree.paragraph_with_items(path.article, number)
        return bool(paragraph and tree.has_item(path.article, paragraph, number))
