"""translation.txt for the text in force: unchanged passages keep their translation, under their new numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from statute.compare import Revision
from statute.model import (
    Annex,
    Article,
    Division,
    Item,
    Lang,
    Paragraph,
    Statute,
    Subitem,
    Text,
    Unit,
    UnitId,
)
from statute.naming import article_name, unit_name
from statute.parse.assemble import parse
from statute.plaintext import plain_text
from statute.rebase.citednumbers import renumbered
from statute.rebase.citing import citer_of
from statute.rebase.rebasereport import Report, Told
from statute.text.clean import clean
from statute.text.read import read_bytes
from statute.untranslated import placeholder


def translate_anew(new: Statute, old: Text, revision: Revision, report: Report) -> Statute:
    """The translation of `new` as far as `old` has it, with a placeholder for what is missing; the file, and what is
    to be told of it, go into the report.

    `old` is the translation of the last version, with the path of the file it is written to."""
    came = {went.unit: unit for unit, went in revision.went.items() if went.same}
    kept = _kept(old.statute, came)
    before = {went.unit: unit for unit, went in revision.went.items()}
    citer = citer_of(old.statute, _Mirror(old.statute, before, kept).of(new), revision)
    faults: dict[UnitId, str] = {}
    for unit, text in kept.items():
        cited = citer.moved(text, came[unit], unit)
        kept[unit] = cited.text
        if cited.faults:
            faults[unit] = " ".join(fault for _, fault in cited.faults)
    made = _Mirror(old.statute, before, kept).of(new)
    lines = _with_contents(
        [line for line in plain_text(made).decode().split("\n") if line], made, old.statute
    )
    text = "\n\n".join(lines) + "\n"
    path = old.source.path
    report.files[path] = text
    read = read_translation(text, path).statute
    _tell(made, read, old, before, faults, report)
    return read


def _kept(old: Statute, came: Mapping[UnitId, UnitId]) -> dict[UnitId, str]:
    """The translation of each unit of the new text that says what it said."""
    texts = {unit.id: unit.text for unit in old.units() if unit.text}
    return {unit: texts[before] for unit, before in came.items() if before in texts}


def _with_contents(lines: list[str], made: Statute, old: Statute) -> list[str]:
    """The list of headings that stood before the text stands there again."""
    listed = next((part.text.strip() for part in old.left_out if part.reason == "contents"), "")
    if not listed or not made.divisions:
        return lines
    entries = [f"{division.label} {division.title}".strip() for division in made.divisions]
    at = lines.index(entries[0])
    return [*lines[:at], listed.split("\n")[0].strip(), *entries, *lines[at:]]


def read_translation(text: str, path: str) -> Text:
    """A translation by itself."""
    source, _ = read_bytes(text.encode(), path)
    if source is None:
        raise ValueError(f"{path} has no text.")
    return Text(source, parse(clean(source), source))


def _tell(
    made: Statute,
    read: Statute,
    old: Text,
    before: Mapping[UnitId, UnitId],
    faults: Mapping[UnitId, str],
    report: Report,
) -> None:
    lang, path = old.statute.lang, old.source.path
    lines = {unit.id: unit.line for unit in read.units()}
    texts = {unit.id: unit.text for unit in read.units()}
    had = {unit.id for unit in old.statute.units() if unit.text}
    mark = placeholder(made)
    first = {unit.id: unit.line for unit in old.statute.units()}
    for unit in old.statute.units():
        if unit.id not in texts and unit.id.kind in ("subtitle", "signature"):
            said = (
                f"{unit_name(lang, unit.id)} was amended. Its translation, which no longer fits, was taken out: "
                f"add what is new to that of the last version (line {unit.line} of its translation.txt)."
            )
            report.left.append(Told(path, 1, said, (path, unit.line)))
    for unit in made.units():
        line = lines.get(unit.id, lines.get(unit.id.home, 1))
        name = unit_name(lang, unit.id)
        origin = (path, first.get(before.get(unit.id, unit.id), 1))
        if unit.id in texts and texts[unit.id] != unit.text:
            report.left.append(
                Told(path, line, f"{name} is not read as it was written; look at its line ends.", origin)
            )
        elif unit.text == mark and before.get(unit.id) in had:
            said = f"{name} was amended: its translation no longer fits and is to be made anew."
            report.left.append(Told(path, line, said, origin))
        elif unit.text == mark:
            report.new.append(Told(path, line, f"{name} is new: to be translated.", origin))
        elif unit.id in faults:
            report.left.append(Told(path, line, f"{name}: {faults[unit.id]}", origin))
        elif before.get(unit.id, unit.id) != unit.id:
            report.moved.append(Told(path, line, f"{unit_name(lang, before[unit.id])} is now {name}", origin))


@dataclass(frozen=True, slots=True)
class _Mirror:
    """Makes of a text the same tree in the language of its translation."""

    old: Statute
    before: Mapping[UnitId, UnitId]
    """What a unit of the new text was in the old one."""
    kept: Mapping[UnitId, str]

    @property
    def lang(self) -> Lang:
        return self.old.lang

    def of(self, new: Statute) -> Statute:
        return replace(
            new,
            lang=self.lang,
            title=self._unit(new.title),
            subtitle=self._unit(new.subtitle) if new.subtitle and new.subtitle.id in self.kept else None,
            notice=tuple(map(self._whole, new.notice)),
            preamble=tuple(map(self._whole, new.preamble)),
            divisions=tuple(map(self._division, new.divisions)),
            articles=tuple(map(self._article, new.articles)),
            signature=tuple(self._whole(u) for u in new.signature if u.id in self.kept),
            annexes=tuple(map(self._annex, new.annexes)),
        )

    def _annex(self, annex: Annex) -> Annex:
        before = next((one for one in self.old.annexes if one.id == annex.id), None)
        return replace(
            annex,
            label=before.label if before else "",
            title=self._text(annex.id.heading) if annex.title else "",
            units=tuple(map(self._paragraph, annex.units)),
            divisions=tuple(map(self._division, annex.divisions)),
            articles=tuple(map(self._article, annex.articles)),
        )

    def _text(self, unit: UnitId) -> str:
        return self.kept.get(unit, placeholder(self.old))

    def _whole(self, unit: Unit) -> Unit:
        return replace(unit, text=self._text(unit.id))

    def _unit(self, unit: Unit | None) -> Unit | None:
        return self._whole(unit) if unit else None

    def _article(self, article: Article) -> Article:
        before = self.old.article(self.before.get(article.id, ""))
        label = renumbered(before.label, self.lang, [(before.id, article.id)] * 2) if before else ""
        return replace(
            article,
            label=label or article_name(self.lang, article.id),
            paragraphs=tuple(map(self._paragraph, article.paragraphs)),
        )

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        if paragraph.text and paragraph.id not in self.kept:
            return replace(paragraph, text=placeholder(self.old), items=(), tail=None)
        items, tail = tuple(map(self._item, paragraph.items)), self._unit(paragraph.tail)
        return replace(paragraph, text=self.kept.get(paragraph.id, ""), items=items, tail=tail)

    def _item(self, item: Item) -> Item:
        return replace(
            item,
            label=f"({item.id.number})" if item.label else "",
            text=self._text(item.id),
            subitems=tuple(map(self._subitem, item.subitems)),
            more=tuple(map(self._whole, item.more)),
        )

    def _subitem(self, sub: Subitem) -> Subitem:
        label = sub.label.replace("（", "(").replace("）", ")")
        return replace(sub, label=label, text=self._text(sub.id), more=tuple(map(self._whole, sub.more)))

    def _division(self, division: Division) -> Division:
        like = self.old.division(division.id) or next(
            (d for d in self.old.divisions if d.kind == division.kind), None
        )
        label = renumbered(like.label, self.lang, [(like.id, division.id)] * 2) if like else division.label
        return replace(division, label=label, title=self._text(division.id.heading))
