"""A fresh clone gives the same site, byte for byte."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

from dev.sites import ROOT, build, copy_tree
from exported import SAMPLE
from sitepages import Site


def test_a_fresh_clone_gives_the_same_bytes(site: Site, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True, stderr=subprocess.DEVNULL)
    copy_tree(clone)  # What is not committed yet.
    again = build(tmp_path / "site", root=clone, EDITION=SAMPLE)
    assert _different(_hashes(site.folder), _hashes(again)) == []


def _hashes(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _different(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """Files that only one of the two has, or that differ."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
