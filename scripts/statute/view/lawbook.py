"""The provisions of other laws that are cited, with their words and what cites them: for pages and books alike.

extracts(edition)            every law whose text is at hand, with the articles that are cited, in order
provision_words(law, unit)   the lines of a provision, as they stand there
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from statute.edition import Edition
from statute.files.authorityfile import Entry
from statute.laws.lawtext import LawText
from statute.model import LANGS, Amendment, Article, Citation, Lang, Paragraph, UnitId
from statute.view.addresses import law_page


@dataclass(frozen=True, slots=True)
class Provision:
    """An article of a cited law."""

    article: Article
    headings: tuple[str, ...]
    """Over it, the outermost first."""
    cited: Mapping[UnitId, tuple[Citation, ...]]
    """What cites it, in all languages, by the unit that is cited: the article, a paragraph, an item."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A version of a law as far as it is cited."""

    entry: Entry
    text: LawText
    whole: tuple[Citation, ...]
    """What cites the law and none of its articles."""
    provisions: tuple[Provision, ...]

    @property
    def version(self) -> str:
        """As addresses and links name it: empty for the one that the notes rest on."""
        return "" if self.text.main else self.text.version

    @property
    def page(self) -> str:
        """On the site."""
        return law_page(self.entry.id, self.version)

    @property
    def amended(self) -> tuple[Amendment, ...]:
        """Versions known to have come after it."""
        return later(self.entry, self.version)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Each that cites it, once, in the order of the edition's texts for each provision."""
        found = [c for p in self.provisions for citations in p.cited.values() for c in citations]
        return tuple(dict.fromkeys((*self.whole, *found)))


@dataclass(frozen=True, slots=True)
class ProvisionLine:
    """A line of a provision as it is printed; `kind` is paragraph, item, subitem or tail."""

    unit: UnitId
    kind: str
    text: str


def extracts(edition: Edition, langs: Sequence[Lang] = LANGS) -> tuple[Extract, ...]:
    """What is cited in these languages, in the order of authorities.toml, a version of another year after the one that
    the notes rest on."""
    cited: dict[tuple[str, str], list[Citation]] = {}
    for citation in edition.citations:
        text = edition.laws.text(citation)
        if text is not None and citation.lang in langs:
            cited.setdefault((text.id, text.version), []).append(citation)
    found = []
    for entry in edition.authorities:
        texts = [edition.laws.shelf[key] for key in cited if key[0] == entry.id]
        for text in sorted(texts, key=lambda one: (not one.main, one.version)):
            found.append(_extract(entry, text, cited[text.id, text.version]))
    return tuple(found)


def _extract(entry: Entry, text: LawText, citations: list[Citation]) -> Extract:
    by_unit: dict[UnitId, list[Citation]] = {}
    for citation in citations:
        for target in citation.targets:
            by_unit.setdefault(target, []).append(citation)
    provisions = []
    for article in text.articles.values():
        inside = sorted((unit for unit in by_unit if unit.home == article.id), key=lambda unit: unit.order)
        if inside:
            cited = {unit: tuple(by_unit[unit]) for unit in inside}
            provisions.append(Provision(article, text.headings.get(article.id, ()), cited))
    return Extract(entry, text, tuple(c for c in citations if not c.targets), tuple(provisions))


def later(entry: Entry, version: str) -> tuple[Amendment, ...]:
    """Versions known to have come after the one that a citation rests on; none where it names a year by itself."""
    own = entry.authority.version
    return entry.amended if version in ("", own) else tuple(a for a in entry.amended if a.date > version)


def lines_of(paragraph: Paragraph) -> Iterator[ProvisionLine]:
    """A paragraph with its items."""
    if paragraph.text or not paragraph.items:
        yield ProvisionLine(paragraph.id, "paragraph", paragraph.text)
    for item in paragraph.items:
        yield ProvisionLine(item.id, "item", _printed(item.label, item.text))
        for sub in item.subitems:
            yield ProvisionLine(sub.id, "subitem", _printed(sub.label, sub.text))
            yield from (ProvisionLine(more.id, "subitem", more.text) for more in sub.more)
        yield from (ProvisionLine(more.id, "item", more.text) for more in item.more)
    if paragraph.tail:
        yield ProvisionLine(paragraph.tail.id, "tail", paragraph.tail.text)


def provision_words(text: LawText, unit: UnitId) -> tuple[ProvisionLine, ...]:
    """An article, or of a paragraph what is cited: an item with the words that lead in to it."""
    article = text.articles.get(unit.home)
    if article is None:
        return ()
    lines = [line for paragraph in article.paragraphs for line in lines_of(paragraph)]
    if unit == article.id:
        return tuple(lines)
    paragraph = unit.number_of("paragraph")
    inside = [line for line in lines if line.unit.number_of("paragraph") == paragraph]
    if unit.number_of("item") is None:
        return tuple(inside)
    depth = len(unit.segments)
    return tuple(
        line for line in inside if line.kind == "paragraph" or line.unit.segments[:depth] == unit.segments
    )


def _printed(label: str, text: str) -> str:
    return f"{label}{text}".replace("\t", " ")
