"""What stands at the back of the PDFs: for whom, variants, index, colophon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from export.booknotes import blocks_of
from export.colophon import colophon_lines
from export.printedback import (
    PrintedAnswer,
    PrintedAudience,
    PrintedReading,
    PrintedTerm,
    PrintedUse,
    Statement,
)
from export.readings import readings
from statute.model import LANGS, LANGUAGES, TRANSLATION, Lang, Term
from statute.view.linked import linked
from statute.view.names import unit_name
from statute.view.site import Site, Sites


def apparatus(sites: Sites) -> Iterator[PrintedReading]:
    meta = next(iter(sites.values())).meta
    for both in zip(*(readings(meta, lang) for lang in sites), strict=True):
        unit, words = both[0].unit, both[0].words
        said = {lang: reading.said for lang, reading in zip(sites, both, strict=True)}
        yield PrintedReading(unit, {lang: unit_name(lang, unit) for lang in sites}, words, said)


def audiences(sites: Sites) -> Iterator[PrintedAudience]:
    for reader in next(iter(sites.values())).edition.readers:
        answers = (
            PrintedAnswer(
                answer.unit,
                {lang: unit_name(lang, answer.unit) for lang in sites},
                {lang: answer.text[lang] for lang in sites},
            )
            for answer in reader.answers
        )
        yield PrintedAudience({lang: reader.who[lang] for lang in sites}, tuple(answers))


def index(terms: Sequence[Term], langs: Sequence[Lang]) -> Iterator[PrintedTerm]:
    """Terms in the order of their names; it is the uses in the first language that are counted."""
    used = [t for t in terms if any(use.lang == langs[0] for use in t.uses)]
    order = LANGUAGES[langs[0]].order
    for term in sorted(used, key=lambda t: order(t.name(langs[0]))):
        units = dict.fromkeys(use.unit for use in term.uses if use.lang == langs[0])
        yield PrintedTerm(
            term.id, {lang: term.name(lang) for lang in LANGS}, tuple(PrintedUse(unit) for unit in units)
        )


def colophon(site: Site) -> Iterator[Statement]:
    *said, (head, lines) = colophon_lines(site)
    for one in said:
        yield Statement(*one)
    yield Statement(head, (*lines, site.say("book.colophon.fonts")))
    if written := site.apparatus.get((site.lang, TRANSLATION)):
        blocks = linked(site, TRANSLATION.words(site.lang), written.gist_prose)
        yield Statement(written.caption, (), blocks_of(site, blocks, TRANSLATION))
