"""Edition → what the template of the PDFs reads: the text cut into atoms, with all that stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from export.bookback import apparatus, audiences, colophon, index
from export.bookcontents import section_lines, text_lines
from export.bookhistory import concordance
from export.booklaws import printed_laws, printed_listings, sources
from export.booknotes import gists_of, notes_of, placed
from export.booktext import passage, words_of
from export.fonts import drawn
from export.outside import page_address
from export.printed import (
    Each,
    Named,
    PrintedArticle,
    PrintedDivision,
    PrintedNote,
    PrintedPart,
    PrintedPassage,
    PrintedText,
)
from export.volume import BackPages, FrontPages, Imprint, Volume
from statute.edition import Edition
from statute.model import LANGUAGES, ORIGINAL, SUBTITLE, TITLE, Annex, Article, Lang, UnitId
from statute.view.addresses import HOME
from statute.view.historywords import history_of
from statute.view.names import article_label, division_label, label_in, unit_name
from statute.view.rows import Row, rows, rows_of
from statute.view.site import Settings, Sites, build_sites
from statute.view.status import dates, disclaimer, standing
from statute.view.titlelines import title_lines
from statute.wording import ROWS, say


def book(edition: Edition, langs: Sequence[Lang], settings: Settings) -> Volume:
    """The whole book in these languages; two stand side by side."""
    sites = build_sites(edition, settings, langs)
    front = _front(sites)
    parts = tuple(_parts(sites))
    found = list(placed(front, parts, langs))
    notes = notes_of(sites, found)
    after: dict[str, tuple[str, ...]] = {}
    for p in found:
        after[p.after] = (*after.get(p.after, ()), p.key)
    words: dict[str, Each] = {
        key.removeprefix("book."): {lang: say(lang, key) for lang in langs}
        for key, row in ROWS.items()
        if key.startswith(("book.", "notice", "readers")) and "{" not in row[0]
    }
    back = _back(sites, notes)
    return Volume(
        langs=tuple(langs),
        scripts={lang: language.script for lang, language in LANGUAGES.items()},
        original=ORIGINAL,
        regions={lang: language.region for lang, language in LANGUAGES.items()},
        meta=_imprint(sites, parts, notes),
        words=words,
        contents=(
            *section_lines(["notice"] if front.notice else [], words),
            *text_lines(parts, langs),
            *section_lines(_sections(back), words),
        ),
        front=front,
        under=None,
        parts=parts,
        notes=notes,
        after=after,
        marks={str(n): drawn(n) for n in sorted({p.number for p in found})},
        back=back,
    )


def _back(sites: Sites, notes: Mapping[str, PrintedNote]) -> BackPages:
    laws = tuple(printed_laws(sites, notes))
    return BackPages(
        readers=tuple(audiences(sites)),
        laws=laws,
        listed=tuple(printed_listings(sites, notes)),
        sources={lang: sources(site) for lang, site in sites.items()} if laws else {},
        variants=tuple(apparatus(sites)),
        concordance=concordance(sites),
        index=tuple(index(next(iter(sites.values())).edition.terms, tuple(sites))),
        colophon={lang: tuple(colophon(site)) for lang, site in sites.items()},
    )


def _sections(back: BackPages) -> Iterator[str]:
    """What there is behind the text, in the order of the book."""
    there = {
        "readers": back.readers,
        "laws": back.laws + back.listed,
        "apparatus": back.variants,
        "concordance": back.concordance,
        "index": back.index,
        "colophon": True,
    }
    return (name for name, found in there.items() if found)


def _imprint(sites: Sites, parts: Sequence[PrintedPart], notes: Mapping[str, PrintedNote]) -> Imprint:
    meta = next(iter(sites.values())).meta
    chapters = [part.title for part in parts if isinstance(part, PrintedDivision) and part.level == 1]
    kinds = [*(["annotated"] if notes else []), *(["bilingual"] if len(sites) > 1 else [])]
    return Imprint(
        titles={lang: meta.titles[lang] for lang in sites},
        lines={lang: title_lines(site.edition, lang) for lang, site in sites.items()},
        issuer={lang: meta.issuer[lang] for lang in sites},
        dates={lang: dates(site) for lang, site in sites.items()},
        edition={lang: say(lang, "book.edition", id=meta.id, version=meta.version) for lang in sites},
        status={lang: " · ".join(standing(site)) for lang, site in sites.items()},
        disclaimer={lang: disclaimer(site) for lang, site in sites.items()},
        address={lang: page_address(site, HOME) for lang, site in sites.items()},
        kinds={lang: tuple(say(lang, f"book.{kind}") for kind in kinds) for lang in sites},
        keywords=tuple(filter(None, (words_of(chapter, lang) for lang in sites for chapter in chapters))),
    )


def _front(sites: Sites) -> FrontPages:
    statute = next(iter(sites.values())).statute
    return FrontPages(
        title=passage(sites, TITLE),
        subtitle=passage(sites, SUBTITLE),
        notice=tuple(passage(sites, unit.id) for unit in statute.notice),
        preamble=tuple(passage(sites, unit.id) for unit in statute.preamble),
        gists={unit: gists_of(sites, unit) for unit in (TITLE, UnitId("notice"))},
    )


def _parts(sites: Sites) -> Iterator[PrintedPart]:
    """Headings and articles in the order of the text."""
    site = next(iter(sites.values()))
    opened: set[UnitId] = set()
    for article in site.statute.articles:
        lineage = site.lineage(article.division)
        for depth, division in enumerate(lineage):
            if division.id not in opened:
                opened.add(division.id)
                labels = {lang: division_label(s, lang, division.id) for lang, s in sites.items()}
                title = passage(sites, division.id.heading)
                yield PrintedDivision(division.id, depth + 1, labels, title, gists_of(sites, division.id))
        yield _article(sites, article, len(lineage) + 1)
    if signature := site.statute.signature:
        yield PrintedText(signature[0].id, tuple(passage(sites, unit.id, "signature") for unit in signature))
    for annex in site.statute.annexes:
        yield from _annex(sites, annex)


def _annex(sites: Sites, annex: Annex) -> Iterator[PrintedPart]:
    """An annex as a division, then what stands in none of its articles, then these."""
    labels = {lang: label_in(s, annex.id) for lang, s in sites.items()}
    yield PrintedDivision(annex.id, 1, labels, passage(sites, annex.id.heading), {})
    if annex.units:
        yield PrintedText(annex.id, _passages(sites, rows_of(annex.units)))
    opened: set[UnitId] = set()
    for article in annex.articles:
        for division in (d for d in annex.divisions if d.id == article.division and d.id not in opened):
            opened.add(division.id)
            names = {lang: label_in(s, division.id) for lang, s in sites.items()}
            yield PrintedDivision(division.id, 2, names, passage(sites, division.id.heading), {})
        yield PrintedArticle(
            id=article.id,
            level=3 if article.division else 2,
            label={lang: label_in(s, article.id) for lang, s in sites.items()},
            caption=dict.fromkeys(sites, ""),
            history=dict.fromkeys(sites, ""),
            passages=_passages(sites, rows(article)),
            many=False,
            gist={},
            see=(),
        )


def _passages(sites: Sites, found: Sequence[Row]) -> tuple[PrintedPassage, ...]:
    return tuple(passage(sites, row.unit, row.kind or "paragraph") for row in found)


def _article(sites: Sites, article: Article, level: int) -> PrintedArticle:
    site = next(iter(sites.values()))
    entries = {lang: s.apparatus.get((lang, article.id)) for lang, s in sites.items()}
    there = (id for id in site.beside(article.id) if site.statute.article(id) or site.statute.division(id))
    return PrintedArticle(
        id=article.id,
        level=level,
        label={lang: article_label(s, lang, article.id) for lang, s in sites.items()},
        caption={lang: entry.caption if entry else "" for lang, entry in entries.items()},
        history={lang: history_of(s, article.id) for lang, s in sites.items()},
        passages=_passages(sites, rows(article)),
        many=len(article.paragraphs) > 1,
        gist=gists_of(sites, article.id),
        see=tuple(Named(id, {lang: unit_name(lang, id) for lang in sites}) for id in there),
    )
