"""A folder read stage by stage: what is an edition, and what is only the reading of a text."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from dev.sites import ROOT
from export.tojson import to_json
from exported import SAMPLE
from statute.edition import Edition, Reading, edition_in, load, load_source

MINIMAL = ROOT / "tests/editions/minimal"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "edition"))


def test_a_folder_that_says_what_it_is_is_an_edition(folder: Path) -> None:
    edition, problems = load(folder)
    assert isinstance(edition, Edition) and problems == ()
    assert (edition.meta.id, edition.folder) == (edition_in(folder).meta.id, str(folder))


def test_a_text_alone_is_none_and_has_no_more_than_its_citations(folder: Path) -> None:
    reading, _ = load_source(folder / "source.txt")
    assert isinstance(reading, Reading) and not isinstance(reading, Edition)
    assert reading.citations and not reading.terms and not reading.apparatus
    assert to_json(reading, ())["edition"] == {"id": "", "version": ""}


def test_without_a_sound_edition_toml_all_else_is_read_and_nothing_is_an_edition(folder: Path) -> None:
    whole = edition_in(folder)
    file = folder / "edition.toml"
    file.write_text(file.read_text("utf-8").replace("in_force", "in_farce"), "utf-8")
    reading, problems = load(folder)
    assert {p.code for p in problems} == {"unknown-key"}
    assert isinstance(reading, Reading) and not isinstance(reading, Edition)
    for name in ("citations", "terms", "duties", "relations", "synonyms", "authorities"):
        assert getattr(reading, name) == getattr(whole, name), name
    with pytest.raises(ValueError, match="unknown-key"):
        edition_in(folder)


def test_without_a_text_there_is_nothing_but_what_is_wrong(folder: Path) -> None:
    (folder / "source.txt").unlink()
    (folder / "edition.toml").write_text("id = 1\n", "utf-8")
    reading, problems = load(folder)
    assert reading is None
    assert {Path(p.path).name for p in problems} == {"source.txt", "edition.toml"}


def test_what_hangs_on_an_unsound_text_is_not_told(folder: Path) -> None:
    (folder / "duties.toml").write_text(
        '[[remove]]\nunit = "99.p1"\nactor = "甲"\noperative = "应当"\nreason = "无"\n', "utf-8"
    )
    assert [p.code for p in load(folder)[1]] == ["duty-correction-fails"]
    file = folder / "source.txt"
    file.write_text(file.read_text("utf-8").replace("第三条", "第三三条", 1), "utf-8")
    codes = {p.code for p in load(folder)[1]}
    assert codes and "duty-correction-fails" not in codes


def test_an_unfinished_translation_is_told_in_one_line(folder: Path) -> None:
    (folder / "translation.txt").write_text(
        "Rules of Yunting City on Public Libraries\n\nArticle 2 Public libraries are open to all.\n\n"
        "Article 5 They open every day.\n",
        "utf-8",
    )
    _, problems = load(folder)
    (told,) = [p for p in problems if p.code == "missing-translation"]
    assert re.search(r"has no English.* So it is with \d\d more of the \d\d passages", told.message)
    assert [p for p in problems if p.code in ("missing-article", "missing-division")] == []


def test_an_edition_whose_translation_is_begun_has_no_error(tmp_path: Path) -> None:
    """With a whole contents list over it, and with notes, terms and synonyms that rest on what is to come."""
    folder = Path(shutil.copytree(ROOT / SAMPLE, tmp_path / "edition"))
    file = folder / "translation.txt"
    file.write_text(file.read_text("utf-8").partition("Article 8 In")[0], "utf-8")
    edition, problems = load(folder)
    assert isinstance(edition, Edition)
    assert [(p.code, p.severity) for p in problems] == [("missing-translation", "warning")]
