"""Notes and gists as every output shows them: their tree, with citations and terms as links.

Links that the editors wrote and code are left alone, and so is what they quote: the words of another law are not
this edition's terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from statute.cite import without_links
from statute.model import UnitId
from statute.model.prose import Block, Bullets, Link, Para, Prose, Quotation, Run, Runs, Table
from statute.view.lawlinks import law_link
from statute.view.layers import Mark, settle
from statute.view.past import past_page
from statute.view.site import Site

Links = Mapping[tuple[int, int], Link]
"""Where a link begins and ends in the text, in order."""
_QUOTED = re.compile("「[^「」]*」|“[^“”]*”|《[^《》]*》")


def linked(site: Site, unit: UnitId, prose: Prose) -> tuple[Block, ...]:
    """The blocks of the gist or note that `unit` names (`note:zh/13#members`), every run with its link."""
    links = _links(site, unit, prose)
    return tuple(_block(block, links) for block in prose.blocks)


def _links(site: Site, unit: UnitId, prose: Prose) -> Links:
    """Citations first, then terms; none where a link or code is."""
    free = without_links(prose)
    found = [*_citations(site, unit), *_terms(site, free)]
    by_place = {(start, end): link for start, end, link in reversed(found) if free[start:end].strip()}
    marks = settle(Mark(start, end, "ref", "") for start, end, _ in found if (start, end) in by_place)
    return {(m.start, m.end): by_place[m.start, m.end] for m in sorted(marks, key=lambda m: m.start)}


def _citations(site: Site, unit: UnitId) -> Iterator[tuple[int, int, Link]]:
    """Provisions of this statute lead to themselves, in the version that is meant; those of other laws to the law's
    entry; 本条 leads nowhere."""
    own = unit.about
    for c in site.citations.get((site.lang, unit), ()):
        if c.version and c.targets and c.targets[0].article:
            place = f"#{c.targets[0].anchor}" if c.targets[0].anchor else ""
            yield c.start, c.end, Link("page", past_page(c.version, c.targets[0].home) + place)
        elif c.law is None and c.targets:
            if c.targets[0] != own:
                end = c.targets[-1] if c.targets[-1] != c.targets[0] else ""
                yield c.start, c.end, Link("unit", c.targets[0], end)
        elif link := law_link(site.edition, c):
            yield c.start, c.end, link


def _terms(site: Site, free: str) -> Iterator[tuple[int, int, Link]]:
    """The first place of each term outside quotations."""
    bare = _QUOTED.sub(lambda match: " " * len(match.group()), free)
    seen: set[str] = set()
    for start, end, term in site.words.find(bare):
        if term.id not in seen:
            seen.add(term.id)
            yield start, end, Link("term", term.id)


def _block(block: Block, links: Links) -> Block:
    match block:
        case Para(runs):
            return Para(_cut(runs, links))
        case Bullets(entries, first):
            return Bullets(tuple(tuple(_block(b, links) for b in entry) for entry in entries), first)
        case Quotation(blocks):
            return Quotation(tuple(_block(b, links) for b in blocks))
        case Table(rows):
            return Table(tuple(tuple(_cut(cell, links) for cell in row) for row in rows))


def _cut(runs: Runs, links: Links) -> Runs:
    return tuple(piece for run in runs for piece in _pieces(run, links))


def _pieces(run: Run, links: Links) -> Iterator[Run]:
    """A run cut where links begin and end; a link over two runs stands in both."""
    at, stop = run.start, run.start + len(run.text)
    for (start, end), link in links.items():
        start, end = max(start, at), min(end, stop)
        if start < end:
            if start > at:
                yield _part(run, at, start)
            yield replace(_part(run, start, end), link=link)
            at = end
    if at < stop:
        yield _part(run, at, stop)


def _part(run: Run, start: int, end: int) -> Run:
    return replace(run, text=run.text[start - run.start : end - run.start], start=start)
