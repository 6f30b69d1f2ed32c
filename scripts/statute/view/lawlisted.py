"""Laws that are cited and whose text is not at hand, or not in the version that is meant: what cites which article.

listed_laws(edition, langs)   in the order of authorities.toml
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from statute.edition import Edition
from statute.files.authorityfile import Entry
from statute.model import LANGS, Citation, Lang, UnitId
from statute.view.lawlinks import law_link


@dataclass(frozen=True, slots=True)
class ListedLaw:
    """A law without its words."""

    entry: Entry
    whole: tuple[Citation, ...]
    """What cites it and none of its articles."""
    articles: Mapping[tuple[str, UnitId], tuple[Citation, ...]]
    """What cites an article, by the version that is meant, empty for the one the notes rest on, and the article."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Each once."""
        found = [citation for cited in self.articles.values() for citation in cited]
        return tuple(dict.fromkeys((*self.whole, *found)))


def listed_laws(edition: Edition, langs: Sequence[Lang] = LANGS) -> tuple[ListedLaw, ...]:
    """By what cites in these languages."""
    cited: dict[str, dict[tuple[str, UnitId | None], list[Citation]]] = {}
    for citation in edition.citations:
        link = law_link(edition, citation)
        if link is None or citation.lang not in langs or edition.laws.text(citation) is not None:
            continue
        for article in dict.fromkeys(target.home for target in citation.targets) or (None,):
            key = (link.version if article else "", article)
            cited.setdefault(link.target, {}).setdefault(key, []).append(citation)
    return tuple(_listed(entry, cited[entry.id]) for entry in edition.authorities if entry.id in cited)


def _listed(entry: Entry, cited: Mapping[tuple[str, UnitId | None], list[Citation]]) -> ListedLaw:
    articles = {(version, article): tuple(found) for (version, article), found in cited.items() if article}
    ordered = sorted(articles, key=lambda key: (key[0], key[1].order))
    return ListedLaw(entry, tuple(cited.get(("", None), ())), {key: articles[key] for key in ordered})
