"""All files of an edition moved from its last version to the text in force. Nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from statute.compare import Revision, revision
from statute.files.emendations import emend
from statute.material import Material
from statute.model import Lang, Statute, UnitId
from statute.naming import unit_name
from statute.rebase.citing import citer_of
from statute.rebase.notefile import NoteFiles
from statute.rebase.rebasereport import Report, Told
from statute.rebase.tablefile import TableFiles
from statute.rebase.translated import read_translation, translate_anew
from statute.untranslated import without_placeholders
from statute.versions import TextVersion
from statute.versions.versionfolder import FOLDER

TABLES: dict[str, tuple[str, ...]] = {
    "duties.toml": (),
    "terms.toml": (),
    "readers.toml": (),
    "errata.toml": ("erratum",),
    "edition.toml": ("variant", "emendation"),
}
"""Files that name units, and in which of their tables; all, if none are named."""


class NothingToRebase(Exception):
    """Why there is nothing to do, in a sentence."""


def rebase(material: Material) -> Report:
    """What is to be done with the files of an edition. Raises NothingToRebase."""
    if not material.versions:
        raise NothingToRebase(f"There is no earlier text in {material.path(FOLDER)}.")
    version = material.versions[-1]
    if version.entry.rebased:
        raise NothingToRebase(f"Notes and tables have gone on from the version of {version.date} already.")
    return _Rebase(material, version).done()


class _Rebase:
    def __init__(self, material: Material, version: TextVersion) -> None:
        self.folder, self.material, self.version = material.folder, material, version
        ruled = [(a.old, a.new) for a in version.entry.alignments]
        self.revision: Revision = revision(version.statute, material.text.statute, ruled)
        self.old = self._emended(version.statute, {})
        self.new = self._emended(
            material.text.statute, {old: w.unit for old, w in self.revision.went.items()}
        )
        self.report = Report(self.revision)

    def done(self) -> Report:
        texts: dict[Lang, tuple[Statute, Statute]] = {self.new.lang: (self.old, self.new)}
        if pair := self._translations():
            texts[pair[0].lang] = pair
        citers = {lang: citer_of(*pair, self.revision) for lang, pair in texts.items()}
        for lang, pair in texts.items():
            before, after = _units(pair[0]), _units(without_placeholders(pair[1]))
            self._notes(lang, NoteFiles(lang, self.revision, before, after, citers[lang], self.report))
        old, new = _units(self.old), _units(self.new)
        tables = TableFiles(self.revision, old, new, tuple(citers.values()), self.report)
        for name, among in TABLES.items():
            path = self.folder / name
            if path.exists():
                self.report.files[str(path)] = tables.move(path.read_text("utf-8-sig"), str(path), among)
        self._mark()
        return self.report

    def _emended(self, statute: Statute, now: Mapping[UnitId, UnitId]) -> Statute:
        """With the corrections of edition.toml, as far as they are of this text: notes quote the corrected words."""
        about = self.material.about
        if about is None:
            return statute
        emendations = tuple(replace(e, unit=now.get(e.unit, e.unit)) for e in about.meta.emendations)
        return emend(statute, emendations, about.text, about.path)[0]

    def _translations(self) -> tuple[Statute, Statute] | None:
        """That of the last version, which goes to its folder if it does not lie there yet, and that of the text."""
        own, kept = (
            self.folder / "translation.txt",
            self.folder / FOLDER / self.version.date / "translation.txt",
        )
        if not own.exists():
            return None
        text = own.read_text("utf-8-sig")
        if not kept.exists():
            self.report.files[str(kept)] = text
        elif kept.read_text("utf-8-sig") != text:
            said = f"The file is another than {kept} and was left as it is."
            self.report.left.append(Told(str(own), 1, said, (str(own), 1)))
            old, new = self.version.translation, self.material.translation
            return (old, new.statute) if old and new else None
        self.report.copied = kept.exists()
        old_text = read_translation(text, str(own))
        return old_text.statute, translate_anew(self.new, old_text, self.revision, self.report)

    def _notes(self, lang: Lang, files: NoteFiles) -> None:
        """Each file under its new number; those of articles that are gone go to the version that had them."""
        for (own, name), (path, text) in sorted(self.material.annotations.items()):
            stem = UnitId.read(name.removesuffix(".md"))
            if own != lang or stem is None:
                continue
            target, home = self._target(lang, stem, path)
            if home is None:
                said = f"{unit_name(lang, stem)} is there no longer; its notes were put here from {path}."
                self.report.left.append(Told(target, 1, said, (path, 1)))
            self.report.files[target] = files.move(text, path, stem, target, home) if home else text
            self.report.files.setdefault(path, None)

    def _target(self, lang: Lang, stem: UnitId, path: str) -> tuple[str, UnitId | None]:
        """Where a file goes, and what it is about there; what has no number stays."""
        if self.old.article(stem) is None and self.old.division(stem) is None:
            return path, stem
        if went := self.revision.went.get(stem):
            return str(self.folder / "annotations" / lang / f"{went.unit}.md"), went.unit
        return str(self.folder / FOLDER / self.version.date / "annotations" / lang / f"{stem}.md"), None

    def _mark(self) -> None:
        """That it has been done, so that it is not done twice."""
        path, line = str(self.folder / "edition.toml"), f"adopted = {self.version.date}"
        text = self.report.files[path] or ""
        if self.version.entry.place is not None:
            head, sign, tail = text.partition("[[versions]]")
            tail = re.sub(rf"^{line}[ \t]*$", f"{line}\nrebased = true", tail, count=1, flags=re.MULTILINE)
            self.report.files[path] = f"{head}{sign}{tail}"
        else:
            self.report.files[path] = f"{text.rstrip()}\n\n[[versions]]\n{line}\nrebased = true\n"


def _units(statute: Statute) -> dict[UnitId, str]:
    return {unit.id: unit.text for unit in statute.units()}
