"""All annotation files of an edition → Apparatus, one for each file, with every problem found on the way."""

from __future__ import annotations

from collections.abc import Mapping

from statute.files.termfile import ID
from statute.model import (
    DIVISION_KINDS,
    LANGS,
    ORIGINAL,
    Apparatus,
    Lang,
    Note,
    Problem,
    Statute,
    UnitId,
    UnitKind,
)
from statute.notes.anchoring import UnitWords, anchored
from statute.notes.format import File, NoteBlock, read_file
from statute.notes.heading import read_heading
from statute.notes.messages import tell
from statute.notes.ourwords import misplaced
from statute.notes.pairing import unpaired, unreasoned
from statute.text.lookalikes import odd_characters
from statute.wording import say

_OF_HEADINGS = frozenset({"bad-heading", "missing-slug", "bad-id", "repeated-id"})
"""With one of these the notes of a file cannot be told by their slugs."""
_HOMES: tuple[UnitKind, ...] = ("title", "notice", "translation", "article", *DIVISION_KINDS)
"""What may have a file of notes."""


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
    unreadable: set[tuple[Lang, UnitId]] = set()
    problems: list[Problem] = []
    for (lang, name), (path, text) in sorted(files.items()):
        stem = UnitId.read(name.removesuffix(".md")) if name.endswith(".md") else None
        if stem is None or stem != stem.home or stem.kind not in _HOMES:
            problems.append(tell(lang, path, 1, "bad-filename", name=name))
            continue
        statute = texts.get(lang)
        if statute is None or not (_exists(stem, statute) or (stem == "translation" and len(texts) > 1)):
            if ORIGINAL in texts and _exists(stem, texts[ORIGINAL]):
                named[lang, stem] = set()  # Of what is not translated yet; that alone is told.
                continue
            last = statute.articles[-1].id if statute and statute.articles else "0"
            problems.append(tell(lang, path, 1, "unknown-article", name=stem, last=last))
            continue
        file, found = read_file(text, path, lang)
        apparatus, more = _apparatus(file, stem, statute, words[lang])
        out.append(apparatus)
        heads[lang, stem] = file
        headings = [read_heading(block.heading, lang) for block in file.blocks[1:]]
        named[lang, stem] = {heading.slug for heading in headings if heading}
        if any(p.code in _OF_HEADINGS for p in more):
            unreadable.add((lang, stem))
        problems += [*found, *more, *misplaced(file)]
    known = {part for text in texts.values() for part in _named(text)}
    problems += [*unpaired(out, named, unreadable, texts), *unreasoned(heads, known)]
    order = {a.id: n for text in texts.values() for n, a in enumerate(text.articles)}
    return tuple(sorted(out, key=lambda a: (order.get(a.unit, -1), a.unit, LANGS.index(a.lang)))), tuple(
        sorted(problems)
    )


def _named(statute: Statute) -> set[UnitId]:
    """Everything that `related` may name."""
    return {article.id for article in statute.articles} | {division.id for division in statute.divisions}


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
    known = _named(statute)
    units = known.union(words)
    problems += [
        tell(file.lang, file.path, block.prose.line_at(run.start), "link-nowhere", text=run.link.target)
        for block in file.blocks
        for run in block.prose.runs()
        if run.link and run.link.kind == "unit" and run.link.target not in units
    ]
    problems += [
        tell(file.lang, file.path, file.line_of("related", r), "unknown-related", name=r)
        for r in file.related
        if r not in known
    ]
    related = file.related
    for n, r in enumerate(related):
        if kind := "other" if r == stem else "once" if r in related[:n] else "":
            wanted = say(file.lang, f"note.wanted.{kind}")
            line = file.line_of("related", r)
            problems.append(
                tell(file.lang, file.path, line, "bad-value", key="related", value=r, wanted=wanted)
            )
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
        tuple(UnitId(r) for r in dict.fromkeys(related) if r in known and r != stem),
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
    unit, start, found = anchored(heading, block, file, stem, statute, words)
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
