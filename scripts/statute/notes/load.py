"""All annotation files of an edition → Apparatus, one for each file, with every problem found on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from statute.files.termfile import ID
from statute.model import (
    DIVISION_KINDS,
    LANGS,
    LANGUAGES,
    ORIGINAL,
    Apparatus,
    Lang,
    Note,
    Problem,
    Statute,
    UnitId,
    UnitKind,
)
from statute.notes.format import File, NoteBlock, read_file
from statute.notes.heading import Heading, read_heading
from statute.notes.messages import tell
from statute.text.lookalikes import folded, odd_characters, strange_characters
from statute.text.occurrences import occurrences
from statute.wording import say

_HOMES: tuple[UnitKind, ...] = ("title", "notice", "translation", "article", *DIVISION_KINDS)
"""What may have a file of notes."""
UnitWords = Mapping[UnitId, str]
"""Every unit of a text with its words, in the order of the text."""


def read_annotations(
    files: Mapping[tuple[Lang, str], tuple[str, str]], texts: Mapping[Lang, Statute]
) -> tuple[tuple[Apparatus, ...], tuple[Problem, ...]]:
    """`files` maps (language, file name without folder) to (path, text); `texts` are the statute and its translation.

    Apparatus come in the order of the statute, Chinese before English.
    """
    words = {lang: {unit.id: unit.text for unit in text.units()} for lang, text in texts.items()}
    out: list[Apparatus] = []
    named: dict[tuple[Lang, UnitId], set[str]] = {}
    heads: dict[tuple[Lang, UnitId], File] = {}
    problems: list[Problem] = []
    for (lang, name), (path, text) in sorted(files.items()):
        stem = UnitId.read(name.removesuffix(".md")) if name.endswith(".md") else None
        if stem is None or stem != stem.home or stem.kind not in _HOMES:
            problems.append(tell(lang, path, 1, "bad-filename", name=name))
            continue
        statute = texts.get(lang)
        if statute is None or not (_exists(stem, statute) or (stem == "translation" and len(texts) > 1)):
            last = statute.articles[-1].id if statute and statute.articles else "0"
            problems.append(tell(lang, path, 1, "unknown-article", name=stem, last=last))
            continue
        file, found = read_file(text, path, lang)
        apparatus, more = _apparatus(file, stem, statute, words[lang])
        out.append(apparatus)
        heads[lang, stem] = file
        headings = [read_heading(block.heading, lang) for block in file.blocks[1:]]
        named[lang, stem] = {heading.slug for heading in headings if heading}
        problems += [*found, *more]
    problems += [*_unpaired(out, named), *_unreasoned(heads)]
    order = {a.id: n for text in texts.values() for n, a in enumerate(text.articles)}
    return tuple(sorted(out, key=lambda a: (order.get(a.unit, -1), a.unit, LANGS.index(a.lang)))), tuple(
        sorted(problems)
    )


def _exists(stem: UnitId, statute: Statute) -> bool:
    if stem == "title":
        return statute.title is not None
    if stem == "notice":
        return bool(statute.notice)
    return statute.division(stem) is not None or statute.article(stem) is not None


def _apparatus(
    file: File, stem: UnitId, statute: Statute, words: UnitWords
) -> tuple[Apparatus, list[Problem]]:
    problems: list[Problem] = []
    gist, *blocks = file.blocks
    if not gist.body:
        problems.append(tell(file.lang, file.path, gist.line, "empty-gist"))
    known = {a.id for a in statute.articles} | {d.id for d in statute.divisions}
    units = known.union(words)
    problems += [
        tell(file.lang, file.path, block.prose.line_at(run.start), "link-nowhere", text=run.link.target)
        for block in file.blocks
        for run in block.prose.runs()
        if run.link and run.link.kind == "unit" and run.link.target not in units
    ]
    problems += [
        tell(file.lang, file.path, file.related_line, "unknown-related", name=r)
        for r in file.related
        if r not in known
    ]
    notes: list[Note] = []
    slugs: dict[str, int] = {}
    for block in blocks:
        note, found = _note(block, file, stem, statute, words)
        problems += found
        if note is None:
            continue
        slug = note.id.note
        if slug in slugs:
            problems.append(
                tell(file.lang, file.path, block.line, "repeated-id", slug=slug, first=slugs[slug])
            )
            continue
        slugs[slug] = block.line
        clash = next(
            (n for n in notes if n.unit == note.unit and n.start < note.end and note.start < n.end), None
        )
        if clash:
            problems.append(
                tell(file.lang, file.path, block.line, "quotes-overlap", quote=note.quote, first=clash.line)
            )
            continue
        notes.append(note)
    order = {unit: n for n, unit in enumerate(words)}
    notes.sort(key=lambda n: (order[n.unit], n.start))
    return Apparatus(
        stem,
        file.lang,
        file.caption,
        gist.body,
        tuple(UnitId(r) for r in file.related if r in known),
        tuple(notes),
        file.path,
        gist.body_line,
        gist.prose,
        file.why,
    ), problems


def _note(
    block: NoteBlock, file: File, stem: UnitId, statute: Statute, words: UnitWords
) -> tuple[Note | None, list[Problem]]:
    heading = read_heading(block.heading, file.lang)
    if odd := [name for _, name in odd_characters(block.heading)]:
        return None, [tell(file.lang, file.path, block.line, "odd-character", text="、".join(odd))]
    if heading is None:
        return None, [tell(file.lang, file.path, block.line, "bad-heading", text=block.heading)]
    problems: list[Problem] = []
    if not heading.slug:
        problems.append(tell(file.lang, file.path, block.line, "missing-slug"))
    elif not ID.fullmatch(heading.slug):
        problems.append(tell(file.lang, file.path, block.line, "bad-id", slug=heading.slug))
    if not block.body:
        problems.append(tell(file.lang, file.path, block.line, "empty-note", slug=heading.slug))
    unit, start, found = _place(heading, block, file, stem, statute, words)
    problems += found
    if problems:
        return None, problems
    end = start + len(heading.quote)
    id = stem.with_note(heading.slug)
    return Note(
        id,
        unit,
        file.lang,
        words[unit][start:end],
        start,
        end,
        block.body,
        file.path,
        block.line,
        block.body_line,
        block.prose,
    ), []


def _place(
    heading: Heading, block: NoteBlock, file: File, stem: UnitId, statute: Statute, units: UnitWords
) -> tuple[UnitId, int, list[Problem]]:
    """The unit and the offset of the quoted words in it, or what is wrong with them."""

    def wrong(code: str, **words: object) -> tuple[UnitId, int, list[Problem]]:
        return stem, 0, [tell(file.lang, file.path, block.line, code, **words)]

    unit_id = _unit_id(heading.levels, stem)
    if unit_id is None or unit_id not in units:
        return wrong(
            "unknown-unit",
            label=_label(stem, statute),
            unit=heading.unit_text or "?",
            known=_known(stem, statute),
        )
    text = units[unit_id]
    places = list(occurrences(folded(heading.quote), folded(text)))
    unit = heading.unit_text or _label(stem, statute)
    if not places and (strange := strange_characters(heading.quote, text)):
        return wrong("odd-character", text="、".join(strange))
    if not places or heading.nth > len(places):
        return wrong(
            "quote-missing",
            quote=heading.quote,
            unit=unit,
            like=_nearest_words(heading.quote, text, file.lang),
        )
    if len(places) > 1 and not heading.nth:
        return wrong("quote-repeated", quote=heading.quote, unit=unit, count=len(places))
    return unit_id, places[max(heading.nth, 1) - 1], []


def _unit_id(levels: Sequence[tuple[UnitKind, int]], stem: UnitId) -> UnitId | None:
    """What a heading names in the file of a unit; None if there can be nothing of the kind."""
    if stem.kind == "title":
        return stem
    if stem.kind in DIVISION_KINDS:
        return stem.heading
    id = stem
    for kind, number in levels or (("paragraph", 1),):
        if not id.may_hold(kind):
            return None
        id = id.below(kind, number)
    return id


def _label(stem: UnitId, statute: Statute) -> str:
    article, division = statute.article(stem), statute.division(stem)
    return article.label if article else division.label if division else stem


def _known(stem: UnitId, statute: Statute) -> str:
    """Which units there are, for the hint."""
    article = statute.article(stem)
    count = len(article.paragraphs) if article else len(statute.notice) if stem == "notice" else 1
    return say(statute.lang, "note.known.one" if count == 1 else "note.known.many", count=count)


def _nearest_words(quote: str, text: str, lang: Lang) -> str:
    """The stretch of the text that is most like the quoted words."""
    gap = LANGUAGES[lang].gap
    words, size = (text.split(gap), len(quote.split(gap))) if gap else (list(text), len(quote))
    windows = [gap.join(words[i : i + size]).strip(",;.") for i in range(max(1, len(words) - size + 1))]
    return max(
        windows, key=lambda w: (SequenceMatcher(None, quote, w, autojunk=False).ratio(), w[:1] == quote[:1])
    )


def _unpaired(apparatus: Sequence[Apparatus], named: Mapping[tuple[Lang, UnitId], set[str]]) -> list[Problem]:
    """Files and notes that stand in one language only; `named` are the notes of a file, those with mistakes as well."""
    problems: list[Problem] = []
    by_unit = {(a.lang, a.unit): a for a in apparatus}
    others = ((a, other) for a in apparatus for other in LANGS if other != a.lang)
    for a, other in others:
        lang, unit = a.lang, a.unit
        path = a.path.replace(f"/{lang}/", f"/{other}/")
        counterpart = by_unit.get((other, unit))
        if counterpart is None:
            problems.append(tell(lang, a.path, 1, "unpaired-file", other=path))
            continue
        for note in a.notes:
            slug = note.id.note
            if slug not in named[other, unit]:
                problems.append(tell(lang, a.path, note.line, "unpaired-note", slug=slug, other=path))
    return problems


def _unreasoned(heads: Mapping[tuple[Lang, UnitId], File]) -> Iterator[Problem]:
    """Articles under `related` without a reason in a language, and reasons for others."""
    for (lang, stem), file in heads.items():
        original = heads.get((ORIGINAL, stem))
        related = original.related if original else ()
        for article in related:
            if article not in file.why:
                yield tell(lang, file.path, file.why_line, "missing-why", article=article)
        for article in file.why:
            if article not in related:
                yield tell(lang, file.path, file.why_line, "unknown-why", article=article)
