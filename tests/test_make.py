"""make.py does what the Makefile does, with the standard library alone, and where Windows has its programs."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from dev import chromium
from dev.sites import ROOT, copy_tree


@pytest.fixture(scope="module")
def make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_without_make", ROOT / "make.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_needs_the_standard_library_alone() -> None:
    tree = ast.parse((ROOT / "make.py").read_text("utf-8"))
    names = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }
    assert names <= sys.stdlib_module_names


@pytest.mark.parametrize(("folder", "name"), [("Scripts", "python.exe"), ("bin", "python")])
def test_both_layouts(make: ModuleType, tmp_path: Path, folder: str, name: str) -> None:
    python = tmp_path / folder / name
    python.parent.mkdir()
    python.touch()
    assert make.python_of(tmp_path) == python


def test_its_commands_are_those_of_make(make: ModuleType) -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    recipes = {m[1]: m[2] for m in re.finditer(r"^(\w+):[^\n]*\n((?:\t.*\n)+)", text, re.MULTILINE)}
    for name, (_, _, command) in make.COMMANDS.items():
        words = [word for word in command if not word.startswith("{") and word not in ("-m", "--edition")]
        assert all(word in recipes[name] for word in words), name
        assert set(re.findall(r"--[a-z]+", recipes[name])) <= {*command, "--port"}, name  # That is PORT's.


@pytest.mark.slow
def test_a_console_of_another_encoding_stops_nothing() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "make.py"], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0 and "FILE=…" in done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree whose environment has its Python where Windows has it, with all that is needed installed."""
    tree = copy_tree(tmp_path_factory.mktemp("windows"))
    environment, here = tree / ".venv", Path(sys.prefix)
    (environment / "Scripts").mkdir(parents=True)
    (environment / "Scripts/python.exe").symlink_to(Path(sys.executable).resolve())
    shutil.copy(here / "pyvenv.cfg", environment)
    (environment / "lib").symlink_to(here / "lib")
    for name in ("site", "laws"):
        (environment / f"{name}-ready").touch()
    return tree


@pytest.mark.slow
def test_commands_in_the_layout_and_with_the_console_of_windows(windows: Path) -> None:
    def make(*words: str) -> subprocess.CompletedProcess[bytes]:
        environment = os.environ | {"PYTHONIOENCODING": "cp1252"}
        command = [sys.executable, "make.py", *words]
        return subprocess.run(command, cwd=windows, env=environment, capture_output=True, check=False)

    checked = make("check", "EDITION=tests/editions/sample")
    assert checked.returncode == 0 and b"no problems" in checked.stdout, checked.stderr.decode()
    note = windows / "tests/editions/sample/annotations/zh/3.md"
    note.write_text(note.read_text("utf-8").replace("caption:", "标题:"), "utf-8")
    checked = make("check", "EDITION=tests/editions/sample")
    assert checked.returncode == 1 and "标题" in checked.stderr.decode("utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        served = make("serve", f"PORT={port}")
    assert served.returncode == 1
    assert served.stderr.decode().strip() == f"Port {port} is in use. Try another: make serve PORT={port + 1}"


def test_settings_and_help(
    make: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[object] = []

    def run(command: list[str], **options: dict[str, str]) -> object:
        seen.extend((command[1:], options["env"]["EDITION"]))
        return type("Done", (), {"returncode": 3})

    monkeypatch.setattr(make.subprocess, "run", run)
    monkeypatch.setattr(make, "prepared", lambda place, need: Path("python"))
    assert make.main(["diff", "BASE=main", "EDITION=mine"]) == 3
    assert seen == [["scripts/split_articles.py", "--diff", "main"], "mine"]
    assert make.main([]) == 0 and "site" in capsys.readouterr().out
    assert make.main(["nonsense"]) == 2


@pytest.mark.slow
def test_a_system_that_lacks_a_library_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Playwright's driver links to libatomic, which a freshly laid Debian does not have."""
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\necho 'libatomic.so.1: cannot open shared object file' >&2\nexit 127\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(chromium, "_install", lambda: None)
    assert chromium.main() == 1
    assert "apt-get install libatomic1" in capsys.readouterr().err
    monkeypatch.setattr(chromium, "NAMES", ())
    monkeypatch.setattr(chromium, "SHELLS", ())
    assert chromium.main() == 1 and "apt-get install chromium" in capsys.readouterr().err
