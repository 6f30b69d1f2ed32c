"""What README and CONTRIBUTING say is so: commands, paths, links, in both languages alike."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from commandline import run
from dev.sites import ROOT
from smalledition import copied
from statute.view.addresses import GENERATED

DOCUMENTS = ("README", "CONTRIBUTING")
FILES = [f"{name}{language}.md" for name in DOCUMENTS for language in ("", ".zh")]
SHOWN = re.compile(r"^````markdown\n(.*?)^````$", re.DOTALL | re.MULTILINE)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def prose(name: str) -> str:
    """The document without its blocks of code."""
    return re.sub(r"^ *(`{3,}).*?^ *\1$", "", text(name), flags=re.DOTALL | re.MULTILINE)


def headings(name: str) -> list[int]:
    """The levels of a document's headings."""
    return [len(match[1]) for match in re.finditer(r"^(#+) ", prose(name), re.MULTILINE)]


def commands(name: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])make ([a-z]+)\b(?=`|  | *$)", text(name), re.MULTILINE))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_both_languages_have_the_same_parts(name: str) -> None:
    english, chinese = f"{name}.md", f"{name}.zh.md"
    assert headings(english) == headings(chinese)
    assert commands(english) == commands(chinese)
    assert text(english).count("\n|") == text(chinese).count("\n|")
    assert text(english).count("```") == text(chinese).count("```")


@pytest.mark.parametrize("name", FILES)
def test_commands_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    assert commands(name) <= targets
    assert commands(name)


@pytest.mark.parametrize("name", FILES)
def test_paths_exist(name: str) -> None:
    named = re.findall(r"`((?:scripts|tests|overrides|\.ci|\.github)/[\w./-]*)`", prose(name))
    assert [path for path in named if not (ROOT / path).exists()] == []
    assert named


@pytest.mark.parametrize("name", FILES)
def test_links_between_files_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", prose(name))
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_page_shown_is_golden(name: str, tmp_path: Path) -> None:
    """It is of the small edition in broken/_base, so that no one who mends a note has to renew it."""
    arguments = ("--edition", str(copied(tmp_path / "edition")), "--out", str(tmp_path / "docs"))
    assert run(*arguments).returncode == 0
    made = (tmp_path / "docs/zh/articles/2.md").read_text(encoding="utf-8")
    shown = SHOWN.findall(text(name))[0]
    if os.environ.get("UPDATE_GOLDEN"):
        (ROOT / name).write_text(text(name).replace(shown, made), encoding="utf-8")
    assert SHOWN.findall(text(name)) == [made], "look at it, then `make golden`"


def test_help_lists_the_main_commands() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    listed = set(re.findall(r"^  make (\w+) ", done.stdout, re.MULTILINE))
    assert {"site", "test", "serve", "check", "bench", "audit", "golden", "help"} <= listed


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_versions_are_pinned(name: str) -> None:
    lines = [line for line in text(name).splitlines() if line and not line.startswith(("#", "-r "))]
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_the_data_set_of_laws_is_pinned_by_hash() -> None:
    lines = [line for line in text("requirements-laws.txt").splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+ --hash=sha256:[0-9a-f]{64}", line) for line in lines)
    assert lines


def test_actions_are_pinned_by_hash() -> None:
    used = [
        line.strip()
        for file in sorted(Path(ROOT, ".github/workflows").glob("*.yml"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]
    assert used
    assert [line for line in used if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_what_is_generated_is_ignored_by_git() -> None:
    ignored = re.findall(r"^/docs/\*/([\w.-]+)/?$", text(".gitignore"), re.MULTILINE)
    assert sorted(ignored) == sorted(GENERATED)
