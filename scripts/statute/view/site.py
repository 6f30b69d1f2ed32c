"""What every page needs: the edition, the settings, one language, and quick ways to look things up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from statute.duties.table import Act, Actor, actors, acts
from statute.edition import Edition
from statute.model import (
    LANGS,
    LANGUAGES,
    ORIGINAL,
    Apparatus,
    Article,
    Citation,
    Division,
    Edit,
    Lang,
    Language,
    Meta,
    Note,
    Paragraph,
    Relation,
    Statute,
    Term,
    UnitId,
    Use,
)
from statute.relations import Related, related
from statute.view.edited import edits_by_unit
from statute.view.lawbook import Extract, extracts
from statute.view.termwords import TermWords, words_of
from statute.wording import ROWS, say

LARGE = 200


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the site and its repository live; all of it may be unknown."""

    site_url: str = ""
    """Address of the Chinese home page, with a slash at its end."""
    repo_url: str = ""
    """Address of the repository, without a slash at its end."""
    contact: str = ""
    """An email address for readers without an account."""
    edition_path: str = "edition"
    """The edition's folder as the repository knows it."""
    downloads: tuple[str, ...] = ()
    """File names that the site offers below data/."""


@dataclass(frozen=True, slots=True)
class UnitText:
    """A unit of the text in one language: its printed label, if it has one, and its words."""

    label: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Site:
    """One language of the site. Built once by `build_site`; nothing in it changes."""

    edition: Edition
    meta: Meta
    settings: Settings
    lang: Lang
    articles: Mapping[UnitId, Article]
    pieces: Mapping[Lang, Mapping[UnitId, UnitText]]
    apparatus: Mapping[tuple[Lang, UnitId], Apparatus]
    """By language and unit."""
    notes: Mapping[tuple[Lang, UnitId], tuple[Note, ...]]
    """By language and the unit they stand on."""
    citations: Mapping[tuple[Lang, UnitId], tuple[Citation, ...]]
    """By language and the unit they stand in; those of the statute's own provisions, if these exist."""
    uses: Mapping[tuple[Lang, UnitId], tuple[tuple[Use, Term], ...]]
    """Of the terms that are marked."""
    terms: Mapping[str, Term]
    """By id."""
    laws: tuple[Extract, ...]
    """Their texts, as far as they are cited and at hand."""
    words: TermWords
    """Of the terms, in the page's language."""
    related: Mapping[UnitId, tuple[Related, ...]]
    """By article."""
    reasons: Mapping[tuple[UnitId, UnitId], tuple[Relation, ...]]
    """All relations from one article to another."""
    edits: Mapping[UnitId | None, tuple[Edit, ...]]
    """Changes to the source, by the unit they stand in; under None those in what is left out."""
    acts: tuple[Act, ...]
    """The table of duties, in the order of the text."""
    acts_in: Mapping[UnitId, tuple[Act, ...]]
    """By unit."""
    actors: Mapping[str, Actor]
    """By Chinese name, in the order of the text."""

    @property
    def statute(self) -> Statute:
        """The original; it decides what there is and in which order."""
        return self.edition.statute

    @property
    def large(self) -> bool:
        """More articles than can be looked over on one page."""
        return len(self.statute.articles) > LARGE

    @property
    def bilingual(self) -> bool:
        return self.edition.translation is not None

    @property
    def other(self) -> Lang:
        """The language beside the page's own: of the edition's texts, or else that the site is made in."""
        return next(lang for lang in (*self.edition.langs, *LANGS) if lang != self.lang)

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages a page shows the text in, its own first; the original alone if there is no translation."""
        return (self.lang, self.other) if self.bilingual else (self.statute.lang,)

    @property
    def language(self) -> Language:
        """How the page's language writes."""
        return LANGUAGES[self.lang]

    @property
    def title(self) -> str:
        return self.meta.titles[self.lang]

    def say(self, key: str, **values: object) -> str:
        """The words; where the edition is in one language those that speak of one, if they differ."""
        if not self.bilingual and f"{key}.mono" in ROWS:
            return say(self.lang, f"{key}.mono", **values)
        return say(self.lang, key, **values)

    def text_of(self, lang: Lang) -> Statute | None:
        return self.statute if lang == self.statute.lang else self.edition.translation

    def caption(self, unit: UnitId) -> str:
        """The editors' heading for an article in the page's language, empty if there is none."""
        entry = self.apparatus.get((self.lang, unit))
        return entry.caption if entry else ""

    def beside(self, unit: UnitId) -> tuple[UnitId, ...]:
        """What the editors name under `related`; the original's file has it for all languages."""
        entry = self.apparatus.get((ORIGINAL, unit))
        return entry.related if entry else ()

    def article(self, id: UnitId) -> Article:
        return self.articles[id]

    def articles_in(self, division: UnitId) -> tuple[Article, ...]:
        """The articles of a division and of everything below it."""
        return tuple(
            a for a in self.statute.articles if any(d.id == division for d in self.lineage(a.division))
        )

    def lineage(self, division: UnitId | None) -> tuple[Division, ...]:
        """A division and what it stands in, outermost first."""
        found: list[Division] = []
        while (here := self.statute.division(division)) is not None:
            found.insert(0, here)
            division = here.parent
        return tuple(found)


Sites = Mapping[Lang, Site]
"""One edition in each of the languages that a book is in."""


def build_sites(edition: Edition, settings: Settings, langs: Sequence[Lang]) -> dict[Lang, Site]:
    """Each of the languages; the look-up tables are made once for all of them."""
    site = build_site(edition, settings, langs[0])
    return {langs[0]: site} | {lang: _in(site, lang) for lang in langs[1:]}


def _in(site: Site, lang: Lang) -> Site:
    return replace(site, lang=lang, words=_words(site.edition, lang))


def build_site(edition: Edition, settings: Settings, lang: Lang) -> Site:
    """One language."""
    pieces: dict[Lang, Mapping[UnitId, UnitText]] = {key: {} for key in LANGS}
    for text in edition.texts:
        pieces[text.lang] = _pieces(text)
    notes: dict[tuple[Lang, UnitId], list[Note]] = {}
    for entry in edition.apparatus:
        for note in entry.notes:
            notes.setdefault((note.lang, note.unit), []).append(note)
    citations: dict[tuple[Lang, UnitId], list[Citation]] = {}
    there = edition.statute.citable()
    for citation in edition.citations:
        if citation.law is None and not citation.version and not there.issuperset(citation.targets[:1]):
            continue  # The text errs, which its editors were told: it cites what does not exist.
        citations.setdefault((citation.lang, citation.unit), []).append(citation)
    uses: dict[tuple[Lang, UnitId], list[tuple[Use, Term]]] = {}
    for term in (term for term in edition.terms if not term.common):
        for use in term.uses:
            uses.setdefault((use.lang, use.unit), []).append((use, term))
    reasons: dict[tuple[UnitId, UnitId], list[Relation]] = {}
    for relation in edition.relations:
        reasons.setdefault((relation.source, relation.target), []).append(relation)
    found = acts(edition.duties)
    acts_in: dict[UnitId, list[Act]] = {}
    for act in found:
        acts_in.setdefault(act.row.unit, []).append(act)
    return Site(
        edition=edition,
        meta=edition.meta,
        settings=settings,
        lang=lang,
        articles={article.id: article for article in edition.statute.articles},
        pieces=pieces,
        apparatus={(a.lang, a.unit): a for a in edition.apparatus},
        notes={key: tuple(value) for key, value in notes.items()},
        citations={key: tuple(value) for key, value in citations.items()},
        uses={key: tuple(value) for key, value in uses.items()},
        terms={term.id: term for term in edition.terms},
        laws=extracts(edition),
        words=_words(edition, lang),
        related=related(edition.relations),
        reasons={key: tuple(value) for key, value in reasons.items()},
        edits=edits_by_unit(
            edition.statute, {id: piece.line for id, piece in pieces[edition.statute.lang].items()}
        ),
        acts=found,
        acts_in={unit: tuple(of_unit) for unit, of_unit in acts_in.items()},
        actors={a.original: a for a in actors(found, edition.terms, edition.actor_names)},
    )


def _words(edition: Edition, lang: Lang) -> TermWords:
    return words_of([term for term in edition.terms if not term.common], lang)


def _pieces(statute: Statute) -> dict[UnitId, UnitText]:
    found = {u.id: UnitText("", u.text, u.line) for u in statute.units()}
    annexed = [p for annex in statute.annexes for p in (*annex.units, *_of(annex.articles))]
    for paragraph in (*_of(statute.articles), *annexed):
        for item in paragraph.items:
            for part in item.labelled:
                found[part.id] = UnitText(part.label, part.text, part.line)
    return found


def _of(articles: Iterable[Article]) -> Iterator[Paragraph]:
    return (paragraph for article in articles for paragraph in article.paragraphs)
