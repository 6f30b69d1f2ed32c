"""What is made of one edition stays apart from what is made of another."""

from __future__ import annotations

import json
from pathlib import Path

from export.jsonfile import json_file
from export.tojson import to_json
from exported import edition
from web.environment import settings_from
from web.places import docs_of, set_aside, written_by_hand


def _made(folder: Path, id: str, name: str = "statute.json") -> Path:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps({"edition": {"id": id}}), "utf-8")
    (folder / "index.html").write_text(id, "utf-8")
    return folder


def test_only_the_default_edition_writes_into_docs(tmp_path: Path) -> None:
    assert docs_of(tmp_path / "edition", "one", tmp_path) == tmp_path / "docs"
    assert docs_of(tmp_path / "other/../edition", "one", tmp_path) == tmp_path / "docs"
    assert docs_of(tmp_path / "other", "two", tmp_path) == tmp_path / "build/two/docs"
    assert docs_of(Path("/elsewhere/edition"), "two", tmp_path) == tmp_path / "build/two/docs"


def test_what_another_edition_made_is_moved_and_not_lost(tmp_path: Path) -> None:
    site = _made(tmp_path / "site", "one", "data/statute.json")
    set_aside(site, "one", tmp_path)
    assert (site / "index.html").exists()
    set_aside(site, "two", tmp_path)
    assert not site.exists()
    assert (tmp_path / "build/one/site/index.html").read_text("utf-8") == "one"
    dist = _made(tmp_path / "dist", "two")
    set_aside(dist, "one", tmp_path)
    assert (tmp_path / "build/two/dist/statute.json").exists()


def test_what_nothing_says_the_edition_of_stays(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/mine.txt").write_text("mine", "utf-8")
    set_aside(tmp_path / "site", "one", tmp_path)
    set_aside(tmp_path / "dist", "one", tmp_path)
    assert (tmp_path / "site/mine.txt").exists()


def test_the_files_to_take_away_say_whose_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / "statute.json").write_bytes(json_file(to_json(edition(), ())))
    set_aside(folder, "another", tmp_path)
    assert (tmp_path / "build" / edition().meta.id / "dist/statute.json").exists()


def test_pages_of_people_are_told_from_generated_ones(tmp_path: Path) -> None:
    for path in ("zh/guide.md", "zh/articles/1.md", "en/index.md", "en/help/more.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, "utf-8")
    assert list(written_by_hand(tmp_path)) == ["zh/guide.md", "en/help/more.md"]


def test_an_edition_elsewhere_has_no_address_in_this_repository(tmp_path: Path) -> None:
    environment = {"REPO_URL": "https://example.org/r"}
    inside = settings_from(environment, tmp_path / "root/other", (), tmp_path / "root")
    assert (inside.repo_url, inside.edition_path) == ("https://example.org/r", "other")
    outside = settings_from(environment, tmp_path / "elsewhere/mine", (), tmp_path / "root")
    assert (outside.repo_url, outside.edition_path) == ("", "mine")
