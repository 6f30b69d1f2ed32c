"""What each citation of another law opens, and which of them name a provision that the law has not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from statute.cite.nowhere import extent_of
from statute.cite.years import years
from statute.files.authorityfile import Entry
from statute.laws.currency import in_future
from statute.laws.dataset import DataSet
from statute.laws.lawfolder import folder_texts, laws_beside
from statute.laws.lawtext import CitedVersion, LawText, Shelf
from statute.laws.provisionwords import Passages, QuotingText
from statute.laws.quotes import false_quotations
from statute.laws.shelf import from_data_set
from statute.model import LANGS, TOOLS, Citation, Lang, Problem, UnitId
from statute.problems import problem
from statute.wording import say

_INSIDE = ("article", "paragraph", "item", "subitem", "tail")


@dataclass(frozen=True, slots=True)
class Laws:
    """The texts at hand, and what the citations of laws that have an entry point at."""

    shelf: Shelf = field(default_factory=dict)
    cited: Mapping[Citation, CitedVersion] = field(default_factory=dict)

    def text(self, citation: Citation) -> LawText | None:
        """The text that a citation opens."""
        found = self.cited.get(citation)
        return self.shelf.get((found.authority, found.version)) if found and found.version else None


def look_up(
    folder: Path,
    entries: Sequence[Entry],
    citations: Sequence[Citation],
    passages: Passages,
    data_set: Path | None,
    today: date,
) -> tuple[tuple[Citation, ...], Laws, tuple[Problem, ...]]:
    """The citations, items with their paragraphs filled in where the text is at hand; the laws; what is wrong.

    `folder` is the edition's.
    """
    path = str(folder / "authorities.toml")
    problems: list[Problem] = [*in_future(entries, path, today)]
    meant = dict(_meant(entries, citations, passages))
    wanted: dict[tuple[str, str], frozenset[UnitId]] = {}
    for citation, (entry, year) in meant.items():
        articles = frozenset(target.home for target in citation.targets)
        wanted[entry.id, year] = wanted.get((entry.id, year), frozenset()) | articles
    shelf: dict[tuple[str, str], LawText] = {}
    if data_set is not None:
        found, more = from_data_set(DataSet(data_set), entries, wanted, path, today)
        shelf |= found
        problems += more
    texts, more = folder_texts(laws_beside(folder), entries)
    shelf |= {(text.id, text.version): text for text in texts}
    problems += more
    resolved: list[Citation] = []
    cited: dict[Citation, CitedVersion] = {}
    for citation in citations:
        if citation not in meant:
            resolved.append(citation)
            continue
        entry, year = meant[citation]
        text = _text(shelf, entry, year)
        if text is not None:
            targets = tuple(text.unit(target) or target for target in citation.targets)
            citation = replace(citation, targets=targets)
        resolved.append(citation)
        cited[citation] = CitedVersion(entry.id, year, text.version if text else None)
        problems += _nowhere(citation, entry, year, text, passages[citation.lang, citation.unit])
    laws = Laws(shelf, cited)
    in_unit: dict[tuple[Lang, UnitId], list[Citation]] = {}
    for citation in resolved:
        in_unit.setdefault((citation.lang, citation.unit), []).append(citation)
    for unit, found_there in in_unit.items():
        if not passages[unit].received:
            problems += false_quotations([(c, laws.text(c)) for c in found_there], passages[unit])
    return tuple(resolved), laws, tuple(problems)


def _meant(
    entries: Sequence[Entry], citations: Sequence[Citation], passages: Passages
) -> Iterator[tuple[Citation, tuple[Entry, str]]]:
    """Each citation of a law that has an entry, with the entry and the year that is named."""
    by_title = {entry.authority.title(lang): entry for entry in entries for lang in LANGS}
    in_unit: dict[tuple[Lang, str], list[Citation]] = {}
    for citation in citations:
        if citation.law in by_title:
            in_unit.setdefault((citation.lang, citation.unit), []).append(citation)
    for unit, found in in_unit.items():
        for citation, year in zip(found, years(found, passages[unit].text), strict=True):
            yield citation, (by_title[citation.law or ""], year)


def _text(shelf: Shelf, entry: Entry, year: str) -> LawText | None:
    """The version of the entry, unless another year is named."""
    own = entry.authority.version
    if not year or own.startswith(year):
        return shelf.get((entry.id, own))
    return next((text for (id, day), text in shelf.items() if id == entry.id and day.startswith(year)), None)


def _nowhere(
    citation: Citation, entry: Entry, year: str, text: LawText | None, passage: QuotingText
) -> Iterator[Problem]:
    """One problem for a citation of what its law has not."""
    said = missing = None
    law = entry.authority
    targets = [target for target in citation.targets if target.kind in _INSIDE]
    if text is not None:
        missing = next((t for t in targets if text.unit(t) is None), None)
        said = ("citation.not-in-law", text.version) if missing else None
    elif law.articles and (not year or law.version.startswith(year)):
        beyond = any(target.segments[0].number > law.articles for target in targets)
        said = ("citation.beyond", law.version) if beyond else None
    if said is None:
        return
    code = "source-citation-nowhere" if passage.received else "citation-nowhere"
    voice = TOOLS if passage.received else citation.lang
    key, version = said
    message = say(voice, key, text=citation.text, count=law.articles, version=version)
    hint = _hint(voice, text, missing) if text and missing else say(voice, "citation.hint.authority")
    yield problem(passage.path, passage.line_at(citation.start), code, message, hint)


def _hint(voice: Lang, text: LawText, missing: UnitId) -> str:
    """How far the article goes, or the law."""
    article = missing.home
    if article not in text.articles:
        return say(voice, "citation.hint.last", last=text.numbers[-1] if text.numbers else "")
    key, words = extent_of(article, len(text.articles[article].paragraphs), missing.number_of("item"))
    return say(voice, key, **words)
