"""Addresses that a rebase leaves without a place, and where they lead: [[moved]] of errata.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from statute.compare import Revision
from statute.material import Material
from statute.model import Statute, UnitId
from statute.rebase.rebasereport import Report, Told
from statute.view.addresses import FULL, address, article_page, full_anchor, on_site
from statute.view.past import past_page

_SLUG = re.compile(r"^## .*\{\s*#([a-z0-9-]+)\s*\}\s*$", re.MULTILINE)
_KEPT = ("article", "annex", "chapter")
_WHOLE = on_site(FULL)
NoteTexts = Mapping[str, str]
"""Files of notes, by path."""


def keep_addresses(material: Material, report: Report) -> None:
    """What the rebase does to errata.toml so that addresses which readers keep still lead to what they led to."""
    version, folder = material.versions[-1], material.folder
    before = {path: text for path, text in material.annotations.values()}
    changed = {path: text for path, text in report.files.items() if Path(path).parts[-3] == "annotations"}
    own = {path: text for path, text in changed.items() if Path(path).parents[2] == folder}
    after = {path: text for path, text in (before | own).items() if text is not None}
    old, new = _places(version.statute, before), _places(material.text.statute, after)
    path = str(folder / "errata.toml")
    lines = (report.files.get(path) or "").split("\n")
    for one in material.errata.moved:
        if one.old in new:
            said = f"{one.old} is an address again: take the entry out."
            report.left.append(Told(path, one.line, said, (path, one.line)))
        if one.new in old and (to := _target(report.revision, version.date, old[one.new], one.new, new)):
            at = next(n for n in range(one.line - 1, len(lines)) if f'"{one.new}"' in lines[n])
            lines[at] = lines[at].replace(f'"{one.new}"', f'"{to}"')
    text = "\n".join(lines).rstrip("\n") + "\n"
    for opened, unit in old.items():
        to = _target(report.revision, version.date, unit, opened, new)
        if to and _opens_nothing(opened, new):
            text += f'\n[[moved]]\nfrom = "{opened}"\nto = "{to}"\n'
            line = text.count("\n") - 2
            report.moved.append(Told(path, line, f"{opened} leads to {to}", (path, 1)))
    if text.strip():
        report.files[path] = text.lstrip("\n")


def _opens_nothing(opened: str, new: Mapping[str, UnitId]) -> bool:
    """A number that another provision has now opens that provision; where a page is gone, it leads on as a whole."""
    page, _, anchor = opened.partition("#")
    return opened not in new and (not anchor or page in new or page == _WHOLE)


def _target(
    revision: Revision, date: str, unit: UnitId, opened: str, new: Mapping[str, UnitId]
) -> str | None:
    """Where a provision stands now; of an article that is no more, its page in the version that had it."""
    about = unit.about
    if went := revision.went.get(about):
        if opened.startswith(_WHOLE):
            return _on_whole(went.unit)
        to = address(went.unit.with_note(unit.note) if unit.note else went.unit)
        return to if to in new else address(went.unit)
    return on_site(past_page(date, about)) if opened == on_site(article_page(about)) else None


def _on_whole(unit: UnitId) -> str:
    return f"{_WHOLE}#{full_anchor(unit)}"


def _places(statute: Statute, files: NoteTexts) -> Mapping[str, UnitId]:
    """Every address of a provision, and of a note, that readers may have kept."""
    units = sorted(u for u in statute.citable() if u.outermost.kind in _KEPT and u.kind != "title")
    notes = [
        home.with_note(slug)
        for path, text in sorted(files.items())
        if (home := UnitId.read(Path(path).stem))
        for slug in _SLUG.findall(text)
    ]
    return {address(unit): unit for unit in (*units, *notes)} | {_on_whole(unit): unit for unit in units}
