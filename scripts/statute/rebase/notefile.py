"""A file of notes for the text in force: its number, its headings, what it is related to, and what it cites."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from statute.compare import Revision
from statute.model import Lang, UnitId
from statute.naming import unit_name
from statute.notes.anchoring import unit_named
from statute.notes.format import NoteBlock, read_file
from statute.notes.heading import Heading, read_heading
from statute.rebase.citednumbers import renumbered
from statute.rebase.citing import Citer
from statute.rebase.rebasereport import Report, Told
from statute.text.lookalikes import folded
from statute.versions.fate import UnitTexts, fate

_LINK = re.compile(r"(\]\((?:\.\./articles/)?)([0-9][0-9-]*)(\.md)(#[a-z0-9-]+)?(?=\))")
_RELATED = re.compile(r"(?<![\w.-])([1-9][0-9]*(?:-[0-9]+)?|ch[0-9]+)(?![\w.-])")
_WHY = re.compile(
    r"""(?P<start>^\s+["']?|[{,]\s*["']?)(?P<id>[1-9][0-9]*(?:-[0-9]+)?|ch[0-9]+)(?P<end>["']?\s*:)"""
)
_REASON = re.compile(
    r"""["']?(?P<id>[1-9][0-9]*(?:-[0-9]+)?|ch[0-9]+)["']?\s*:\s*(?P<reason>"(?:[^"\\]|\\.)*"|'[^']*'|[^,"'][^,]*)"""
)


@dataclass(frozen=True, slots=True)
class NoteFiles:
    """What the files of a language are moved with."""

    lang: Lang
    revision: Revision
    old: UnitTexts
    """The units of the last version."""
    new: UnitTexts
    """Those of the text in force, or of its translation as far as there is one."""
    citer: Citer
    report: Report

    def move(self, text: str, path: str, stem: UnitId, target: str, home: UnitId) -> str:
        """The file of the unit `stem` as that of `home`; what is told is told of `target`, where it will lie."""
        return _File(self, path, stem, target, home, text.replace("\r\n", "\n").split("\n")).moved()


@dataclass(slots=True)
class _File:
    files: NoteFiles
    path: str
    stem: UnitId
    target: str
    home: UnitId
    lines: list[str]
    dropped: list[int] = field(default_factory=list)

    def moved(self) -> str:
        file, _ = read_file("\n".join(self.lines), self.path, self.files.lang)
        start = next((n for n, line in enumerate(self.lines[1:], 1) if line.strip() == "---"), 0)
        self._front_matter(start)
        gist, *blocks = file.blocks
        self._body(gist, self.stem, self.home)
        for block in blocks:
            self._note(block)
        if self.target != self.path:
            names = [unit_name(self.files.lang, unit) for unit in (self.stem, self.home)]
            said = f"{names[0]} is now {names[1]}: {self.path} becomes {self.target}"
            self.files.report.moved.append(self._told(1, said))
        return "\n".join(line for n, line in enumerate(self.lines) if n not in self.dropped)

    def _front_matter(self, end: int) -> None:
        """`related` and `why` name articles by their numbers; those that are gone are taken out."""
        key = ""
        for n in range(1, end):
            line = self.lines[n]
            if match := re.match(r"(\w+):", line):
                key = match[1]
            if key == "related":
                self.lines[n] = self._related(line, n)
            elif key == "why" and "{" in line:
                self.lines[n] = self._reasons(self._cited(line, n))
            elif key == "why":
                self.lines[n] = _WHY.sub(partial(self._why, n), self._cited(line, n))

    def _related(self, line: str, n: int) -> str:
        head, sign, rest = line.partition("[") if "[" in line else line.partition("-")
        ids = [(m[1], self._now(m[1])) for m in _RELATED.finditer(rest)]
        for id, now in ids:
            if now is None:
                self._left(n + 1, f"related: {id} is there no longer; it was taken out.")
        if "[" in line:
            kept = list(dict.fromkeys(now for _, now in ids if now))
            return f"{head}[{', '.join(kept)}]" if ids else line
        if ids and ids[0][1] is None:
            self.dropped.append(n)
        return f"{head}{sign}{_RELATED.sub(lambda m: self._now(m[1]) or m[1], rest)}"

    def _why(self, n: int, match: re.Match[str]) -> str:
        now = self._now(match["id"])
        if now is None:
            self.dropped.append(n)
        return f"{match['start']}{now or match['id']}{match['end']}"

    def _reasons(self, line: str) -> str:
        """why: {6: …, 14: …}, on one line."""
        head, _, rest = line.partition("{")
        found = [(self._now(m["id"]), m["reason"]) for m in _REASON.finditer(rest.rpartition("}")[0])]
        return f"{head}{{{', '.join(f'{now}: {reason}' for now, reason in found if now)}}}"

    def _now(self, written: str) -> str | None:
        """The number that an article or chapter has now; itself if it never was one."""
        id = UnitId.read(written)
        went = self.files.revision.went.get(id) if id else None
        known = id is not None and (id in self.files.old or any(u.home == id for u in self.files.old))
        return str(went.unit) if went else None if known else written

    def _note(self, block: NoteBlock) -> None:
        heading = read_heading(block.heading, self.files.lang)
        unit = unit_named(heading.levels, self.stem) if heading else None
        if heading is None or unit is None or unit not in self.files.old:
            self._body(block, self.stem, self.home)
            return
        self.files.report.count(unit, heading.quote, self.files.old, self.files.new)
        times = folded(self.files.old[unit]).count(folded(heading.quote))
        went = self.files.revision.went.get(unit)
        quote = self.files.citer.moved(heading.quote, unit, went.unit).text if went else heading.quote
        found = fate(self.files.revision, self.files.new, unit, quote, times)
        name = unit_name(self.files.lang, unit)
        if went and went.unit.home == self.home:
            line = block.heading.replace(heading.quote, quote) if found.kind != "lost" else block.heading
            self.lines[block.line - 1] = self._heading(line, unit, went.unit, heading)
        if found.kind in ("same", "amended") and found.unit and found.unit.home == self.home:
            self._moved(block.line, name, found.unit, unit, found.kind == "amended", heading.quote)
        else:
            self._lost(block.line, name, heading.quote, found.kind, found.unit)
        self._body(block, unit, went.unit if went else self.home)

    def _heading(self, line: str, old: UnitId, new: UnitId, heading: Heading) -> str:
        if old.anchor == new.anchor or not heading.unit_text:
            return line
        words = renumbered(heading.unit_text, self.files.lang, [(old, new)] * 2)
        return line.replace(heading.unit_text, words, 1)

    def _moved(self, line: int, name: str, now: UnitId, was: UnitId, amended: bool, quote: str) -> None:
        there = unit_name(self.files.lang, now)
        if amended:
            said = f"{name} is now {there}, and was amended around “{quote}”: read the note again."
            self.files.report.review.append(self._told(line, said))
        elif now != was:
            self.files.report.moved.append(self._told(line, f"“{quote}”: {name} is now {there}"))

    def _lost(self, line: int, name: str, quote: str, kind: str, there: UnitId | None) -> None:
        said = f"{name} is there no longer" if kind == "gone" else f"{name} no longer says “{quote}”"
        if kind in ("same", "amended"):
            said = f"“{quote}” stands in another article now"
        where = f"; the words stand in {unit_name(self.files.lang, there)}" if there else ""
        self._left(line, f"{said}{where}.")

    def _body(self, block: NoteBlock, old: UnitId, new: UnitId) -> None:
        """Citations and links line by line: none runs over the end of a line."""
        start = block.body_line - 1
        for n in range(start, start + block.body.count("\n") + 1 if block.body else start):
            self.lines[n] = _LINK.sub(self._link, self._cited(self.lines[n], n, old, new))

    def _cited(self, line: str, n: int, old: UnitId | None = None, new: UnitId | None = None) -> str:
        """A line with its citations moved; `old` and `new` are what it is about, if not the whole article."""
        cited = self.files.citer.moved(line, old or self.stem, new or self.home)
        self.files.report.moved += [self._told(n + 1, said) for said in cited.moves]
        for _, fault in cited.faults:
            self._left(n + 1, fault)
        return cited.text

    def _link(self, match: re.Match[str]) -> str:
        start, article, end, anchor = match[1], match[2], match[3], match[4] or ""
        inner = UnitId.read(article)
        unit = inner.at(anchor.removeprefix("#")) if inner and not anchor.startswith("#n-") else inner
        went = self.files.revision.went.get(unit) if unit else None
        if went is None:
            return match[0]
        if anchor and not anchor.startswith("#n-"):
            anchor = f"#{went.unit.anchor}"
        return f"{start}{went.unit.home}{end}{anchor}"

    def _left(self, line: int, sentence: str) -> None:
        self.files.report.left.append(self._told(line, sentence))

    def _told(self, line: int, sentence: str) -> Told:
        """`line` is that of the file as it is; lines before it may have been taken out."""
        now = line - sum(n < line - 1 for n in self.dropped)
        return Told(self.target, now, sentence, (self.path, line))
