"""Edition → what the template of the PDFs reads: the text cut into atoms, with all that stands around it.

An atom is a string; `{"r": unit, "t": words}`, a reference; `{"x": term}`, a place for the index;
`{"n": key}`, the mark of a note; or `{"g": atoms}`, which stand together on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from export.booknotes import blocks_of, notes_of, placed
from export.fonts import drawn
from export.glue import Glued, glue
from export.readings import readings
from statute.edition import Edition
from statute.model import LANGS, LANGUAGES, SUBTITLE, TITLE, Article, Lang, Term, UnitId
from statute.view.layers import marks_in_print, pieces
from statute.view.linked import linked
from statute.view.names import article_label, division_label, notes_text, unit_name
from statute.view.rows import rows
from statute.view.site import Settings, Site, build_site
from statute.view.status import dates, disclaimer, standing
from statute.wording import ROWS, say

Atom = Any


def book(edition: Edition, langs: Sequence[Lang]) -> dict[str, Any]:
    """The whole book in these languages; two stand side by side."""
    sites = {lang: build_site(edition, Settings(), lang) for lang in langs}
    site = next(iter(sites.values()))
    notes = dict(notes_of(sites))
    meta = site.meta
    made: dict[str, Any] = {
        "langs": list(langs),
        "meta": {
            "titles": {lang: meta.titles[lang] for lang in langs},
            "issuer": {lang: meta.issuer[lang] for lang in langs},
            "dates": {lang: dates(s) for lang, s in sites.items()},
            "edition": {lang: say(lang, "book.edition", id=meta.id, version=meta.version) for lang in langs},
            "status": {lang: _status(s) for lang, s in sites.items()},
            "disclaimer": {lang: disclaimer(s) for lang, s in sites.items()},
        },
        "words": {
            key.removeprefix("book."): {lang: say(lang, key) for lang in langs}
            for key, row in ROWS.items()
            if key.startswith(("book.", "notice")) and "{" not in row[0]
        },
        "title": _passage(sites, TITLE),
        "subtitle": _passage(sites, SUBTITLE),
        "notice": [_passage(sites, u.id) for u in site.statute.notice],
        "preamble": [_passage(sites, u.id) for u in site.statute.preamble],
        "parts": list(_parts(sites)),
        "variants": list(_apparatus(sites)),
        "index": _index(edition.terms, langs),
        "colophon": {lang: list(_colophon(s)) for lang, s in sites.items()},
    }
    found = list(placed(made))
    made["notes"] = {p.key: {**notes[p.key], "number": p.number, "langs": p.langs} for p in found}
    made["after"] = {p.after: [q.key for q in found if q.after == p.after] for p in found}
    made["marks"] = {str(n): drawn(n) for n in sorted({p.number for p in found})}
    return made


def _parts(sites: dict[Lang, Site]) -> Iterator[dict[str, Any]]:
    """Headings and articles in the order of the text."""
    site = next(iter(sites.values()))
    opened: set[UnitId] = set()
    for article in site.statute.articles:
        lineage = site.lineage(article.division)
        for depth, division in enumerate(lineage):
            if division.id not in opened:
                opened.add(division.id)
                labels = {lang: division_label(s, lang, division.id) for lang, s in sites.items()}
                title = _passage(sites, division.id.heading)
                yield {
                    "kind": "division",
                    "id": division.id,
                    "level": depth + 1,
                    "label": labels,
                    "title": title,
                }
        yield _article(sites, article, len(lineage) + 1)


def _article(sites: dict[Lang, Site], article: Article, level: int) -> dict[str, Any]:
    site = next(iter(sites.values()))
    known = site.statute
    entries = {lang: s.apparatus.get((lang, article.id)) for lang, s in sites.items()}
    return {
        "kind": "article",
        "id": article.id,
        "level": level,
        "label": {lang: article_label(s, lang, article.id) for lang, s in sites.items()},
        "caption": {lang: entry.caption if entry else "" for lang, entry in entries.items()},
        "passages": [_passage(sites, row.unit, row.kind or "paragraph") for row in rows(article)],
        "many": len(article.paragraphs) > 1,
        "gist": {
            lang: blocks_of(linked(sites[lang], article.id.words(lang), entry.gist_prose), article.id)
            for lang, entry in entries.items()
            if entry and entry.gist
        },
        "see": [
            {"id": id, "name": {lang: unit_name(lang, id) for lang in sites}}
            for id in site.beside(article.id)
            if known.article(id) or known.division(id)
        ],
    }


def _passage(sites: dict[Lang, Site], unit: UnitId, kind: str = "") -> dict[str, Any]:
    """A unit in each language, `null` where it is not translated."""
    return {"unit": unit, "kind": kind, **{lang: _atoms(site, unit) for lang, site in sites.items()}}


def _atoms(site: Site, unit: UnitId) -> list[Atom] | None:
    piece = site.pieces[site.lang].get(unit)
    if piece is None:
        return None
    label = piece.label + (site.language.gap if piece.label else "")
    stream: list[Atom] = [label] if label else []
    for p in pieces(piece.text, marks_in_print(site, unit, site.lang)):
        if p.kind == "term":
            stream.append({"x": p.value})
        elif p.kind in ("note", "variant"):
            key = p.value if p.kind == "note" else f"{unit.home}!{p.value}"
            stream.append({"n": key})
        stream.append({"r": p.value, "t": p.text} if p.kind == "ref" else p.text)
    return [_plain(atom) for atom in _glue_stretches(stream)]


def _glue_stretches(stream: list[Atom]) -> Iterator[Atom]:
    """Stretches of words and notes are glued; references and places of the index part them."""
    stretch: list[Atom] = []
    for atom in stream:
        if isinstance(atom, dict) and "n" not in atom:
            yield from glue(stretch)
            stretch = []
            yield atom
        elif atom:
            stretch.append(atom)
    yield from glue(stretch)


def _plain(atom: Atom) -> Atom:
    return {"g": list(atom.atoms)} if isinstance(atom, Glued) else atom


def _apparatus(sites: dict[Lang, Site]) -> Iterator[dict[str, Any]]:
    meta = next(iter(sites.values())).meta
    for both in zip(*(readings(meta, lang) for lang in sites), strict=True):
        first = both[0]
        yield {
            "unit": first.unit,
            "name": {lang: unit_name(lang, first.unit) for lang in sites},
            "reading": first.words,
            "said": {lang: reading.said for lang, reading in zip(sites, both, strict=True)},
        }


def _index(terms: Sequence[Term], langs: Sequence[Lang]) -> list[dict[str, str]]:
    """Terms in the order of their names; `lang` is the language whose uses are counted."""
    used = [t for t in terms if any(use.lang == langs[0] for use in t.uses)]
    order = LANGUAGES[langs[0]].order
    inorder = sorted(used, key=lambda t: order(t.name(langs[0])))
    return [{"id": t.id, **{lang: t.name(lang) for lang in LANGS}} for t in inorder]


def _status(site: Site) -> str:
    return " · ".join(standing(site))


def _colophon(site: Site) -> Iterator[dict[str, Any]]:
    lang, meta = site.lang, site.meta
    gap = site.language.gap
    groups = re.findall(".{1,8}", site.edition.source.sha256)
    hash_ = say(lang, "book.colophon.hash", hash=" ".join(groups))
    yield {"head": say(lang, "book.colophon.provenance"), "text": [meta.provenance[lang], hash_]}
    status = f"{_status(site)}{site.say('sentence.end')}{gap}{dates(site)}"
    end = site.say("sentence.end")
    yield {
        "head": say(lang, "book.colophon.status"),
        "text": [status, *([meta.status_source[lang]] if meta.status else []), disclaimer(site) + end],
    }
    yield {"head": site.say("about.notes"), "text": [notes_text(site)]}
    licence = [
        site.say("about.licences.text").replace("CC BY ", "CC\xa0BY\xa0"),
        say(lang, "book.colophon.fonts"),
    ]
    yield {"head": say(lang, "book.colophon.licence"), "text": licence}
