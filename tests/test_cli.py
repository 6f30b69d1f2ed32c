"""The command line: its contract, from outside."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commandline import run

ROOT = Path(__file__).parents[1]
BASE = ROOT / "tests/broken/_base"


def test_json_of_a_bare_source(tmp_path: Path) -> None:
    """As a process of its own, from a folder that is not the repository's."""
    source = ROOT / "tests/statutes/water-bus-rules.txt"
    command = [sys.executable, ROOT / "scripts/split_articles.py", "--source", source, "--json"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )
    data = json.loads(done.stdout)
    assert done.returncode == 0 and done.stderr == ""
    assert data["title"] == "示例市水上巴士条例"
    assert len(data["articles"]) == 22 and len(data["divisions"]) == 7
    assert data["edition"] == {"id": "", "version": ""} and data["translation"] == {}


def test_json_prints_what_could_be_read_with_its_problems(tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("示例条例\n\n第一条 甲。\n\n第三条 乙。\n", "utf-8")
    done = run("--source", str(bad), "--json")
    data = json.loads(done.stdout)
    assert done.returncode == 1
    assert [a["id"] for a in data["articles"]] == ["1", "3"]
    assert [p["code"] for p in data["problems"]] == ["missing-article"]
    assert done.stderr.startswith(f"{bad}:5: missing-article: ")


def test_github_format(tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("示例条例\n\n第一条 甲。\n\n第三条 乙。\n", "utf-8")
    done = run("--source", str(bad), "--check", "--format", "github")
    assert done.returncode == 1
    assert done.stdout.startswith(f"::error file={bad},line=5,title=missing-article::第二条 is missing")


@pytest.mark.parametrize("arguments", [["--what"], ["--source", "x.txt"], ["--format", "xml"]])
def test_wrong_usage(arguments: list[str]) -> None:
    assert run(*arguments).returncode == 2


def test_a_missing_folder_is_a_problem_with_a_hint(tmp_path: Path) -> None:
    done = run("--edition", str(tmp_path / "nowhere"), "--check")
    assert done.returncode == 1
    assert "missing-file" in done.stderr and "Traceback" not in done.stderr


def test_pages_are_written_once_and_left_alone_on_error(tmp_path: Path) -> None:
    edition, out = tmp_path / "edition", tmp_path / "docs"
    edition.mkdir()
    for file in ("edition.toml", "source.txt"):
        shutil.copy(ROOT / "tests/editions/minimal" / file, edition)
    assert run("--edition", str(edition), "--out", str(out)).returncode == 0
    page = out / "zh/articles/1.md"
    before = {f: (f.read_bytes(), f.stat().st_mtime_ns) for f in out.rglob("*.md")}
    assert page in before
    assert run("--edition", str(edition), "--out", str(out)).returncode == 0
    assert {f: (f.read_bytes(), f.stat().st_mtime_ns) for f in out.rglob("*.md")} == before
    (edition / "source.txt").write_text("", "utf-8")
    assert run("--edition", str(edition), "--out", str(out)).returncode == 1
    assert {f: (f.read_bytes(), f.stat().st_mtime_ns) for f in out.rglob("*.md")} == before


def test_the_check_says_in_one_line_that_all_is_well() -> None:
    minimal = ("--edition", "tests/editions/minimal", "--check")
    assert run(*minimal).stdout == "18 articles: no problems\n"
    assert run(*minimal, "--format", "github").stdout == ""


@pytest.mark.slow
@pytest.mark.parametrize("command", [["scripts/split_articles.py"], ["-m", "web.build"]])
def test_a_console_of_another_encoding_stops_nothing(command: list[str], tmp_path: Path) -> None:
    """The broken edition's message quotes Chinese, which cp1252 does not have."""
    edition = tmp_path / "edition"
    shutil.copytree(ROOT / "tests/editions/minimal", edition)
    source = edition / "source.txt"
    source.write_text(source.read_text("utf-8").replace("第二条", "第二十十条"), "utf-8")
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT / "scripts")}
    done = subprocess.run(
        [sys.executable, *command, "--edition", str(edition)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "二十十" in done.stderr.decode("utf-8")
    assert "UnicodeEncodeError" not in done.stderr.decode("utf-8")
